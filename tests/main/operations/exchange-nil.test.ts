/** "Không phát sinh" settles a content where the words say so, and nowhere else until the clerk has said it. */
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { fillReturn, tickNil } from '../../support/fill-return.ts'

const nominee = {
  sheet: 'Khen thưởng',
  at: 0,
  values: { 'Đối tượng': 'Tập thể', 'Họ và tên (hoặc tên tập thể)': 'Thôn Đoài' },
}

/** What the commune typed into the box above the activities, beside one nomination. */
const saying = async (text: string) => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const bytes = await tickNil(await fillReturn(workbook, [nominee]), 'Tuyên truyền', text)
  const review = await receive(office, bytes, '1.xlsx')
  const stateOf = async () => {
    const { rows } = await office.call('exchange.board', { requestId })
    return rows[0]?.contents.find(({ content }) => content === 'activities')
  }
  const reviewNow = () => office.call('exchange.review', { fileId: review.fileId })
  const keysOf = ({ issues }: Review) =>
    issues.filter(({ code }) => code.startsWith('nil_')).map(({ key }) => key)
  const answer = async (current: Review) => {
    await office.call('exchange.decide', {
      fileId: current.fileId,
      revision: current.revision,
      step: { kind: 'accept', issueKeys: keysOf(current) },
    })
    return reviewNow()
  }
  return { office, review, reviewNow, stateOf, answer }
}

test.each(['Không kịp tổng hợp, gửi sau', '2 hoạt động'])(
  '"%s" settles nothing until it is answered',
  async (text) => {
    const { office, review, reviewNow, stateOf, answer } = await saying(text)
    expect(review.issues.filter(({ code }) => code === 'nil_unclear')).toHaveLength(1)
    expect(await stateOf()).toMatchObject({ status: 'received', isBlank: false })
    await commit(office, review)
    expect(await stateOf()).toMatchObject({ status: 'received', isBlank: false })
    const answered = await answer(await reviewNow())
    expect(await stateOf()).toMatchObject({ status: 'nil' })
    const { fileId, revision } = answered
    await office.call('exchange.undoStep', { fileId, revision })
    expect(await stateOf()).toMatchObject({ status: 'received' })
  },
)

test('answered before the import, it is settled by the import', async () => {
  const { office, review, stateOf, answer } = await saying('2 hoạt động')
  const answered = await answer(review)
  expect(await stateOf()).toMatchObject({ status: 'received' })
  await commit(office, answered)
  expect(await stateOf()).toMatchObject({ status: 'nil' })
})

test('"Có" without rows is a form left blank, whatever is answered', async () => {
  const { office, review, stateOf, answer } = await saying('Có')
  expect(review.nil).toEqual([])
  expect(await stateOf()).toMatchObject({ status: 'waiting', isBlank: true })
  await commit(office, await answer(review))
  expect(await stateOf()).toMatchObject({ status: 'waiting', isBlank: true })
})

test('"x" settles it at once', async () => {
  const { office, review, stateOf } = await saying('x')
  await commit(office, review)
  expect(await stateOf()).toMatchObject({ status: 'nil' })
})
