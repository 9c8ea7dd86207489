import type { Same } from '../same.ts'
import type { history as vi } from '../vi/history.ts'

export const history: Same<typeof vi> = {
  undo: (step) => `Undo: ${step}`,
  redo: (step) => `Redo: ${step}`,
  nothingToUndo: 'There is nothing to undo',
  nothingToRedo: 'There is nothing to redo',
  stoppedBy: (step) => `Cannot be undone here: ${step}`,
  undone: (step) => `Undone: ${step}.`,
  redone: (step) => `Done again: ${step}.`,
  step: (operation, name, others) =>
    `${operation}${name && ` “${name}”`}${others > 0 ? ` and ${others} more` : ''}`,
  bin: {
    title: 'Bin',
    note: (count) => `${count} removed, can be restored`,
    empty: 'The bin is empty. What is removed lies here and can be restored whole.',
    filter: 'Filter by name, kind',
    clearFilter: 'Clear filter',
    open: 'Bin…',
    columns: { removedAt: 'Removed at', entity: 'Kind', name: 'Name', parts: 'With it', actor: 'Removed by' },
    parts: (count) => (count === 0 ? '' : `${count} rows`),
    partsWhole: (count) => (count === 0 ? 'No parts' : `${count} rows with it (its parts, attached files)`),
    restore: 'Restore',
    hint: 'Restoring brings this back as it was before, with all its parts. This step can be undone too.',
    restored: (name) => `“${name}” was restored.`,
  },
}
