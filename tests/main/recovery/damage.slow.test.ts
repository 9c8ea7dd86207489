import { afterAll, beforeAll, expect, test } from 'vitest'
import { damages, leaveOffice, type Office } from '../../support/damaged-office.ts'
import { recoverDamaged } from '../../support/recover-damaged.ts'

let office: Office
beforeAll(async () => {
  office = await leaveOffice()
}, 600_000)
afterAll(() => office.remove())

const seeds = Array.from({ length: 36 }, (_, index) => 1000 + index)

test(`${damages.length * seeds.length} damaged folders: never a crash, never a worse state, and the truth about what is left`, async () => {
  const opened = new Map<string, number>()
  const rows = { read: 0, fromJournal: 0, lost: 0 }
  const failures: string[] = []
  for (const kind of damages)
    for (const seed of seeds) {
      try {
        const outcome = await recoverDamaged(office, kind, seed)
        opened.set(outcome.opened, (opened.get(outcome.opened) ?? 0) + 1)
        rows.read += outcome.read
        rows.fromJournal += outcome.fromJournal
        rows.lost += outcome.lost
      } catch (error) {
        failures.push(`${kind} ${seed}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  process.stdout.write(`damaged folders ${JSON.stringify({ opened: Object.fromEntries(opened), rows })}\n`)
  expect(failures).toEqual([])
})
