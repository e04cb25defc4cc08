/** How much a file may hold. Beyond it the file is refused with a clear fault, before it can exhaust the machine. */
export interface ReadingLimits {
  /** Bytes of the file as received. */
  readonly fileBytes: number;
  /** Bytes of a workbook's parts once unpacked, all together: what a zip bomb would exceed. */
  readonly unpackedBytes: number;
  /** Rows over all sheets. */
  readonly rows: number;
  /** Columns of a row. */
  readonly columns: number;
  /** Characters of one cell; a spreadsheet's own limit. */
  readonly cellLength: number;
}

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 200_000_000,
  unpackedBytes: 500_000_000,
  rows: 2_000_000,
  columns: 2_000,
  cellLength: 32_767,
};
