import { describe, expect, it, test } from 'vitest'
import {
  maskedName,
  maskedSubject,
  maskedYear,
  readAloud,
  spokenText,
} from '#shared/domain/award-publication.ts'

test.each([
  ['Nguyễn Thị Hoa', 'Nguyễn Thị H.'],
  ['  Đàm  Văn  Ấn ', 'Đàm Văn Ấ.'],
  ['Lò Thị đào', 'Lò Thị Đ.'],
  ['Nguye\u0302\u0303n Thi\u0323 A\u0301nh', 'Nguyễn Thị Á.'],
  ['Hoa', 'H.'],
])('%s on the notice board is %s', (name, masked) => expect(maskedName(name)).toBe(masked))

test('a birth year shows its decade', () => {
  expect([maskedYear(1975), maskedYear(2003), maskedYear(null)]).toEqual(['197…', '200…', ''])
})

describe('a subject on the notice board', () => {
  const person = {
    subjectKind: 'individual' as const,
    honorific: 'Bà',
    name: 'Nguyễn Thị Hoa',
    birthYear: 1975,
    achievement: 'Bà Nguyễn Thị Hoa vận động 35 hộ; liên hệ 0912 345 678, CCCD 001075012345',
  }
  it('is named nowhere in full, and no number leads to it', () => {
    expect(maskedSubject(person)).toEqual({
      ...person,
      name: 'Nguyễn Thị H.',
      birthYear: null,
      shownYear: '197…',
      achievement: 'Bà Nguyễn Thị H. vận động 35 hộ; liên hệ …, CCCD …',
    })
  })
  it('stands in full when it is a body', () => {
    const body = {
      ...person,
      subjectKind: 'collective' as const,
      name: 'Chi hội Phụ nữ thôn Đông',
      birthYear: null,
    }
    expect(maskedSubject(body)).toEqual({ ...body, shownYear: '' })
  })
})

test.each([
  ['UBND xã An Mỹ', 'Ủy ban nhân dân xã An Mỹ'],
  ['TT. Đại Nghĩa, TDP 4', 'thị trấn Đại Nghĩa, tổ dân phố 4'],
  ['Phòng VH-TT & MTTQ xã', 'Phòng Văn hóa và Thông tin và Mặt trận Tổ quốc xã'],
  ['Nguyễn Văn Tâm', 'Nguyễn Văn Tâm'],
])('%s is read %s', (written, said) => expect(spokenText(written)).toBe(said))

describe('the text for the loudspeaker', () => {
  const subject = {
    subjectKind: 'individual' as const,
    honorific: 'Ông',
    name: 'Đàm Văn Phú',
    birthYear: 1960,
    achievement: 'Vận động 30 hộ ký cam kết',
    jobTitle: 'Trưởng thôn',
    workplace: 'Thôn Đông',
    unitName: 'UBND xã An Mỹ',
  }
  it('names each in a sentence, by kind, with nothing to stumble over', () => {
    const text = readAloud({
      officeName: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
      year: 2018,
      theme: '',
      subjects: [
        subject,
        {
          ...subject,
          subjectKind: 'household',
          honorific: 'Bà',
          name: 'Lê Thị Mai',
          jobTitle: '',
          achievement: '',
        },
      ],
    })
    expect(text.split('\n\n')).toEqual([
      'Kính thưa toàn thể nhân dân!',
      'Phòng Văn hóa và Thông tin huyện Mỹ Đức trân trọng thông báo danh sách các tập thể, cá nhân, hộ gia đình được biểu dương, khen thưởng có thành tích trong thực hiện hai Bộ Quy tắc ứng xử, năm 2018.',
      'Các cá nhân được biểu dương, khen thưởng gồm có:',
      'Ông Đàm Văn Phú, Trưởng thôn, Thôn Đông, Ủy ban nhân dân xã An Mỹ. Thành tích: vận động 30 hộ ký cam kết.',
      'Các hộ gia đình được biểu dương, khen thưởng gồm có:',
      'Gia đình bà Lê Thị Mai, Thôn Đông, Ủy ban nhân dân xã An Mỹ.',
      'Xin chúc mừng các tập thể, cá nhân, hộ gia đình. Kính mong toàn thể nhân dân học tập, làm theo những gương người tốt, việc tốt này.',
      'Xin trân trọng cảm ơn!',
    ])
    expect(text).not.toContain('1960')
  })
  it('says nothing twice: a year in the theme, a place within a fuller one, a name that is its own unit', () => {
    const text = readAloud({
      officeName: 'P',
      year: 2018,
      theme: 'Thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
      subjects: [
        { ...subject, jobTitle: 'Công chức', workplace: 'UBND xã', unitName: 'UBND xã An Mỹ' },
        {
          ...subject,
          subjectKind: 'collective',
          honorific: '',
          name: 'Trung tâm Văn hóa huyện Mỹ Đức',
          jobTitle: '',
          workplace: 'Huyện Mỹ Đức',
          unitName: 'Trung tâm Văn hóa huyện Mỹ Đức',
          achievement: '',
        },
      ],
    })
    expect(text).toContain('có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018.')
    expect(text).toContain('Ông Đàm Văn Phú, Công chức, Ủy ban nhân dân xã An Mỹ.')
    expect(text).toContain('\n\nTrung tâm Văn hóa huyện Mỹ Đức.\n\n')
  })
  it('does not read a body and its full name, nor a village with its commune and the commune again', () => {
    const collective = {
      ...subject,
      subjectKind: 'collective' as const,
      honorific: '',
      jobTitle: '',
      achievement: '',
    }
    const text = readAloud({
      officeName: 'P',
      year: 2018,
      theme: '',
      subjects: [
        {
          ...collective,
          name: 'Trung tâm Văn hóa, Thông tin và Thể thao',
          workplace: 'Huyện Mỹ Đức',
          unitName: 'Trung tâm Văn hóa, Thông tin và Thể thao huyện Mỹ Đức',
        },
        {
          ...collective,
          name: 'Cán bộ và Nhân dân thôn Đông',
          workplace: 'Thôn Đông, xã An Mỹ',
          unitName: 'UBND xã An Mỹ',
        },
      ],
    })
    expect(text).toContain('\n\nTrung tâm Văn hóa, Thông tin và Thể thao, Huyện Mỹ Đức.\n\n')
    expect(text).toContain('\n\nCán bộ và Nhân dân thôn Đông, Thôn Đông, xã An Mỹ.\n\n')
  })
  it('is empty when nobody is to be praised', () => {
    expect(readAloud({ officeName: 'P', year: 2018, theme: '', subjects: [] })).toBe('')
  })
})
