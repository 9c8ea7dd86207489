import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { createTestApp } from '../../support/create-test-app.ts'

/** The practice office with its 2018 list, of which all that bring money are decided on a day of December. */
const decided = async (call: Call) => {
  await call('office.startPractice', {})
  const lists = await call('commendation.lists', { year: 2018 })
  const listId = lists[0]?.id ?? ''
  const list = await call('commendation.list', { id: listId })
  const sheet = await call('commendation.rewards', { listId, decidedOn: '2018-12-20' })
  const isPaid = (id: string) => sheet.lines.some((line) => line.nominationId === id && line.reward.ok)
  const ids = list.nominations
    .filter(({ id, status }) => status === 'draft' && isPaid(id))
    .map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(2)
  await call('commendation.move', { ids, to: 'submitted' })
  await call('commendation.move', { ids, to: 'appraisal' })
  const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-12-20', verdict: 'agree' } as const
  await call('commendation.appraise', { ids, ...opinion })
  await call('commendation.decide', { ids, number: '1502', symbol: 'QĐ-UBND', decidedOn: '2018-12-20' })
  return { listId, ids }
}

const source = { legalBasis: 'Nghị định thử nghiệm', certainty: 'office' as const }

test('the shipped law stands with its sources, and says what is still to be checked', async () => {
  const { call } = createTestApp()
  await call('office.startPractice', {})
  const law = await call('law.all', {})
  expect(law.basePays[0]).toMatchObject({ amount: 2_530_000, validTo: null, certainty: 'partial' })
  expect(law.basePays.map(({ validFrom }) => validFrom)).toEqual(
    law.basePays
      .map(({ validFrom }) => validFrom)
      .toSorted()
      .reverse(),
  )
  // Each ends where the next one begins.
  expect(law.basePays.find(({ amount }) => amount === 1_390_000)).toMatchObject({
    validFrom: '2018-07-01',
    validTo: '2019-06-30',
  })
  expect(law.rates.every(({ legalBasis }) => legalBasis !== '')).toBe(true)
  expect(law.forms.find(({ name }) => name === 'Giấy khen của Chủ tịch UBND huyện')).toMatchObject({
    validTo: '2025-06-30',
    levels: ['district'],
  })
  expect(law.holidays.some(({ day, name }) => day === '2018-09-02' && name === 'Quốc khánh')).toBe(true)
})

test('a new base pay counts from its day on; who is already decided is counted when their money changes', async () => {
  const { call } = createTestApp()
  const { listId, ids } = await decided(call)
  const moneyOf = async () =>
    (await call('commendation.rewards', { listId })).lines
      .filter(({ nominationId }) => ids.includes(nominationId))
      .map(({ reward }) => (reward.ok ? reward.basePay : 0))
  expect(new Set(await moneyOf())).toEqual(new Set([1_390_000]))
  const later = await call('law.saveBasePay', { ...source, amount: 1_600_000, validFrom: '2018-12-21' })
  expect(later.changedRewards).toBe(0)
  const earlier = await call('law.saveBasePay', { ...source, amount: 1_500_000, validFrom: '2018-12-01' })
  expect(earlier.changedRewards).toBe(ids.length)
  expect(new Set(await moneyOf())).toEqual(new Set([1_500_000]))
  const entry = (await call('law.all', {})).basePays.find(({ id }) => id === earlier.id)
  expect(entry).toMatchObject({ validTo: '2018-12-20', certainty: 'office' })
  const gone = await call('law.remove', { what: 'basePay', id: earlier.id, revision: 1 })
  expect(gone.changedRewards).toBe(ids.length)
  expect(new Set(await moneyOf())).toEqual(new Set([1_390_000]))
})

test('two rates never share a day, nor two base pays their first, nor two holidays theirs', async () => {
  const { call, callRaw } = createTestApp()
  await call('office.startPractice', {})
  const law = await call('law.all', {})
  const old = law.rates.find(
    ({ awardName, subjectKind, validTo }) =>
      awardName === 'Giấy khen của Chủ tịch UBND xã' && subjectKind === 'individual' && validTo === null,
  )
  if (old === undefined) throw new Error('no rate in force')
  const { awardKind, awardId, level, subjectKind } = old
  const next = {
    ...source,
    awardKind,
    awardId,
    level,
    subjectKind,
    coefficient: 0.4,
    validFrom: '2027-01-01',
  }
  expect(await callRaw('law.saveRate', next)).toMatchObject({
    error: { code: 'rule', params: { rule: 'law_period_overlaps', detail: '01/07/2025' } },
  })
  const { id, revision, legalBasis, certainty, coefficient, validFrom } = old
  const ended = { id, revision, legalBasis, certainty, awardKind, awardId, level, subjectKind, coefficient }
  await call('law.saveRate', { ...ended, validFrom, validTo: '2026-12-31' })
  await call('law.saveRate', next)
  expect(await callRaw('law.saveRate', { ...ended, validFrom, validTo: '2026-11-30' })).toMatchObject({
    error: { code: 'conflict' },
  })
  expect(
    await callRaw('law.saveRate', { ...next, validFrom: '2028-01-01', validTo: '2027-01-01' }),
  ).toMatchObject({ error: { code: 'rule', params: { rule: 'days_reversed' } } })
  expect(await callRaw('law.saveBasePay', { ...source, amount: 1, validFrom: '2018-07-01' })).toMatchObject({
    error: { code: 'already_exists', params: { name: '01/07/2018' } },
  })
  expect(await callRaw('law.saveHoliday', { day: '2018-09-02', name: 'Quốc khánh' })).toMatchObject({
    error: { code: 'already_exists' },
  })
  expect(
    await callRaw('law.saveBasePay', { legalBasis: ' ', amount: 1.5, validFrom: '1/7/2027' }),
  ).toMatchObject({
    error: { code: 'invalid_input', fields: { legalBasis: 'required' } },
  })
  expect((await call('law.all', {})).rates.length).toBe(law.rates.length + 1)
})

test('a day without a rate between two is named', async () => {
  const { call } = createTestApp()
  await call('office.startPractice', {})
  const { id } = await call('law.saveForm', {
    ...source,
    name: 'Giấy khen thử nghiệm',
    subjectKinds: ['individual'],
    levels: ['commune'],
  })
  const rate = { ...source, awardKind: 'form' as const, awardId: id, level: 'commune' as const }
  const person = { ...rate, subjectKind: 'individual' as const, coefficient: 0.3 }
  await call('law.saveRate', { ...person, validFrom: '2020-01-01', validTo: '2021-12-31' })
  await call('law.saveRate', { ...person, validFrom: '2022-02-01' })
  expect((await call('law.all', {})).rateGaps).toContainEqual({
    awardName: 'Giấy khen thử nghiệm',
    level: 'commune',
    subjectKind: 'individual',
    from: '2022-01-01',
    to: '2022-01-31',
  })
})

test('a form that nominations carry is ended, not removed', async () => {
  const { call, callRaw } = createTestApp()
  await decided(call)
  const form = (await call('law.all', {})).forms.find(({ used }) => used > 0)
  if (form === undefined) throw new Error('no form is used')
  expect(await callRaw('law.remove', { what: 'form', id: form.id, revision: form.revision })).toMatchObject({
    error: { code: 'in_use' },
  })
  expect((await call('law.all', {})).forms).toContainEqual(form)
})
