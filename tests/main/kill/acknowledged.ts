/** What the application said was saved: an edit of a unit, or a workbook kept or imported. */
export type Acknowledged = AcknowledgedUnit | AcknowledgedFile
export type AcknowledgedUnit = { what: 'unit'; id: string; revision: number; headName: string }
export type AcknowledgedFile = { what: 'file'; id: string; status: 'waiting' | 'imported' }
