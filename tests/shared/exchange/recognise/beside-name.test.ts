/** What stands beside a name in its own cell. */
import { describe, expect, it } from 'vitest'
import { asked, read, said } from '../../../support/read-titled.ts'
import { nominationTitle, type Value } from '../../../support/sheet-of.ts'

const reading = (rows: Value[][]) => read(nominationTitle, rows)

describe('a year of birth in the cell of the name', () => {
  const heading = ['STT', 'Họ và tên', 'Thành tích', 'Hình thức']

  it.each([
    ['Nguyễn Văn An (1983)', 1983, null],
    ['Nguyễn Văn An (SN 1983)', 1983, null],
    ['Nguyễn Văn An, SN 1983', 1983, null],
    ['Nguyễn Văn An - sinh năm 1983', 1983, null],
    ['Nguyễn Văn An\nSinh năm: 1983', 1983, null],
    ['Nguyễn Văn An sinh năm 1983', 1983, null],
    ['Nguyễn Văn An; 1983', 1983, null],
    ['Nguyễn Văn An (12/5/1983)', 1983, '1983-05-12'],
    ['Nguyễn Văn An, sinh ngày 12/5/1983', 1983, '1983-05-12'],
  ])('%j', (name, year, date) => {
    const found = reading([heading, [1, name, 'Hiến đất', 'Giấy khen'], [2, 'Lê Văn Ba', 'Hiến đất', '']])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Lê Văn Ba'])
    expect(said(found, 'birthYear')).toEqual([year, null])
    expect(said(found, 'birthDate')).toEqual([date, null])
    expect(asked(found)).toEqual([])
    expect(found.records[0]?.origin.of('birthYear')).toEqual({ cell: 'B6', raw: name })
  })

  it('is asked about with two digits, or out of range', () => {
    const found = reading([
      heading,
      [1, 'Nguyễn Văn An (SN 83)', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Ba (2018)', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Lê Văn Ba'])
    expect(said(found, 'birthYear')).toEqual([null, null])
    expect(asked(found)).toEqual(['two_digit_year B6', 'year_out_of_range B7'])
    expect(found.records[0]?.unsure.birthYear?.candidates).toEqual([1983])
  })

  it('gives way to none beside it in a column of its own, and is asked about where they disagree', () => {
    const found = reading([
      ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích'],
      [1, 'Nguyễn Văn An (1983)', 1983, 'Hiến đất'],
      [2, 'Lê Văn Ba (1983)', 1984, 'Hiến đất'],
      [3, 'Lê Văn Bốn (1983)', null, 'Hiến đất'],
    ])
    expect(said(found, 'birthYear')).toEqual([1983, null, 1983])
    expect(asked(found)).toEqual(['several_values C7'])
    expect(found.records[1]?.unsure.birthYear?.candidates).toEqual([1984, 1983])
  })

  it('adds its day to the year of the column, and two days are a question', () => {
    const found = reading([
      ['STT', 'Họ và tên', 'Năm sinh', 'Thành tích'],
      [1, 'Nguyễn Văn An (12/5/1983)', 1983, 'Hiến đất'],
      [2, 'Lê Văn Ba (12/5/1983)', '13/6/1983', 'Hiến đất'],
      [3, 'Lê Văn Bốn (SN 83)', 1984, 'Hiến đất'],
      [4, 'Lê Văn Tư (SN 83)', 1983, 'Hiến đất'],
    ])
    expect(said(found, 'birthYear')).toEqual([1983, 1983, null, 1983])
    expect(said(found, 'birthDate')).toEqual(['1983-05-12', null, null, null])
    expect(found.records[0]?.origin.of('birthDate')?.cell).toBe('B6')
    expect(found.records[1]?.unsure.birthDate?.candidates).toEqual(['1983-06-13', '1983-05-12'])
    expect(asked(found)).toEqual(['several_values C7', 'several_values C8'])
  })

  it('belongs to each of several people', () => {
    const found = reading([
      heading,
      [1, 'Nguyễn Văn An, SN 1983\nTrần Thị Bình, SN 1985', 'Hiến đất', 'Giấy khen'],
      [2, 'Vũ Văn Cảnh (1970), Vũ Thị Dậu (1972)', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', 'Vũ Văn Cảnh', 'Vũ Thị Dậu'])
    expect(said(found, 'birthYear')).toEqual([1983, 1985, 1970, 1972])
    expect(asked(found)).toEqual(['several_people B6', 'several_people B7'])
  })

  it('is taken beside other words too, which are asked about, and never off a body', () => {
    const found = reading([
      heading,
      [1, 'Nguyễn Văn An (Trưởng thôn, 1983)', 'Hiến đất', 'Giấy khen'],
      [2, 'Chi hội Cựu chiến binh 1975', 'Hiến đất', 'Giấy khen'],
      [3, 'Gia đình ông Lê Văn Sáu (SN 1960)', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Chi hội Cựu chiến binh 1975', 'Lê Văn Sáu'])
    expect(said(found, 'birthYear')).toEqual([1983, null, 1960])
    expect(asked(found)).toEqual(['name_doubtful B6'])
  })
})

describe('a year whose word may be the given name, or another person’s', () => {
  const one = (name: string) => {
    const found = reading([
      ['STT', 'Họ và tên', 'Thành tích', 'Hình thức'],
      [1, name, 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Ba', 'Hiến đất', ''],
    ])
    return [
      found.records[0] && [said(found, 'name')[0], said(found, 'birthYear')[0]],
      asked(found).length > 0,
    ]
  }

  it.each([
    ['Nguyễn Văn Sinh (1965)', 'Nguyễn Văn Sinh', 1965],
    ['Nguyễn Văn Sinh\n1965', 'Nguyễn Văn Sinh', 1965],
    ['Trần Đức Sinh, sinh năm 1965', 'Trần Đức Sinh', 1965],
    ['Trần Đức Sinh sinh năm 1965', 'Trần Đức Sinh', 1965],
    ['Nguyễn Văn An Sinh năm 1965', 'Nguyễn Văn An', 1965],
    ['Trần Đức, Sinh năm 1965', 'Trần Đức', 1965],
    ['Nguyễn Thị Năm sinh năm 1970', 'Nguyễn Thị Năm', 1970],
    ['Nguyễn Văn An năm sinh 1970', 'Nguyễn Văn An', 1970],
    ['Trần Đức\nSinh năm 1965', 'Trần Đức', 1965],
    ['Nguyễn Thị\nHồng Vân (1970)', 'Nguyễn Thị Hồng Vân', 1970],
    ['Nguyễn Văn\nMười (1970)', 'Nguyễn Văn Mười', 1970],
  ])('%j is read', (text, name, year) => {
    expect(one(text)).toEqual([[name, year], false])
  })

  it.each([
    ['Nguyễn Văn Sinh 1965'],
    ['Nguyễn Văn Sinh năm 1965'],
    ['Trần Đức Sinh năm 1965'],
    ['Nguyễn Thị Năm sinh 1970'],
    ['Bà Trần Thị Bình (con ông Nguyễn Văn An, SN 1983)'],
    ['Nguyễn Văn An (bố: Nguyễn Văn Tí, 1950)'],
    ['Nguyễn Văn An (mất, 1990)'],
  ])('%j is asked about, without a year', (text) => {
    const [first, isAsked] = one(text)
    expect([(first as unknown[])[1], isAsked]).toEqual([null, true])
  })
})

describe('a heading that also names what stands behind the name', () => {
  const heading = ['STT', 'Họ tên, chức vụ, đơn vị công tác', 'Thành tích', 'Hình thức']

  it('has posts and units read from the cell', () => {
    const found = reading([
      heading,
      [1, 'Nguyễn Văn An, Trưởng thôn, Thôn Đông', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Thị Ba - Giáo viên, Trường Tiểu học An Phú', 'Dạy tốt', 'Giấy khen'],
      [3, 'Bà Vũ Thị Tư\nThôn Đoài', 'Hiến đất', 'Giấy khen'],
      [4, 'Vũ Văn Sáu', 'Hiến đất', 'Giấy khen'],
      [5, 'Chi hội Phụ nữ thôn Đông', 'Sạch', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual([
      'Nguyễn Văn An',
      'Lê Thị Ba',
      'Vũ Thị Tư',
      'Vũ Văn Sáu',
      'Chi hội Phụ nữ thôn Đông',
    ])
    expect(said(found, 'position')).toEqual(['Trưởng thôn', 'Giáo viên', null, null, null])
    expect(said(found, 'unit')).toEqual(['Thôn Đông', 'Trường Tiểu học An Phú', 'Thôn Đoài', null, null])
    expect(asked(found)).toEqual([])
    expect(found.records[0]?.origin.of('unit')?.cell).toBe('B6')
  })

  it('never takes an age, a telephone or a sex for a post, nor half a name', () => {
    const rows = [
      'Nguyễn Văn An, 45 tuổi',
      'Nguyễn Văn An - 45 tuổi - Thôn Đông',
      'Nguyễn Văn An, 0912.345.678',
      'Nguyễn Văn An (Nam), Thôn Đông',
    ]
    const found = reading([heading, ...rows.map((name, at) => [at + 1, name, `Việc ${at}`, 'Giấy khen'])])
    expect(said(found, 'position')).toEqual([null, null, null, null])
    expect(asked(found).filter((one) => one.startsWith('several_values'))).toHaveLength(4)
    const broken = reading([heading, [1, 'Nguyễn Thị\nHồng Vân, Thôn Đông', 'Hiến đất', 'Giấy khen']])
    expect([said(broken, 'name'), said(broken, 'position'), said(broken, 'unit')]).toEqual([
      ['Nguyễn Thị Hồng Vân'],
      [null],
      ['Thôn Đông'],
    ])
  })

  it('has the unit of the group above where only a post stands behind the name, and knows a brigade from a post', () => {
    const found = reading([
      heading,
      ['I', 'Thôn Đông'],
      [1, 'Nguyễn Văn An, Trưởng thôn', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Bốn - Đội 5', 'Hiến đất', 'Giấy khen'],
      [3, 'Lê Thị Sáu, Chi hội trưởng, Chi hội Phụ nữ', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'position')).toEqual(['Trưởng thôn', null, 'Chi hội trưởng'])
    expect(said(found, 'unit')).toEqual(['Thôn Đông', 'Đội 5', 'Chi hội Phụ nữ'])
  })

  it('takes the year too, and asks what cannot be told apart', () => {
    const found = reading([
      ['STT', 'Họ và tên, năm sinh, chức vụ, đơn vị', 'Thành tích', 'Hình thức'],
      [1, 'Nguyễn Văn An, SN 1983, Trưởng thôn, Thôn Đông', 'Hiến đất', 'Giấy khen'],
      [2, 'Lê Văn Ba, 1970, Bí thư, đảng viên', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Lê Văn Ba'])
    expect(said(found, 'birthYear')).toEqual([1983, 1970])
    expect(said(found, 'unit')).toEqual(['Thôn Đông', null])
    expect(asked(found)).toEqual(['several_values B7'])
    expect(found.records[1]?.unsure.unit?.raw).toBe('Bí thư, đảng viên')
  })

  it('keeps several people of a cell apart, each with a post', () => {
    const found = reading([
      heading,
      [1, 'Nguyễn Văn An, Trưởng thôn\nTrần Thị Bình, Phó trưởng thôn', 'Hiến đất', 'Giấy khen'],
    ])
    expect(said(found, 'name')).toEqual(['Nguyễn Văn An', 'Trần Thị Bình'])
    expect(said(found, 'position')).toEqual(['Trưởng thôn', 'Phó trưởng thôn'])
    expect(asked(found)).toEqual(['several_people B6'])
  })
})
