import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareDates, isWeekend, partsOf } from '#shared/dates.ts'
import { awardWarnings } from '#shared/domain/award-warnings.ts'
import { criteriaFor } from '#shared/domain/checklist.ts'
import { isOverdue } from '#shared/domain/finding.ts'
import { planLacks, planProgress } from '#shared/domain/plan.ts'
import { teamProblems } from '#shared/domain/round.ts'
import { scheduleWarnings } from '#shared/domain/schedule.ts'
import { isUnitValidOn, mayBeInspected, unitProblems } from '#shared/domain/unit.ts'
import { visitLacks } from '#shared/domain/visit.ts'
import * as schemas from '../support/seed-schemas.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/${name}`, 'utf8'))
const practice = schemas.practiceSeed.parse(read('practice/my-duc-2018.json'))
const register = schemas.unitsSeed.parse(read('units/my-duc.json')).units
const checklists = schemas.checklistsSeed.parse(read('checklists/qtux-2017.json'))
const forms = schemas.awardFormsSeed.parse(read('awards/forms.json')).forms
const { holidays } = schemas.holidaysSeed.parse(read('holidays.json'))

const units = [...register, ...practice.villages].map((unit) => ({ ...unit, id: unit.key }))
const unitOf = new Map(units.map((unit) => [unit.key, unit]))
const criteria = checklists.checklists
  .flatMap((list) => list.versions[0]?.criteria ?? [])
  .map((c) => ({ ...c, criterionId: c.key }))
const { plan, nominationLists, outreach, earlierFindings } = practice
const visits = plan.rounds.flatMap((round) => round.visits)
const findings = [...earlierFindings, ...visits.flatMap((visit) => visit.findings)]
const nominations = nominationLists.flatMap((list, l) =>
  list.nominations.map((n, i) => ({ ...n, id: `${l}.${i}`, list: `${l}`, decision: list.decision })),
)

describe('the practice office', () => {
  it('refers only to what exists and was valid then', () => {
    const used = [
      ...plan.scope.map((s) => [s.unit, plan.issuedOn]),
      ...visits.map((v) => [v.unit, v.date]),
      ...findings.map((f) => [f.unit, f.foundOn]),
      ...outreach.flatMap((o) => [
        [o.unit, o.heldOn],
        ...(o.village === null ? [] : [[o.village, o.heldOn]]),
      ]),
      ...nominations.map((n) => [n.unit, practice.today]),
    ] as [string, string][]
    expect(
      used.filter(
        ([key, day]) =>
          !isUnitValidOn(unitOf.get(key) ?? { id: '', validFrom: '9999-12-31', validTo: null }, day),
      ),
    ).toEqual([])
    const codes = new Set(criteria.map((c) => c.key))
    const named = [
      ...findings.map((f) => f.criterion),
      ...visits.flatMap((v) => [...v.answers, ...v.strengths].map((a) => a.criterion)),
    ]
    expect(named.filter((key) => key !== null && !codes.has(key))).toEqual([])
    expect(nominations.filter((n) => n.form !== null && !forms.some((form) => form.key === n.form))).toEqual(
      [],
    )
    expect(plan.codes).toEqual(checklists.codes.map((code) => code.key))
  })

  it('puts each village under a commune, and outreach in a village of its unit', () => {
    expect(new Set(units.map((unit) => unit.key)).size).toBe(units.length)
    for (const village of practice.villages) {
      expect(
        unitProblems({ ...village, parentKind: unitOf.get(village.parent ?? '')?.kind ?? null }),
      ).toEqual([])
    }
    expect(outreach.filter((o) => o.village !== null && unitOf.get(o.village)?.parent !== o.unit)).toEqual([])
    expect(new Set(practice.villages.map((village) => village.parent)).size).toBeGreaterThanOrEqual(6)
  })

  it('says that its people are invented', () => expect(practice.about).toMatch(/tưởng tượng/))
})

describe('the article', () => {
  it('gives plan, round and six units, by day and session', () => {
    expect([plan.number, plan.symbol, plan.issuedOn]).toEqual(['1260', 'KH-UBND', '2018-09-11'])
    expect(visits.map((v) => [v.unit, v.date, v.session, v.status])).toEqual([
      ['tt-vhtttt', '2018-10-03', 'morning', 'concluded'],
      ['bql-dadtxd', '2018-10-03', 'afternoon', 'concluded'],
      ['tt-dai-nghia', '2018-10-04', 'morning', 'concluded'],
      ['xa-an-my', '2018-10-04', 'afternoon', 'concluded'],
      ['xa-dong-tam', '2018-10-05', 'morning', 'under_way'],
      ['xa-van-kim', '2018-10-05', 'afternoon', 'scheduled'],
    ])
    expect(plan.rounds[0]?.units).toEqual(visits.map((v) => v.unit))
    const said = JSON.stringify(visits)
    for (const words of [
      'tiêu chí đánh giá chất lượng cán bộ hằng tháng',
      'Bí thư Đảng ủy xã',
      'nói chuyện riêng',
      'bàn làm việc chưa',
      'niềm nở',
    ]) {
      expect(said).toContain(words)
    }
  })
})

describe('the rules, on the practice office', () => {
  it('find nothing to warn of in plan, team and schedule', () => {
    expect(
      planLacks({
        ...plan,
        scope: plan.scope.map((s) => ({ unitId: s.unit, mode: s.mode })),
        codeIds: plan.codes,
        hasTeamHead: true,
      }),
    ).toEqual([])
    expect(teamProblems(plan.team)).toEqual([])
    const scheduled = visits.map((v, i) => ({
      ...v,
      id: `${i}`,
      unitId: v.unit,
      teamId: 'plan',
      status: 'scheduled' as const,
    }))
    const round = plan.rounds[0]
    expect(
      scheduleWarnings(scheduled, {
        units,
        holidays,
        scopeUnitIds: plan.scope.map((s) => s.unit),
        planPeriod: { from: plan.periodFrom, to: plan.periodTo },
        roundPeriod: { from: round?.startsOn ?? null, to: round?.endsOn ?? null },
      }),
    ).toEqual([])
    expect(visits.some((v) => isWeekend(v.date))).toBe(false)
  })

  it('count progress: four visited of 26 on site, 12 by report', () => {
    const progress = planProgress({
      scope: plan.scope.map((s) => ({ unitId: s.unit, mode: s.mode })),
      visits: visits.map((v) => ({ unitId: v.unit, status: v.status })),
      returnsExpected: [],
      returnsReceived: [],
    })
    expect(progress.onSite).toEqual({
      total: 26,
      visited: 4,
      underWay: 1,
      scheduled: 1,
      postponed: 0,
      remaining: 20,
    })
    expect(progress.byReport.total).toBe(12)
    expect(plan.scope.every((s) => mayBeInspected(unitOf.get(s.unit)?.kind ?? 'site'))).toBe(true)
    expect(plan.scope.filter((s) => unitOf.get(s.unit)?.kind === 'commune')).toHaveLength(22)
  })

  it('let the four concluded visits be concluded, and the one under way not yet', () => {
    const musts = visits.map((visit) => {
      const kind = unitOf.get(visit.unit)?.kind ?? 'other'
      const asked = criteriaFor(criteria, kind)
      expect(visit.answers.filter((a) => !asked.some((c) => c.key === a.criterion))).toEqual([])
      const lacks = visitLacks({
        date: visit.date,
        minutesNumber: visit.minutesNumber,
        teamPeople: visit.teamPeople.length,
        unitPeople: visit.unitPeople.length,
        strengths: visit.strengths.length,
        findings: visit.findings.map((f) => ({ criterionId: f.criterion })),
        evidenceCriterionIds: asked.map((c) => c.key),
        criteria: asked,
        answers: visit.answers.map((a) => ({
          criterionId: a.criterion,
          verdict: a.verdict,
          count: null,
          text: '',
          score: null,
          note: a.note,
        })),
      })
      return visit.status === 'concluded'
        ? lacks.map((l) => l.code)
        : lacks.filter((l) => l.level === 'must').map((l) => l.code)
    })
    expect(musts).toEqual([[], [], [], [], ['unanswered'], ['unanswered']])
  })

  it('show overdue findings of 2017, and dates that follow each other', () => {
    expect(earlierFindings.filter((f) => isOverdue(f, practice.today)).map((f) => f.unit)).toEqual([
      'xa-dong-tam',
      'xa-van-kim',
      'xa-hung-tien',
    ])
    for (const f of findings) {
      expect(f.doneOn !== null).toBe(f.status === 'done')
      expect(compareDates(f.foundOn, f.remedyDueOn ?? '9999-12-31')).toBeLessThan(0)
      expect(compareDates(f.foundOn, f.doneOn ?? '9999-12-31')).toBeLessThan(0)
    }
    expect(outreach.filter((o) => partsOf(o.heldOn).year !== 2018 || o.heldOn > practice.today)).toEqual([])
  })

  it('warn of the planted likenesses among the nominations', () => {
    const subjects = nominations.map((n) => ({
      ...n,
      unitId: n.unit,
      place: n.workplace,
      listId: n.list,
      awardedOn: n.decision?.decidedOn ?? null,
    }))
    const open = findings.map((f, i) => ({ ...f, id: `${i}`, unitId: f.unit }))
    const warned = subjects
      .filter((s) => s.awardedOn === null)
      .flatMap((s) => awardWarnings(s, subjects, open).map((w) => `${s.name}: ${w.code}`))
    expect(warned).toEqual([
      'Nguyễn Thị Hoà: same_subject_in_list',
      'Nguyễn Thị Hoà: same_achievement',
      'Nguyễn Thị Hòa: same_subject_in_list',
      'Nguyễn Thị Hòa: same_achievement',
      'Bùi Văn Thành: awarded_before',
      'Hoàng Thị Lan Chi: open_critical_finding',
    ])
  })
})
