import type { Same } from '../same.ts'
import type { exchangeUndo as vi } from '../vi/exchange-undo.ts'

export const exchangeUndo: Same<typeof vi> = {
  title: 'Undo this import?',
  text: (file) =>
    `What ${file} wrote goes back to what it was before. What was edited since, and what a later import says too, is kept and listed.`,
  action: 'Undo the import',
  wayBack: 'The file then waits for review as before; to write it again, import it again.',
  done: (removed, restored, recreated) =>
    `Undone: ${removed} rows removed, ${restored} restored${recreated > 0 ? `, ${recreated} deleted rows brought back` : ''}.`,
  keptTitle: 'What was kept',
  keptEdits: (count) => `${count} places edited in Nếp after the import`,
  kept: (label, field) => `${label}, ${field}:`,
  empty: 'empty',
  keptRows: (count) => `${count} rows kept by a later import`,
  byImport: (file, at, count) => `${file}, imported at ${at}: ${count} rows`,
  rowFields: (label, fields) => (fields === '' ? label : `${label} (${fields})`),
  more: (count) => `and ${count} more rows`,
  later: 'To be rid of these rows too, undo the import of that file.',
  close: 'Close',
  fields: {
    status: 'State',
    opinion: 'Opinion',
    award: 'Award',
    decision: 'Decision',
    sender: 'Sender',
    list: 'List',
    attached: 'Attached files and papers',
    other: 'Other',
  },
}
