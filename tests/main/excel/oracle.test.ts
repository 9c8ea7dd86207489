/** SheetJS reads the same files: where both readers look, they must see the same. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'

type Seen = Record<string, string | number | boolean>

const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

const seenByUs = (sheet: Sheet): Seen => {
  const seen: Seen = {}
  for (const cell of sheet.cells) {
    const place = utils.encode_cell({ r: cell.row - 1, c: cell.column - 1 })
    if (cell.kind === 'number' || cell.kind === 'date') seen[place] = cell.number ?? Number.NaN
    else if (cell.kind === 'text') {
      if (/\S/.test(cell.raw)) seen[place] = lineEnds(cell.raw)
    } else if (cell.kind !== 'formula-without-value') seen[place] = cell.text
  }
  return seen
}

const seenByOracle = (sheet: WorkSheet | undefined): Seen => {
  const seen: Seen = {}
  for (const [place, cell] of Object.entries(sheet ?? {})) {
    if (place.startsWith('!') || typeof cell !== 'object') continue
    if (cell.t === 'b') seen[place] = cell.v ? 'TRUE' : 'FALSE'
    else if (cell.t === 'e') seen[place] = cell.w
    else if (cell.t === 'n') seen[place] = cell.v
    else if (cell.t === 's' && /\S/.test(cell.v)) seen[place] = lineEnds(cell.v)
  }
  return seen
}

const compare = (bytes: Uint8Array): void => {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(`${result.reason} (${result.detail})`)
  // The ghost rows of one fixture cost SheetJS seconds; no table here is longer than this.
  const oracle = read(bytes, {
    type: 'array',
    cellHTML: false,
    cellDates: false,
    WTF: true,
    sheetRows: 5_000,
  })
  expect(result.workbook.sheets.map((sheet) => sheet.name)).toEqual(oracle.SheetNames)
  for (const sheet of result.workbook.sheets) {
    const other = oracle.Sheets[sheet.name]
    expect(seenByUs(sheet), sheet.name).toEqual(seenByOracle(other))
    const merges = (other?.['!merges'] ?? []).map(({ s, e }) => `${s.r + 1}:${s.c + 1}:${e.r + 1}:${e.c + 1}`)
    expect(sheet.merges.map((one) => `${one.top}:${one.left}:${one.bottom}:${one.right}`)).toEqual(merges)
  }
}

describe('our reader and SheetJS agree', () => {
  const folder = join(import.meta.dirname, '../../fixtures/communes')
  const refused = /Dai Hung|My Thanh|Doc Tin|Phu Luu Te/
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx') && !refused.test(file))

  it.each(files)('on %s', (file) => compare(readFileSync(join(folder, file))))

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('Nguyễn Thị Hiền', '=1+1', ' a\r\nb ', '_x000D_', '<&>"', 'nt', '001079000123'),
  )
  // XML cannot carry these, and SheetJS writes them as they are.
  const writable = text.filter((value) => !/[\uFFFE\uFFFF\p{Cs}\p{Cc}]/u.test(value.replace(/[\r\n\t]/g, '')))
  const value = fc.oneof(
    writable,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  const table = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 })

  it.each([false, true])('on workbooks SheetJS writes (shared strings: %s)', (bookSST) => {
    fc.assert(
      fc.property(table, (rows) => {
        const book = utils.book_new(utils.aoa_to_sheet([['x'], ...rows]), 'Sheet1')
        compare(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true })))
      }),
      { numRuns: 60 },
    )
  })

  it('on workbooks we write ourselves', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const sheet = {
          name: 'Sheet1',
          columns: [],
          rows: [{ cells: ['x'] }, ...rows.map((cells) => ({ cells }))],
        }
        compare(await writeWorkbook({ title: 'x', createdAt: '2018-10-05T07:29:00Z', sheets: [sheet] }))
      }),
      { numRuns: 20 },
    )
  })
})
