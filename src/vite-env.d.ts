/** A catalogue of messages, compiled by Vite when it is imported. */
declare module "*.po" {
  import type { Messages } from "@lingui/core";

  export const messages: Messages;
}

interface ImportMetaEnv {
  /** True where the browser answers its own requests from the mocks (dev, demo and tests). */
  readonly VITE_MOCKS: boolean;
}
