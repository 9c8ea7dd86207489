/** A register too large to be read in one go where a window is served. */
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Only in the clear; others may have it open. */
export const enlarge = (dataDir: string): void => {
  const hand = new Database(join(dataDir, 'nep.db'))
  const stamp = '2018-10-05T01:00:00.000Z'
  hand
    .prepare('INSERT INTO drafts (id, value_json, updated_at) VALUES (?, ?, ?)')
    .run('large', JSON.stringify('x'.repeat(9 * 2 ** 20)), stamp)
  hand.pragma('wal_checkpoint(TRUNCATE)')
  hand.close()
}
