import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BackupOccasion, backupReasons, isBackupDue, keptBackups } from '#shared/domain/backup-rules.ts'

const now = '2026-11-28T10:00:00.000Z'

describe('a copy is due', () => {
  test.each<[string, BackupOccasion, string | null, string | undefined, string | null, boolean]>([
    ['nothing was ever written', 'close', null, undefined, null, false],
    ['the first copy', 'hourly', 'j1', undefined, null, true],
    ['nothing new since', 'close', 'j1', '2026-11-01T10:00:00.000Z', 'j1', false],
    ['new, an hour ago', 'hourly', 'j2', '2026-11-28T09:00:00.000Z', 'j1', true],
    ['new, within the hour', 'hourly', 'j2', '2026-11-28T09:00:00.001Z', 'j1', false],
    ['new, on closing', 'close', 'j2', '2026-11-28T09:59:59.000Z', 'j1', true],
    ['new, before an import', 'before-import', 'j2', '2026-11-28T09:50:00.000Z', 'j1', true],
    ['a second import of one sitting', 'before-import', 'j2', '2026-11-28T09:55:00.000Z', 'j1', false],
    ['a copy that does not say how far it goes', 'close', 'j2', '2026-11-28T09:00:00.000Z', null, true],
  ])('%s', (_, occasion, journalId, madeAt, held, due) => {
    const last = madeAt === undefined ? undefined : { madeAt, journalId: held }
    expect(isBackupDue(occasion, last, { now, journalId })).toBe(due)
  })
})

const copy = fc.record({
  madeAt: fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date(now), noInvalidDate: true })
    .map((day) => day.toISOString()),
  reason: fc.constantFrom(...backupReasons),
})
const copies = fc.uniqueArray(copy, { selector: ({ madeAt }) => madeAt, maxLength: 400 })

describe('which copies stay', () => {
  test('the ten newest always, one of every month of two years, and nothing twice thrown away', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const kept = keptBackups(all)
        const newest = all.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
        for (const one of newest.slice(0, 10)) expect(kept.has(one)).toBe(true)
        const months = [...new Set(newest.map(({ madeAt }) => madeAt.slice(0, 7)))].slice(0, 24)
        for (const month of months)
          expect([...kept].some(({ madeAt }) => madeAt.startsWith(month))).toBe(true)
        expect([...keptBackups([...kept])].length).toBe(kept.size)
      }),
    )
  })

  test('an hourly copy for a year leaves no more than days, months and the newest', () => {
    const hours = Array.from({ length: 365 * 8 }, (_, index) => ({
      madeAt: new Date(Date.parse(now) - index * 3 * 3_600_000).toISOString(),
      reason: 'hourly' as const,
    }))
    const kept = [...keptBackups(hours)].map(({ madeAt }) => madeAt).sort()
    expect(kept.length).toBeLessThanOrEqual(10 + 31 + 24)
    expect(kept.length).toBeGreaterThanOrEqual(31 + 10)
    expect(kept[0]?.slice(0, 7)).toBe('2025-11')
  })

  test('a copy made by hand is not thrown away for newer ones', () => {
    const asked = { madeAt: '2026-11-01T08:00:00.000Z', reason: 'asked' as const }
    const later = Array.from({ length: 200 }, (_, index) => ({
      madeAt: new Date(Date.parse('2026-11-01T09:00:00.000Z') + index * 3_600_000).toISOString(),
      reason: 'hourly' as const,
    }))
    expect(keptBackups([asked, ...later]).has(asked)).toBe(true)
  })
})
