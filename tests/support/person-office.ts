/** An office in which one person stands nearly everywhere a person can. */
import type { Call } from '#shared/contract/client.ts'
import type { FileStore } from '../../src/main/file-store.ts'
import { createTestApp } from './create-test-app.ts'
import { fillSmallOffice } from './small-office.ts'

export const name = 'Trịnh Thị Bích Hoà'
export const upper = 'TRỊNH THỊ BÍCH HÒA'
export const phone = '0912345678'
export const idNumber = '001075009999'
export const traces = [
  name,
  upper,
  'Trịnh Thị Bích Hòa',
  'Trịnh Thị Bích Hào',
  phone,
  '0912.345.678',
  idNumber,
  'trinh thi bich',
]

export const list = [
  'UBND XÃ AN MỸ,,,,',
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,,',
  'STT,Họ và tên,Năm sinh,Thành tích,Hình thức,Số điện thoại',
  `1,${name},1975,Giữ vệ sinh đường làng,Giấy khen,${phone}`,
  '2,Bùi Văn Đạt,1968,Duy trì bản tin,Giấy khen,',
].join('\n')

export const finding = { severity: 'minor', foundOn: '2018-10-05' }

type Opened = { call: Call; app: { files: FileStore } }

export const fillPersonOffice = async (app: Opened) => {
  const small = await fillSmallOffice(app)
  const { call } = app
  const { listId, anMy } = small
  const person = { subjectKind: 'individual' as const, birthYear: 1975, unitId: anMy, workplace: 'Thôn Đoài' }
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [
      { ...person, name: 'Trịnh Thị Bích Hào', phone, idNumber, achievement: 'Vận động hàng xóm' },
      { ...person, name, birthYear: 1990, unitId: small.dongTam, workplace: 'Thôn Nội' },
      { ...person, name, phone, note: 'Gọi trước 17 giờ' },
    ],
  })
  const [typed = '', namesake = '', thrown = ''] = ids
  const [first] = (await call('commendation.list', { id: listId })).nominations.filter(
    ({ id }) => id === typed,
  )
  await call('commendation.updateNomination', {
    ...first,
    id: typed,
    revision: first?.revision ?? 1,
    name,
  } as never)
  await call('commendation.removeNominations', { ids: [thrown] })
  const file = app.app.files.put('DS KT An My lan 2.csv', new TextEncoder().encode(list))
  const { fileIds } = await call('exchange.receive', { files: [file.handle] })
  const [fileId = ''] = fileIds
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  const { batchId } = await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  const description = `Bà ${upper} nói chuyện riêng, đt 0912.345.678`
  await call('findings.create', { ...finding, unitId: anMy, description } as never)
  await call('drafts.save', { key: 'nomination:new', value: { name, phone, note: 'gõ dở' } })
  const report = app.app.files.put('Bao cao.pdf', new TextEncoder().encode(`%PDF-1.4 ${name}`))
  await call('attachments.add', { entity: 'nominations', entityId: typed, file: report.handle })
  return {
    ...small,
    typed,
    namesake,
    thrown,
    fileId,
    batchId: batchId ?? '',
    seed: `nominations.name.${typed}`,
  }
}

/** Keys of the places that fit. */
export const keysOf = async (
  { call }: { call: Call },
  seed: string,
  keep: (place: { isSame: boolean; fate: string }) => boolean,
) => (await call('persons.show', { seed })).places.filter(keep).map(({ key }) => key)

/** Erases her and her namesake from every place where that may be done, original files too. */
export const eraseBoth = async (
  opened: { call: Call },
  { seed, namesake }: { seed: string; namesake: string },
) => {
  for (const one of [seed, `nominations.name.${namesake}`]) {
    const places = await keysOf(opened, one, ({ isSame, fate }) => isSame && fate !== 'stays')
    await opened.call('persons.erase', { seed: one, places })
  }
}

/** Such an office of its own, on a disk. */
export const personOffice = async () => {
  const app = createTestApp({ onDisk: true })
  return { ...app, ...(await fillPersonOffice(app)) }
}

/** A file of a commune comes in; answers its id. */
export const receiveText = async ({ call, app }: Opened, fileName: string, text: string): Promise<string> => {
  const { handle } = app.files.put(fileName, new TextEncoder().encode(text))
  return (await call('exchange.receive', { files: [handle] })).fileIds[0] ?? ''
}
