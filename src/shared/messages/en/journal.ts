import type { Same } from '../same.ts'
import type { journal as vi } from '../vi/journal.ts'

export const journal: Same<typeof vi> = {
  title: 'Journal of changes',
  open: 'Journal…',
  listLabel: 'Changes',
  count: (count) => `${count} changes`,
  countMore: (count) => `The newest ${count} changes`,
  empty: 'No change yet.',
  nothingFits: 'No change fits. Use fewer words or clear the filter.',
  filter: 'Find who, what, names, values',
  clearFilter: 'Clear filter',
  columns: { at: 'At', actor: 'Who', operation: 'What', kind: 'Kind', record: 'Record' },
  withOthers: (name, others) => (others > 0 ? `${name} and ${others} others` : name),
  erasedLabel: 'Erased in the journal too',
  erased: (entries, files) =>
    `${entries} entries were rewritten without the data of the erased person${files > 0 ? `; ${files} files were removed` : ''}. Who did what when in them stays.`,
  rewrittenLabel: 'Rewritten',
  rewritten: (when) =>
    `What this entry says was rewritten at ${when} because somebody asked to be erased: [***] stands there now.`,
  narrow: {
    actor: 'Who',
    anyActor: 'Everybody',
    kind: 'Kind',
    anyKind: 'All kinds',
    from: 'From',
    to: 'To',
  },
  loadMore: 'Show older changes',
  exporting: 'Collecting the changes to export…',
  exportedColumns: { change: 'Change', field: 'Field', before: 'Before', after: 'After' },
  actions: { added: 'Added', changed: 'Changed', removed: 'Removed' },
  emptyValue: 'empty',
  noFields: 'There is no field to read.',
  left: (count) => `${count} more small changes of this step are not listed here.`,
  showAll: 'Show all',
  showLess: 'Show less',
  openRecord: 'Open the record',
  history: {
    open: 'History',
    title: (name) => `History: ${name}`,
    none: 'No change of this record is noted yet.',
    older: 'Show older changes',
  },
  verify: 'Check the seals',
  verifying: 'Checking the seals of the journal…',
  whole: (entries, copies) =>
    copies === 0
      ? `The journal is whole: ${entries} entries fit their seals. There is no backup to compare with.`
      : `The journal is whole: ${entries} entries fit their seals, compared with ${copies} backups.`,
  otherCourses: (count) => `${count} backups belong to the register before a restore.`,
}
