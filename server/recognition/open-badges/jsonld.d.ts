/** The part of jsonld that is used; the package brings no types. */
declare module "jsonld" {
  interface RemoteDocument {
    readonly document: object;
    readonly documentUrl: string;
    readonly contextUrl: null;
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    /** Refuses what would be dropped: terms that no context defines, relative addresses. */
    readonly safe: boolean;
  }
  interface CanonizeOptions extends Options {
    readonly canonizeOptions: {
      readonly algorithm: "RDFC-1.0";
      readonly format: "application/n-quads";
      /** How many times the number of blank nodes may be worked through: hostile graphs would take for ever. */
      readonly maxWorkFactor: number;
      readonly signal: AbortSignal;
    };
  }
  const jsonld: {
    canonize(input: object, options: CanonizeOptions): Promise<string>;
    expand(input: object, options: Options): Promise<readonly object[]>;
  };
  export default jsonld;
}
