/**
 * A sentence as data: a message id and its values. The domain says what is true; the screen, an export or a mail says it
 * in the reader's language. Numbers stay numbers; a value that is a KPI, subject or band id is translated by the reader.
 */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}
