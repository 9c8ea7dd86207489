/**
 * A process to be killed: edits, types drafts, takes in workbooks and long lists, issues papers and deletes through the contract as
 * fast as it can, and says on stdout, synchronously, what was acknowledged. Run by kill-many.ts, with the data folder,
 * the folder of the shipped data and what to begin with as its arguments. What goes wrong ends it.
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createClient } from '#shared/contract/client.ts'
import { openApp } from '../../../src/main/app.ts'
import { fillWorkbook } from '../../../src/main/demo/fill-workbook.ts'
import { returnV1Titles } from '../../../src/main/excel/layouts/return-v1-columns.ts'
import { lineLogger, systemPorts } from '../../../src/main/hosts/shared/system-ports.ts'
import { signingOffice } from '../../support/signing-office.ts'
import { type Acknowledged, type Work, works } from './acknowledged.ts'

const [dataDir = '', resourcesDir = '', firstWork = works[0]] = process.argv.slice(2)
flushCompileCache()
const lines = lineLogger((line) => void writeSync(2, line))
const log = {
  ...lines,
  // A copy that was not made before an import keeps no import from being done, but is no work as it should be.
  error: (message: string, detail?: Record<string, unknown>): never => {
    lines.error(message, detail)
    process.exit(1)
  },
}
const app = openApp(systemPorts({ log, resourcesDir, actor: 'Cán bộ thử' }), { dataDir })
const call = createClient(app.call)

const acknowledge = (saved: Acknowledged): void => void writeSync(1, `${JSON.stringify(saved)}\n`)

let blank: Uint8Array | undefined

/** A commune of this process alone and its blank workbook; nothing of it is acknowledged but the unit. */
const askOneCommune = async (): Promise<Uint8Array> => {
  if (blank !== undefined) return blank
  const name = `Xã ${process.pid}-${Date.now()}`
  const form = { kind: 'commune', communeType: 'xa', name, fullName: `UBND ${name}` } as const
  const { id } = await call('units.create', form)
  const { id: requestId } = await call('exchange.createRequest', {
    title: 'Báo cáo tuyên truyền',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['activities'],
    unitIds: [id],
  })
  const { files } = await call('exchange.writeWorkbooks', { requestId, as: 'files' })
  const [file] = files
  if (file === undefined) throw new Error('no workbook was written')
  acknowledge({ what: 'unit', id, revision: 1, headName: '' })
  blank = app.files.take(file.handle).bytes
  return blank
}

const editUnit = async (round: number): Promise<void> => {
  const form = { kind: 'village', name: `Thôn ${round}`, fullName: `Thôn ${round}, xã An Mỹ` } as const
  const { id } = await call('units.create', { ...form, aliases: ['làng cũ'] })
  acknowledge({ what: 'unit', id, revision: 1, headName: '' })
  let revision = 1
  for (let edit = 0; edit < 5; edit++) {
    const headName = `Trưởng thôn ${process.pid}-${round}-${edit}`
    const aliases = [`tên gọi ${edit}`, `tên gọi ${edit + 1}`]
    revision = (await call('units.update', { ...form, id, revision, headName, aliases })).revision
    acknowledge({ what: 'unit', id, revision, headName })
  }
}

/** No two workbooks are alike, so that each is a kept file of its own. */
const takeIn = async (round: number): Promise<void> => {
  const values = {
    'Hình thức tuyên truyền': 'Tọa đàm',
    'Từ ngày': `${String(1 + (round % 28)).padStart(2, '0')}/09/2018`,
    'Địa điểm': `Nhà văn hóa ${process.pid}-${round}`,
    'Số người tham dự': 40 + round,
  }
  const bytes = fillWorkbook(await askOneCommune(), returnV1Titles.activities.sheet, [{ row: 0, values }])
  const { handle } = app.files.put(`BC-${round}.xlsx`, bytes)
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const [fileId = ''] = fileIds
  acknowledge({ what: 'file', id: fileId, status: 'waiting' })
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  acknowledge({ what: 'file', id: fileId, status: 'imported' })
}

/** As a form saves what is typed, letter by letter. */
const typeDraft = async (round: number): Promise<void> => {
  const key = `visit:${process.pid}-${round}`
  for (let letters = 1; letters <= 5; letters++) {
    await call('drafts.save', { key, value: { note: 'ạ'.repeat(letters) } })
    acknowledge({ what: 'draft', key, letters })
  }
}

/** An office that signs. */
const openOffice = async (): Promise<void> => {
  const [profile] = await call('office.profiles', {})
  if (profile !== undefined) return
  await call('office.createProfile', signingOffice)
}

/** The submission of a new list of people: an issued one is never issued again. */
const issuePaper = async (round: number): Promise<void> => {
  const list = { name: `Danh sách ${process.pid}-${round}`, year: 2018 }
  const { id: listId } = await call('commendation.createList', list)
  await call('commendation.addNominations', {
    listId,
    nominations: [{ subjectKind: 'individual', name: 'Lò Thị Mai', proposedForm: 'Giấy khen' }],
  })
  const { id } = await call('documents.create', { kind: 'submission', subjectId: listId })
  const head = { number: `${process.pid}-${Date.now()}-${round}`, date: '2018-10-08', signer: null }
  const { revision } = await call('documents.setHeader', { id, revision: 1, ...head })
  await call('documents.issue', { id, revision })
  acknowledge({ what: 'document', id })
}

const addAndRemove = async (round: number): Promise<void> => {
  const name = `Điểm ${process.pid}-${round}`
  for (const isKept of [true, false]) {
    const { id } = await call('units.create', { kind: 'site', name, fullName: `${name} ${isKept}` })
    acknowledge({ what: 'added', id })
    if (isKept) continue
    acknowledge({ what: 'removing', id })
    await call('units.remove', { id, revision: 1 })
    acknowledge({ what: 'removed', id })
  }
}

/** Long enough to be written in a thread of its own. */
const listLength = 120

/** Nobody on it stands in another. */
const longList = (round: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
      'STT,Họ và tên,Năm sinh,Nơi ở,Thành tích',
      ...Array.from(
        { length: listLength },
        (_, at) => `${at + 1},Lò Thị Mai,${1900 + at},Thôn ${process.pid} ${round} ${at},Gương mẫu`,
      ),
    ].join('\n'),
  )

const importAndUndo = async (round: number): Promise<void> => {
  const { id: unitId } = await call('units.create', {
    kind: 'commune',
    communeType: 'xa',
    name: `Xã ${process.pid}-${round}`,
    fullName: `UBND Xã ${process.pid}-${round}`,
  })
  const { handle } = app.files.put(`DS-${process.pid}-${round}.csv`, longList(round))
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const [fileId = ''] = fileIds
  const read = await call('exchange.review', { fileId })
  await call('exchange.assign', { fileId, revision: read.revision, unitId, requestId: null })
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  acknowledge({ what: 'list', id: fileId, state: 'importing' })
  const { batchId } = await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  acknowledge({ what: 'list', id: fileId, state: 'imported' })
  if (batchId === null) throw new Error('nothing was imported')
  acknowledge({ what: 'list', id: fileId, state: 'undoing' })
  await call('exchange.undoImport', { batchId })
  acknowledge({ what: 'list', id: fileId, state: 'undone' })
}

const doing: Record<Work, (round: number) => Promise<void>> = {
  edits: editUnit,
  drafts: typeDraft,
  workbooks: takeIn,
  papers: issuePaper,
  removals: addAndRemove,
  lists: importAndUndo,
}

await openOffice()
const begin = Math.max(0, works.map(String).indexOf(firstWork))
for (let turn = begin; ; turn++) {
  const work = works[turn % works.length] ?? works[0]
  await doing[work](Math.floor(turn / works.length))
}
