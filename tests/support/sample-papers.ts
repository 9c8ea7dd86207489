/** Samples of decisions and of papers that are no letters. */
import type { DocumentData } from '../../src/shared/domain/document.ts'
import { chairAuthority, committeeHeader, ownNameCapacity } from '../../src/shared/domain/documents/header.ts'
import { composeTeamDecision, teamDecisionAbstract } from '../../src/shared/domain/documents/team-decision.ts'
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
