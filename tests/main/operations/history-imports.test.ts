/** Taking back an import after hand's work that was itself taken back, or removed and restored. */
import { expect, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, registerOf, undo } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const imported = async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const before = registerOf(office)
  const bytes = await fillReturn(workbook, [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: { 'Đối tượng': 'Cá nhân', 'Họ và tên (hoặc tên tập thể)': 'Nguyễn Thị Hòa', 'Năm sinh': 1972 },
    },
  ])
  const batch = await importFile(office, bytes, 'an my.xlsx')
  const [nomination] = office.rows<{ id: string; revision: number }>('SELECT id, revision FROM nominations')
  if (nomination === undefined) throw new Error('nothing was imported')
  return { office, before, batch, nomination }
}

const takeBackLast = async ({ call }: Awaited<ReturnType<typeof exchangeOffice>>) => {
  const { undo: step } = await call('history.state', {})
  await call('history.undo', { entry: step?.id ?? '' })
}

test('an edit that was taken back keeps nothing of the import', async () => {
  const { office, before, batch, nomination } = await imported()
  await office.call('commendation.updateNomination', {
    ...nomination,
    subjectKind: 'individual',
    name: 'Nguyễn Thị Hoà',
    phone: '0912 345 678',
  })
  await takeBackLast(office)
  expect((await undo(office, batch)).kept).toEqual([])
  expect(registerOf(office)).toEqual(before)
})

test('nor does a removal that was taken back, or came out of the bin', async () => {
  const { office, before, batch, nomination } = await imported()
  await office.call('commendation.removeNominations', { ids: [nomination.id] })
  await takeBackLast(office)
  await office.call('commendation.removeNominations', { ids: [nomination.id] })
  const [line] = await office.call('history.bin', {})
  await office.call('history.restore', { id: line?.id ?? 0 })
  expect((await undo(office, batch)).kept).toEqual([])
  expect(registerOf(office)).toEqual(before)
})

test('the import itself stops the way back: it has its own', async () => {
  const { office } = await imported()
  expect(await office.call('history.state', {})).toMatchObject({
    undo: null,
    stoppedBy: { operation: 'exchange.commit' },
  })
})
