/** Samples of decisions and of papers that are no letters. */
import type { DocumentData } from '../../src/shared/domain/document.ts'
import { checkRow, checkTally, composeCheckTexts } from '../../src/shared/domain/documents/check-sheets.ts'
import {
  chairAuthority,
  committeeHeader,
  officeHeader,
  ownNameCapacity,
} from '../../src/shared/domain/documents/header.ts'
import { composeNews, newsTitle } from '../../src/shared/domain/documents/news.ts'
import { composeTeamDecision, teamDecisionAbstract } from '../../src/shared/domain/documents/team-decision.ts'
import { composeYearReport } from '../../src/shared/domain/documents/year-report.ts'
import { deputyChair, districtOffice, frame } from './sample-frame.ts'
import { sampleRound, sixUnits } from './sample-round.ts'

const chair = { ...deputyChair, capacity: ownNameCapacity(deputyChair.capacity) }

const round = { round: 'đợt I năm 2018', areaName: districtOffice.areaName }

export const teamDecision: DocumentData['team_decision'] = {
  authority: chairAuthority(districtOffice),
  ...frame({
    header: committeeHeader(districtOffice, { number: '1275', typeCode: 'QĐ', date: '2018-09-20' }),
    abstract: teamDecisionAbstract(round),
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      `Căn cứ ${sampleRound.planReference}`,
      'Theo đề nghị của Trưởng phòng Văn hóa và Thông tin',
    ],
    sections: composeTeamDecision({
      ...round,
      planReference: sampleRound.planReference,
      committeeName: 'UBND huyện',
      officeHead: 'Trưởng phòng Văn hóa và Thông tin',
      committeeOffice: 'Chánh Văn phòng HĐND và UBND huyện',
      team: [
        { id: 't1', name: 'Nguyễn Thị Hiền', role: 'Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn' },
        { id: 't2', name: 'Lê Văn Đạt', role: 'Chuyên viên Phòng Nội vụ, Thành viên' },
        { id: 't3', name: 'Phạm Lan Hương', role: 'Chuyên viên Phòng Văn hóa và Thông tin, Thư ký' },
      ],
      units: sixUnits,
      period: { from: '2018-10-03', to: '2018-10-05' },
    }),
    recipients: ['Như Điều 3', 'Thường trực HĐND, lãnh đạo UBND huyện', 'Lưu: VT, VHTT'],
    signer: chair,
  }),
}

const checkRows = [
  {
    text: 'Niêm yết công khai ở nơi dễ thấy',
    isCritical: true,
    verdict: 'pass',
    value: '',
    note: 'Bảng tin',
  },
  { text: 'Nơi làm việc, nơi tiếp dân sạch, gọn', isCritical: false, verdict: 'fail', value: '', note: '' },
  { text: 'Số hội nghị đã tổ chức', isCritical: false, verdict: null, value: '3', note: '' },
] as const

export const checkSheets = (isBlank: boolean): DocumentData['check_form'] => ({
  ...frame({
    header: officeHeader(districtOffice, { number: null, typeCode: null, date: null }),
    abstract: 'Việc thực hiện 02 Bộ Quy tắc ứng xử đợt I năm 2018',
    sections: isBlank
      ? []
      : sixUnits.slice(0, 2).flatMap(({ id }) =>
          composeCheckTexts({
            id,
            strengths: [{ id: 's', text: 'niêm yết đầy đủ.' }],
            findings: [],
            demands: [{ id: 'd', text: 'Sắp xếp lại nơi làm việc' }],
          }),
        ),
  }),
  isBlank,
  sheets: sixUnits.slice(0, 2).map(({ id, name }) => ({
    id,
    unitName: name,
    time: '8 giờ 00, ngày 03/10/2018',
    place: 'Trụ sở đơn vị',
    team: 'Nguyễn Thị Hiền (Trưởng đoàn)',
    unitPeople: 'Bùi Văn Kỷ (Chủ trì)',
    groups: [
      { name: 'QTƯX trong cơ quan (522/QĐ-UBND)', rows: checkRows.map((row) => checkRow(row, isBlank)) },
    ],
    tally: isBlank ? '' : checkTally(checkRows),
    hasCritical: true,
  })),
})

export const news: DocumentData['news'] = frame({
  header: officeHeader(districtOffice, { number: null, typeCode: null, date: null }),
  abstract: newsTitle('Mỹ Đức', 1),
  sections: composeNews(sampleRound, { author: 'Lan Hương', office: districtOffice.name }),
})

const figures = {
  year: 2018,
  units: 6,
  passed: 145,
  judged: 149,
  findings: 3,
  done: 1,
  outreach: 43,
  participants: 1240,
  awards: 4,
}

export const yearReport: DocumentData['year_report'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: '52', typeCode: 'BC', date: '2018-12-25' }),
    abstract: 'Kết quả kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    addressees: ['UBND huyện Mỹ Đức'],
    sections: composeYearReport({
      year: 2018,
      whole: sampleRound,
      rounds: [{ ordinal: 1, from: '2018-10-03', to: '2018-10-05', visited: 6 }],
      onSite: 24,
      awards: { collective: 1, individual: 2, household: 1 },
      figures,
      previous: { ...figures, year: 2017, units: 4, findings: 5, judged: 0, passed: 0 },
    }),
  }),
  annex: {
    label: 'Phụ lục I',
    title: 'Tổng hợp kết quả kiểm tra năm 2018',
    reference: '(Kèm theo Báo cáo số 52/BC-VHTT ngày 25 tháng 12 năm 2018 của Phòng Văn hóa và Thông tin)',
    units: sixUnits.map(({ name }) => ({
      name,
      round: 'I',
      visited: '03/10/2018',
      passed: 15,
      failed: 1,
      notApplicable: 0,
      findings: 1,
    })),
  },
  findingsAnnex: {
    label: 'Phụ lục II',
    title: 'Tồn tại, hạn chế và kết quả khắc phục năm 2018',
    reference: '(Kèm theo Báo cáo số 52/BC-VHTT ngày 25 tháng 12 năm 2018 của Phòng Văn hóa và Thông tin)',
    findings: [],
  },
}
