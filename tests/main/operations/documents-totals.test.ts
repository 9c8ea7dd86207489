/** Every total of the round report and of its Excel annex, recomputed by SQL that shares nothing with the report. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { paragraphTexts, textsInStyle } from '../../support/word.ts'

const reportOnDisk = async () => {
  const app = createTestApp({ onDisk: true })
  const practice = await openPracticeOffice(app.call)
  await finishRound(app.call, practice)
  const { call } = app
  const units = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const { id: requestId } = await call('exchange.createRequest', {
    planId: practice.planId,
    number: '45',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-31',
    contents: ['selfcheck', 'remedy'],
    unitIds: units.map((unit) => unit.id),
  })
  for (const unit of units.slice(0, 7))
    await call('exchange.markNil', { requestId, unitId: unit.id, contents: ['selfcheck'], isNil: true })
  for (const unit of units.slice(0, 3))
    await call('exchange.markNil', { requestId, unitId: unit.id, contents: ['remedy'], isNil: true })
  const { id } = await call('documents.create', { kind: 'round_report', subjectId: practice.roundId })
  const word = app.app.files.take((await call('documents.make', { id })).handle).bytes
  const annex = app.app.files.take((await call('documents.makeAnnex', { id })).handle).bytes
  const sql = new Database(join(app.dataDir, databaseFileName), { readonly: true })
  const one = (query: string): number =>
    Number(sql.prepare(query).pluck().get({ round: practice.roundId, plan: practice.planId }))
  return { ...app, ...practice, word, annex, one, close: () => sql.close() }
}

const ofRound = "v.round_id = :round AND v.status = 'concluded'"
const two = (count: number): string => (count < 10 ? `0${count}` : String(count))

test('the totals in the Word file are those of the register', async () => {
  const { word, one, close } = await reportOnDisk()
  const verdicts = (verdict: string): number =>
    one(
      `SELECT count(*) FROM visit_answers a, visits v WHERE a.visit_id = v.id AND a.verdict = '${verdict}' AND ${ofRound}`,
    )
  const findings = one(`SELECT count(*) FROM findings f, visits v WHERE f.visit_id = v.id AND ${ofRound}`)
  const heads = textsInStyle(word, 'NepBangDau')
  const at = heads.indexOf('Tổng cộng')
  expect(heads.slice(at + 2, at + 6)).toEqual(
    [verdicts('pass'), verdicts('fail'), verdicts('na'), findings].map(String),
  )
  const text = paragraphTexts(word).join('\n')
  const visited = one(`SELECT count(DISTINCT v.unit_id) FROM visits v WHERE ${ofRound}`)
  expect(text).toContain(`tại ${two(visited)} đơn vị:`)
  const withFindings = one(
    `SELECT count(DISTINCT f.unit_id) FROM findings f, visits v WHERE f.visit_id = v.id AND ${ofRound}`,
  )
  expect(text).toContain(
    `còn ${two(findings)} tồn tại, hạn chế tại ${two(withFindings)}/${two(visited)} đơn vị được kiểm tra`,
  )
  const held = `FROM outreach_activities o WHERE o.held_on BETWEEN '2018-01-01' AND '2018-10-05'
    AND o.unit_id IN (SELECT v.unit_id FROM visits v, units u WHERE u.id = v.unit_id AND u.kind = 'commune' AND ${ofRound})`
  expect(text).toContain(
    `${two(one(`SELECT count(DISTINCT unit_id) ${held}`))} xã, thị trấn đã tổ chức ${two(one(`SELECT count(*) ${held}`))} hoạt động`,
  )
  expect(text).toContain(`với ${one(`SELECT sum(participants) ${held}`)} lượt người tham gia`)
  const asked = `FROM request_contents c, request_units u, return_requests q WHERE c.request_unit_id = u.id
    AND q.id = u.request_id AND q.plan_id = :plan AND c.content = 'selfcheck'`
  const received = one(`SELECT count(*) ${asked} AND c.status IN ('imported', 'nil')`)
  expect(text).toContain(`${two(received)}/${one(`SELECT count(*) ${asked}`)} đơn vị được yêu cầu đã nộp`)
  const left = one(`SELECT count(*) FROM plan_units p, units u WHERE u.id = p.unit_id AND p.plan_id = :plan
    AND p.mode = 'on_site' AND u.kind = 'commune' AND p.unit_id NOT IN (SELECT v.unit_id FROM visits v WHERE ${ofRound})`)
  expect(text).toContain(`${two(left)} xã còn lại`)
  close()
})

test('the formulas of the annex come to the numbers of the register', async () => {
  const { annex, one, close } = await reportOnDisk()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(annex) as unknown as ExcelJS.Buffer)
  const resultOf = (sheet: ExcelJS.Worksheet, row: number, column: number): unknown => {
    const { value } = sheet.getRow(row).getCell(column)
    return typeof value === 'object' && value !== null && 'result' in value ? value.result : value
  }
  const rowOf = (sheet: ExcelJS.Worksheet, label: string): number => {
    let found = 0
    sheet.eachRow((row, number) => {
      if (row.getCell(2).value === label) found = number
    })
    return found
  }
  let [passed, failed, none] = [0, 0, 0]
  for (const sheet of book.worksheets.filter(({ name }) => name.startsWith('Kết quả'))) {
    const last = sheet.columnCount
    passed += Number(resultOf(sheet, rowOf(sheet, 'Số đơn vị đạt'), last - 2))
    failed += Number(resultOf(sheet, rowOf(sheet, 'Số đơn vị chưa đạt'), last - 1))
    none += Number(resultOf(sheet, rowOf(sheet, 'Số đơn vị không áp dụng'), last))
  }
  const verdicts = (verdict: string): number =>
    one(
      `SELECT count(*) FROM visit_answers a, visits v WHERE a.visit_id = v.id AND a.verdict = '${verdict}' AND ${ofRound}`,
    )
  expect([passed, failed, none]).toEqual([verdicts('pass'), verdicts('fail'), verdicts('na')])

  const criteria = book.getWorksheet('Tiêu chí')
  const worst = one(
    `SELECT count(*) FROM visit_answers a, visits v, criterion_versions c WHERE a.visit_id = v.id
       AND c.criterion_id = a.criterion_id AND c.code = 'C06' AND a.verdict = 'fail' AND ${ofRound}`,
  )
  let shown: unknown
  criteria?.eachRow((row, number) => {
    if (row.getCell(1).value === 'C06') shown = resultOf(criteria, number, 5)
  })
  expect(shown).toBe(worst)

  const returns = book.getWorksheet('Báo cáo')
  const complete = one(`SELECT count(*) FROM request_units u, return_requests q WHERE q.id = u.request_id
    AND q.plan_id = :plan AND NOT EXISTS (SELECT 1 FROM request_contents c WHERE c.request_unit_id = u.id
      AND c.status NOT IN ('imported', 'nil'))`)
  expect(returns && resultOf(returns, rowOf(returns, 'Đã nhận'), 7)).toBe(complete)
  const findings = book.getWorksheet('Tồn tại')
  expect(findings && resultOf(findings, rowOf(findings, 'Tổng số'), 8)).toBe(
    one(`SELECT count(*) FROM findings f, visits v WHERE f.visit_id = v.id AND ${ofRound}`),
  )
  close()
})
