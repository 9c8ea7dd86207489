import { describe, expect, it } from 'vitest'
import type { RecogniseOptions } from '#shared/domain/exchange/recognise-options.ts'
import { recogniseSheets, sheetOf, type Value } from '../../../support/sheet-of.ts'

const table: Value[][] = [
  ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
  ['STT', 'Họ và tên', 'Năm sinh', 'Hình thức'],
  [1, 'Lê Văn Ba', 1960, 'Giấy khen'],
]
const found = (head: string[], options: Partial<RecogniseOptions> = {}) => {
  const read = recogniseSheets([sheetOf([...head.map((text) => [text]), ...table])], options)
  return [
    read.commune.unitId === null ? read.commune.name : read.commune.unitId,
    ...read.issues.map((issue) => issue.code),
  ]
}

describe('the commune of a workbook', () => {
  it.each<[string[], Partial<RecogniseOptions>, unknown[]]>([
    [['UBND HUYỆN MỸ ĐỨC', 'UBND XÃ AN MỸ'], {}, ['old-7']],
    [['UBND HUYỆN MỸ ĐỨC\nUBND XÃ AN MỸ'], {}, ['old-7']],
    [['ỦY BAN NHÂN DÂN', 'XÃ THƯỢNG LÂM'], {}, ['old-2']],
    [['UBND XÃ', 'ĐỒNG TÂM'], {}, ['old-1']],
    [['UBND TT. ĐẠI NGHĨA'], {}, ['old-0']],
    [['Đơn vị: Xã Phùng Xá'], {}, ['old-11']],
    [['UBND XA HOP THANH'], {}, ['old-20']],
    [['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG'], {}, ['bqlda']],
    [['UBND XÃ HƯƠNG SƠN', 'Hương Sơn, ngày 05 tháng 8 năm 2025'], { day: '2025-09-01' }, ['new-3']],
    [['UBND XÃ HƯƠNG SƠN', 'Hương Sơn, ngày 05 tháng 8 năm 2018'], { day: '2025-09-01' }, ['old-16']],
    [['UBND XÃ AN MỸ'], { fileName: 'DS Hop Tien.xlsx' }, ['old-7', 'commune_file_name']],
    [['UBND XÃ AN MỸ'], { fileName: 'Tong hop thanh tich.xlsx' }, ['old-7']],
    [['PHÒNG VĂN HÓA'], { fileName: 'ds_kt_vankim.xlsx' }, [null, 'commune_unknown']],
    [['UBND XÃ TÂN TIẾN'], {}, ['TÂN TIẾN', 'commune_not_listed']],
    [
      ['UBND XÃ AN MỸ', '(Kèm theo Tờ trình của UBND xã An Phú)', 'An Phú, ngày 1 tháng 2 năm 2018'],
      {},
      [null, 'commune_unclear'],
    ],
    [['PHÒNG VĂN HÓA'], { forcedUnit: 'old-3' }, ['old-3']],
  ])('%j %j', (head, options, expected) => {
    expect(found(head, options)).toEqual(expected)
  })

  it('does not look for the sender among the communes of a list', () => {
    const communes = sheetOf(
      [
        ['STT', 'Tên xã'],
        [1, 'Xã An Phú'],
        [2, 'Xã An Mỹ'],
        [3, 'Xã Lê Thanh'],
      ],
      { name: 'DM xã' },
    )
    const read = recogniseSheets([communes, sheetOf([['UBND XÃ HỢP TIẾN'], ...table])])
    expect([read.commune.name, read.issues]).toEqual(['Hợp Tiến', []])
  })

  it('is read from the signature where nothing above the table names one', () => {
    const signed: Value[][] = [
      [null, null, null, 'An Mỹ, ngày 10 tháng 11 năm 2018'],
      [null, null, null, 'TM. UBND XÃ AN MỸ'],
      [null, null, null, 'CHỦ TỊCH'],
    ]
    const read = (head: Value[][]) => recogniseSheets([sheetOf([...head, ...table, ...signed])])
    expect([read([]).commune.name, read([]).issues]).toEqual(['An Mỹ', []])
    expect(read([['UBND XÃ HỢP TIẾN']]).commune.name).toBe('Hợp Tiến')
  })
})
