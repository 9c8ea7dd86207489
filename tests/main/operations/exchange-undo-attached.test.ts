/** Files and papers that the office put to what an import brought: work of the office, as an edit is. */
import { expect, test } from 'vitest'
import type { AttachmentOwner } from '#shared/contract/attachments.ts'
import { askAnMy, type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, importFile, receive, undo } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const list = (...names: string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...names.map((name, index) => `${index + 1},${name},1975,Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

const receiveList = async (office: ExchangeOffice, name: string, names: string[]) => {
  const { fileId, revision } = await receive(office, list(...names), name)
  await office.call('exchange.assign', { fileId, revision, unitId: office.anMy, requestId: null })
  return office.call('exchange.review', { fileId })
}
const importList = async (office: ExchangeOffice, name: string, names: string[]): Promise<string> =>
  (await commit(office, await receiveList(office, name, names))).batchId ?? ''

const attach = (office: ExchangeOffice, entity: AttachmentOwner, entityId: string) =>
  office.call('attachments.add', {
    entity,
    entityId,
    file: office.take('bao cao.pdf', new TextEncoder().encode('%PDF-1.4 bao cao')),
  })
const tick = (office: ExchangeOffice, id: string) =>
  office.call('commendation.setPaper', {
    entity: 'nominations',
    ids: [id],
    part: 'achievement_report',
    isThere: true,
  })
const idOf = (office: ExchangeOffice, name: string): string =>
  office.rows<{ id: string }>('SELECT id FROM nominations WHERE name = ?', name)[0]?.id ?? ''
const names = (office: ExchangeOffice) =>
  office.rows<{ name: string }>('SELECT name FROM nominations ORDER BY name').map(({ name }) => name)
const attached = (office: ExchangeOffice) =>
  office.rows(
    'SELECT entity, entity_id FROM attachments UNION ALL SELECT entity, entity_id FROM dossier_papers ORDER BY 1, 2',
  )

test('a nominee with a file or a paper stays when its import goes, and what keeps it is named', async () => {
  const office = await exchangeOffice()
  const batch = await importList(office, 'a.csv', ['Lê Văn Tám', 'Trần Thị Chín', 'Đỗ Thị Mười'])
  await attach(office, 'nominations', idOf(office, 'Lê Văn Tám'))
  await tick(office, idOf(office, 'Trần Thị Chín'))
  const result = await undo(office, batch)
  expect(result.removed).toBe(1)
  expect(result.kept.map(({ label, field, value }) => [label, field, value]).sort()).toEqual([
    ['Lê Văn Tám', 'attached', 'bao cao.pdf'],
    ['Trần Thị Chín', 'attached', 'Báo cáo thành tích'],
  ])
  expect(names(office)).toEqual(['Lê Văn Tám', 'Trần Thị Chín'])
})

test('a list that an import began stays with the letter attached to it', async () => {
  const office = await exchangeOffice()
  const batch = await importList(office, 'a.csv', ['Lê Văn Tám'])
  const [row] = office.rows<{ id: string; name: string }>('SELECT id, name FROM nomination_lists')
  await attach(office, 'nomination_lists', row?.id ?? '')
  expect(await undo(office, batch)).toMatchObject({
    removed: 1,
    kept: [{ entity: 'nomination_lists', label: row?.name, field: 'attached', value: 'bao cao.pdf' }],
  })
  expect(office.rows('SELECT id FROM nomination_lists')).toEqual([{ id: row?.id }])
})

test('an activity with a photo stays', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    { sheet: 'Tuyên truyền', at: 0, values: { 'Hình thức tuyên truyền': 'Tọa đàm' } },
  ])
  const batch = await importFile(office, filled, 'a.xlsx')
  const [row] = office.rows<{ id: string }>('SELECT id FROM outreach_activities')
  await attach(office, 'outreach_activities', row?.id ?? '')
  expect(await undo(office, batch)).toMatchObject({
    removed: 0,
    kept: [{ label: 'Tọa đàm', field: 'attached' }],
  })
})

/** A second list leaves the one with file and paper out, and the clerk ticks the removal. */
const removeTam = async (office: ExchangeOffice): Promise<string> => {
  const { fileId, revision, missing } = await receiveList(office, 'b.csv', ['Trần Thị Chín', 'Vũ Thị Ba'])
  await office.call('exchange.decide', {
    fileId,
    revision,
    step: { kind: 'remove', recordIds: missing.map(({ recordId }) => recordId), isRemoved: true },
  })
  return (await commit(office, await office.call('exchange.review', { fileId }))).batchId ?? ''
}

test('a removal that the clerk ticks takes files and papers along; undone, they are back', async () => {
  for (const isRemovalFirst of [true, false]) {
    const office = await exchangeOffice()
    const one = await importList(office, 'a.csv', ['Lê Văn Tám', 'Trần Thị Chín'])
    await attach(office, 'nominations', idOf(office, 'Lê Văn Tám'))
    await tick(office, idOf(office, 'Lê Văn Tám'))
    const before = attached(office)
    expect(before).toHaveLength(2)
    const two = await removeTam(office)
    expect(names(office)).toEqual(['Trần Thị Chín', 'Vũ Thị Ba'])
    expect(attached(office)).toEqual([])
    for (const batch of isRemovalFirst ? [two, one] : [one, two]) await undo(office, batch)
    expect(names(office)).toEqual(['Lê Văn Tám'])
    expect(attached(office)).toEqual(before)
  }
})

test('an activity that is removed by hand takes its photos along', async () => {
  const office = await exchangeOffice()
  const { id } = await office.call('outreach.create', { unitId: office.anMy, form: 'Tọa đàm' })
  await attach(office, 'outreach_activities', id)
  await office.call('outreach.removeMany', { ids: [id] })
  expect(attached(office)).toEqual([])
})
