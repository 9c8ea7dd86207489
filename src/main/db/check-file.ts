import { connect } from './connect.ts'

/** Whether every page of a register holds. Throws what the disk or SQLite says. */
export const isWholeFile = (file: string): boolean => {
  const connection = connect(file, { readonly: true })
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
  } finally {
    connection.close()
  }
}
