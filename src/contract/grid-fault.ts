/** A body that is not the binary form of a grid, or not all of it. Its message says in English where it went wrong. */
export class GridFault extends Error {
  override readonly name = "GridFault";
}
