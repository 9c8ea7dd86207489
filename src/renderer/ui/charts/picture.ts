import type { CellKind } from '#shared/contract/tables.ts'
import type { Frame, Scene } from './scene/scene.ts'

/** The figures of a picture, row by row. A row with `to` leads to the records that it counts. */
export type PictureTable = {
  columns: readonly { header: string; kind: CellKind; isSummed?: boolean }[]
  rows: readonly { cells: readonly (string | number | null)[]; to?: string | null }[]
}

export type Picture = {
  /** What it is of, for a file's name and the head of an Excel table: `Tồn tại hay gặp`. */
  name: string
  /** The sentence that it proves: `6/43 đơn vị đã kiểm tra; đợt I còn 0`. */
  title: string
  /** What it was drawn up over: `Kế hoạch 1260/KH-UBND, đợt I`. */
  scope: string
  /** Several scenes where it is cut for print. */
  draw: (frame: Frame) => Scene[]
  table: PictureTable
  /** Printed across. */
  isWide?: boolean
}
