import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

const code = {
  symbol: '522/QĐ-UBND',
  shortName: 'Trong cơ quan',
  name: 'Quy tắc ứng xử của cán bộ',
  issuedOn: '2017-01-25',
  issuer: 'UBND Thành phố Hà Nội',
}
const k01 = { code: 'K01', text: 'Có kế hoạch triển khai', unitKinds: ['commune' as const] }
const k02 = { code: 'K02', text: 'Phổ biến, quán triệt', unitKinds: ['commune' as const] }

test('a published version is frozen; a new draft starts from it and keeps the criteria ids', async () => {
  const { call, callRaw } = createTestApp()
  const { checklistId } = await call('checklists.createCode', code)
  const draft = await call('checklists.createDraft', { checklistId })
  const { revision } = await call('checklists.saveDraft', { id: draft.id, revision: 1, criteria: [k01, k02] })
  await call('checklists.publish', { id: draft.id, revision })

  const frozen = await callRaw('checklists.saveDraft', {
    id: draft.id,
    revision: revision + 1,
    criteria: [k01],
  })
  expect(frozen).toMatchObject({ error: { code: 'published_is_frozen' } })

  const first = await call('checklists.version', { id: draft.id })
  const second = await call('checklists.createDraft', { checklistId })
  expect(await call('checklists.createDraft', { checklistId })).toEqual(second)
  const [a, b] = first.criteria
  if (a === undefined || b === undefined) throw new Error('two criteria were saved')
  await call('checklists.saveDraft', {
    id: second.id,
    revision: 1,
    criteria: [
      { ...b, text: 'Phổ biến tới từng người' },
      { ...k01, code: 'K17' },
    ],
  })
  const changed = await call('checklists.version', { id: second.id })
  expect(changed.criteria.map(({ code, text }) => [code, text])).toEqual([
    ['K02', 'Phổ biến tới từng người'],
    ['K17', 'Có kế hoạch triển khai'],
  ])
  expect(changed.criteria[0]?.criterionId).toBe(b.criterionId)
  expect((await call('checklists.version', { id: draft.id })).criteria).toEqual([a, b])
  expect(await call('checklists.codes', {})).toMatchObject([
    {
      symbol: '522/QĐ-UBND',
      versions: [
        { number: 2, status: 'draft', criteria: 2 },
        { number: 1, status: 'published', criteria: 2 },
      ],
    },
  ])
})

test('a draft without criteria is not published, and a code is not given twice', async () => {
  const { call, callRaw } = createTestApp()
  const { checklistId } = await call('checklists.createCode', code)
  const { id } = await call('checklists.createDraft', { checklistId })
  expect(await callRaw('checklists.publish', { id, revision: 1 })).toMatchObject({
    error: { params: { rule: 'version_needs_criteria' } },
  })
  expect(await callRaw('checklists.saveDraft', { id, revision: 1, criteria: [k01, k01] })).toMatchObject({
    error: { code: 'already_exists', params: { name: 'K01' } },
  })
  expect(await callRaw('checklists.createCode', code)).toMatchObject({ error: { code: 'already_exists' } })
})
