/** Counts that a person compares: what is asked with what is listed, what is said before an import with what is said after it. */
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'

test('whose file it is is one question and one place, in the words of the file or without; looking at it does not answer it', async () => {
  const office = await exchangeOffice()
  const people = 'STT,Họ và tên,Năm sinh,Thành tích,Hình thức\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n'
  const file = (title: string, name: string) =>
    receive(office, new TextEncoder().encode(`${title}\n${people}`), name)
  const owners = ({ issues }: Review) =>
    issues.flatMap(({ code, isSettled }) =>
      !isSettled && (code.startsWith('commune_') || code === 'unit_unknown') ? [code] : [],
    )
  const named = await file('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', 'a.csv')
  expect([owners(named), named.open.places]).toEqual([['commune_unknown'], 1])
  await office.call('exchange.decide', {
    fileId: named.fileId,
    revision: named.revision,
    step: { kind: 'accept', issueKeys: named.issues.map(({ key }) => key) },
  })
  const looked = await office.call('exchange.review', { fileId: named.fileId })
  expect([owners(looked), looked.open.places]).toEqual([['unit_unknown'], 1])
})

test('the list says how many records of a file the register holds already, just so', async () => {
  const office = await exchangeOffice()
  const list = (...people: string[]) =>
    new TextEncoder().encode(
      [
        'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ',
        'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
        ...people,
      ].join('\n'),
    )
  const tam = '1,Lê Văn Tám,1975,Gương mẫu,Giấy khen'
  await commit(office, await receive(office, list(tam), 'a.csv'))
  const { fileId } = await receive(office, list(tam, '2,Hà Văn Bốn,1976,Gương mẫu,Giấy khen'), 'b.csv')
  const files = await office.call('exchange.files', {})
  expect(files.find(({ id }) => id === fileId)).toMatchObject({ rows: 2, unchanged: 1 })
})
