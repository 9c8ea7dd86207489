/** The pictures after the whole main job, against SQL of their own. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { runDemo } from '../../../src/main/demo/run-demo.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'

test('verdicts, shortcomings and self-checks are those of the register', async () => {
  const { app, call, dataDir } = createTestApp({ onDisk: true })
  await runDemo(app)
  const [round] = await call('rounds.list', {})
  const scope = { planId: round?.planId ?? '', roundId: round?.id ?? '' }
  const pictures = await call('reports.pictures', scope)
  const sql = new Database(join(dataDir, databaseFileName), { readonly: true })
  const one = (query: string): number => Number(sql.prepare(query).pluck().get(scope))
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
  const sum = (part: 'same' | 'overlooked' | 'stricter'): number =>
    pictures.selfChecks.reduce((total, match) => total + match[part], 0)
  expect(sum('same')).toBe(one(`SELECT count(*) ${both} AND s.verdict = a.verdict`))
  expect(sum('overlooked')).toBe(one(`SELECT count(*) ${both} AND s.verdict = 'pass' AND a.verdict = 'fail'`))
  expect(sum('stricter')).toBe(one(`SELECT count(*) ${both} AND s.verdict = 'fail' AND a.verdict = 'pass'`))
  expect(pictures.selfChecks.length + pictures.withoutSelfCheck).toBe(pictures.units.length)
  // The plan has one round with visits so far: both pictures are the same.
  expect(await call('reports.pictures', { ...scope, roundId: null })).toEqual(pictures)
  sql.close()
})

test('a round without a concluded visit has an empty picture', async () => {
  const { call } = createTestApp()
  const { planId } = await openPracticeOffice(call)
  const { id: roundId } = await call('rounds.create', { planId })
  expect(await call('reports.pictures', { planId, roundId })).toEqual({
    units: [],
    criteria: [],
    cells: [],
    frequent: [],
    findings: 0,
    selfChecks: [],
    withoutSelfCheck: 0,
  })
})
