import type { Same } from '../same.ts'
import type { tables as vi } from '../vi/tables.ts'

export const tables: Same<typeof vi> = {
  moreColumns: 'Columns to export',
  allColumns: (all, hidden) => `All ${all} columns, with ${hidden} that the window has no room for`,
  sheetName: 'List',
  exporting: (title) => `Export to Excel: ${title}`,
  writing: 'Writing the Excel table',
  filter: (words) => `(Filter: ${words})`,
  typed: (words) => `containing “${words}”`,
  plan: (number) => (number === '' ? 'Draft plan' : `Plan ${number}`),
  total: 'Total',
  closing: (rows, day) =>
    rows === 0 ? `No rows. Exported on ${day}.` : `The list has ${rows} rows, exported on ${day}.`,
  fileName: (title, day) => `${title} ${day}.xlsx`,
}
