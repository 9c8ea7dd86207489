/**
 * Ceilings of one file. They bound what a hostile file can cost, far above what a commune's list needs
 * (30 rows; a whole district some thousands), and are counted while reading, never trusted from the file.
 */
export type ReadLimits = {
  fileBytes: number
  /** Sum of the zip's entries, unpacked. */
  unzippedBytes: number
  /** One zip entry, unpacked. */
  partBytes: number
  entries: number
  sheets: number
  /** Rows holding at least one cell, over all sheets. */
  rows: number
  /** Cells that are kept, over all sheets; formatted empty cells do not count. */
  cells: number
  sharedStrings: number
  /** Characters of one text; Excel itself stops at 32,767. */
  textLength: number
  merges: number
  definedNames: number
  xmlDepth: number
}

/**
 * Characters that may leave the reading thread for one file: its owner holds them, whose memory is the whole
 * application's. One text of a small file may stand in every cell; a list of 100,000 rows says some 25 million.
 */
export const mostCharacters = 96 * 2 ** 20

export const defaultReadLimits: ReadLimits = {
  fileBytes: 64 * 2 ** 20,
  unzippedBytes: 200 * 2 ** 20,
  partBytes: 100 * 2 ** 20,
  entries: 1_000,
  sheets: 256,
  rows: 200_000,
  cells: 2_000_000,
  sharedStrings: 1_000_000,
  textLength: 100_000,
  merges: 100_000,
  definedNames: 20_000,
  xmlDepth: 64,
}
