/** One request as the access test sends it. */
export interface Question {
  readonly path: string;
  readonly method?: "POST" | "PUT";
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accept?: string;
}
