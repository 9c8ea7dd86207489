/** One edit that the application said was saved. */
export type Acknowledged = { id: string; revision: number; headName: string }
