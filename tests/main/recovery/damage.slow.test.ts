import { afterAll, beforeAll, expect, test } from 'vitest'
import { damages, leaveOffice, type Office } from '../../support/damaged-office.ts'
import { recoverDamaged } from '../../support/recover-damaged.ts'

let office: Office
beforeAll(async () => {
  office = await leaveOffice()
}, 600_000)
afterAll(() => office.remove())

const seeds = Array.from({ length: 36 }, (_, index) => 1000 + index)

test.for(damages)(
  `${seeds.length} folders, %s: never a crash, never a worse state, and the truth about what is left`,
  async (kind, { task }) => {
    const figures: Record<string, number> = { 'damaged folders': seeds.length }
    const add = (what: string, count: number): void => {
      figures[what] = (figures[what] ?? 0) + count
    }
    const failures: string[] = []
    for (const seed of seeds) {
      try {
        const { opened, read, fromJournal, lost } = await recoverDamaged(office, kind, seed)
        add(`opened ${opened}`, 1)
        add('rows read of damaged files', read)
        add('rows made again from the journal', fromJournal)
        add('rows cut off, each told', lost)
      } catch (error) {
        failures.push(`${seed}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    expect(failures).toEqual([])
    task.meta.figures = figures
  },
)
