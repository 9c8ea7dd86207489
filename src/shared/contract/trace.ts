/** Where a record came from: the row of a sheet that a commune sent. */

/** One value as it stood in the file and as it was read. */
export type TracedCell = { field: string; cell: string; raw: string; value: string | number | null }

export type SheetTrace = {
  fileName: string
  /** The unit that sent the file. */
  unitName: string
  sheet: string
  row: number
  importedAt: string
  isUndone: boolean
  cells: TracedCell[]
}
