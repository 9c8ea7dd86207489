/** Every total of the summary of a round, a plan and a year, recomputed by SQL that shares nothing with the program. */
import { describe, expect, test } from 'vitest'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { type BigOffice, bigOffice } from '../../support/big-office.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'
import { type SeenSheet, sheetNamed, sheetsOf } from '../../support/sheet-values.ts'

const summaryOf = async ({ app }: BigOffice, scope: FiguresScope): Promise<SeenSheet[]> => {
  const file = await app.call('reports.exportSummary', { scope })
  return sheetsOf(app.app.files.take(file.handle).bytes)
}

/** The visits that count, said another way than the program says it: no later concluded one of the same unit. */
const counting = (rounds: string): string => `
  SELECT v.id, v.unit_id, v.visit_date FROM visits v WHERE v.status = 'concluded' AND v.round_id IN (${rounds})
    AND v.id = (SELECT w.id FROM visits w WHERE w.unit_id = v.unit_id AND w.status = 'concluded'
      AND w.round_id IN (${rounds}) ORDER BY w.visit_date DESC, w.id DESC LIMIT 1)`

type Expected = { rounds: string; findings: string; lists: string; requests: string }

const expectedOf = (office: BigOffice, scope: FiguresScope): Expected => {
  if (scope.kind === 'year') {
    const plans = `SELECT id FROM plans WHERE year = ${scope.year}`
    const rounds = `SELECT id FROM rounds WHERE plan_id IN (${plans})`
    return {
      rounds,
      findings: `findings f WHERE f.visit_id IN (SELECT id FROM visits WHERE status = 'concluded' AND round_id IN (${rounds}))
        OR (f.visit_id IS NULL AND f.found_on LIKE '${scope.year}-%')`,
      lists: `SELECT id FROM nomination_lists WHERE year = ${scope.year}`,
      requests: `SELECT id FROM return_requests WHERE plan_id IN (${plans})`,
    }
  }
  const rounds =
    scope.kind === 'round' ? `'${scope.id}'` : `SELECT id FROM rounds WHERE plan_id = '${scope.id}'`
  const plan =
    scope.kind === 'plan'
      ? scope.id
      : (office.rows<{ plan_id: string }>('SELECT plan_id FROM rounds WHERE id = ?', scope.id)[0]?.plan_id ??
        '')
  return {
    rounds,
    findings: `findings f WHERE f.visit_id IN (SELECT id FROM visits WHERE status = 'concluded' AND round_id IN (${rounds}))`,
    lists:
      scope.kind === 'round'
        ? `SELECT id FROM nomination_lists WHERE round_id = '${scope.id}'`
        : `SELECT id FROM nomination_lists WHERE plan_id = '${plan}'`,
    requests: `SELECT id FROM return_requests WHERE plan_id = '${plan}'`,
  }
}

const scopesOf = ({ plans }: BigOffice): FiguresScope[] => [
  { kind: 'year', year: 2019 },
  { kind: 'plan', id: plans[2018]?.planId ?? '' },
  { kind: 'round', id: plans[2018]?.roundIds[2] ?? '' },
]

describe('sixty units, three rounds, two years, two versions', () => {
  test('the totals are those of the register', async () => {
    const office = await bigOffice()
    // What was found otherwise counts in its year only.
    await office.app.call('findings.create', {
      unitId: office.units[7] ?? '',
      foundOn: '2019-03-05',
      description: 'Phản ánh của người dân',
    })
    for (const scope of scopesOf(office)) {
      const sheets = await summaryOf(office, scope)
      const { rounds, findings, lists, requests } = expectedOf(office, scope)
      const { one } = office
      const total = sheetNamed(sheets, 'Tổng hợp')
      const sumOf = (heading: string): unknown => total.at(total.rowOf('Tổng số'), total.columnOf(heading))
      const verdicts = (verdict: string): number =>
        one(
          `SELECT count(*) FROM visit_answers a JOIN (${counting(rounds)}) c ON c.id = a.visit_id WHERE a.verdict = ?`,
          verdict,
        )
      expect(sumOf('Đạt')).toBe(verdicts('pass'))
      expect(sumOf('Chưa đạt')).toBe(verdicts('fail'))
      expect(sumOf('Không áp dụng')).toBe(verdicts('na'))
      expect(sumOf('Tỷ lệ đạt')).toBeCloseTo(verdicts('pass') / (verdicts('pass') + verdicts('fail')), 12)
      expect(sumOf('Ngày kiểm tra')).toBe(one(`SELECT count(*) FROM (${counting(rounds)})`))
      const found = one(`SELECT count(*) FROM ${findings}`)
      const done = one(`SELECT count(*) FROM (SELECT f.status FROM ${findings}) WHERE status = 'done'`)
      expect(sumOf('Tồn tại')).toBe(found)
      expect(sumOf('Đã khắc phục')).toBe(done)
      expect(found).toBeGreaterThan(done)
      const year = scope.kind === 'year' ? 2019 : 2018
      const held = `FROM outreach_activities WHERE substr(held_on, 1, 4) = '${year}' ${
        scope.kind === 'round'
          ? `AND unit_id IN (SELECT unit_id FROM round_units WHERE round_id = '${scope.id}')`
          : ''
      }`
      expect(sumOf('Hoạt động tuyên truyền')).toBe(one(`SELECT count(*) ${held}`))
      expect(sumOf('Lượt người dự')).toBe(one(`SELECT coalesce(sum(participants), 0) ${held}`))
      const asked = `FROM request_contents c JOIN request_units u ON u.id = c.request_unit_id
        WHERE u.request_id IN (${requests})`
      expect(sumOf('Báo cáo phải nộp')).toBe(one(`SELECT count(*) ${asked}`))
      expect(sumOf('Báo cáo đã có')).toBe(one(`SELECT count(*) ${asked} AND c.status IN ('imported', 'nil')`))
      const named = `FROM nominations WHERE list_id IN (${lists})`
      expect(sumOf('Đề nghị khen')).toBe(one(`SELECT count(*) ${named}`))
      expect(sumOf('Đã phê duyệt')).toBe(one(`SELECT count(*) ${named} AND status = 'approved'`))

      const results = sheets.filter(({ name }) => name.startsWith('Kết quả'))
      // Bodies alone, as in round III but for unit 0, are asked code 522; communes both.
      expect(results).toHaveLength(2)
      const remedies = sheetNamed(sheets, 'Khắc phục')
      const overdue = `SELECT count(*) FROM (SELECT f.* FROM ${findings}) WHERE status <> 'done' AND remedy_due_on < '2019-12-31'`
      expect(remedies.at(remedies.rowOf('Tổng số'), remedies.columnOf('Trong đó quá hạn'))).toBe(one(overdue))
      const outreach = sheetNamed(sheets, 'Tuyên truyền')
      if (one(`SELECT count(*) ${held}`) > 0)
        expect(outreach.at(outreach.rowOf('Tổng số'), outreach.columnOf('Phát thanh'))).toBe(
          one(`SELECT count(*) ${held} AND form = 'Phát thanh'`),
        )
    }
  }, 60_000)

  test('each criterion has its own totals, and says what changed between the versions', async () => {
    const office = await bigOffice()
    const sheets = await summaryOf(office, { kind: 'year', year: 2019 })
    const criteria = sheetNamed(sheets, 'Tiêu chí')
    const column = criteria.columnOf('Số đơn vị chưa đạt')
    const rounds = `SELECT id FROM rounds WHERE plan_id = '${office.plans[2019]?.planId}'`
    const codes = new Map<unknown, number>()
    for (let row = 7; criteria.at(row, 1) != null; row += 1) codes.set(criteria.at(row, 1), row)
    expect(codes.size).toBe(30)
    expect(codes.has('K16')).toBe(false)
    for (const code of ['K05', 'K17', 'C09'])
      expect(criteria.at(codes.get(code) ?? 0, column), code).toBe(
        office.one(
          `SELECT count(*) FROM visit_answers a JOIN (${counting(rounds)}) c ON c.id = a.visit_id WHERE a.verdict = 'fail'
             AND a.criterion_id IN (SELECT criterion_id FROM criterion_versions WHERE code = ?)`,
          code,
        ),
      )
  }, 60_000)
})

test('a year without any work is a workbook that says so', async () => {
  const { call, app } = createTestApp()
  await openPracticeOffice(call)
  const file = await call('reports.exportSummary', { scope: { kind: 'year', year: 2030 } })
  expect(file.name).toBe('Tổng hợp kết quả kiểm tra năm 2030 2018-10-05.xlsx')
  const sheets = await sheetsOf(app.files.take(file.handle).bytes)
  expect(sheets.map(({ name, at }) => [name, at(7, 1)])).toEqual([
    ['Tổng hợp', 'Chưa có đơn vị nào trong kế hoạch.'],
    ['Tiêu chí', 'Chưa có tiêu chí nào được đánh giá.'],
    ['Tồn tại', 'Không có tồn tại, hạn chế nào được ghi nhận.'],
    ['Khắc phục', 'Không có tồn tại, hạn chế nào phải khắc phục.'],
    ['Tuyên truyền', 'Không có hoạt động tuyên truyền nào được ghi nhận.'],
    ['Hoạt động tuyên truyền', 'Không có hoạt động tuyên truyền nào được ghi nhận.'],
    ['Báo cáo', 'Không yêu cầu đơn vị nào nộp báo cáo.'],
    ['Khen thưởng', 'Không có đề nghị biểu dương, khen thưởng nào.'],
  ])
})

test('an unknown plan is not found', async () => {
  const { callRaw } = createTestApp()
  expect(await callRaw('reports.exportSummary', { scope: { kind: 'plan', id: 'nobody' } })).toMatchObject({
    ok: false,
    error: { code: 'not_found', params: { what: 'plan' } },
  })
})
