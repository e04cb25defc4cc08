/** A catalogue of messages, compiled by Vite when it is imported. */
declare module "*.po" {
  import type { Messages } from "@lingui/core";

  /** In a build, what the frame says; otherwise everything. */
  export const messages: Messages;
  /** What is said by each page alone, by the page's name; what is not here is among the messages already. */
  export const pages: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>;
}

interface ImportMetaEnv {
  /** True where the browser answers its own requests from the mocks (dev, demo and tests). */
  readonly VITE_MOCKS: boolean;
}
