/** A form that came back with nothing filled in is no answer, no silence, and no word that there is nothing. */
import { expect, test } from 'vitest'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn, tickNil } from '../../support/fill-return.ts'

const take = async (office: ExchangeOffice, name: string, bytes: Uint8Array) => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

const boardOf = async (office: ExchangeOffice, requestId: string) => {
  const { rows } = await office.call('exchange.board', { requestId })
  const row = rows.find(({ unitId }) => unitId === office.anMy)
  return {
    standing: row?.standing,
    blank: row?.contents.flatMap(({ content, isBlank }) => (isBlank ? [content] : [])),
  }
}

test('a workbook that came back as it went out is told as such on board and desk until it is set aside', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  expect(await boardOf(office, requestId)).toEqual({ standing: 'silent', blank: [] })
  const fileId = await take(office, 'Bieu An My.xlsx', workbook)
  expect(await boardOf(office, requestId)).toEqual({
    standing: 'blank',
    blank: ['selfcheck', 'activities', 'remedy', 'nomination'],
  })
  const { returns } = await office.call('desk.overview', { planId: null })
  expect(returns?.standings).toMatchObject({ blank: 1, silent: 0 })
  await office.call('exchange.markNil', {
    requestId,
    unitId: office.anMy,
    contents: ['nomination'],
    isNil: true,
  })
  expect(await boardOf(office, requestId)).toEqual({
    standing: 'partial',
    blank: ['selfcheck', 'activities', 'remedy'],
  })
  const [file] = await office.call('exchange.files', {})
  await office.call('exchange.setAside', { fileId, revision: file?.revision ?? 0, isAside: true })
  expect(await boardOf(office, requestId)).toEqual({ standing: 'partial', blank: [] })
})

test('of a workbook that was filled in here and there the sheets that stayed empty are told, ticked ones are not', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: { 'Hình thức tuyên truyền': 'Hội nghị', 'Từ ngày': '20/9/2018' },
    },
  ])
  await take(office, 'Bieu An My.xlsx', await tickNil(filled, 'Khen thưởng'))
  expect(await boardOf(office, requestId)).toEqual({ standing: 'waiting', blank: ['selfcheck', 'remedy'] })
})
