/**
 * The office in which the sequences of the model test play: two communes, two requests for all four contents, two
 * findings each. Made once; every sequence works on a copy of its folder.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openTestApp, type TestApp } from '../create-test-app.ts'
import { addCriteria, addFindings } from '../exchange-office.ts'
import { type Form, openForm } from '../typed-form.ts'

const requestIndexes = [0, 1] as const

const communes = ['An Mỹ', 'Đồng Tâm']
export const villageNames = ['Thôn Đoài', 'Thôn Đông']

export type World = {
  units: string[]
  requests: string[]
  /** Two for each unit. */
  findings: string[][]
  /** By unit, in the order of `villageNames`. */
  villages: string[][]
  /** By unit, then request. */
  forms: Form[][]
  folder: string
  idsUsed: number
}

const findingText = (unit: number, index: number): string =>
  `${['Bộ phận một cửa chưa niêm yết', 'Chưa có nội quy tại nhà văn hóa'][index]} (${communes[unit]})`

export const makeWorld = async (): Promise<World & { remove(): void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-world-'))
  const app = openTestApp({ dataDir: folder, onDisk: true })
  const units: string[] = []
  const villages: string[][] = []
  for (const name of communes) {
    const { id } = await app.call('units.create', {
      kind: 'commune',
      communeType: 'xa',
      name,
      fullName: `UBND xã ${name}`,
    })
    const own: string[] = []
    for (const village of villageNames) {
      const made = { kind: 'village' as const, name: village, fullName: `${village}, ${name}`, parentId: id }
      own.push((await app.call('units.create', made)).id)
    }
    units.push(id)
    villages.push(own)
  }
  const db = new Database(join(folder, 'nep.db'))
  addCriteria(db)
  const findings = units.map((unitId, unit) =>
    addFindings(
      db,
      unitId,
      [0, 1].map((index) => ({ id: `finding-${unit}-${index}`, description: findingText(unit, index) })),
    ),
  )
  db.close()
  const requests: string[] = []
  const forms: Form[][] = units.map(() => [])
  for (const request of requestIndexes) {
    const { id } = await app.call('exchange.createRequest', {
      number: `0${request + 1}`,
      title: `Yêu cầu ${request + 1}`,
      issuedOn: '2018-09-12',
      dueOn: '2018-10-28',
      contents: ['selfcheck', 'activities', 'remedy', 'nomination'],
      unitIds: units,
    })
    requests.push(id)
    for (const [unit, unitId] of units.entries()) {
      const { files } = await app.call('exchange.writeWorkbooks', {
        requestId: id,
        unitIds: [unitId],
        as: 'files',
      })
      forms[unit]?.push(openForm(app.app.files.take(files[0]?.handle ?? '').bytes))
    }
  }
  app.close()
  return {
    units,
    requests,
    findings,
    villages,
    forms,
    folder,
    idsUsed: 100_000,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type OpenWorld = {
  app: TestApp
  rows<T>(sql: string, ...params: unknown[]): T[]
  close(): void
}

export const openWorld = (world: World): OpenWorld => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-model-'))
  cpSync(world.folder, dataDir, { recursive: true })
  const app = openTestApp({ dataDir, onDisk: true, idsAfter: world.idsUsed })
  const db = new Database(join(dataDir, 'nep.db'), { readonly: true })
  return {
    app,
    rows: <T>(sql: string, ...params: unknown[]) => db.prepare(sql).all(...params) as T[],
    close: () => {
      db.close()
      app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
