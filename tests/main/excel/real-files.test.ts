import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workbook } from '#shared/domain/exchange/sheet.ts'
import { parsePlace } from '../../../src/main/excel/cell-place.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'

type Fact = { raw?: string; expect: string | number }
type SheetFacts = { nonEmptyRows: number; merges: number; cells?: Record<string, Fact> }
type FileFacts = { file: string; sheets: Record<string, SheetFacts> }

const folder = join(process.env.NEP_SAMPLES ?? '', 'real')
const isPresent = process.env.NEP_SAMPLES !== undefined && existsSync(join(folder, 'facts.json'))
const facts: FileFacts[] = isPresent
  ? Object.values(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')))
  : []

const read = (file: string): Workbook => {
  const result = readWorkbook(readFileSync(join(folder, file)))
  if (!result.ok) throw new Error(`${file}: ${result.reason} (${result.detail})`)
  return result.workbook
}

/** A font drew the capitals or a writer typed them; both are right. */
const comparable = (text: string): string => text.normalize('NFC').trim().toLowerCase()

describe.skipIf(!isPresent)('real public files (skipped without NEP_SAMPLES)', () => {
  it.each(facts)('$file: sheets, filled rows, merges and every cell of facts.json', ({ file, sheets }) => {
    const workbook = read(file)
    for (const [name, known] of Object.entries(sheets)) {
      const sheet = workbook.sheets.find((one) => one.name === name)
      const filled = sheet?.cells.filter((cell) => cell.text !== '').map((cell) => cell.row)
      expect({ name, rows: new Set(filled).size, merges: sheet?.merges.length }).toEqual({
        name,
        rows: known.nonEmptyRows,
        merges: known.merges,
      })
      for (const [reference, fact] of Object.entries(known.cells ?? {})) {
        const place = parsePlace(reference)
        const cell = sheet?.cells.find((one) => one.row === place?.row && one.column === place?.column)
        if (typeof fact.expect === 'number') expect(cell?.number, reference).toBe(fact.expect)
        else expect(comparable(cell?.text ?? ''), reference).toBe(comparable(fact.expect))
        if (fact.raw !== undefined) expect(cell?.raw, reference).toBe(fact.raw)
      }
    }
  })

  it('leaves the Unicode files as they are', () => {
    for (const file of ['28-ha-noi-579-xa-phuong.xls', '27-muc-gop-o-nhieu-tang.xlsx']) {
      const cells = read(file).sheets.flatMap((sheet) => sheet.cells)
      expect(cells.filter((cell) => cell.decodedFrom)).toEqual([])
      for (const cell of cells.filter((one) => one.kind === 'text')) {
        expect(cell.text).toBe(cell.raw.replace(/\r\n?/g, '\n').normalize('NFC').trim())
      }
    }
  })
})
