import type { Connection } from './connect.ts'

/** Works the log into the file; false while another program reads in it, and the log stays. */
export const emptyLog = (connection: Connection): boolean => {
  const [answer] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return answer?.busy === 0
}
