/** Copies of a register of 200 MB, proven, against a plain copy of its file that is made durable; and the way back. */
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { copyDurably } from '../../src/main/kept-files.ts'
import { createTestApp, type TestApp } from '../support/create-test-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Cost, costOf, meanOf, watch } from './costs.ts'
import { fillTenYears } from './ten-years.ts'

const bytesWanted = 200_000_000
const times = 3

/** Ten years of work, and drafts until the file has its size. */
const fillOffice = async ({ call, dataDir }: TestApp): Promise<string> => {
  await call('office.startPractice', {})
  const file = join(dataDir, 'nep.db')
  const direct = new Database(file)
  fillTenYears(direct)
  const count = Math.ceil((bytesWanted - statSync(file).size) / 4096)
  direct.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO drafts (id, value_json, updated_at)
    SELECT 'bench:' || i, json_object('text', hex(randomblob(1850))), '2018-10-05T01:00:00.000Z' FROM n`)
  direct.pragma('wal_checkpoint(TRUNCATE)')
  direct.close()
  return file
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

test('copies of 200 MB', async () => {
  const office = createTestApp({ onDisk: true })
  const { call, setNow } = office
  const file = await fillOffice(office)
  const plainTo = join(temporaryFolder('plain'), 'copy.db')
  console.log(`Register: ${megabytes(statSync(file).size)}; a plain copy is one that is synced to the disk`)
  let hour = 0
  const next = (): void => {
    hour += 1
    setNow(new Date(Date.UTC(2018, 9, 6) + hour * 3_600_000).toISOString())
  }

  const compareWithPlain = async (title: string, work: () => Promise<unknown>): Promise<void> => {
    const plain = async (): Promise<Cost> => {
      rmSync(plainTo, { force: true })
      return costOf(() => copyDurably(file, plainTo))
    }
    // What runs first pays for starting the thread and for the first reading of the file.
    await plain()
    const lines: string[] = []
    for (let run = 0; run < times; run += 1) {
      const before = await plain()
      next()
      const end = watch()
      const own = await costOf(work)
      const { still, stillProcessor } = await end()
      const bare = meanOf(before, await plain())
      lines.push(
        `  ${(own.clock / bare.clock).toFixed(2)} × a plain copy by the clock (${own.clock.toFixed(0)} ms to ${bare.clock.toFixed(0)} ms); longest stand-still ${still.toFixed(0)} ms, own work ${stillProcessor.toFixed(0)} ms   aimed at: ≤ 100 ms`,
      )
    }
    console.log([title, ...lines].join('\n'))
  }

  await call('backups.make', {})
  await compareWithPlain('A copy here, proven', () => call('backups.make', {}))
  const stick = temporaryFolder('stick')
  await call('backups.setAway', { folder: stick })
  await compareWithPlain('A copy here and one away, both proven', () => call('backups.make', {}))
  await call('backups.lockAway', { passphrase: 'hội làng mùng sáu' })
  await call('backups.make', {})
  await compareWithPlain('A copy here and a locked one away, both proven', () => call('backups.make', {}))
  const [newest] = await call('backups.list', {})
  const name = newest?.name ?? ''
  await compareWithPlain('A copy put back, the present one kept first', () =>
    call('backups.restore', { name, place: 'here' }),
  )
  expect(await call('units.list', { validOn: null })).not.toEqual([])
})
