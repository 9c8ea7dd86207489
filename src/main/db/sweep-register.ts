/**
 * What was erased is swept out of the register's bytes. SQLite keeps it in free pages, in half-empty ones, in the log of
 * writes and in the pieces of its word indexes; so these are made anew and the register is written without free space.
 */
import type { Connection } from './connect.ts'
import { emptyLog } from './empty-log.ts'
import { rewriteWords } from './journal-words.ts'

/** False while another program reads in the register: it is then to be done again. Throws what SQLite says. */
export const sweepRegister = (connection: Connection): boolean => {
  connection
    .transaction(() => {
      rewriteWords(connection)
      connection.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')")
    })
    .immediate()
  connection.exec('VACUUM')
  return emptyLog(connection)
}
