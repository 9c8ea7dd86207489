/**
 * A process to be killed: edits units and takes in workbooks through the contract as fast as it can, and says on
 * stdout, synchronously, what was acknowledged. Run by kill.test.ts, with the data folder as its argument.
 */
import { writeSync } from 'node:fs'
import { createClient } from '#shared/contract/client.ts'
import { openApp } from '../../../src/main/app.ts'
import { fillWorkbook } from '../../../src/main/demo/fill-workbook.ts'
import { returnV1Titles } from '../../../src/main/excel/layouts/return-v1-columns.ts'
import { lineLogger, systemPorts } from '../../../src/main/hosts/shared/system-ports.ts'
import type { Acknowledged } from './acknowledged.ts'

const [dataDir = ''] = process.argv.slice(2)
const log = lineLogger((line) => void writeSync(2, line))
const app = openApp(systemPorts({ log, resourcesDir: '/nonexistent', actor: 'Cán bộ thử' }), { dataDir })
const call = createClient(app.call)

const acknowledge = (saved: Acknowledged): void => void writeSync(1, `${JSON.stringify(saved)}\n`)

/** A commune of this process alone and its blank workbook; nothing of it is acknowledged but the unit. */
const askOneCommune = async (): Promise<Uint8Array> => {
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
  return app.files.take(file.handle).bytes
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
const takeIn = async (blank: Uint8Array, round: number): Promise<void> => {
  const values = {
    'Hình thức tuyên truyền': 'Tọa đàm',
    'Từ ngày': `${String(1 + (round % 28)).padStart(2, '0')}/09/2018`,
    'Địa điểm': `Nhà văn hóa ${process.pid}-${round}`,
    'Số người tham dự': 40 + round,
  }
  const bytes = fillWorkbook(blank, returnV1Titles.activities.sheet, [{ row: 0, values }])
  const { handle } = app.files.put(`BC-${round}.xlsx`, bytes)
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const [fileId = ''] = fileIds
  acknowledge({ what: 'file', id: fileId, status: 'waiting' })
  const { revision, fingerprint } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint })
  acknowledge({ what: 'file', id: fileId, status: 'imported' })
}

const blank = await askOneCommune()
for (let round = 0; ; round++) {
  await editUnit(round)
  await takeIn(blank, round)
}
