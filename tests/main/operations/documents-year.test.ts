/** Báo cáo năm: every total recomputed by SQL that shares nothing with the report, and what stands in its two annexes. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { composeIn } from '../../support/both-offices.ts'
import { paragraphTexts, textsInStyle } from '../../support/word.ts'
import { openYearOffice } from '../../support/year-office.ts'

const two = (count: number): string => (count < 10 ? `0${count}` : String(count))
const change = (now: number, before: number): string =>
  now === before ? 'không đổi' : `${now > before ? 'tăng' : 'giảm'} ${two(Math.abs(now - before))}`
const share = (part: number, whole: number): string =>
  whole === 0 ? 'chưa có số liệu' : `${String(Math.round((1000 * part) / whole) / 10).replace('.', ',')}%`

/** The latest concluded visit to each unit of a plan. */
const latest = `(SELECT v.id FROM visits v JOIN rounds r ON r.id = v.round_id WHERE r.plan_id = :plan AND v.status = 'concluded'
  AND NOT EXISTS (SELECT 1 FROM visits w JOIN rounds s ON s.id = w.round_id WHERE s.plan_id = :plan AND w.unit_id = v.unit_id
    AND w.status = 'concluded' AND w.visit_date > v.visit_date))`

test('the totals of the year, of its annexes and beside the year before are those of the register', async () => {
  const office = await openYearOffice()
  const { bytes } = await composeIn(office, 'year_report')
  const sql = new Database(join(office.dataDir, databaseFileName), { readonly: true })
  const of = (plan: string, query: string): number => Number(sql.prepare(query).pluck().get({ plan }))
  const both = (query: string): [number, number] => [
    of(office.planId, query),
    of(office.previousPlanId, query),
  ]
  const text = paragraphTexts(bytes).join('\n')
  const inPlan = "v.round_id IN (SELECT id FROM rounds WHERE plan_id = :plan) AND v.status = 'concluded'"

  const units = both(`SELECT count(DISTINCT v.unit_id) FROM visits v WHERE ${inPlan}`)
  const onSite = `SELECT count(*) FROM plan_units p WHERE p.plan_id = :plan AND p.mode = 'on_site'`
  const planned = of(
    office.planId,
    `${onSite} AND p.unit_id IN (SELECT v.unit_id FROM visits v WHERE ${inPlan})`,
  )
  expect(units).toEqual([7, 1])
  expect(text).toContain(`tổ chức 02 đợt kiểm tra tại ${two(planned)}/${of(office.planId, onSite)} đơn vị`)
  expect(text).toContain(`Đợt I (từ ngày 03/10/2018 đến ngày 05/10/2018): 06 đơn vị;`)
  expect(text).toContain(`Đợt II (ngày 30/10/2018): 02 đơn vị.`)
  const line = (name: string, [now, before]: [number, number]): string =>
    `- ${name}: ${two(now)} (năm 2017: ${two(before)}, ${change(now, before)}).`
  expect(text).toContain(line('Số đơn vị được kiểm tra trực tiếp', units))

  const verdicts = (verdict: string): [number, number] =>
    both(`SELECT count(*) FROM visit_answers a WHERE a.visit_id IN ${latest} AND a.verdict = '${verdict}'`)
  const [passed, failed, none] = [verdicts('pass'), verdicts('fail'), verdicts('na')]
  expect(text).toContain(
    `- Tỷ lệ nội dung đạt: ${share(passed[0], passed[0] + failed[0])} (năm 2017: ${share(passed[1], passed[1] + failed[1])}).`,
  )
  const findings = both(`SELECT count(*) FROM findings f, visits v WHERE f.visit_id = v.id AND ${inPlan}`)
  expect(text).toContain(line('Số tồn tại, hạn chế', findings))
  const held = `FROM outreach_activities o JOIN plans p ON p.id = :plan WHERE substr(o.held_on, 1, 4) = CAST(p.year AS TEXT)`
  expect(text).toContain(line('Số hoạt động tuyên truyền', both(`SELECT count(*) ${held}`)))
  expect(text).toContain(
    line('Số lượt người tham gia', both(`SELECT coalesce(sum(o.participants), 0) ${held}`)),
  )
  const awards = both(`SELECT count(*) FROM nominations n JOIN award_decisions d ON d.id = n.decision_id
    JOIN plans p ON p.id = :plan WHERE n.status = 'approved' AND substr(d.decided_on, 1, 4) = CAST(p.year AS TEXT)`)
  expect(awards[0]).toBeGreaterThan(0)
  expect(text).toContain(line('Số tập thể, cá nhân, hộ gia đình được khen thưởng', awards))

  const heads = textsInStyle(bytes, 'NepBangDau')
  const at = heads.indexOf('Tổng cộng')
  // A unit of two rounds stands once, with its latest verdicts; its shortcomings of both rounds are counted.
  expect(heads.slice(at + 3, at + 7)).toEqual([passed[0], failed[0], none[0], findings[0]].map(String))
  sql.close()
})

test('a change of data after the issue is named; what was edited stays', async () => {
  const office = await openYearOffice()
  const { call, planId } = office
  const { id } = await call('documents.create', { kind: 'year_report', subjectId: planId })
  await call('documents.saveEdits', { id, edits: { 'tasks.1': 'Tiếp tục thực hiện nghiêm túc.' } })
  const { revision } = await call('documents.setHeader', {
    id,
    revision: (await call('documents.get', { id })).revision,
    number: '52',
    date: '2018-12-25',
    signer: null,
  })
  await call('documents.issue', { id, revision })
  const held = await call('outreach.list', { scope: { kind: 'plan', id: planId } })
  await call('outreach.create', {
    unitId: held[0]?.unitId ?? '',
    form: 'Tọa đàm về Quy tắc ứng xử',
    heldOn: '2018-12-01',
    participants: 61,
  })
  const { changes, sections } = await call('documents.get', { id })
  const told = changes.find((change) => change.after?.startsWith('- Số hoạt động tuyên truyền'))
  expect(told?.before).toContain('Số hoạt động tuyên truyền: 16 (')
  expect(told?.after).toContain('Số hoạt động tuyên truyền: 17 (')
  expect(changes.every(({ label }) => label !== '')).toBe(true)
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  expect(paragraphs.find(({ key }) => key === 'tasks.1')?.text).toBe('Tiếp tục thực hiện nghiêm túc.')
})
