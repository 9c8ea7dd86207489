/** Tables that no content was found for, so that the clerk can say what they are. */
import type { RecogniseOptions } from '../recognise-options.ts'
import type { UnknownTable } from '../recognised.ts'
import { type ReadSheet, rowsOfBlock } from './candidates.ts'
import { letterOf } from './headless.ts'
import { isUsable } from './pick-tables.ts'
import { tableColumns } from './table-columns.ts'

/** So many can be mapped in one dialog. */
const MOST_UNKNOWN = 20

/** All tables of the sheets that may be read, where none of them was. */
export const unknownTables = (sheets: readonly ReadSheet[], options: RecogniseOptions): UnknownTable[] =>
  sheets
    .filter((read) => isUsable(read, options))
    .flatMap((read) =>
      [...read.candidates, ...(read.headless === undefined ? [] : [read.headless])].map(
        ({ grid, block, rows, signature }): UnknownTable => ({
          sheet: read.sheet.name,
          headingRows: rowsOfBlock(block),
          columns: tableColumns(grid, block, rows).map(({ column, tiers }) => ({
            column,
            heading: tiers.join(' / ') || letterOf({ column }),
            field: null,
            confidence: 0,
            why: 'none',
          })),
          signature,
        }),
      ),
    )
    .slice(0, MOST_UNKNOWN)
