/** Plans, rounds, visits and findings, each prepared for its commands. */
import { team } from '../inspection-office.ts'
import type { CommandsOf, PreparedOffice } from './command-table.ts'

const abstract = 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử'

const plan = ({ call, fresh }: PreparedOffice) =>
  call('plans.create', { year: 2019, number: `${fresh()}`, abstract })

/** A draft with two units and codes, so that it can be issued. */
const wholePlan = async (office: PreparedOffice) => {
  const { call, fresh, planId } = office
  const { id } = await call('plans.copyFrom', { id: planId, year: 2018 })
  const { revision, codes } = await call('plans.get', { id })
  const form = {
    year: 2018,
    number: `${fresh()}`,
    symbol: 'KH-UBND',
    issuedOn: '2018-09-11',
    issuingBody: 'UBND huyện Mỹ Đức',
    abstract,
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017'],
    periodFrom: '2018-10-01',
    periodTo: '2018-12-31',
    codeIds: codes.map((code) => code.id),
  }
  return { id, ...(await call('plans.update', { ...form, id, revision })) }
}

/** A round that is being prepared, of a plan of its own. */
const round = async (office: PreparedOffice) => {
  const { call, dongTam, anMy } = office
  const { id: planId, revision } = await wholePlan(office)
  await call('plans.move', { id: planId, revision, to: 'issued' })
  const { id } = await call('rounds.create', {
    planId,
    startsOn: '2018-10-03',
    endsOn: '2018-10-31',
    unitIds: [dongTam, anMy],
  })
  return { id, planId, revision: 1 }
}

/** A visit to come, in an open round of its own. */
const visit = async (office: PreparedOffice): Promise<string> => {
  const { call, dongTam } = office
  const { id, revision } = await round(office)
  await call('rounds.move', { id, revision, to: 'open' })
  const entries = [{ unitId: dongTam, visitDate: '2018-10-05', session: 'morning' as const }]
  const { visitIds } = await call('rounds.schedule', { id, entries })
  return visitIds[0] ?? ''
}

const visitUnderWay = async (office: PreparedOffice): Promise<string> => {
  const id = await visit(office)
  await office.call('visits.start', { id })
  return id
}

const revisionOf = async ({ call }: PreparedOffice, id: string): Promise<number> =>
  (await call('visits.get', { id })).revision

const strength = async (office: PreparedOffice): Promise<string> => {
  const input = { id: await visitUnderWay(office), description: 'Niêm yết đủ.' }
  return (await office.call('visits.addStrength', input)).id
}

const finding = ({ call, dongTam }: PreparedOffice) =>
  call('findings.create', { unitId: dongTam, foundOn: '2018-10-01', description: 'Chưa niêm yết.' })

export const inspections = {
  'plans.create': ({ fresh }) => ({
    year: 2019,
    number: `${fresh()}`,
    abstract,
    legalBases: ['Luật A', 'Luật B'],
  }),
  'plans.update': async (office) => ({
    ...(await plan(office)),
    revision: 1,
    year: 2019,
    abstract: 'Trích yếu khác',
    legalBases: ['Luật C'],
    codeIds: [office.agency.codeId],
  }),
  'plans.setScope': async (office) => ({
    ...(await plan(office)),
    revision: 1,
    units: [
      { unitId: office.dongTam, mode: 'on_site' },
      { unitId: office.anMy, mode: 'by_report' },
    ],
  }),
  'plans.setTeam': async (office) => ({ ...(await plan(office)), revision: 1, members: team }),
  'plans.move': async (office) => ({ ...(await wholePlan(office)), to: 'issued' }),
  'plans.copyFrom': ({ planId }) => ({ id: planId, year: 2020 }),
  'plans.remove': async (office) => {
    const { id, revision } = await wholePlan(office)
    return { id, revision }
  },

  'rounds.create': async (office) => ({ ...(await round(office)), unitIds: [office.anMy] }),
  'rounds.update': async (office) => ({ ...(await round(office)), ordinal: 3, note: 'Đổi số đợt' }),
  'rounds.setUnits': async (office) => ({ ...(await round(office)), unitIds: [office.board, office.anMy] }),
  'rounds.setTeam': async (office) => ({ ...(await round(office)), members: team }),
  'rounds.schedule': async (office) => ({
    ...(await round(office)),
    entries: [office.dongTam, office.anMy].map((unitId) => ({
      unitId,
      visitDate: '2018-10-08',
      session: 'afternoon' as const,
    })),
  }),
  'rounds.move': async (office) => ({ ...(await round(office)), to: 'open' }),
  'rounds.remove': round,

  'visits.start': async (office) => ({ id: await visit(office) }),
  'visits.answer': async (office) => ({
    id: await visitUnderWay(office),
    criterionId: office.agency.criterionIds.K01 ?? '',
    answer: { verdict: 'pass', note: 'Có văn bản' },
  }),
  'visits.answerRest': async (office) => ({ id: await visitUnderWay(office) }),
  'visits.clearAnswers': async (office) => {
    const id = await visitUnderWay(office)
    return { id, ...(await office.call('visits.answerRest', { id })) }
  },
  'visits.saveFields': async (office) => ({
    id: await visitUnderWay(office),
    fields: { generalNote: 'Sạch sẽ' },
  }),
  'visits.setPeople': async (office) => {
    const id = await visitUnderWay(office)
    const people = [{ side: 'unit' as const, name: 'Kỷ Hữu Vũ', jobTitle: 'Thủ trưởng' }]
    return { id, revision: await revisionOf(office, id), people }
  },
  'visits.setSites': async (office) => {
    const id = await visitUnderWay(office)
    return {
      id,
      revision: await revisionOf(office, id),
      sites: [{ name: 'Bộ phận một cửa' }, { name: 'Chợ' }],
    }
  },
  'visits.addStrength': async (office) => ({ id: await visitUnderWay(office), description: 'Niêm yết đủ.' }),
  'visits.updateStrength': async (office) => ({
    strengthId: await strength(office),
    description: 'Niêm yết rõ.',
  }),
  'visits.removeStrength': async (office) => ({ strengthId: await strength(office) }),
  'visits.recheck': async (office) => {
    const { id: findingId } = await finding(office)
    return { id: await visitUnderWay(office), findingId, outcome: 'in_progress', note: 'Còn 3 hộ' }
  },
  'visits.move': async (office) => ({ id: await visit(office), to: 'postponed', reason: 'Mưa bão' }),
  'visits.remove': async (office) => {
    const id = await visit(office)
    return { id, revision: await revisionOf(office, id) }
  },

  'findings.create': ({ visitId }) => ({
    visitId,
    description: 'Bảng niêm yết khuất.',
    remedyDueOn: '2018-10-20',
  }),
  'findings.update': async (office) => ({
    ...(await finding(office)),
    revision: 1,
    description: 'Bảng bị che.',
  }),
  'findings.remove': async (office) => {
    const { id } = await finding(office)
    await office.call('findings.addNote', { id, note: 'Đã nhắc.' })
    return { id, revision: (await office.call('findings.get', { id })).revision }
  },
  'findings.move': async (office) => ({
    ...(await finding(office)),
    revision: 1,
    to: 'done',
    note: 'Đã kiểm tra lại tại chỗ',
  }),
  'findings.addNote': async (office) => ({ ...(await finding(office)), note: 'Đã nhắc qua điện thoại.' }),
  'findings.remind': async (office) => ({ ids: [(await finding(office)).id, (await finding(office)).id] }),
} satisfies CommandsOf<'plans' | 'rounds' | 'visits' | 'findings'>
