/** A large register opened by a host: how long the window's process stands still, beside a register that is read where it is opened. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from 'vitest'
import { migrations } from '../../src/main/db/migrate.ts'
import { proveFile } from '../../src/main/db/prove-file.ts'
import { openTestGate } from '../support/open-test-gate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { costOf, watch } from './costs.ts'

const large = async (): Promise<string> => {
  const dataDir = temporaryFolder('opening')
  openTestGate(dataDir).close()
  const hand = new Database(join(dataDir, 'nep.db'))
  hand.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000)
    INSERT INTO drafts SELECT printf('%08d', (i * 7919) % 1000003), json_quote(printf('%0400d', i)), '2018' FROM n`)
  hand.pragma('wal_checkpoint(TRUNCATE)')
  hand.close()
  return dataDir
}

test('a large register is opened', async () => {
  const dataDir = await large()
  const file = join(dataDir, 'nep.db')
  console.log(`a register of ${Math.round(statSync(file).size / 2 ** 20)} MB`)
  const here = await costOf(() => proveFile(file, migrations))
  console.log(`  read where it is opened: ${here.clock.toFixed(0)} ms, ${here.own.toFixed(0)} ms of own work`)
  const end = watch()
  const beside = await costOf(async () => {
    const gate = openTestGate(dataDir)
    await gate.call('units.list', {})
    gate.close()
  })
  const { stillProcessor } = await end()
  console.log(
    `  opened by a host: ${beside.clock.toFixed(0)} ms; longest stand-still ${stillProcessor.toFixed(0)} ms of own work   aimed at: ≤ 100`,
  )
})
