import { expect, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'

test('an extension is later than the deadline that each of its units has; it is taken back whole', async () => {
  const office = await exchangeOffice()
  const { requestId } = await askAnMy(office)
  const extend = (dueOn: string | null) =>
    office.callRaw('exchange.extend', { requestId, unitIds: [office.anMy], dueOn })
  const refusal = {
    ok: false,
    error: { code: 'rule', params: { rule: 'extension_not_later' }, fields: { dueOn: 'not_later' } },
  }
  expect(await extend('2018-01-01')).toMatchObject(refusal)
  expect(await extend('2018-09-28')).toMatchObject(refusal)
  expect(await extend('2018-10-15')).toMatchObject({ ok: true })
  expect(await extend('2018-10-10')).toMatchObject({
    error: { params: { rule: 'extension_not_later', detail: 'An Mỹ 15/10/2018' } },
  })
  expect(await extend(null)).toMatchObject({ ok: true })
  expect(await extend('2018-10-10')).toMatchObject({ ok: true })
})

test('a deadline before the day of sending is told as a day, not as a number', async () => {
  const office = await exchangeOffice()
  expect(
    await office.callRaw('exchange.createRequest', {
      title: 'Báo cáo',
      issuedOn: '2018-09-12',
      dueOn: '2018-09-11',
      contents: ['activities'],
      unitIds: [office.anMy],
    }),
  ).toMatchObject({ error: { code: 'invalid_input', fields: { dueOn: 'before_issue' } } })
})
