/** What the application said was saved: an edit, what is being typed, a workbook kept or imported, a paper issued, a unit gone. */
export type Acknowledged =
  | AcknowledgedUnit
  | AcknowledgedFile
  | { what: 'draft'; key: string; letters: number }
  | { what: 'document'; id: string }
  /** A long list, imported and taken back; said before each is asked for, and after. */
  | { what: 'list'; id: string; state: ListState }
  /** `removing` is said before it is asked for: until `removed` is heard, it may be there or not. */
  | { what: 'added' | 'removing' | 'removed'; id: string }
export type AcknowledgedUnit = { what: 'unit'; id: string; revision: number; headName: string }
export type AcknowledgedFile = { what: 'file'; id: string; status: 'waiting' | 'imported' }
export type ListState = 'importing' | 'imported' | 'undoing' | 'undone'

/** What the process does, in this order, over and over; it begins where it is told to. */
export const works = ['edits', 'drafts', 'workbooks', 'papers', 'removals', 'lists'] as const
export type Work = (typeof works)[number]
