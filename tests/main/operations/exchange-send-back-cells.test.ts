/** What is asked of a commune by itself, and how the cells that are asked about look in its copy. */
import { expect, test } from 'vitest'
import type { SendBackDraft } from '#shared/contract/exchange-send-back.ts'
import { readWorkbookLayout } from '../../../src/main/excel/read-layout.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { foreignBytes, line } from '../../support/foreign-file.ts'

const draftOf = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<SendBackDraft> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return office.call('exchange.sendBackDraft', { fileId: fileIds[0] ?? '' })
}

const copyOf = async (office: ExchangeOffice, draft: SendBackDraft, keys: readonly string[]) => {
  const { files } = await office.call('exchange.sendBack', {
    fileId: draft.fileId,
    revision: draft.revision,
    replyBy: null,
    remark: '',
    itemKeys: [...keys],
  })
  return office.bytesOf(files[0]?.handle ?? '')
}

const people = (lines: readonly string[]) =>
  foreignBytes({
    id: 'by-sex',
    file: 'by-sex.xlsx',
    kind: 'nomination',
    what: 'a year for each sex',
    commune: 'An Mỹ',
    sheets: [
      {
        name: 'DS',
        merges: 'C3:D3',
        comments: { B5: 'hỏi lại anh Sơn' },
        lines: [
          'UBND XÃ AN MỸ',
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
          'STT | Họ và tên | Năm sinh | | Đơn vị | Thành tích | Hình thức',
          ' | | Nam | Nữ | | | ',
          ...lines.map((text) => line(text, {})),
        ],
      },
    ],
  })

test('a year under both Nam and Nữ: both cells are named and coloured; a remark of its own is not asked of the commune', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  const draft = await draftOf(
    office,
    'An My.xlsx',
    people([
      '1 | Lê Văn Tám | 1960 | 1961 | Thôn Đông, xã An Mỹ | Gương mẫu | Giấy khen',
      '2 | Trần Thị Chín | | 1970 | Thôn Đông | Gương mẫu | Giấy khen',
    ]),
  )
  const both = draft.items.find(({ field }) => field === 'birthYear')
  expect(both).toMatchObject({
    cell: 'C5',
    alsoCells: ['D5'],
    shown: '1960; 1961',
    sentence: 'Năm sinh ghi ở cả cột Nam và cột Nữ, đề nghị chỉ ghi ở một cột.',
    isSuggested: true,
  })
  const remark = draft.items.find(({ sentence }) => sentence.startsWith('Ô có ghi chú'))
  expect(remark?.isSuggested).toBe(false)
  const read = readWorkbook(await copyOf(office, draft, [both?.key ?? '']))
  if (!read.ok) throw new Error(read.reason)
  const [list, sheet] = read.workbook.sheets
  const noted = sheet?.cells.filter(({ comment }) => comment?.includes('Năm sinh ghi ở cả cột'))
  expect(noted?.map(({ row, column }) => [row, column])).toEqual([
    [5, 3],
    [5, 4],
  ])
  expect(list?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['C5, D5', '1960; 1961']))
})

test('a cell that is coloured keeps the format of its column, so that what is written over it shows as it should', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Từ ngày': 'giữa tháng', 'Số người tham dự': 'đông' },
    },
  ])
  const draft = await draftOf(office, 'An My.xlsx', filled)
  const asked = draft.items.filter(({ sheet }) => sheet === 'Tuyên truyền')
  expect(asked.map(({ field }) => field)).toEqual(['date', 'participants'])
  const bytes = await copyOf(
    office,
    draft,
    asked.map(({ key }) => key),
  )
  const layout = readWorkbookLayout(bytes).get('Tuyên truyền')
  const formatOf = (reference: string | null) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(reference ?? '') ?? []
    const column = letters.charCodeAt(0) - 64
    const cell = layout?.cells.find((one) => one.row === Number(row) && one.column === column)
    return cell === undefined ? undefined : layout?.looks[cell.look]?.format
  }
  expect(asked.map(({ cell }) => formatOf(cell))).toEqual(['dd/mm/yyyy', '#,##0'])
})
