import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { officeTimes } from '#shared/office-times.ts'

const instant = '2026-11-29T20:27:00.000Z'

test('an office reads moments by the clock, the practice office by its own day; the computer’s are told', () => {
  const own = officeTimes(null, '(giờ máy)')
  expect([own.day(instant), own.time(instant), own.machine(instant), own.machineHead('Lúc')]).toEqual([
    '2026-11-30',
    '30/11/2026 03:27',
    '30/11/2026 03:27',
    'Lúc',
  ])
  const practice = officeTimes('2018-10-05', '(giờ máy)')
  expect([
    practice.day(instant),
    practice.time(instant),
    practice.machine(instant),
    practice.machineHead('Lúc'),
  ]).toEqual(['2018-10-05', '05/10/2018 03:27', '30/11/2026 03:27 (giờ máy)', 'Lúc (giờ máy)'])
})

/** Columns whose heads are marked, and screens that work without the register. */
const byTheClock = [
  'src/renderer/features/backups/backup-columns.ts',
  'src/renderer/features/journal/journal-columns.ts',
  'src/renderer/features/recovery/copies-table.tsx',
  'src/renderer/features/recovery/lack-words.ts',
  'src/renderer/features/recovery/recovery-page.tsx',
  'src/renderer/features/settings/journal-section.tsx',
  'src/renderer/platform/kept-states.tsx',
]

test('no page shows a moment in a way of its own', () => {
  const own = globSync('src/renderer/**/*.{ts,tsx}').filter((path) =>
    /\b(?:formatInstant|civilDateAt)\(/u.test(readFileSync(path, 'utf8')),
  )
  expect(own.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(byTheClock)
})
