/** Which papers take a number of the registry, which bear that of the paper they go with, which have none. */
import { expect, test } from 'vitest'
import type { DocumentKind } from '#shared/domain/document.ts'
import { composeIn, openDistrict } from '../../support/both-offices.ts'
import { textsInStyle } from '../../support/word.ts'

const issueAs = async (
  office: Awaited<ReturnType<typeof openDistrict>>,
  kind: DocumentKind,
  number: string,
  date: string | null,
) => {
  const { id } = await composeIn(office, kind)
  const { revision } = await office.call('documents.get', { id })
  const head = await office.call('documents.setHeader', { id, revision, number, date, signer: null })
  return { id, result: await office.callRaw('documents.issue', { id, revision: head.revision }) }
}

test('an annex bears the number of its paper, beside the paper itself', async () => {
  const office = await openDistrict()
  const submission = await issueAs(office, 'submission', '3', '2018-10-05')
  expect(submission.result).toMatchObject({ ok: true })
  const list = await composeIn(office, 'commendation_list')
  expect(await office.call('documents.get', { id: list.id })).toMatchObject({
    number: '3',
    date: '2018-10-05',
  })
  expect(textsInStyle(list.bytes, 'NepPhuLucKem')).toEqual([
    '(Kèm theo Tờ trình số 03/TTr-VHTT ngày 05 tháng 10 năm 2018 của Phòng Văn hóa và Thông tin)',
  ])
  const { revision } = await office.call('documents.get', { id: list.id })
  expect(await office.callRaw('documents.issue', { id: list.id, revision })).toMatchObject({ ok: true })
  const schedule = await composeIn(office, 'schedule')
  expect(textsInStyle(schedule.bytes, 'NepPhuLucKem')).toEqual([
    '(Kèm theo Kế hoạch số 1260/KH-UBND ngày 11 tháng 9 năm 2018 của UBND huyện Mỹ Đức)',
  ])
})

test('the chair decides in the own name: no TM. line, the authority above the bases', async () => {
  const office = await openDistrict()
  const { id, bytes } = await composeIn(office, 'team_decision')
  expect(textsInStyle(bytes, 'NepQuyenHan')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  expect(textsInStyle(bytes, 'NepThamQuyen')).toEqual(['CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MỸ ĐỨC'])
  const { signers, symbol } = await office.call('documents.get', { id })
  expect(symbol).toBe('QĐ-UBND')
  expect(signers.map(({ capacity }) => capacity)).toEqual([['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']])
})
