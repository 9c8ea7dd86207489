/** An office with a commune, villages, criteria and findings, as the exchange needs it. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createTestApp, type TestApp } from './create-test-app.ts'

export type ExchangeOffice = TestApp & {
  anMy: string
  dongTam: string
  findings: string[]
  /** Reads the register beside the application. */
  rows<T>(sql: string, ...params: unknown[]): T[]
  edit(sql: string, ...params: unknown[]): void
  take(name: string, bytes: Uint8Array): string
  bytesOf(handle: string): Uint8Array
}

const stamp = '2018-09-01T00:00:00.000Z'

const addChecklist = (
  db: Database.Database,
  code: { id: string; symbol: string; shortName: string; position: number },
  criteria: readonly (readonly [string, string])[],
): void => {
  db.prepare(
    `INSERT INTO conduct_codes (id, symbol, short_name, name, issued_on, issuer, position, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, '2017-01-25', 'UBND thành phố Hà Nội', ?, 1, ?, ?)`,
  ).run(code.id, code.symbol, code.shortName, code.shortName, code.position, stamp, stamp)
  db.prepare(
    'INSERT INTO checklists (id, code_id, name, revision, created_at, updated_at) VALUES (?, ?, ?, 1, ?, ?)',
  ).run(`${code.id}-l`, code.id, code.shortName, stamp, stamp)
  db.prepare(
    `INSERT INTO checklist_versions (id, checklist_id, number, status, published_on, revision, created_at, updated_at)
     VALUES (?, ?, 1, 'published', '2018-09-01', 1, ?, ?)`,
  ).run(`${code.id}-v`, `${code.id}-l`, stamp, stamp)
  for (const [index, [name, text]] of criteria.entries()) {
    db.prepare('INSERT INTO criteria (id, checklist_id) VALUES (?, ?)').run(`crit-${name}`, `${code.id}-l`)
    db.prepare(
      `INSERT INTO criterion_versions (id, version_id, criterion_id, position, code, text, answer_kind, unit_kinds_json)
       VALUES (?, ?, ?, ?, ?, ?, 'verdict', '["commune"]')`,
    ).run(`cv-${name}`, `${code.id}-v`, `crit-${name}`, index, name, text)
  }
}

/** The two Codes, with three criteria and one. */
export const addCriteria = (db: Database.Database): void => {
  addChecklist(db, { id: 'code-522', symbol: '522/QĐ-UBND', shortName: 'Trong cơ quan', position: 1 }, [
    ['K01', 'Có văn bản, kế hoạch triển khai Quy tắc ứng xử'],
    ['K02', 'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động'],
    ['K03', 'Niêm yết công khai ở nơi dễ thấy'],
  ])
  addChecklist(db, { id: 'code-1665', symbol: '1665/QĐ-UBND', shortName: 'Nơi công cộng', position: 2 }, [
    ['C01', 'Có kế hoạch thực hiện tại địa phương'],
  ])
}

/** Open findings of a unit; answers their ids. */
export const addFindings = (
  db: Database.Database,
  unitId: string,
  findings: readonly { id: string; description: string }[],
): string[] => {
  for (const { id, description } of findings)
    db.prepare(
      `INSERT INTO findings (id, unit_id, found_on, description, severity, remedy_due_on, status, revision, created_at, updated_at)
       VALUES (?, ?, '2018-09-03', ?, 'minor', '2018-10-31', 'open', 1, ?, ?)`,
    ).run(id, unitId, description, stamp, stamp)
  return findings.map(({ id }) => id)
}

export const exchangeOffice = async (now = '2018-10-05T01:00:00.000Z'): Promise<ExchangeOffice> => {
  const app = createTestApp({ onDisk: true, now })
  const commune = (name: string) =>
    app.call('units.create', {
      kind: 'commune',
      communeType: 'xa',
      name,
      fullName: `UBND xã ${name}`,
      aliases: [`xã ${name}`],
    })
  const { id: anMy } = await commune('An Mỹ')
  const { id: dongTam } = await commune('Đồng Tâm')
  for (const name of ['Thôn Đông', 'Thôn Đoài'])
    await app.call('units.create', { kind: 'village', name, fullName: `${name}, xã An Mỹ`, parentId: anMy })
  const db = new Database(join(app.dataDir, 'nep.db'))
  onTestFinished(() => void db.close())
  addCriteria(db)
  const findings = addFindings(db, anMy, [
    { id: 'finding-1', description: 'Bộ phận một cửa chưa niêm yết Quy tắc ứng xử' },
    { id: 'finding-2', description: 'Chưa có nội quy tại nhà văn hóa thôn Đoài' },
  ])
  return {
    ...app,
    anMy,
    dongTam,
    findings,
    rows: <T>(sql: string, ...params: unknown[]) => db.prepare(sql).all(...params) as T[],
    edit: (sql, ...params) => void db.prepare(sql).run(...params),
    take: (name, bytes) => app.app.files.put(name, bytes).handle,
    bytesOf: (handle) => app.app.files.take(handle).bytes,
  }
}

/** A request for all four contents to An Mỹ, and An Mỹ's blank workbook. */
export const askAnMy = async (
  office: ExchangeOffice,
): Promise<{ requestId: string; workbook: Uint8Array }> => {
  const { id: requestId } = await office.call('exchange.createRequest', {
    number: '01',
    title: 'Yêu cầu báo cáo thực hiện hai Bộ Quy tắc ứng xử năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-09-28',
    contents: ['selfcheck', 'activities', 'remedy', 'nomination'],
    unitIds: [office.anMy],
  })
  const { files } = await office.call('exchange.writeWorkbooks', { requestId, as: 'files' })
  const [file] = files
  if (file === undefined) throw new Error('no workbook')
  return { requestId, workbook: office.bytesOf(file.handle) }
}
