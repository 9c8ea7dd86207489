/**
 * The practice office of 2018 with more of a year: Đợt II, in which one unit is inspected again and a by-report unit for
 * the first time; one shortcoming done; awards decided; and a plan of 2017 with one inspected unit.
 */
import type { Call } from '#shared/contract/client.ts'
import { type OfficeWithSubjects, openDistrict } from './both-offices.ts'
import { finishRound } from './practice-office.ts'

export type YearOffice = OfficeWithSubjects & { planId: string; roundIds: string[]; previousPlanId: string }

const inspectIn = async (
  call: Call,
  { planId, day, unitIds }: { planId: string; day: string; unitIds: string[] },
): Promise<string> => {
  const { id } = await call('rounds.create', { planId, startsOn: day, endsOn: day, unitIds })
  const { revision } = await call('rounds.get', { id })
  await call('rounds.move', { id, revision, to: 'open' })
  const { visitIds } = await call('rounds.schedule', {
    id,
    entries: unitIds.map((unitId) => ({ unitId, visitDate: day, session: 'morning' as const })),
  })
  for (const visitId of visitIds) {
    const visit = await call('visits.get', { id: visitId })
    await call('visits.setPeople', {
      id: visitId,
      revision: visit.revision,
      people: [
        { side: 'team', name: 'Vũ Đình Khải', jobTitle: 'Trưởng phòng', role: 'Trưởng đoàn' },
        { side: 'unit', name: 'Kỷ Hữu Vũ', jobTitle: 'Thủ trưởng', role: 'Chủ trì' },
      ],
    })
  }
  await finishRound(call, { planId, roundId: id })
  return id
}

const planOf2017 = async (call: Call, unitIds: string[]): Promise<string> => {
  const codes = await call('checklists.codes', {})
  const { id } = await call('plans.create', {
    year: 2017,
    number: '905',
    symbol: 'KH-UBND',
    issuedOn: '2017-08-11',
    issuingBody: 'UBND huyện Mỹ Đức',
    abstract: 'Kiểm tra thực hiện 02 Bộ Quy tắc ứng xử',
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017 của UBND thành phố Hà Nội'],
    purpose: 'Đánh giá việc thực hiện',
    requirements: 'Kiểm tra khách quan',
    periodFrom: '2017-09-01',
    periodTo: '2017-12-20',
    returnsDueOn: '2017-10-15',
    codeIds: codes.map((code) => code.id),
  })
  await call('plans.setTeam', {
    id,
    revision: 1,
    members: [
      {
        role: 'head',
        name: 'Vũ Đình Khải',
        jobTitle: 'Trưởng phòng',
        body: 'Phòng Văn hóa và Thông tin',
      },
    ],
  })
  await call('plans.setScope', {
    id,
    revision: 2,
    units: unitIds.map((unitId) => ({ unitId, mode: 'on_site' as const })),
  })
  await call('plans.move', { id, revision: 3, to: 'issued' })
  await inspectIn(call, { planId: id, day: '2017-10-10', unitIds: unitIds.slice(0, 1) })
  return id
}

const decideAwards = async (call: Call, listId: string): Promise<void> => {
  const { nominations } = await call('commendation.list', { id: listId })
  const ids = nominations
    .filter(({ status, isPraise }) => status === 'submitted' && !isPraise)
    .map(({ id }) => id)
  await call('commendation.move', { ids, to: 'appraisal' })
  const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-10-04', verdict: 'agree' } as const
  await call('commendation.appraise', { ids, ...opinion })
  await call('commendation.decide', {
    ids,
    number: '2210',
    symbol: 'QĐ-UBND',
    decidedOn: '2018-12-20',
    signerName: 'Đinh Công Thuận',
  })
}

export const openYearOffice = async (): Promise<YearOffice> => {
  const office = await openDistrict({ onDisk: true })
  const { call, subjects } = office
  const planId = subjects.plans
  const communes = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const idOf = (name: string): string => communes.find((unit) => unit.name.endsWith(name))?.id ?? ''
  const second = await inspectIn(call, {
    planId,
    day: '2018-10-30',
    unitIds: [idOf('Đại Nghĩa'), idOf('Hương Sơn')],
  })
  await decideAwards(call, subjects.nomination_lists)
  const previousPlanId = await planOf2017(call, [idOf('An Mỹ'), idOf('Vạn Kim')])
  return { ...office, planId, roundIds: [subjects.rounds, second], previousPlanId }
}
