/** A file that names somebody who was erased was sent back: its corrected copy is asked about like itself. */
import { expect, test } from 'vitest'
import { communeList, firstPersonRow } from '../../support/commune-list.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook } from '../../support/fill-return.ts'

const name = 'Bùi Văn Đạt'

/** The list of An Mỹ sent back, and one of its nominees, who stands in the register too, erased from there. */
const sentBack = async () => {
  const office = await exchangeOffice()
  const { call } = office
  const { id: listId } = await call('commendation.createList', { name: 'Gương người tốt', year: 2018 })
  await call('commendation.addNominations', {
    listId,
    nominations: [{ subjectKind: 'individual', name, birthYear: 1968, unitId: office.anMy }],
  })
  const receive = async (fileName: string, bytes: Uint8Array) => {
    const { fileIds } = await call('exchange.receive', { files: [office.take(fileName, bytes)] })
    return call('exchange.review', { fileId: fileIds[0] ?? '' })
  }
  const { fileId } = await receive('DS KT.xlsx', await communeList())
  const { revision, replyBy, items } = await call('exchange.sendBackDraft', { fileId })
  const itemKeys = items.filter(({ isSuggested }) => isSuggested).map(({ key }) => key)
  const { files } = await call('exchange.sendBack', { fileId, revision, replyBy, remark: '', itemKeys })
  const places = await call('persons.find', { text: name })
  const seed = places.find(({ tables }) => tables.includes('nominations'))?.seed ?? ''
  const ticked = (await call('persons.show', { seed })).places.filter(({ fate }) => fate !== 'stays')
  await call('persons.erase', { seed, places: ticked.map(({ key }) => key) })
  const askedAbout = async (change: Parameters<typeof changeWorkbook>[1]) => {
    const copy = office.bytesOf(files[0]?.handle ?? '')
    const { rows, issues } = await receive('DS KT sua.xlsx', await changeWorkbook(copy, change))
    const asked = issues.filter(({ code, isSettled }) => code === 'erased_person' && !isSettled)
    return {
      names: asked.map(({ rowId }) => rows.find(({ id }) => id === rowId)?.values.name),
      ofOne: rows.find(({ values }) => values.name === name)?.outcome,
    }
  }
  return { ...office, fileId, askedAbout }
}

test('the row keeps its mark, also with another name', async () => {
  const { askedAbout } = await sentBack()
  const corrected = await askedAbout((book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet !== undefined) sheet.getCell(`C${firstPersonRow}`).value = 1975
  })
  expect(corrected).toEqual({ names: [name], ofOne: 'undecided' })
  const renamed = await askedAbout((book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet !== undefined) sheet.getCell(`B${firstPersonRow + 1}`).value = 'Bùi Viết Đạt'
  })
  expect(renamed).toEqual({ names: ['Bùi Viết Đạt'], ofOne: undefined })
})

test('moved to another line, and where the lines say no more which they were, it is asked about all the same', async () => {
  const { askedAbout } = await sentBack()
  const moved = await askedAbout((book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet === undefined) throw new Error('no sheet')
    sheet.getCell(`B${firstPersonRow + 2}`).value = name
    sheet.getCell(`B${firstPersonRow + 1}`).value = 'Hoàng Thị Ngoãn'
  })
  expect(moved).toEqual({ names: ['Hoàng Thị Ngoãn', name], ofOne: 'undecided' })
  const unmarked = await askedAbout((book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet !== undefined) for (let row = 7; row < 14; row += 1) sheet.getCell(`H${row}`).value = null
  })
  expect(unmarked.ofOne).toBe('undecided')
  expect(unmarked.names).toHaveLength(5)
})
