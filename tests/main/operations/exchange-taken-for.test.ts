/** Nobody is taken for somebody else: what contradicts a record comes in beside it. */
import { expect, test } from 'vitest'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive } from '../../support/exchange-steps.ts'
import { openForm, type TypedCell } from '../../support/typed-form.ts'

const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'))

const list = (title: string, ...people: string[]): Uint8Array =>
  csv(
    'UBND XÃ AN MỸ,,,,,',
    `${title},,,,,`,
    'STT,Họ và tên,Năm sinh,Đơn vị,Thành tích,Hình thức',
    ...people.map((person, index) => `${index + 1},${person},Giấy khen`),
  )

const activities = (...lines: string[]): Uint8Array =>
  csv(
    'UBND XÃ AN MỸ,,,,',
    'BIỂU TỔNG HỢP HOẠT ĐỘNG TUYÊN TRUYỀN NĂM 2018,,,,',
    'STT,Hình thức tuyên truyền,Ngày thực hiện,Địa điểm,Số người tham dự',
    ...lines.map((line, index) => `${index + 1},${line}`),
  )

const people = (office: ExchangeOffice) =>
  office.rows('SELECT name, birth_year, workplace, opinion FROM nominations ORDER BY id')

const meetings = (office: ExchangeOffice) =>
  office.rows('SELECT form, place, participants FROM outreach_activities ORDER BY id')

const asked = async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const form = openForm(workbook)
  const typed = (...rows: Record<string, string | number>[]): Uint8Array =>
    form.type(
      rows.flatMap((row, at) =>
        Object.entries({ subjectKind: 'Cá nhân', ...row }).map(
          ([field, value]): TypedCell => ({
            content: 'nomination',
            row: form.rowOf('nomination', at),
            field,
            value,
          }),
        ),
      ),
    )
  return { office, requestId, typed }
}

test('a supplement with a namesake of another village and year leaves the one who is there', async () => {
  const { office } = await asked()
  const first = list(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
    'Lê Xuân Giang,1980,Thôn Đông,Vận động 42 hộ',
    'Trần Văn Bình,1971,Thôn Đoài,Gương mẫu',
  )
  await importFile(office, first, 'DS.csv')
  const more = list(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG BỔ SUNG NĂM 2018',
    'Lê Xuân Giang,1999,Thôn Đoài,Thanh niên tiêu biểu',
  )
  const review = await receive(office, more, 'DS bo sung.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new'])
  expect(review.sending).toMatchObject({ replaces: null })
  expect(review.missing).toEqual([])
  await commit(office, review)
  expect(people(office)).toMatchObject([
    { name: 'Lê Xuân Giang', birth_year: 1980, workplace: 'Thôn Đông' },
    { name: 'Trần Văn Bình' },
    { name: 'Lê Xuân Giang', birth_year: 1999, workplace: 'Thôn Đoài' },
  ])
})

test('a person typed over the row of another does not take over what the office said of that one', async () => {
  const { office, typed } = await asked()
  const xuan = { name: 'Cao Bá Xuân', birthYear: 1950, achievement: 'Hòa giải viên lâu năm' }
  const thay = { name: 'Mạc Văn Thay', birthYear: 1990, achievement: 'Thanh niên tình nguyện' }
  const binh = { name: 'Trần Văn Bình', birthYear: 1971, achievement: 'Gương mẫu' }
  await importFile(office, typed(xuan, binh), 'lan 1.xlsx')
  const [{ id } = { id: '' }] = office.rows<{ id: string }>('SELECT id FROM nominations ORDER BY id')
  await office.call('commendation.setOpinion', { ids: [id], opinion: 'agree', note: 'Đã xác minh ông Xuân' })
  const review = await receive(office, typed(thay, binh), 'lan 2.xlsx')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new', 'unchanged'])
  expect(review.missing).toMatchObject([{ recordId: id, isRemoved: false }])
  await commit(office, review)
  expect(people(office)).toMatchObject([
    { name: 'Cao Bá Xuân', opinion: 'agree' },
    { name: 'Trần Văn Bình', opinion: null },
    { name: 'Mạc Văn Thay', opinion: null },
  ])
})

test('nor does one of his year and village who did what all did; and he may be told to be him', async () => {
  const { office, typed } = await asked()
  const phrase = { unit: 'Thôn Đông', achievement: 'Gương mẫu thực hiện nếp sống văn minh' }
  const an = { name: 'Nguyễn Văn An', birthYear: 1960, ...phrase }
  const binh = { name: 'Trần Văn Bình', birthYear: 1971, ...phrase }
  await importFile(office, typed(an, binh), 'lan 1.xlsx')
  const [{ id } = { id: '' }] = office.rows<{ id: string }>('SELECT id FROM nominations ORDER BY id')
  await office.call('commendation.setOpinion', { ids: [id], opinion: 'agree', note: 'Đã xác minh ông An' })
  const review = await receive(office, typed({ ...an, name: 'Trần Thị Bình' }, binh), 'lan 2.xlsx')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new', 'unchanged'])
  expect(review.missing).toMatchObject([{ recordId: id, isRemoved: false }])
})

test('a son of his father’s name in a supplement is no correction of the father, and is asked about', async () => {
  const { office } = await asked()
  const phrase = 'Thôn Đông,Gương mẫu thực hiện nếp sống văn minh'
  const first = list(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
    `Nguyễn Văn An,1950,${phrase}`,
    `Trần Văn Bình,1971,${phrase}`,
    `Lê Thị Chín,1972,${phrase}`,
  )
  await importFile(office, first, 'DS.csv')
  const more = list('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG BỔ SUNG NĂM 2018', `Nguyễn Văn An,1985,${phrase}`)
  const review = await receive(office, more, 'DS bo sung.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new'])
  expect(review.issues).toMatchObject([{ code: 'duplicate_elsewhere' }])
  // He may be a correction after all: the father is told to stand beside him.
  expect(review.missing).toMatchObject([{ isRemoved: false }])
})

test('who was renamed in the office is known by the name that the commune goes on sending', async () => {
  const { office } = await asked()
  const first = list('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018', 'Nguyễn Văn Hoa,1950,Thôn Đông,Gương mẫu')
  await importFile(office, first, 'DS.csv')
  const [known] = office.rows<{ id: string; revision: number }>('SELECT id, revision FROM nominations')
  await office.call('commendation.updateNomination', {
    id: known?.id ?? '',
    revision: known?.revision ?? 0,
    subjectKind: 'individual',
    name: 'Nguyễn Văn Khoa',
    unitId: office.anMy,
    birthYear: 1950,
    workplace: 'Thôn Đông',
    achievement: 'Gương mẫu',
    proposedForm: 'Giấy khen',
  })
  const again = list(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
    'Nguyễn Văn Hoa,1950,Thôn Đông,Gương mẫu',
    'Lê Thị Chín,1972,Thôn Đông,Gương mẫu',
  )
  const review = await receive(office, again, 'DS lan 2.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'new'])
  expect(review.missing).toEqual([])
})

test('a name that was mended in its row is still the same person', async () => {
  const { office, typed } = await asked()
  const xuan = { name: 'Cao Bá Xuan', birthYear: 1950, achievement: 'Hòa giải viên lâu năm' }
  await importFile(office, typed(xuan), 'lan 1.xlsx')
  const review = await receive(office, typed({ ...xuan, name: 'Cao Bá Xuân' }), 'lan 2.xlsx')
  expect(review.rows).toMatchObject([{ outcome: 'changed', changes: [{ field: 'name' }] }])
})

test('two meetings of one day at two places are two', async () => {
  const { office } = await asked()
  await importFile(
    office,
    activities('Hội nghị quán triệt,03/09/2018,Nhà văn hóa thôn Đông,40'),
    'TT thang 9.csv',
  )
  const review = await receive(
    office,
    activities('Hội nghị quán triệt,03/09/2018,Trường THCS,300'),
    'TT truong.csv',
  )
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new'])
  await commit(office, review)
  expect(meetings(office)).toEqual([
    { form: 'Hội nghị quán triệt', place: 'Nhà văn hóa thôn Đông', participants: 40 },
    { form: 'Hội nghị quán triệt', place: 'Trường THCS', participants: 300 },
  ])
})

test('villages that meet on one day, as many people in each, are as many meetings', async () => {
  const { office } = await asked()
  const dong = 'Hội nghị,18/11/2018,Thôn Đông,100'
  const doai = 'Hội nghị,18/11/2018,Thôn Đoài,100'
  await importFile(office, activities(dong), 'TT Dong.csv')
  const review = await receive(office, activities(doai), 'TT Doai.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new'])
  await commit(office, review)
  expect(meetings(office)).toMatchObject([{ place: 'Thôn Đông' }, { place: 'Thôn Đoài' }])
})

test('answers of a second request of the same plan stand beside those of the first', async () => {
  const office = await exchangeOffice()
  const { id: planId } = await office.call('plans.create', {
    year: 2018,
    number: '87',
    symbol: 'KH-UBND',
    issuedOn: '2018-02-05',
    issuingBody: 'UBND huyện Mỹ Đức',
    abstract: 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017 của UBND thành phố Hà Nội'],
    purpose: 'Đánh giá việc thực hiện 02 Bộ Quy tắc ứng xử',
    requirements: 'Kiểm tra khách quan, đúng đối tượng',
    periodFrom: '2018-03-02',
    periodTo: '2018-11-30',
    returnsDueOn: '2018-10-28',
    codeIds: ['code-522', 'code-1665'],
  })
  const answersTo = async (number: string, result: string) => {
    const { id: requestId } = await office.call('exchange.createRequest', {
      planId,
      number,
      title: `Báo cáo ${number}`,
      issuedOn: '2018-09-12',
      dueOn: '2018-10-28',
      contents: ['selfcheck', 'activities', 'remedy', 'nomination'],
      unitIds: [office.anMy],
    })
    const { files } = await office.call('exchange.writeWorkbooks', { requestId, as: 'files' })
    const form = openForm(office.bytesOf(files[0]?.handle ?? ''))
    const cells = ['K01', 'K02', 'K03', 'C01'].map(
      (code): TypedCell => ({
        content: 'selfcheck',
        row: form.rowOf('selfcheck', code),
        field: 'result',
        value: result,
      }),
    )
    return receive(office, form.type(cells), `${number}.xlsx`)
  }
  await commit(office, await answersTo('57', 'Chưa đạt'))
  const later = await answersTo('99', 'Đạt')
  expect(later.totals).toMatchObject({ new: 4, changed: 0 })
  await commit(office, later)
  expect(
    office.rows(
      `SELECT r.number, a.verdict, count(*) AS answers FROM self_check_answers a
       JOIN return_requests r ON r.id = a.request_id GROUP BY 1, 2 ORDER BY 1`,
    ),
  ).toEqual([
    { number: '57', verdict: 'fail', answers: 4 },
    { number: '99', verdict: 'pass', answers: 4 },
  ])
})

const months = (month: number, ...lines: string[]): Uint8Array =>
  csv(
    'UBND XÃ AN MỸ,,,,',
    `BIỂU TỔNG HỢP HOẠT ĐỘNG TUYÊN TRUYỀN THÁNG ${month}/2018,,,,`,
    'STT,Hình thức tuyên truyền,Ngày thực hiện,Địa điểm,Số người tham dự',
    ...lines.map((line, index) => `${index + 1},${line}`),
  )

test('the loudspeakers of the next month are not those of this month, though no day is said', async () => {
  const { office } = await asked()
  const spoken = ['Loa truyền thanh,,Thôn Đông,100', 'Loa truyền thanh,,Thôn Đoài,100', 'Niêm yết,,Trụ sở,30']
  await importFile(office, months(8, ...spoken), 'TT thang 8.csv')
  const review = await receive(office, months(9, ...spoken), 'TT thang 9.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new'])
  expect(review.missing).toEqual([])
})

test('of lists of several months only that month is corrected and missed whose list comes again', async () => {
  const { office } = await asked()
  const spoken = (month: number, ...places: string[]) =>
    months(month, ...places.map((place, at) => `Tọa đàm ${at},0${at + 1}/0${month}/2018,${place},4${at}`))
  await importFile(office, spoken(7, 'Thôn Đông', 'Thôn Đoài', 'Chợ'), 'TT thang 7.csv')
  await importFile(office, spoken(8, 'Thôn Đông', 'Thôn Đoài', 'Chợ'), 'TT thang 8.csv')
  const review = await receive(office, spoken(8, 'Thôn Đông', 'Trường THCS', 'Chợ'), 'TT thang 8 sua.csv')
  expect(review.rows.map(({ outcome, changes }) => [outcome, ...changes.map(({ field }) => field)])).toEqual([
    ['unchanged'],
    ['changed', 'place'],
    ['unchanged'],
  ])
  expect(review.missing).toEqual([])
})

test('a day that was mended in a list is a correction, where the place and the people are the same', async () => {
  const { office } = await asked()
  const held = (day: string) =>
    activities(
      'Tọa đàm,03/09/2018,Thôn Đông,40',
      `Hội thi,${day},Nhà văn hóa,85`,
      'Chiếu phim,07/09/2018,Sân đình,90',
    )
  await importFile(office, held('05/09/2018'), 'TT.csv')
  const review = await receive(office, held('06/09/2018'), 'TT sua.csv')
  expect(review.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'unchanged'])
})
