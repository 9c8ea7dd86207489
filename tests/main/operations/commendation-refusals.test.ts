/** What a clerk can get wrong with awards: each time a sentence that says why, that nothing was lost, and the way out. */
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { composeIn, openDistrict } from '../../support/both-offices.ts'
import { paragraphTexts } from '../../support/word.ts'

const decision = { number: '1502', symbol: 'QĐ-UBND' }
const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-11-20', verdict: 'agree' } as const

const openList = async () => {
  const office = await openDistrict()
  const { call, callRaw, subjects } = office
  const listId = subjects.nomination_lists
  const list = () => call('commendation.list', { id: listId })
  const named = async (name: string) => {
    const found = (await list()).nominations.find((one) => one.name === name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found
  }
  const told = async (name: string, input: unknown): Promise<string> => {
    const before = await list()
    const result = await callRaw(name, input)
    if (result.ok) throw new Error(`${name} should have been refused`)
    expect(await list()).toEqual(before)
    return errorSentence(messagesIn('vi'), result.error)
  }
  const { counts, stage, undecided, approved, nominations, quotaLeft, ...row } = await list()
  await call('commendation.updateList', { ...row, metOn: '2018-11-15' })
  const { id } = await named('Bùi Văn Thành')
  await call('commendation.move', { ids: [id], to: 'submitted' })
  await call('commendation.move', { ids: [id], to: 'appraisal' })
  await call('commendation.appraise', { ids: [id], ...opinion })
  return { ...office, listId, named, told, id }
}

test('a decision dated before the list, the meeting or the opinion, and a form that is not valid on its day', async () => {
  const { told, id, call } = await openList()
  const decide = (decidedOn: string) => told('commendation.decide', { ...decision, ids: [id], decidedOn })
  expect(await decide('2018-09-27')).toBe(
    'Ngày quyết định 27/09/2018 sớm hơn ngày lập danh sách 28/09/2018. Chưa có gì được ghi. Sửa ngày quyết định, hoặc sửa ngày lập danh sách.',
  )
  expect(await decide('2018-11-14')).toBe(
    'Ngày quyết định 14/11/2018 sớm hơn ngày họp xét 15/11/2018. Chưa có gì được ghi. Sửa ngày quyết định, hoặc sửa ngày họp trong danh sách.',
  )
  expect(await decide('2018-11-19')).toBe(
    'Ngày quyết định 19/11/2018 sớm hơn ngày thẩm định 20/11/2018. Chưa có gì được ghi. Sửa ngày quyết định, hoặc ghi lại ý kiến thẩm định.',
  )
  expect(await decide('2025-07-01')).toBe(
    '“Giấy khen của Chủ tịch UBND huyện” không còn hoặc chưa có hiệu lực ngày 01/07/2025. Chưa có gì được ghi. Sửa ngày quyết định, hoặc chọn hình thức khác cho đề nghị.',
  )
  // The last day of the form.
  await call('commendation.decide', { ...decision, ids: [id], decidedOn: '2025-06-30' })
})

test('a person who stands in an issued decision is not removed, until taken out of it; the signed paper stays', async () => {
  const { call, app, told, named, id, listId, subjects, ...office } = await openList()
  await call('commendation.decide', { ...decision, ids: [id], decidedOn: '2018-12-20' })
  const paper = await composeIn({ call, app, subjects, ...office }, 'award_decision')
  const { revision } = await call('documents.get', { id: paper.id })
  await call('documents.issue', { id: paper.id, revision })
  const sentence =
    'Đề nghị của Bùi Văn Thành đã có quyết định nên không sửa, xóa được. Dữ liệu không thay đổi. Gỡ khỏi quyết định trước.'
  expect(await told('commendation.removeNominations', { ids: [id] })).toBe(sentence)
  expect(
    await told('commendation.updateNomination', {
      id,
      revision: (await named('Bùi Văn Thành')).revision,
      subjectKind: 'individual',
      name: 'Bùi Văn Thanh',
    }),
  ).toBe(sentence)
  const { revision: listRevision } = await call('commendation.list', { id: listId })
  expect(await told('commendation.removeList', { id: listId, revision: listRevision })).toMatch(
    /^Danh sách còn \d+ đề nghị nên không xóa được\. Dữ liệu không thay đổi\. Bỏ các đề nghị trước\.$/u,
  )
  await call('commendation.withdraw', { ids: [id], reason: 'Ghi nhầm người' })
  await call('commendation.removeNominations', { ids: [id] })
  const { changes, status } = await call('documents.get', { id: paper.id })
  expect(status).toBe('issued')
  expect(JSON.stringify(changes)).toContain('Bùi Văn Thành')
  const { handle } = await call('documents.make', { id: paper.id })
  expect(paragraphTexts(app.files.take(handle).bytes).join('\n')).toContain('Bùi Văn Thành')
})
