/** Commendation and the law of awards. */
import type { CommandsOf, PreparedOffice } from './command-table.ts'

const source = { legalBasis: 'Nghị định 91/2017/NĐ-CP' }
const award = (number: number) => ({
  ...source,
  name: `Giấy khen ${number}`,
  subjectKinds: ['individual' as const],
  levels: ['district' as const],
})

const form = async ({ call, fresh }: PreparedOffice): Promise<string> =>
  (await call('law.saveForm', award(fresh()))).id

const list = ({ call, fresh }: PreparedOffice) =>
  call('commendation.createList', { name: `Danh sách ${fresh()}`, year: 2018, madeOn: '2018-10-01' })

const nominee = (name: string) => ({ subjectKind: 'individual' as const, name, achievement: 'Gương mẫu' })

/** Two people of a list of their own. */
const nominated = async (office: PreparedOffice): Promise<string[]> => {
  const { id: listId } = await list(office)
  const nominations = ['Khuất Văn Đạo', 'Ngô Thị Ưng'].map(nominee)
  return (await office.call('commendation.addNominations', { listId, nominations })).ids
}

const inAppraisal = async (office: PreparedOffice): Promise<string[]> => {
  const ids = await nominated(office)
  await office.call('commendation.move', { ids, to: 'submitted' })
  await office.call('commendation.move', { ids, to: 'appraisal' })
  return ids
}

const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-11-20', verdict: 'agree' as const }

const agreed = async (office: PreparedOffice): Promise<string[]> => {
  const ids = await inAppraisal(office)
  await office.call('commendation.appraise', { ids, ...opinion })
  await office.call('commendation.setAward', { ids, formId: await form(office) })
  return ids
}

const decision = (number: number) => ({
  number: `${number}`,
  symbol: 'QĐ-UBND',
  decidedOn: '2018-12-20',
  issuingBody: 'UBND huyện Mỹ Đức',
})

const pairOf = async (office: PreparedOffice) => {
  const { id: listId } = await list(office)
  const nominations = [{ ...nominee('Nguyễn Thị Hoà') }, { ...nominee('Nguyễn Thị Hòa'), birthYear: 1975 }]
  const { ids } = await office.call('commendation.addNominations', { listId, nominations })
  const [firstId = '', secondId = ''] = ids
  return { firstId, secondId }
}

export const awards = {
  'commendation.createList': ({ fresh }) => ({
    name: `Danh sách ${fresh()}`,
    year: 2018,
    quota: { individual: 3 },
  }),
  'commendation.updateList': async (office) => ({
    ...(await list(office)),
    revision: 1,
    name: 'Tên khác',
    year: 2018,
  }),
  'commendation.removeList': async (office) => ({ ...(await list(office)), revision: 1 }),
  'commendation.addNominations': async (office) => ({
    listId: (await list(office)).id,
    nominations: ['Khuất Văn Đạo', 'Ngô Thị Ưng', 'Đỗ Ỷ Lan'].map(nominee),
  }),
  'commendation.updateNomination': async (office) => {
    const [id = ''] = await nominated(office)
    return { ...nominee('Khuất Văn Đạo'), id, revision: 1, birthYear: 1971 }
  },
  'commendation.setAward': async (office) => ({
    ids: await nominated(office),
    formId: await form(office),
  }),
  'commendation.removeNominations': async (office) => ({ ids: await nominated(office) }),
  'commendation.setOpinion': async (office) => ({ ids: await nominated(office), opinion: 'agree' }),
  'commendation.move': async (office) => ({ ids: await nominated(office), to: 'submitted' }),
  'commendation.decide': async (office) => ({ ids: await agreed(office), ...decision(office.fresh()) }),
  'commendation.withdraw': async (office) => {
    const ids = await agreed(office)
    await office.call('commendation.decide', { ids, ...decision(office.fresh()) })
    return { ids, reason: 'Ghi nhầm quyết định' }
  },
  'commendation.saveRounding': () => ({ mode: 'nearest', unit: 1000 }),
  'commendation.resolvePair': async (office) => {
    const pair = await pairOf(office)
    return { ...pair, decision: 'same', keepId: pair.firstId }
  },
  'commendation.reopenPair': async (office) => {
    const pair = await pairOf(office)
    await office.call('commendation.resolvePair', { ...pair, decision: 'same', keepId: pair.firstId })
    return pair
  },
  'commendation.setPaper': async (office) => ({
    entity: 'nominations',
    ids: await nominated(office),
    part: 'achievement_report',
    isThere: true,
  }),
  'commendation.appraise': async (office) => ({ ids: await inAppraisal(office), ...opinion }),

  'law.saveForm': ({ fresh }) => award(fresh()),
  'law.saveTitle': ({ fresh }) => award(fresh()),
  'law.saveRate': async (office) => ({
    ...source,
    awardKind: 'form',
    awardId: await form(office),
    level: 'district',
    subjectKind: 'individual',
    coefficient: 0.3,
    validFrom: '2018-01-01',
  }),
  'law.saveBasePay': () => ({ ...source, amount: 1_400_000, validFrom: '2018-08-01' }),
  'law.saveHoliday': () => ({ day: '2018-11-20', name: 'Ngày Nhà giáo Việt Nam' }),
  'law.remove': async (office) => ({ what: 'form', id: await form(office), revision: 1 }),
} satisfies CommandsOf<'commendation' | 'law'>
