import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Recognised } from '#shared/domain/exchange/recognised.ts'
import {
  activityTitle,
  nominationTitle,
  recogniseSheets,
  remedyTitle,
  sheetOf,
  titled,
  type Value,
} from '../../../support/sheet-of.ts'

/** Columns a generated list may have: headings people use, and what stands in the cells. */
type Column<T> = { headings: string[]; value: (item: T, index: number) => Value; isNeeded?: true }

type Person = {
  name: string
  year: number
  position: string
  unit: string
  achievement: string
  form: string
}

const person = fc.record<Person>({
  name: fc
    .tuple(
      fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Tống', 'Đoàn', 'Tô', 'Đinh', 'Bùi', 'Phạm', 'Hoàng'),
      fc.constantFrom('Văn', 'Thị', 'Đình', 'Thị Thu', 'Quang', 'Bá'),
      fc.constantFrom('Cộng', 'Hòa', 'Tổng', 'Năm', 'Bảy', 'Dũng', 'Thúy', 'Quý', 'Ban', 'Hội', 'Đông'),
    )
    .map((parts) => parts.join(' ')),
  year: fc.integer({ min: 1935, max: 2005 }),
  position: fc.constantFrom(
    'Trưởng thôn',
    'Chủ tịch Hội Phụ nữ',
    'Giáo viên',
    'Bí thư Chi bộ',
    'Hiệu trưởng',
  ),
  unit: fc.constantFrom('Thôn Đông', 'UBND xã', 'Trường THCS', 'Tổ dân phố số 2', 'Trạm Y tế'),
  achievement: fc.constantFrom(
    'Tích cực tuyên truyền',
    'Nhặt được của rơi trả lại người mất',
    'Hiến 45 m2 đất',
    'Tổng vệ sinh đường làng',
  ),
  form: fc.constantFrom('Giấy khen', 'Biểu dương', 'Giấy khen của Chủ tịch UBND huyện'),
})

const personColumns: Record<string, Column<Person>> = {
  number: { headings: ['STT', 'TT', 'Số TT', 'Stt'], value: (_, index) => index + 1 },
  name: {
    headings: ['Họ và tên', 'Họ tên', 'HỌ VÀ TÊN', 'Họ và tên/Tên tập thể', 'Tên cá nhân'],
    value: (item) => item.name,
    isNeeded: true,
  },
  birth: { headings: ['Năm sinh', 'Ngày, tháng, năm sinh', 'SN', 'Sinh năm'], value: (item) => item.year },
  position: { headings: ['Chức vụ', 'Chức danh', 'Nghề nghiệp'], value: (item) => item.position },
  unit: {
    headings: ['Đơn vị công tác', 'Nơi công tác (thôn, trường)', 'Địa chỉ', 'Thôn/Đơn vị'],
    value: (item) => item.unit,
  },
  achievement: {
    headings: ['Tóm tắt thành tích', 'Nội dung thành tích', 'Thành tích', 'Lý do đề nghị khen'],
    value: (item) => item.achievement,
  },
  form: {
    headings: ['Hình thức đề nghị', 'Đề nghị khen', 'Hình thức khen thưởng', 'Đề nghị'],
    value: (item) => item.form,
    isNeeded: true,
  },
  stranger: { headings: ['Dân tộc', 'Đảng viên', 'Trình độ'], value: () => 'x' },
}

const layoutOf = <T>(columns: Record<string, Column<T>>) =>
  fc
    .tuple(
      fc.shuffledSubarray(Object.keys(columns), {
        minLength: Object.keys(columns).length,
        maxLength: Object.keys(columns).length,
      }),
      fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    )
    .map(([order, picks, kept]) =>
      order
        .map((key) => ({ key, column: columns[key] }))
        .flatMap(({ key, column }, index) => {
          if (column === undefined || (column.isNeeded !== true && kept[index] === false)) return []
          const heading = column.headings[(picks[index] ?? 0) % column.headings.length] ?? ''
          return [{ key, heading, value: column.value }]
        }),
    )

type Layout<T> = { key: string; heading: string; value: Column<T>['value'] }[]

const furniture = fc.record({
  hasNumbering: fc.boolean(),
  hasTotal: fc.boolean(),
  hasSignature: fc.boolean(),
  gap: fc.nat(2),
})
type Furniture = { hasNumbering: boolean; hasTotal: boolean; hasSignature: boolean; gap: number }

const tableOf = <T>(layout: Layout<T>, items: T[], around: Furniture): Value[][] => {
  const width = Math.max(3, layout.length)
  const numbering =
    around.hasNumbering && layout.length >= 3 ? [layout.map((_, index) => `(${index + 1})`)] : []
  const total: Value[][] = around.hasTotal ? [[`Tổng cộng: ${items.length}`]] : []
  const blank: Value[][] = Array.from({ length: around.gap }, () => [])
  const gap: Value[] = Array.from({ length: width - 2 }, () => null)
  const signature: Value[][] = around.hasSignature
    ? [
        ['NGƯỜI LẬP BIỂU', ...gap, 'TM. ỦY BAN NHÂN DÂN'],
        [null, ...gap, 'CHỦ TỊCH'],
        [],
        ['Phạm Thị Lập', ...gap, 'Lê Hữu Ký'],
      ]
    : []
  return [
    layout.map((column) => column.heading),
    ...numbering,
    ...items.map((item, index) => layout.map((column) => column.value(item, index))),
    ...total,
    ...blank,
    ...signature,
  ]
}

const has = (layout: { key: string }[], key: string): boolean => layout.some((column) => column.key === key)

const addsUp = ({ control, records, ignored }: Recognised): boolean =>
  control.filledRows === control.dataRows + control.ignored &&
  control.records === records.length &&
  control.ignored === ignored.length

describe('generated layouts', () => {
  it('reads nominees in any order of columns, under any usual heading', () => {
    fc.assert(
      fc.property(
        layoutOf(personColumns),
        fc.uniqueArray(person, {
          minLength: 2,
          maxLength: 8,
          selector: (item) => `${item.name}${item.year}`,
        }),
        furniture,
        (layout, people, around) => {
          const found = recogniseSheets([sheetOf(titled(nominationTitle, tableOf(layout, people, around)))])
          expect(found.content).toBe('nomination')
          expect(addsUp(found)).toBe(true)
          const seen = found.records.map((record) => (record.type === 'nominee' ? record : undefined))
          expect(seen.map((record) => record?.name)).toEqual(people.map((item) => item.name))
          expect(seen.map((record) => record?.birthYear)).toEqual(
            people.map((item) => (has(layout, 'birth') ? item.year : null)),
          )
          expect(seen.map((record) => record?.position)).toEqual(
            people.map((item) => (has(layout, 'position') ? item.position : null)),
          )
          expect(seen.map((record) => record?.unit)).toEqual(
            people.map((item) => (has(layout, 'unit') ? item.unit : null)),
          )
          expect(seen.map((record) => record?.achievement)).toEqual(
            people.map((item) => (has(layout, 'achievement') ? item.achievement : null)),
          )
          expect(seen.map((record) => record?.proposedForm)).toEqual(people.map((item) => item.form))
          expect(seen.every((record) => record?.subjectKind === 'individual')).toBe(true)
          const isAsked = found.issues.some((issue) => issue.code === 'unknown_column')
          expect(isAsked).toBe(has(layout, 'stranger'))
        },
      ),
      { numRuns: 120 },
    )
  })

  type Deed = { form: string; date: string; place: string; people: number }
  const deed = fc.record<Deed>({
    form: fc.constantFrom(
      'Phát thanh trên loa',
      'Hội nghị quán triệt',
      'Treo băng rôn',
      'Tổng vệ sinh môi trường',
    ),
    date: fc.integer({ min: 1, max: 30 }).map((day) => `2018-11-${String(day).padStart(2, '0')}`),
    place: fc.constantFrom('Thôn Đông', 'Nhà văn hóa', 'Sân đình'),
    people: fc.integer({ min: 1, max: 3000 }),
  })
  const deedColumns: Record<string, Column<Deed>> = {
    number: { headings: ['STT', 'TT'], value: (_, index) => index + 1 },
    form: {
      headings: ['Hình thức tuyên truyền', 'Nội dung tuyên truyền', 'Hoạt động', 'Tên hoạt động'],
      value: (item) => item.form,
      isNeeded: true,
    },
    date: {
      headings: ['Ngày thực hiện', 'Thời gian tổ chức', 'Ngày', 'Ngày tháng'],
      value: (item, index) =>
        index % 2 === 0 ? item.date.split('-').reverse().join('/') : { date: item.date },
      isNeeded: true,
    },
    place: { headings: ['Địa điểm (thôn)', 'Nơi tổ chức', 'Địa bàn'], value: (item) => item.place },
    people: {
      headings: ['Số người dự', 'Số lượt người', 'Số người tham gia'],
      value: (item, index) => (index % 3 === 0 ? `${item.people} người` : item.people),
    },
  }

  it('reads activities', () => {
    fc.assert(
      fc.property(
        layoutOf(deedColumns),
        fc.array(deed, { minLength: 2, maxLength: 8 }),
        furniture,
        (layout, deeds, around) => {
          const found = recogniseSheets([sheetOf(titled(activityTitle, tableOf(layout, deeds, around)))])
          expect(found.content).toBe('activities')
          expect(addsUp(found)).toBe(true)
          const seen = found.records.map((record) => (record.type === 'activity' ? record : undefined))
          expect(seen.map((record) => record?.form)).toEqual(deeds.map((item) => item.form))
          expect(seen.map((record) => record?.date)).toEqual(deeds.map((item) => item.date))
          expect(seen.map((record) => record?.place)).toEqual(
            deeds.map((item) => (has(layout, 'place') ? item.place : null)),
          )
          expect(seen.map((record) => record?.participants)).toEqual(
            deeds.map((item) => (has(layout, 'people') ? item.people : null)),
          )
        },
      ),
      { numRuns: 120 },
    )
  })

  type Repair = { finding: string; measure: string; due: string; result: string }
  const repair = fc.record<Repair>({
    finding: fc.constantFrom(
      'Chưa niêm yết',
      'Bàn làm việc chưa gọn',
      'Còn lấn chiếm vỉa hè',
      'Chưa đeo thẻ',
    ),
    measure: fc.constantFrom('Treo bảng', 'Tổng vệ sinh', 'Nhắc nhở tại giao ban', 'Ký cam kết với 23 hộ'),
    due: fc.integer({ min: 1, max: 28 }).map((day) => `2018-12-${String(day).padStart(2, '0')}`),
    result: fc.constantFrom('Đã khắc phục', 'Đang thực hiện', 'Chưa khắc phục'),
  })
  const repairColumns: Record<string, Column<Repair>> = {
    number: { headings: ['STT', 'TT'], value: (_, index) => `0${index + 1}` },
    finding: {
      headings: ['Tồn tại, hạn chế', 'Nội dung tồn tại', 'Những tồn tại, hạn chế'],
      value: (item) => item.finding,
      isNeeded: true,
    },
    measure: {
      headings: ['Biện pháp khắc phục', 'Giải pháp', 'Biện pháp đã thực hiện'],
      value: (item) => item.measure,
      isNeeded: true,
    },
    due: {
      headings: ['Thời hạn', 'Hạn hoàn thành', 'Thời gian hoàn thành'],
      value: (item) => `Trước ngày ${item.due.split('-').reverse().join('/')}`,
    },
    result: { headings: ['Kết quả', 'Tình trạng', 'Kết quả thực hiện'], value: (item) => item.result },
  }

  it('reads remedies', () => {
    fc.assert(
      fc.property(
        layoutOf(repairColumns),
        fc.array(repair, { minLength: 2, maxLength: 8 }),
        furniture,
        (layout, repairs, around) => {
          const found = recogniseSheets([sheetOf(titled(remedyTitle, tableOf(layout, repairs, around)))])
          expect(found.content).toBe('remedy')
          expect(addsUp(found)).toBe(true)
          const seen = found.records.map((record) => (record.type === 'remedy' ? record : undefined))
          expect(seen.map((record) => record?.finding)).toEqual(repairs.map((item) => item.finding))
          expect(seen.map((record) => record?.measure)).toEqual(repairs.map((item) => item.measure))
          expect(seen.map((record) => record?.dueDate)).toEqual(
            repairs.map((item) => (has(layout, 'due') ? item.due : null)),
          )
          expect(seen.map((record) => record?.result)).toEqual(
            repairs.map((item) => (has(layout, 'result') ? item.result : null)),
          )
        },
      ),
      { numRuns: 120 },
    )
  })

  it('never throws and always adds up, whatever stands in the cells', () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.constantFrom(
        'STT',
        'Họ và tên',
        'Năm sinh',
        'Kết quả',
        'Tiêu chí',
        'nt',
        'Cộng',
        'CHỦ TỊCH',
        'I. TẬP THỂ',
        '(1)',
        'Không có',
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.constant<Value>({ error: '#REF!' }),
      fc.constant<Value>({ formula: true }),
      fc.constant<Value>({ date: '2018-10-05' }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 20 }), (rows) => {
        const found = recogniseSheets([sheetOf(rows)])
        expect(addsUp(found)).toBe(true)
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
