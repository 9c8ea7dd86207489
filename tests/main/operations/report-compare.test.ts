/** Years and rounds beside each other, across checklist versions and boundary days, against SQL of the test's own. */
import { expect, test } from 'vitest'
import type { Compared, ComparedUnit } from '#shared/contract/compare-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { type BigOffice, bigOffice, yearsOfWork } from '../../support/big-office.ts'

const years: FiguresScope[] = yearsOfWork.map((year) => ({ kind: 'year', year }))

const concluded = `SELECT v.id FROM visits v JOIN rounds r ON r.id = v.round_id WHERE r.plan_id = ? AND v.status = 'concluded'`
/** A unit of several rounds speaks by its latest visit. */
const latest = `${concluded} AND NOT EXISTS (SELECT 1 FROM visits w JOIN rounds s ON s.id = w.round_id
  WHERE s.plan_id = r.plan_id AND w.unit_id = v.unit_id AND w.status = 'concluded' AND w.visit_date > v.visit_date)`

const compared = (office: BigOffice, boundariesOn: string | null = null): Promise<Compared> =>
  office.app.call('reports.compare', { scopes: years, boundariesOn })

const totalOf = (units: readonly ComparedUnit[], at: number) =>
  units.reduce(
    (sum, { sides }) => ({
      inspected: sum.inspected + (sides[at]?.inspected ?? 0),
      passed: sum.passed + (sides[at]?.counts.passed ?? 0),
      failed: sum.failed + (sides[at]?.counts.failed ?? 0),
      findings: sum.findings + (sides[at]?.findings ?? 0),
      activities: sum.activities + (sides[at]?.activities ?? 0),
    }),
    { inspected: 0, passed: 0, failed: 0, findings: 0, activities: 0 },
  )

test('two years: each total is that of the register, whatever the boundaries it is told by', async () => {
  const office = await bigOffice()
  const { one, plans } = office
  const recorded = await compared(office)
  for (const [at, year] of yearsOfWork.entries()) {
    const planId = plans[year]?.planId ?? ''
    const verdicts = (verdict: string): number =>
      one(
        `SELECT count(*) FROM visit_answers WHERE verdict = '${verdict}' AND visit_id IN (${latest})`,
        planId,
      )
    const findings = `FROM findings WHERE visit_id IN (${concluded})`
    expect(recorded.sides[at]).toMatchObject({
      units: one(`SELECT count(DISTINCT unit_id) FROM visits WHERE id IN (${concluded})`, planId),
      counts: { passed: verdicts('pass'), failed: verdicts('fail'), notApplicable: verdicts('na') },
      findings: {
        total: one(`SELECT count(*) ${findings}`, planId),
        done: one(`SELECT count(*) ${findings} AND status = 'done'`, planId),
      },
      outreach: {
        activities: one(
          `SELECT count(*) FROM outreach_activities WHERE substr(held_on, 1, 4) = ?`,
          String(year),
        ),
        participants: one(
          `SELECT sum(participants) FROM outreach_activities WHERE substr(held_on, 1, 4) = ?`,
          String(year),
        ),
      },
    })
  }
  const { app } = office
  const days = await app.call('reports.boundaryDays', {})
  expect(days).toContain('2025-01-01')
  for (const day of [null, '2018-01-01', '2024-12-31', '2025-01-01', '2026-05-01']) {
    const { units, undivided, sides } = await compared(office, day)
    for (const [at, side] of sides.entries())
      expect(totalOf([...units, ...undivided], at)).toEqual({
        inspected: side.units,
        passed: side.counts.passed,
        failed: side.counts.failed,
        findings: side.findings.total,
        activities: side.outreach.activities,
      })
  }
})

test('by a later day merged communes are one row, a renamed one has its new name, a split one stands apart', async () => {
  const office = await bigOffice()
  const { heirs, units: ids } = office
  const recorded = await compared(office)
  const later = await compared(office, '2025-01-01')
  const rowOf = (list: readonly ComparedUnit[], unitId: string | undefined): ComparedUnit => {
    const row = list.find((one) => one.unitId === unitId)
    if (row === undefined) throw new Error('no such row')
    return row
  }
  const before = [rowOf(recorded.units, ids[0]), rowOf(recorded.units, ids[1])]
  expect(totalOf([rowOf(later.units, heirs.merged)], 0)).toEqual(totalOf(before, 0))
  expect(rowOf(later.units, heirs.renamed)).toMatchObject({
    name: 'UBND xã Phúc Thọ',
    sides: rowOf(recorded.units, ids[2]).sides,
  })
  expect(later.undivided).toEqual([
    {
      ...rowOf(recorded.units, ids[3]),
      reason: 'undivided',
      heirs: ['UBND xã Phúc Lộc Đông', 'UBND xã Phúc Lộc Tây'],
    },
  ])
  expect(later.units.some(({ unitId }) => ids.slice(0, 4).includes(unitId))).toBe(false)
})

test('across versions the criteria are the union: what came, what went, what was reworded', async () => {
  const office = await bigOffice()
  const { criteria } = await compared(office)
  const by = (code: string) => criteria.find((one) => one.code === code)
  expect(by('K16')).toMatchObject({ presence: 'dropped' })
  expect(by('K16')?.sides[1]).toBeNull()
  expect(by('K17')).toMatchObject({ presence: 'new' })
  expect(by('K17')?.sides[0]).toBeNull()
  expect(by('K05')?.presence).toBe('both')
  expect(by('K05')?.changes).toContainEqual(
    expect.objectContaining({ kind: 'changed', fields: expect.arrayContaining(['text']) }),
  )
  const asked = office.rows<{ id: string }>(
    `SELECT DISTINCT criterion_id AS id FROM criterion_versions WHERE answer_kind = 'verdict'`,
  )
  expect(new Set(criteria.map(({ criterionId }) => criterionId))).toEqual(new Set(asked.map(({ id }) => id)))
})

test('rounds of one plan beside each other; a round that is not there is said', async () => {
  const { app, plans, one } = await bigOffice()
  const roundIds = plans[2018]?.roundIds ?? []
  const scopes: FiguresScope[] = roundIds.map((id) => ({ kind: 'round', id }))
  const { sides } = await app.call('reports.compare', { scopes })
  expect(sides.map(({ units }) => units)).toEqual(
    roundIds.map((id) =>
      one(`SELECT count(DISTINCT unit_id) FROM visits WHERE status = 'concluded' AND round_id = ?`, id),
    ),
  )
  const [first] = scopes
  const missing = await app.callRaw('reports.compare', {
    scopes: [first, { kind: 'round', id: '20000000-0000-7000-8000-999999999999' }],
  })
  expect(missing).toMatchObject({ error: { code: 'not_found' } })
})
