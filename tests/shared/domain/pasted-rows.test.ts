import { describe, expect, it } from 'vitest'
import { readNominationRow } from '#shared/domain/nomination-row.ts'
import { type OutreachRowContext, readOutreachRow } from '#shared/domain/outreach-row.ts'
import { type PastedColumn, readPastedBlock } from '#shared/domain/pasted-block.ts'

const columns: PastedColumn[] = [
  { key: 'unit', fields: [], names: ['Đơn vị', 'Xã, thị trấn'] },
  { key: 'form', fields: ['form'], names: ['Hình thức'], isRequired: true },
  { key: 'heldOn', fields: ['date'], names: ['Ngày'] },
  { key: 'participants', fields: ['participants'], names: [] },
]

describe('a pasted block', () => {
  it('is brought under its columns by its headings, in whatever order', () => {
    const block = [
      ['STT', 'Số người tham dự', 'Hình thức tuyên truyền', 'Đơn vị', 'Màu áo'],
      ['1', '85', 'Tọa đàm', 'An Mỹ', 'xanh'],
      ['', '', '', '', ''],
      ['2', '40', 'Hội nghị', 'Vạn Kim', ''],
    ]
    expect(readPastedBlock(block, 'activities', columns)).toEqual({
      ok: true,
      leftOut: ['Màu áo'],
      rows: [
        { participants: '85', form: 'Tọa đàm', unit: 'An Mỹ' },
        { participants: '40', form: 'Hội nghị', unit: 'Vạn Kim' },
      ],
    })
  })

  it('without headings is taken in the order offered', () => {
    expect(readPastedBlock([['An Mỹ', ' Tọa đàm ']], 'activities', columns)).toMatchObject({
      ok: true,
      rows: [{ unit: 'An Mỹ', form: 'Tọa đàm', heldOn: '', participants: '' }],
    })
  })

  it('that does not fit is refused with the reason', () => {
    expect(readPastedBlock([['', ''], []], 'activities', columns)).toEqual({ ok: false, reason: 'empty' })
    expect(readPastedBlock([['a', 'b', 'c', 'd', 'e']], 'activities', columns)).toEqual({
      ok: false,
      reason: 'too_many_columns',
      given: 5,
      known: 4,
    })
    expect(
      readPastedBlock(
        [
          ['Đơn vị', 'Ngày'],
          ['An Mỹ', '3/10'],
        ],
        'activities',
        columns,
      ),
    ).toEqual({
      ok: false,
      reason: 'columns_missing',
      missing: ['form'],
    })
  })
})

const span = { validFrom: null, validTo: null, aliases: [] }
const context: OutreachRowContext = {
  units: [
    { id: 'am', name: 'An Mỹ', fullName: 'UBND xã An Mỹ', kind: 'commune', parentId: null, ...span },
    { id: 'vk', name: 'Vạn Kim', fullName: 'UBND xã Vạn Kim', kind: 'commune', parentId: null, ...span },
    {
      id: 'am-dong',
      name: 'Thôn Đông',
      fullName: 'Thôn Đông, xã An Mỹ',
      kind: 'village',
      parentId: 'am',
      ...span,
    },
  ],
  defaultUnitId: null,
  defaultYear: 2018,
  forms: ['Tọa đàm về Quy tắc ứng xử'],
}
const activity = {
  unit: 'xã An Mỹ',
  village: 'thôn Đông',
  form: 'Toạ đàm về quy tắc ứng xử',
  heldOn: '16/3',
  heldTo: '',
  place: '',
  participants: '1.050',
  note: '',
}

describe('a line of outreach', () => {
  it('finds unit, village and the known form', () => {
    expect(readOutreachRow(activity, context)).toMatchObject({
      problems: {},
      values: {
        unitId: 'am',
        villageId: 'am-dong',
        form: 'Tọa đàm về Quy tắc ứng xử',
        heldOn: '2018-03-16',
        participants: 1050,
      },
    })
  })

  it.each([
    [{ unit: '' }, { unit: 'unit_missing' }],
    [{ unit: 'Hà Đông' }, { unit: 'unit_unknown' }],
    [{ unit: 'Vạn Kim' }, { village: 'village_unknown' }],
    [{ form: '' }, { form: 'form_missing' }],
    [{ heldOn: '31/2' }, { heldOn: 'date_unreadable' }],
    [{ heldTo: '15/3' }, { heldTo: 'dates_reversed' }],
    [{ participants: 'đông' }, { participants: 'not_a_number' }],
  ])('%j is a problem of its cell', (change, problems) => {
    expect(readOutreachRow({ ...activity, ...change }, context)).toEqual({ values: null, problems })
  })
})

describe('a line of nomination', () => {
  const texts = {
    kind: '',
    honorific: '',
    name: 'Bà Nguyễn Thị Hoà',
    birthYear: '12/5/1975',
    jobTitle: 'Chi hội trưởng',
    workplace: 'Thôn Đông',
    unit: 'An Mỹ',
    achievement: 'Vận động 35 hộ',
    form: 'Giấy khen',
    note: '',
  }
  const nominations = {
    units: context.units,
    defaultKind: 'individual' as const,
    forms: [{ id: 'gk', name: 'Giấy khen của Chủ tịch UBND huyện' }],
    year: 2018,
  }

  it('parts the address from the name and finds unit and form', () => {
    expect(readNominationRow(texts, nominations).values).toMatchObject({
      subjectKind: 'individual',
      honorific: 'Bà',
      name: 'Nguyễn Thị Hoà',
      birthYear: 1975,
      unitId: 'am',
      formId: 'gk',
      proposedForm: '',
    })
    expect(
      readNominationRow({ ...texts, name: 'Gia đình ông Đinh Văn Lợi' }, nominations).values,
    ).toMatchObject({
      subjectKind: 'household',
      honorific: 'Ông',
      name: 'Đinh Văn Lợi',
    })
  })

  it('takes the address of its own column where the name has none', () => {
    expect(
      readNominationRow({ ...texts, honorific: 'Ông', name: 'Đàm Văn Phú' }, nominations).values,
    ).toMatchObject({ honorific: 'Ông', name: 'Đàm Văn Phú' })
  })

  it('keeps a form of two meanings as it was written', () => {
    const two = [...nominations.forms, { id: 'gx', name: 'Giấy khen của Chủ tịch UBND xã' }]
    expect(readNominationRow(texts, { ...nominations, forms: two }).values).toMatchObject({
      formId: null,
      proposedForm: 'Giấy khen',
    })
  })

  it('names the cell that cannot be read', () => {
    expect(
      readNominationRow({ ...texts, kind: 'đội', name: ' ', birthYear: '75', unit: 'Hà Đông' }, nominations)
        .problems,
    ).toEqual({
      kind: 'kind_unknown',
      name: 'name_missing',
      birthYear: 'year_unreadable',
      unit: 'unit_unknown',
    })
    expect(readNominationRow({ ...texts, birthYear: '2019' }, nominations).problems).toEqual({
      birthYear: 'year_unreadable',
    })
  })
})
