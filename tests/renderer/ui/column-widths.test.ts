import { expect, test } from 'vitest'
import type { Column } from '../../../src/renderer/ui/data-table/column.ts'
import { columnNeeds } from '../../../src/renderer/ui/data-table/column-needs.ts'
import { trackStyle } from '../../../src/renderer/ui/data-table/track-style.ts'

type Row = { at: string; note: string; file: string }

const columns: Column<Row>[] = [
  { key: 'at', header: 'Lúc', width: 100, value: ({ at }) => at },
  { key: 'note', header: 'Ghi', width: 210, isGrowing: true, value: ({ note }) => note },
  { key: 'file', header: 'Tệp', width: 190, isGrowing: true, value: ({ file }) => file },
]

const tracks = (rows: readonly Row[], widths = {}): string =>
  (trackStyle(columns, widths, false, columnNeeds(columns, rows)) as Record<string, string>)['--nep-cols'] ??
  ''

test('what is left over goes first to texts that are cut, and least to a column that says nothing', () => {
  const [at, note, file] = tracks([
    { at: '30/11/2026 03:13', note: '', file: 'Khen thuong Phung Xa - da sua font.xlsx' },
  ]).split(') ')
  expect(at).toMatch(/^minmax\(100px, 154fr/u)
  const share = (track = ''): number => Number(/, (\d+)fr/u.exec(track)?.[1])
  expect(share(note)).toBeLessThan(100)
  expect(share(file)).toBeGreaterThan(300)
})

test('a text that is a little too long takes no more than it needs', () => {
  expect(tracks([{ at: '05/10/2018', note: '', file: '' }])).toMatch(/^minmax\(100px, 106px\) /u)
})

test('a column that was drawn to a width keeps it, and an endless text takes no more than its part', () => {
  const row = { at: 'x'.repeat(5000), note: '', file: '' }
  expect(tracks([row])).toMatch(/^minmax\(100px, 460fr\) /u)
  expect(tracks([row], { at: 64 })).toMatch(/^64px /u)
})
