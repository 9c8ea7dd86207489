/** One filled set of data for every kind of document, on the facts of Mỹ Đức 2018 with invented people. */
import type { DocumentData } from '../../src/shared/domain/document.ts'
import { listClosing } from '../../src/shared/domain/documents/award-subjects.ts'
import { composeSubmission } from '../../src/shared/domain/documents/commendation.ts'
import { committeeHeader, officeHeader } from '../../src/shared/domain/documents/header.ts'
import { composeMinutes } from '../../src/shared/domain/documents/minutes.ts'
import { composePlan, composeReportOutline } from '../../src/shared/domain/documents/plan.ts'
import { composeRemedyReminderText } from '../../src/shared/domain/documents/remedy-letters.ts'
import {
  composeReturnReminder,
  composeReturnRequest,
} from '../../src/shared/domain/documents/return-letters.ts'
import { composeRoundReport, roundReportAbstract } from '../../src/shared/domain/documents/round-report.ts'
import type { RoundReportFacts } from '../../src/shared/domain/documents/round-report-facts.ts'
import { awardDecision, awardedSubjects, awardMeeting, certificates } from './sample-awards.ts'
import { deputyChair, districtOffice, frame } from './sample-frame.ts'
import { checkSheets, news, teamDecision, yearReport } from './sample-papers.ts'
import { remainingUnits, sampleRound, sixUnits } from './sample-round.ts'

export const roundReportOf = (
  facts: RoundReportFacts,
  office = districtOffice,
): DocumentData['round_report'] => ({
  ...frame({
    header: officeHeader(office, { number: null, typeCode: 'BC', date: null }),
    abstract: roundReportAbstract(facts),
    addressees: [`${facts.committeeName} Mỹ Đức`],
    sections: composeRoundReport(facts),
  }),
  annex: {
    label: 'Phụ lục',
    title: `Tổng hợp kết quả kiểm tra đợt I năm 2018`,
    reference: '(Kèm theo Báo cáo số …/BC-VHTT ngày … tháng … năm 2018 của Phòng Văn hóa và Thông tin)',
    units: facts.visited.map((unit, index) => ({
      name: unit.name,
      visited: `0${(index % 5) + 3}/10/2018`,
      passed: 14,
      failed: index % 3,
      notApplicable: 1,
      findings: facts.findings.filter((finding) => finding.unitId === unit.id).length,
      note: '',
    })),
    findings: facts.findings.map((finding) => ({
      unit: facts.visited.find((unit) => unit.id === finding.unitId)?.name ?? '',
      description: finding.description,
      recommendation: 'Chấn chỉnh, nhắc nhở trong cuộc họp giao ban gần nhất',
      due: finding.dueOn?.split('-').reverse().join('/') ?? '',
      status: finding.status === 'done' ? 'Đã khắc phục' : 'Chưa khắc phục',
    })),
  },
})

const minutes: DocumentData['minutes'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: '7', typeCode: 'BB', date: '2018-10-04' }),
    abstract: 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử tại UBND xã Đồng Tâm',
  }),
  ...composeMinutes({
    unitName: 'UBND xã Đồng Tâm',
    place: 'Trụ sở UBND xã Đồng Tâm',
    startedAt: { date: '2018-10-04', time: '08:30' },
    endedAt: { date: '2018-10-04', time: '10:45' },
    team: [
      { name: 'Bà Nguyễn Thị Hiền', role: 'Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn' },
      { name: 'Ông Lê Văn Đạt', role: 'Chuyên viên Phòng Nội vụ, Thành viên' },
      { name: 'Bà Phạm Lan Hương', role: 'Chuyên viên Phòng Văn hóa và Thông tin, Thư ký' },
    ],
    unitPeople: [
      { name: 'Ông Bùi Văn Kỷ', role: 'Chủ tịch UBND xã' },
      { name: 'Bà Đặng Thị Mỵ', role: 'Công chức Văn hóa - Xã hội' },
    ],
    answers: [
      {
        group: 'Quy tắc ứng xử của cán bộ (QĐ 522/QĐ-UBND)',
        rows: [
          {
            code: 'K02',
            text: 'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
            verdict: 'Đạt',
            note: '',
          },
          {
            code: 'K03',
            text: 'Niêm yết công khai ở nơi dễ thấy',
            verdict: 'Đạt',
            note: 'Bảng tin, bộ phận một cửa',
          },
          {
            code: 'K11',
            text: 'Nơi làm việc, nơi tiếp dân sạch, gọn',
            verdict: 'Chưa đạt',
            note: 'Phòng tầng 2',
          },
        ],
      },
      {
        group: 'Quy tắc ứng xử nơi công cộng (QĐ 1665/QĐ-UBND)',
        rows: [
          {
            code: 'C03',
            text: 'Tuyên truyền: loa truyền thanh, tới hộ gia đình, hội thi',
            verdict: 'Đạt',
            note: '',
          },
          { code: 'C12', text: 'Quản lý vật nuôi thả rông', verdict: 'Không áp dụng', note: '' },
        ],
      },
    ],
    unitReport: ['Đã ban hành kế hoạch thực hiện 02 Bộ Quy tắc ứng xử năm 2018'],
    remarks: [],
    rechecks: [],
    strengths: [{ id: 's1', text: 'Tổ chức tọa đàm tại 05 thôn' }],
    findings: [
      {
        id: 'f1',
        description: 'bàn làm việc chưa được sắp xếp gọn gàng',
        recommendation: 'Sắp xếp lại nơi làm việc, phân công trực nhật',
        dueOn: '2018-11-30',
      },
    ],
    recommendations: [{ id: 'r1', text: 'Tiếp tục tuyên truyền trên loa truyền thanh' }],
    unitOpinion: 'Nhất trí với kết quả kiểm tra',
    copies: 2,
  }),
  secretary: 'Phạm Lan Hương',
  head: 'Nguyễn Thị Hiền',
  unitHead: 'Bùi Văn Kỷ',
}

const returnRequest: DocumentData['return_request'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: '45', typeCode: null, date: '2018-09-17' }),
    abstract: 'báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    addressees: [
      'UBND các xã, thị trấn',
      'Trung tâm Văn hóa - Thông tin và Thể thao',
      'Ban Quản lý dự án đầu tư xây dựng',
    ],
    sections: composeReturnRequest({
      officeName: 'Phòng Văn hóa và Thông tin',
      planReference: sampleRound.planReference,
      contents: ['tự kiểm tra', 'hoạt động tuyên truyền', 'đề nghị khen thưởng'],
      dueOn: '2018-10-15',
      sendTo: 'qua Zalo nhóm Văn hóa xã hoặc USB',
      note: null,
    }),
  }),
  sheets: [
    { name: 'Biểu 01 – Tự kiểm tra', content: 'Kết quả theo từng tiêu chí', format: 'Tệp Excel, bản ký' },
    { name: 'Biểu 02 – Tuyên truyền', content: 'Hoạt động theo thôn, hình thức', format: 'Tệp Excel' },
  ],
}

const reminder: DocumentData['return_reminder'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: null, typeCode: null, date: null }),
    abstract: 'đôn đốc báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử',
    addressees: ['UBND các xã, thị trấn'],
    sections: composeReturnReminder({
      officeName: 'Phòng Văn hóa và Thông tin',
      requestReference: 'Công văn số 45/VHTT ngày 17/9/2018',
      requested: 22,
      received: 18,
      reminded: 4,
      countedOn: '2018-10-16',
      lateDueOn: '2018-10-22',
      openDueOn: [],
    }),
  }),
  missing: remainingUnits.slice(0, 4).map((unit) => ({
    unit: unit.name,
    missing: 'Biểu 01, Biểu 02',
    due: '15/10/2018',
    daysLate: 1,
  })),
}

const person = (
  name: string,
  more: Partial<DocumentData['commendation_list']['individuals'][number]> = {},
) => ({
  name,
  title: 'Bà',
  birthYear: '1975',
  position: 'Trưởng thôn',
  place: 'Thôn Hoành, xã Đồng Tâm',
  achievement: 'Vận động nhân dân giữ gìn vệ sinh đường làng, ngõ xóm; tổ chức 03 buổi tọa đàm tại thôn',
  form: 'Giấy khen',
  note: '',
  ...more,
})
const counts = { collective: 1, individual: 3, household: 1 }

const commendationList: DocumentData['commendation_list'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: null, typeCode: 'TTr', date: null }),
    abstract: 'Danh sách đề nghị tặng giấy khen',
  }),
  annex: {
    label: 'Phụ lục',
    reference: '(Kèm theo Tờ trình số …/TTr-VHTT ngày … tháng … năm 2018 của Phòng Văn hóa và Thông tin)',
  },
  collectives: [person('Bộ phận một cửa UBND xã An Mỹ', { title: '', place: 'UBND xã An Mỹ' })],
  individuals: [
    person('Nguyễn Thị Hiền'),
    person('Bùi Văn Kỷ', { title: 'Ông', birthYear: '1968' }),
    person('Đặng Thị Mỵ'),
  ],
  households: [person('Lê Văn Sỹ', { title: 'ông' })],
  closing: listClosing(counts),
}

const submission: DocumentData['submission'] = frame({
  header: officeHeader(districtOffice, { number: '3', typeCode: 'TTr', date: '2018-12-03' }),
  abstract:
    'Về việc đề nghị khen thưởng tập thể, cá nhân, hộ gia đình có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
  addressees: ['Chủ tịch UBND huyện Mỹ Đức', 'Phòng Nội vụ huyện Mỹ Đức'],
  legalBases: [
    'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013',
    'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ',
  ].map((basis) => `Căn cứ ${basis}`),
  sections: composeSubmission({
    officeName: 'Phòng Văn hóa và Thông tin',
    decider: 'Chủ tịch UBND huyện Mỹ Đức',
    merit: 'có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    nominations: awardedSubjects,
    metOn: '2018-11-30',
  }),
})

const plan: DocumentData['plan'] = {
  ...frame({
    header: committeeHeader(districtOffice, { number: '1260', typeCode: 'KH', date: '2018-09-11' }),
    abstract:
      'Kiểm tra thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động trong cơ quan, đơn vị và Quy tắc ứng xử nơi công cộng trên địa bàn huyện Mỹ Đức',
    legalBases: [
      'Thực hiện Quyết định số 522/QĐ-UBND ngày 25/01/2017 của UBND thành phố Hà Nội',
      'Thực hiện Quyết định số 1665/QĐ-UBND ngày 10/3/2017 của UBND thành phố Hà Nội',
    ],
    sections: [
      ...composePlan({
        committee: 'UBND huyện Mỹ Đức',
        subject: 'Kiểm tra thực hiện Quy tắc ứng xử',
        purposes: ['Đánh giá việc thực hiện 02 Bộ Quy tắc ứng xử', 'Kịp thời biểu dương, chấn chỉnh'],
        requirements: ['Kiểm tra đúng nội dung, đối tượng, khách quan'],
        contents: ['Việc phổ biến, quán triệt, niêm yết', 'Việc tuyên truyền tại thôn, làng, tổ dân phố'],
        onSite: sixUnits,
        byReport: remainingUnits,
        period: { from: '2018-10-03', to: '2018-12-14' },
        returnsDueOn: '2018-10-15',
        team: ['Bà Nguyễn Thị Hiền, Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn'],
        duties: [
          {
            id: 'office',
            who: 'Phòng Văn hóa và Thông tin',
            what: 'chủ trì, xây dựng lịch kiểm tra, tổng hợp báo cáo',
          },
          {
            id: 'units',
            who: 'Các cơ quan, đơn vị',
            what: 'chuẩn bị báo cáo, bố trí làm việc với Đoàn kiểm tra',
          },
        ],
      }),
      ...composeReportOutline(['Quy tắc ứng xử của cán bộ', 'Quy tắc ứng xử nơi công cộng']),
    ],
    signer: deputyChair,
    recipients: [
      'Sở VH&TT Hà Nội',
      'Chủ tịch, các PCT UBND huyện',
      'Các đơn vị thuộc đối tượng kiểm tra',
      'Lưu: VT, VHTT',
    ],
  }),
  outline: {
    label: 'Phụ lục II',
    title: 'Đề cương báo cáo tự kiểm tra',
    reference: '(Kèm theo Kế hoạch số 1260/KH-UBND ngày 11 tháng 9 năm 2018 của UBND huyện Mỹ Đức)',
  },
  annex: {
    label: 'Phụ lục I',
    title: 'Đối tượng và hình thức kiểm tra',
    reference: '(Kèm theo Kế hoạch số 1260/KH-UBND ngày 11 tháng 9 năm 2018 của UBND huyện Mỹ Đức)',
    units: [...sixUnits, ...remainingUnits].map((unit, index) => ({
      name: unit.name,
      mode: index < 6 ? 'Trực tiếp' : 'Gián tiếp',
      time: index < 6 ? 'Tháng 10/2018' : '15/10/2018',
      note: '',
    })),
  },
}

const schedule: DocumentData['schedule'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: '1260', typeCode: 'KH', date: '2018-09-11' }),
    abstract: 'Lịch kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử đợt I năm 2018',
  }),
  annex: {
    label: 'Phụ lục',
    reference: '(Kèm theo Kế hoạch số 1260/KH-UBND ngày 11 tháng 9 năm 2018 của UBND huyện Mỹ Đức)',
  },
  days: sixUnits.map((unit, index) => ({
    date: index < 2 ? 'Thứ Tư, 03/10/2018' : index < 4 ? 'Thứ Năm, 04/10/2018' : 'Thứ Sáu, 05/10/2018',
    session: index % 2 === 0 ? 'Sáng, 8 giờ 00' : 'Chiều, 14 giờ 00',
    unit: unit.name,
    place: 'Trụ sở đơn vị',
    content: '',
  })),
  team: [
    { name: 'Bà Nguyễn Thị Hiền', role: 'Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn' },
    { name: 'Bà Phạm Lan Hương', role: 'Chuyên viên, Thư ký' },
  ],
}

export const sampleDocuments: DocumentData = {
  round_report: roundReportOf(sampleRound),
  minutes,
  return_request: returnRequest,
  return_reminder: reminder,
  commendation_list: commendationList,
  submission,
  plan,
  schedule,
  team_decision: teamDecision,
  send_back_list: {
    ...frame({
      header: officeHeader(districtOffice, { number: null, typeCode: null, date: '2018-10-05' }),
      abstract: 'trong tệp “DS khen thuong An My (cuoi cung).xlsx”',
      addressees: ['UBND xã An Mỹ'],
    }),
    items: [
      { place: 'DS, C12', shown: "'75", sentence: 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.' },
      { place: 'DS, B15', shown: '', sentence: 'Thiếu họ tên, đề nghị bổ sung.' },
    ],
    guidance: ['Sửa ngay trên tệp Excel gửi kèm.', 'Lưu tệp rồi gửi lại trước ngày 10/10/2018.'],
  },
  remedy_reminder: {
    ...frame({
      header: officeHeader(districtOffice, { number: '58', typeCode: null, date: '2018-10-20' }),
      abstract: 'khắc phục tồn tại sau kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử',
      addressees: ['UBND xã An Mỹ'],
      sections: composeRemedyReminderText({
        officeName: 'Phòng Văn hóa và Thông tin',
        unitName: 'UBND xã An Mỹ',
        findings: 1,
        overdue: 1,
        countedOn: '2018-10-20',
        reportBy: '2018-10-30',
      }),
    }),
    findings: [
      {
        description: 'K03. Chưa niêm yết Bộ Quy tắc ứng xử tại bộ phận một cửa',
        foundOn: '04/10/2018',
        recommendation: 'Niêm yết ở nơi dễ thấy',
        due: '15/10/2018 (quá 5 ngày)',
        reminded: '1 lần',
      },
    ],
  },
  news,
  year_report: yearReport,
  award_meeting: awardMeeting,
  award_decision: awardDecision(awardedSubjects),
  certificate: certificates,
  certificate_preprinted: certificates,
  check_forms: checkSheets(true),
  check_form: checkSheets(true),
  check_record: checkSheets(false),
}
