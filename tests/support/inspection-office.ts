/**
 * A small office for tests of inspections, made through the application itself: code 522 (K01–K03, K03 critical,
 * asked of everyone) and 1665 (C01–C02, asked of communes), two communes and an office, the plan 1260/KH-UBND with
 * its team, issued, and Đợt I with the three units.
 */
import type { Call } from '#shared/contract/client.ts'
import type { UnitKind } from '#shared/domain/unit.ts'

const everyone: UnitKind[] = ['commune', 'specialised_office', 'public_service_unit', 'management_board']

type CriterionSeed = {
  code: string
  text: string
  unitKinds: UnitKind[]
  isCritical?: boolean
  evidenceWanted?: boolean
}

export const k: CriterionSeed[] = [
  { code: 'K01', text: 'Có văn bản triển khai Quy tắc ứng xử', unitKinds: everyone },
  { code: 'K02', text: 'Niêm yết công khai ở nơi dễ thấy', unitKinds: everyone, evidenceWanted: true },
  { code: 'K03', text: 'Không sách nhiễu, gợi ý nhận tiền, quà', unitKinds: everyone, isCritical: true },
]
const c: CriterionSeed[] = [
  { code: 'C01', text: 'Niêm yết tại nhà văn hóa thôn, chợ, di tích', unitKinds: ['commune'] },
  { code: 'C02', text: 'Vỉa hè, lòng đường không bị chiếm dụng', unitKinds: ['commune'] },
]

export const createCode = async (
  call: Call,
  symbol: string,
  shortName: string,
  criteria: CriterionSeed[],
): Promise<{
  codeId: string
  checklistId: string
  versionId: string
  criterionIds: Record<string, string>
}> => {
  const { id: codeId, checklistId } = await call('checklists.createCode', {
    symbol,
    shortName,
    name: `Quy tắc ứng xử ${shortName}`,
    issuedOn: '2017-01-25',
    issuer: 'UBND Thành phố Hà Nội',
  })
  const draft = await call('checklists.createDraft', { checklistId })
  const { revision } = await call('checklists.saveDraft', { id: draft.id, revision: 1, criteria })
  await call('checklists.publish', { id: draft.id, revision })
  const version = await call('checklists.version', { id: draft.id })
  const criterionIds = Object.fromEntries(version.criteria.map((one) => [one.code, one.criterionId]))
  return { codeId, checklistId, versionId: draft.id, criterionIds }
}

const commune = (name: string, officialCode: string) => ({
  kind: 'commune' as const,
  communeType: 'xa' as const,
  name,
  fullName: `UBND xã ${name}`,
  officialCode,
  headName: `Chủ tịch ${name}`,
  headTitle: 'Chủ tịch UBND xã',
  validTo: '2025-06-30',
})

export const team = [
  {
    role: 'head' as const,
    name: 'Vũ Minh Khôi',
    jobTitle: 'Trưởng phòng',
    body: 'Phòng Văn hóa và Thông tin',
  },
  {
    role: 'secretary' as const,
    name: 'Lương Thị Hằng',
    jobTitle: 'Chuyên viên',
    body: 'Phòng Văn hóa và Thông tin',
  },
]

export type InspectionOffice = Awaited<ReturnType<typeof createInspectionOffice>>

export const createInspectionOffice = async (call: Call) => {
  const agency = await createCode(call, '522/QĐ-UBND', 'Trong cơ quan', k)
  const place = await createCode(call, '1665/QĐ-UBND', 'Nơi công cộng', c)
  const { id: dongTam } = await call('units.create', commune('Đồng Tâm', '10444'))
  const { id: anMy } = await call('units.create', commune('An Mỹ', '10462'))
  const { id: board } = await call('units.create', {
    kind: 'management_board',
    name: 'Ban Quản lý dự án đầu tư xây dựng',
    fullName: 'Ban Quản lý dự án đầu tư xây dựng huyện Mỹ Đức',
  })
  const { id: planId } = await call('plans.create', {
    year: 2018,
    number: '1260',
    symbol: 'KH-UBND',
    issuedOn: '2018-09-11',
    issuingBody: 'UBND huyện Mỹ Đức',
    abstract: 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017'],
    periodFrom: '2018-10-01',
    periodTo: '2018-12-31',
    returnsDueOn: '2018-10-30',
    codeIds: [agency.codeId, place.codeId],
  })
  await call('plans.setTeam', { id: planId, revision: 1, members: team })
  await call('plans.setScope', {
    id: planId,
    revision: 2,
    units: [dongTam, anMy, board].map((unitId) => ({ unitId, mode: 'on_site' as const })),
  })
  await call('plans.move', { id: planId, revision: 3, to: 'issued' })
  const { id: roundId } = await call('rounds.create', {
    planId,
    startsOn: '2018-10-03',
    endsOn: '2018-10-31',
    unitIds: [dongTam, anMy, board],
  })
  return { agency, place, dongTam, anMy, board, planId, roundId }
}

/** Opens the round and starts a visit to the unit on 05/10/2018; answers the visit's id. */
export const startVisit = async (call: Call, office: InspectionOffice, unitId: string): Promise<string> => {
  const round = await call('rounds.get', { id: office.roundId })
  if (round.status === 'preparing')
    await call('rounds.move', { id: round.id, revision: round.revision, to: 'open' })
  const { visitIds } = await call('rounds.schedule', {
    id: round.id,
    entries: [{ unitId, visitDate: '2018-10-05', session: 'morning' }],
  })
  const [id = ''] = visitIds
  await call('visits.start', { id })
  return id
}
