/** The pictures after the whole main job, and of sixty units, against SQL of their own. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Pictures } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { returnParts } from '#shared/domain/return-counts.ts'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { runDemo } from '../../../src/main/demo/run-demo.ts'
import { bigOffice } from '../../support/big-office.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'

const sumOf = (pictures: Pictures, part: 'same' | 'overlooked' | 'stricter'): number =>
  pictures.selfChecks.reduce((total, match) => total + match[part], 0)

test('verdicts, shortcomings and self-checks are those of the register', async () => {
  const { app, call, dataDir } = createTestApp({ onDisk: true })
  await runDemo(app)
  const [round] = await call('rounds.list', {})
  const ids = { planId: round?.planId ?? '', roundId: round?.id ?? '' }
  const scope: FiguresScope = { kind: 'round', id: ids.roundId }
  const pictures = await call('reports.pictures', { scope })
  const sql = new Database(join(dataDir, databaseFileName), { readonly: true })
  const one = (query: string): number => Number(sql.prepare(query).pluck().get(ids))
  const ofRound = "v.round_id = :roundId AND v.status = 'concluded'"
  const count = (verdict: string): number => pictures.cells.filter((cell) => cell.verdict === verdict).length
  for (const verdict of ['pass', 'fail', 'na'])
    expect(count(verdict)).toBe(
      one(
        `SELECT count(*) FROM visit_answers a, visits v WHERE v.id = a.visit_id AND a.verdict = '${verdict}' AND ${ofRound}`,
      ),
    )
  expect(pictures.findings).toBe(
    one(`SELECT count(*) FROM findings f, visits v WHERE v.id = f.visit_id AND ${ofRound}`),
  )
  const both = `FROM self_check_answers s, visit_answers a, visits v WHERE s.plan_id = :planId AND s.unit_id = v.unit_id
    AND a.visit_id = v.id AND a.criterion_id = s.criterion_id AND ${ofRound}`
  expect(one(`SELECT count(*) ${both}`)).toBeGreaterThan(0)
  expect(sumOf(pictures, 'same')).toBe(one(`SELECT count(*) ${both} AND s.verdict = a.verdict`))
  expect(sumOf(pictures, 'overlooked')).toBe(
    one(`SELECT count(*) ${both} AND s.verdict = 'pass' AND a.verdict = 'fail'`),
  )
  expect(sumOf(pictures, 'stricter')).toBe(
    one(`SELECT count(*) ${both} AND s.verdict = 'fail' AND a.verdict = 'pass'`),
  )
  expect(pictures.selfChecks.length + pictures.withoutSelfCheck).toBe(pictures.units.length)
  // The plan has one round with visits so far: the verdicts of both are the same.
  const whole = await call('reports.pictures', { scope: { kind: 'plan', id: ids.planId } })
  expect([whole.units, whole.cells, whole.frequent, whole.selfChecks]).toEqual([
    pictures.units,
    pictures.cells,
    pictures.frequent,
    pictures.selfChecks,
  ])
  sql.close()
})

test('of sixty units every figure of a year is that of the register, and leads to exactly its rows', async () => {
  const { app, one, plans } = await bigOffice()
  const { call } = app
  const scope: FiguresScope = { kind: 'year', year: 2019 }
  const pictures = await call('reports.pictures', { scope })
  const planId = plans[2019]?.planId ?? ''
  const rounds = `SELECT id FROM rounds WHERE plan_id = '${planId}'`
  const concluded = `SELECT id FROM visits WHERE status = 'concluded' AND round_id IN (${rounds})`
  const found = `FROM findings WHERE visit_id IN (${concluded})`

  expect(pictures.onSite).toEqual({
    total: one(`SELECT count(*) FROM plan_units WHERE plan_id = ? AND mode = 'on_site'`, planId),
    visited: one(
      `SELECT count(DISTINCT p.unit_id) FROM plan_units p JOIN visits v ON v.unit_id = p.unit_id
       WHERE p.plan_id = ? AND p.mode = 'on_site' AND v.id IN (${concluded})`,
      planId,
    ),
  })
  expect(
    pictures.progress.map(({ units }) => units.filter(({ state }) => state === 'visited').length),
  ).toEqual(
    (plans[2019]?.roundIds ?? []).map((id) =>
      one(`SELECT count(DISTINCT unit_id) FROM visits WHERE round_id = ? AND status = 'concluded'`, id),
    ),
  )
  expect(pictures.findings).toBe(one(`SELECT count(*) ${found}`))
  for (const row of pictures.frequent) {
    expect(row.findings).toBe(one(`SELECT count(*) ${found} AND criterion_id = ?`, row.criterionId ?? ''))
    expect(row.units).toBe(
      one(`SELECT count(DISTINCT unit_id) ${found} AND criterion_id = ?`, row.criterionId ?? ''),
    )
  }
  for (const { month, found: begun, done, open } of pictures.remedies.months) {
    expect(begun).toBe(one(`SELECT count(*) ${found} AND substr(found_on, 1, 7) = ?`, month))
    expect(done).toBe(one(`SELECT count(*) ${found} AND substr(done_on, 1, 7) = ?`, month))
    expect(open).toBe(
      one(
        `SELECT count(*) ${found} AND substr(found_on, 1, 7) <= ? AND (done_on IS NULL OR substr(done_on, 1, 7) > ?)`,
        month,
        month,
      ),
    )
  }
  expect(pictures.remedies.overdue).toBe(
    one(`SELECT count(*) ${found} AND status <> 'done' AND remedy_due_on < '2019-12-31'`),
  )
  for (const { month, count } of pictures.outreach.months)
    expect(count).toBe(
      one('SELECT count(*) FROM outreach_activities WHERE substr(held_on, 1, 7) = ?', month ?? ''),
    )
  for (const { form, count, participants } of pictures.outreach.forms) {
    const held = `FROM outreach_activities WHERE held_on LIKE '2019-%' AND form = ?`
    expect([count, participants]).toEqual([
      one(`SELECT count(*) ${held}`, form),
      one(`SELECT sum(participants) ${held}`, form),
    ])
  }
  const [request] = pictures.returns
  for (const { content, counts } of request?.contents ?? []) {
    const asked = `FROM request_contents c JOIN request_units u ON u.id = c.request_unit_id
      WHERE u.request_id = '${request?.requestId}' AND c.content = '${content}'`
    expect(counts.settled).toBe(one(`SELECT count(*) ${asked} AND c.status IN ('imported', 'nil')`))
    expect(counts.overdue).toBe(one(`SELECT count(*) ${asked} AND c.status = 'waiting'`))
    expect(returnParts.reduce((sum, part) => sum + counts[part], 0)).toBe(one(`SELECT count(*) ${asked}`))
  }

  // What a figure leads to holds as many rows as the figure says.
  const rows = await call('reports.verdicts', { scope })
  expect(
    rows.map(({ unitId, criterionId, verdict }) => `${unitId} ${criterionId} ${verdict}`).sort(),
  ).toEqual(
    pictures.cells.map(({ unitId, criterionId, verdict }) => `${unitId} ${criterionId} ${verdict}`).sort(),
  )
  expect(await call('findings.list', { scope })).toHaveLength(pictures.findings)
  expect(await call('outreach.list', { scope })).toHaveLength(pictures.outreach.total)
  for (const { form, count } of pictures.outreach.forms)
    expect(await call('outreach.list', { scope, form })).toHaveLength(count)
}, 60_000)

test('a round without a concluded visit has an empty picture', async () => {
  const { call } = createTestApp()
  const { planId } = await openPracticeOffice(call)
  const { id } = await call('rounds.create', { planId })
  expect(await call('reports.pictures', { scope: { kind: 'round', id } })).toMatchObject({
    onSite: { total: 0, visited: 0 },
    units: [],
    criteria: [],
    cells: [],
    frequent: [],
    findings: 0,
    selfChecks: [],
    withoutSelfCheck: 0,
    remedies: { months: [], byStatus: { open: 0, in_progress: 0, reported: 0, done: 0 }, overdue: 0 },
    returns: [],
  })
})
