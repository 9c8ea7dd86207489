import type { Same } from '../same.ts'
import type { exchangeJournal as vi } from '../vi/exchange-journal.ts'

export const exchangeJournal: Same<typeof vi> = {
  title: 'Journal of returns',
  listLabel: 'Files that were received',
  open: 'Journal…',
  back: 'Return board',
  note: (files, imports, lone) =>
    `${files} files, ${imports} imports${lone === 0 ? '' : `; ${lone} of no request`}`,
  statusLabel: 'Filter by state',
  all: 'All',
  allRequests: 'All requests',
  allUnits: 'All units',
  filter: 'Find a file, unit or hash',
  clearFilter: 'Clear',
  columns: {
    receivedAt: 'Received',
    unit: 'Unit',
    version: 'No.',
    file: 'File',
    request: 'Request',
    contents: 'Contents',
    rows: 'Records',
    status: 'State',
    imports: 'Written',
    hash: 'Hash',
    size: 'Size (KB)',
  },
  version: (number, olderThan) =>
    olderThan === null ? `No. ${number}` : `No. ${number}, its letter older than that of no. ${olderThan}`,
  noRequest: 'No request',
  imported: (at, what) => `${what} (imported ${at})`,
  moreImports: (count) => `and ${count} other imports`,
  undone: (at) => `undone ${at}`,
  empty: 'No file has been received. Take files in on the screen of the exchange.',
  noRows: 'No file fits the filter.',
  panel: {
    refusal: 'Why it was refused',
    sentAs: 'Sent as',
    hash: 'Hash (SHA-256)',
    imports: 'Imports',
    noImports: 'Not imported.',
    importedAt: (at) => `Imported ${at}`,
    undoneAt: (at) => `Undone ${at}`,
    undo: 'Undo the import…',
    review: 'Review the file',
  },
}
