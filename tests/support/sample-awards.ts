/** Samples of award papers: one of each kind of subject, and as many as a test asks for. */
import type { DocumentData } from '../../src/shared/domain/document.ts'
import {
  composeAwardDecision,
  type DecidedSubject,
  isEnclosed,
  money,
  rewardTotal,
} from '../../src/shared/domain/documents/award-decision.ts'
import { subjectDetail, subjectName } from '../../src/shared/domain/documents/award-subjects.ts'
import { composeCertificateText, decisionLine } from '../../src/shared/domain/documents/certificate.ts'
import { composeMeeting, meetingClosing } from '../../src/shared/domain/documents/commendation.ts'
import {
  chairAuthority,
  committeeHeader,
  officeHeader,
  ownNameCapacity,
} from '../../src/shared/domain/documents/header.ts'
import { deputyChair, districtOffice, frame } from './sample-frame.ts'
import { sixUnits } from './sample-round.ts'

const merit = 'có thành tích trong thực hiện 02 Bộ Quy tắc ứng xử năm 2018'
const chair = { ...deputyChair, capacity: ownNameCapacity(deputyChair.capacity) }
const award = { award: 'Giấy khen của Chủ tịch UBND huyện', isPraise: false }

export const awardedSubjects: DecidedSubject[] = [
  {
    id: 'n1',
    subjectKind: 'collective',
    honorific: '',
    name: 'Bộ phận một cửa UBND xã An Mỹ',
    jobTitle: '',
    unit: sixUnits[3] ?? null,
    workplace: '',
    reward: 840_000,
    ...award,
  },
  {
    id: 'n2',
    subjectKind: 'individual',
    honorific: 'Bà',
    name: 'Nguyễn Thị Hiền',
    jobTitle: 'Trưởng thôn',
    unit: sixUnits[4] ?? null,
    workplace: 'Thôn Hoành',
    reward: 420_000,
    ...award,
  },
  {
    id: 'n3',
    subjectKind: 'household',
    honorific: 'Ông',
    name: 'Lê Văn Sỹ',
    jobTitle: '',
    unit: sixUnits[5] ?? null,
    workplace: 'Thôn Đình',
    reward: null,
    ...award,
  },
]

/** As many persons as asked for, each with a name of its own. */
export const manyAwarded = (count: number): DecidedSubject[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    subjectKind: 'individual',
    honorific: index % 2 === 0 ? 'Ông' : 'Bà',
    name: `Nguyễn Văn Thứ ${index + 1}`,
    jobTitle: 'Trưởng thôn',
    unit: sixUnits[3 + (index % 3)] ?? null,
    workplace: `Thôn ${index + 1}`,
    reward: 420_000,
    ...award,
  }))

export const awardMeeting: DocumentData['award_meeting'] = {
  ...frame({
    header: officeHeader(districtOffice, { number: null, typeCode: 'BB', date: '2018-11-30' }),
    abstract: `Họp xét khen thưởng tập thể, cá nhân, hộ gia đình ${merit}`,
    sections: composeMeeting({
      merit,
      decree: 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
      considered: awardedSubjects,
      agreed: awardedSubjects.slice(0, 2),
      declined: awardedSubjects.slice(2).map((one) => ({ ...one, reason: 'Chưa đủ tiêu chuẩn.' })),
    }),
  }),
  opening: { startedAt: '…… giờ …… phút, ngày 30 tháng 11 năm 2018', place: '……………………' },
  groups: [
    {
      heading: 'I. TẬP THỂ',
      rows: awardedSubjects.map((one) => ({
        name: subjectName(one),
        detail: subjectDetail(one),
        award: one.award,
        result: 'Đề nghị',
      })),
    },
  ],
  closing: meetingClosing,
}

export const awardDecision = (awarded: readonly DecidedSubject[]): DocumentData['award_decision'] => {
  const total = rewardTotal(awarded)
  return {
    authority: chairAuthority(districtOffice),
    ...frame({
      header: committeeHeader(districtOffice, { number: '2210', typeCode: 'QĐ', date: '2018-12-20' }),
      abstract: `Về việc khen thưởng tập thể, cá nhân, hộ gia đình ${merit}`,
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng', 'Theo đề nghị của Trưởng phòng Văn hóa và Thông tin'],
      sections: composeAwardDecision({
        merit,
        awarded,
        decree: 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
        areaType: 'huyện',
        officeHead: 'Trưởng phòng Văn hóa và Thông tin',
        committeeOffice: 'Chánh Văn phòng HĐND và UBND huyện',
      }),
      recipients: ['Như Điều 3', 'Lưu: VT, VHTT'],
      signer: chair,
    }),
    annex: {
      label: 'Phụ lục',
      title: 'Danh sách tập thể, cá nhân, hộ gia đình được khen thưởng',
      reference:
        '(Kèm theo Quyết định số 2210/QĐ-UBND ngày 20 tháng 12 năm 2018 của Chủ tịch UBND huyện Mỹ Đức)',
      isEnclosed: isEnclosed(awarded),
      groups: [
        {
          heading: 'I. CÁ NHÂN',
          rows: awarded.map((one) => ({
            name: subjectName(one),
            detail: subjectDetail(one),
            award: one.award,
            reward: one.reward === null ? '' : money(one.reward),
          })),
        },
      ],
      total: total === null ? '' : money(total),
    },
  }
}

export const certificatesOf = (awarded: readonly DecidedSubject[]): DocumentData['certificate'] => ({
  ...frame({
    header: committeeHeader(districtOffice, { number: '2210', typeCode: 'QĐ', date: '2018-12-20' }),
    abstract: merit,
    sections: composeCertificateText(merit),
    signer: chair,
  }),
  authority: chairAuthority(districtOffice),
  certificates: awarded.map((one) => ({
    name: subjectName(one),
    detail: subjectDetail(one),
    decision: decisionLine({ number: '2210', symbol: 'QĐ-UBND', date: '2018-12-20' }),
    placeDate: 'Mỹ Đức, ngày 20 tháng 12 năm 2018',
  })),
})

export const certificates = certificatesOf(awardedSubjects)
