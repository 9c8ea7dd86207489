/** A return of ours whose title or file name names another commune than its stamp. */
import { expect, it } from 'vitest'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { WorkbookSpec } from '../../../src/main/excel/workbook-spec.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { readBytes, typedReturn } from '../../support/own-return.ts'

const filled = typedReturn([
  { content: 'nomination', at: { row: 0 }, cells: [1, 'Cá nhân', 'Bà', 'Nguyễn Thị Hòa', 1970] },
])

/** The title of some sheets typed over. */
const titled = (title: string, sheets: readonly string[]): WorkbookSpec => ({
  ...filled,
  sheets: filled.sheets.map((sheet) => {
    const [head, ...rest] = sheet.rows
    if (head === undefined || !sheets.includes(sheet.name)) return sheet
    return { ...sheet, rows: [{ ...head, cells: [title, ...head.cells.slice(1)] }, ...rest] }
  }),
})

const read = async (spec: WorkbookSpec, fileName?: string): Promise<Reading> =>
  readBytes(await writeWorkbook(spec), fileName)

const asked = ({ issues }: Reading) => issues.filter(({ code }) => code !== 'result_missing')

const communes = ['Tự kiểm tra', 'Tuyên truyền', 'Khắc phục', 'Khen thưởng']

it.each([[communes], [['Khen thưởng']]])(
  'the title of %s says another commune: the clerk is asked',
  async (sheets) => {
    const reading = await read(titled('UBND XÃ HƯƠNG SƠN', sheets), 'Huong Son 40.xlsx')
    expect(asked(reading)).toEqual([
      { code: 'commune_stamp', level: 'must', params: { name: 'An Mỹ', other: 'Hương Sơn' } },
    ])
    expect(reading.unitId).toBeNull()
    expect(reading.unitCandidates.map(({ name }) => name)).toEqual(['Hương Sơn', 'An Mỹ'])
    expect(reading.rows).toHaveLength(1)
  },
)

it('the file name alone is a remark', async () => {
  const reading = await read(filled, 'Bieu bao cao xa Huong Son.xlsx')
  expect(asked(reading)).toEqual([
    { code: 'commune_file_name', level: 'should', params: { name: 'An Mỹ', other: 'Hương Sơn' } },
  ])
  expect(reading.unitId).toBe('unit-1')
})

it.each(['ỦY BAN NHÂN DÂN XÃ AN MỸ', 'Xã An Mỹ', '', 'UBND HUYỆN MỸ ĐỨC', 'Trường Tiểu học'])(
  'the title "%s" says no other commune',
  async (title) => {
    const reading = await read(titled(title, communes), 'An My.xlsx')
    expect(asked(reading)).toEqual([])
    expect(reading.unitId).toBe('unit-1')
  },
)
