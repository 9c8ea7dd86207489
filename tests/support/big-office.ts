/**
 * An office of 60 units with two years of work, three rounds each, in two versions of the checklist, made through the
 * same write handle as everything else: what pictures, comparisons and annexes are proven on.
 *
 * Communes 0–39, bodies 40–59, twenty units a round; of round III three are only scheduled, and unit 0 is visited again
 * in it. In 2019 code 522 has version 2: K16 dropped, K17 new, K05 reworded. From 2025 communes 0 and 1 are one, commune
 * 2 is renamed, commune 3 is split in two.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Verdict } from '#shared/domain/checklist.ts'
import { personKey } from '#shared/names.ts'
import { type Change, type WriteDb, writeDb } from '../../src/main/db/database.ts'
import { createTestApp, type TestApp } from './create-test-app.ts'

export const yearsOfWork = [2018, 2019] as const

export type BigOffice = {
  app: TestApp
  units: string[]
  /** By year: the plan and its rounds. */
  plans: Record<number, { planId: string; roundIds: string[] }>
  /** Of the units that the communes became. */
  heirs: { merged: string; renamed: string; split: [string, string] }
  /** A number that SQL of the test's own finds in the file. */
  one(sql: string, ...params: (string | number)[]): number
  rows<T>(sql: string, ...params: (string | number)[]): T[]
}

const longName =
  'Ban Quản lý dự án đầu tư xây dựng các công trình văn hóa, giáo dục, y tế và phúc lợi công cộng trên địa bàn huyện số'

const forms = [
  'Hội nghị quán triệt',
  'Tọa đàm về Quy tắc ứng xử',
  'Phát thanh',
  'Niêm yết',
  'Hội thi tìm hiểu',
]

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

/** Mostly passed; what fails, does not apply or was left open follows from unit, criterion and year. */
const verdictOf = (unit: number, criterion: number, year: number): Verdict | null => {
  const turn = (unit * 7 + criterion * 5 + year * 3) % 17
  if (turn === 16) return null
  if (turn === 15) return 'na'
  return turn > 12 || (criterion === 4 && unit % 2 === 0) ? 'fail' : 'pass'
}

const makeUnits = (db: WriteDb): { units: string[]; heirs: BigOffice['heirs'] } => {
  const commune = (name: string, validity: { valid_from?: string; valid_to?: string }): string =>
    db.insert('units', {
      kind: 'commune',
      commune_type: 'xa',
      name,
      full_name: `UBND xã ${name}`,
      ...validity,
    })
  const units = Array.from({ length: 60 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    if (index < 40) return commune(`Phúc Lộc ${number}`, index < 4 ? { valid_to: '2024-12-31' } : {})
    return db.insert('units', {
      kind: 'management_board',
      name: `Ban ${number}`,
      full_name: `${longName} ${number}`,
    })
  })
  const from = { valid_from: '2025-01-01' }
  const [merged, renamed] = [commune('Phúc Lộc Mới', from), commune('Phúc Thọ', from)]
  const split: [string, string] = [commune('Phúc Lộc Đông', from), commune('Phúc Lộc Tây', from)]
  const become = (predecessor: number, successor_id: string, kind: string): void =>
    void db.insert('unit_lineage', {
      predecessor_id: at(units, predecessor),
      successor_id,
      kind,
      effective_on: '2025-01-01',
    })
  become(0, merged, 'merged')
  become(1, merged, 'merged')
  become(2, renamed, 'renamed')
  for (const heir of split) become(3, heir, 'split')
  return { units, heirs: { merged, renamed, split } }
}

type Version = { id: string; criteria: { id: string; kinds: string }[] }

const versionsOf = (db: WriteDb, number: number): Version[] =>
  db
    .all<{ id: string }>(
      `SELECT v.id FROM checklist_versions v JOIN checklists l ON l.id = v.checklist_id
         JOIN conduct_codes k ON k.id = l.code_id
       WHERE v.number = (SELECT max(w.number) FROM checklist_versions w
         WHERE w.checklist_id = v.checklist_id AND w.number <= ?) ORDER BY k.position`,
      [number],
    )
    .map(({ id }) => ({
      id,
      criteria: db.all<{ id: string; kinds: string }>(
        `SELECT criterion_id AS id, unit_kinds_json AS kinds FROM criterion_versions
         WHERE version_id = ? AND answer_kind = 'verdict' ORDER BY position`,
        [id],
      ),
    }))

const makeVisit = (
  db: WriteDb,
  visit: { roundId: string; unitId: string; unit: number; day: string; year: number; isConcluded: boolean },
  versions: readonly Version[],
): void => {
  const { roundId, unitId, unit, day, year, isConcluded } = visit
  const id = db.insert('visits', {
    round_id: roundId,
    unit_id: unitId,
    visit_date: day,
    status: isConcluded ? 'concluded' : 'scheduled',
  })
  for (const version of versions) db.insert('visit_checklists', { visit_id: id, version_id: version.id })
  if (!isConcluded) return
  const kind = unit < 40 ? 'commune' : 'management_board'
  const asked = versions
    .flatMap(({ criteria }) => criteria)
    .filter(({ kinds }) => kinds.includes(`"${kind}"`))
  for (const [index, criterion] of asked.entries()) {
    const verdict = verdictOf(unit + Number(day.slice(8)), index, year)
    if (verdict === null) continue
    db.insert('visit_answers', { visit_id: id, criterion_id: criterion.id, verdict })
    if (verdict !== 'fail' || (unit + index) % 3 === 0) continue
    const isDone = (unit + index) % 4 === 0
    db.insert('findings', {
      unit_id: unitId,
      visit_id: id,
      criterion_id: criterion.id,
      found_on: day,
      description: `Tồn tại về tiêu chí thứ ${index + 1}`,
      severity: at(['minor', 'major', 'critical'], unit + index),
      remedy_due_on: index % 5 === 0 ? null : `${year}-12-${String(1 + (unit % 28)).padStart(2, '0')}`,
      status: isDone ? 'done' : at(['open', 'in_progress', 'reported'], unit),
      ...(isDone ? { done_on: `${year}-${String(11 + (unit % 2))}-20` } : {}),
    })
  }
}

const makeYear = (db: WriteDb, year: number, units: readonly string[]): BigOffice['plans'][number] => {
  const planId = db.insert('plans', {
    year,
    number: String(year - 800),
    symbol: 'KH-UBND',
    issued_on: `${year}-08-11`,
    issuing_body: 'UBND huyện Phúc Lộc',
    abstract: `Kiểm tra hai Bộ Quy tắc ứng xử năm ${year}`,
    status: 'issued',
  })
  for (const [position, unit_id] of units.entries())
    db.insert('plan_units', {
      plan_id: planId,
      unit_id,
      mode: position % 12 === 11 ? 'by_report' : 'on_site',
      position,
    })
  const versions = versionsOf(db, year - 2017)
  const roundIds = [0, 1, 2].map((round) => {
    const month = String(9 + round).padStart(2, '0')
    const roundId = db.insert('rounds', { plan_id: planId, ordinal: round + 1, status: 'open' })
    const own = units.map((_, index) => index).filter((index) => Math.floor(index / 20) === round)
    for (const [position, unit] of [...own, ...(round === 2 ? [0] : [])].entries()) {
      const unitId = at(units, unit)
      db.insert('round_units', { round_id: roundId, unit_id: unitId, position })
      const day = `${year}-${month}-${String(3 + (position % 20)).padStart(2, '0')}`
      const isConcluded = !(round === 2 && position > 2 && position < 6)
      makeVisit(db, { roundId, unitId, unit, day, year, isConcluded }, versions)
    }
    return roundId
  })
  return { planId, roundIds }
}

/** Self-checks, outreach, returns and nominations of the communes. */
const makeCommuneYear = (db: WriteDb, year: number, units: readonly string[], planId: string): void => {
  const versions = versionsOf(db, year - 2017)
  const criteria = versions.flatMap((version) => version.criteria)
  const requestId = db.insert('return_requests', {
    plan_id: planId,
    title: `Báo cáo năm ${year}`,
    issued_on: `${year}-09-01`,
    due_on: `${year}-10-15`,
    contents_json: '["selfcheck","activities"]',
    status: 'open',
  })
  const listId = db.insert('nomination_lists', {
    name: `Khen thưởng năm ${year}`,
    year,
    plan_id: planId,
    basis: 'thematic',
  })
  const decisionId = db.insert('award_decisions', {
    number: '77',
    symbol: 'QĐ-UBND',
    decided_on: `${year}-12-20`,
  })
  for (const [unit, unit_id] of units.slice(0, 40).entries()) {
    const asked = db.insert('request_units', { request_id: requestId, unit_id, reminders: unit % 3 })
    for (const [index, content] of ['selfcheck', 'activities'].entries())
      db.insert('request_contents', {
        request_unit_id: asked,
        content,
        status: at(['imported', 'imported', 'nil', 'waiting', 'received', 'sent_back'], unit + index),
        status_on: `${year}-10-${10 + (unit % 15)}`,
      })
    if (unit % 3 !== 2)
      for (const [index, { id }] of criteria.entries())
        db.insert('self_check_answers', {
          unit_id,
          plan_id: planId,
          request_id: requestId,
          criterion_id: id,
          verdict: (unit + index) % 9 === 0 ? 'fail' : 'pass',
        })
    for (let row = 0; row < 3 + (unit % 4); row += 1)
      db.insert('outreach_activities', {
        unit_id,
        form: at(forms, unit + row),
        held_on: `${year}-${String(1 + ((unit + row * 5) % 12)).padStart(2, '0')}-15`,
        participants: row === 2 ? null : 20 + unit,
        place: 'Nhà văn hóa thôn',
      })
    const name = `Nguyễn Văn ${unit} ${year}`
    db.insert('nominations', {
      list_id: listId,
      subject_kind: at(['individual', 'collective', 'household'], unit),
      name,
      folded_name: personKey(name),
      unit_id,
      proposed_form: 'Giấy khen',
      ...(unit % 2 === 0
        ? { status: 'approved', decision_id: decisionId }
        : { status: at(['draft', 'submitted', 'rejected'], unit) }),
    })
  }
}

/** Version 2 of code 522, through the application. */
const publishSecondVersion = async ({ call }: TestApp): Promise<void> => {
  const code = (await call('checklists.codes', {})).find(({ symbol }) => symbol.startsWith('522'))
  if (code === undefined) throw new Error('no code 522')
  const draft = await call('checklists.createDraft', { checklistId: code.checklistId })
  const { criteria, revision } = await call('checklists.version', { id: draft.id })
  const kept = criteria
    .filter(({ code: own }) => own !== 'K16')
    .map((one) => (one.code === 'K05' ? { ...one, text: `${one.text}, có công khai` } : one))
  const [model] = kept
  if (model === undefined) throw new Error('no criteria')
  const { criterionId: _, ...fresh } = { ...model, code: 'K17', text: 'Có hòm thư góp ý tại nơi tiếp dân' }
  const saved = await call('checklists.saveDraft', { id: draft.id, revision, criteria: [...kept, fresh] })
  await call('checklists.publish', { id: draft.id, revision: saved.revision })
}

export const bigOffice = async (now = '2019-12-31T01:00:00.000Z'): Promise<BigOffice> => {
  const app = createTestApp({ onDisk: true, now })
  await app.call('office.setUp', {
    validFrom: '2017-01-01',
    name: 'Phòng Văn hóa và Thông tin huyện Phúc Lộc',
    shortName: 'Phòng VH&TT',
    level: 'district',
    superiorName: 'UBND huyện Phúc Lộc',
    areaName: 'huyện Phúc Lộc',
    placeName: 'Phúc Lộc',
    symbolSuffix: 'VHTT',
    clerkName: 'Cán bộ thử',
    units: 'none',
  })
  await publishSecondVersion(app)
  const connection = new Database(join(app.dataDir, 'nep.db'))
  let count = 0
  const newId = () => `20000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  const changes: Change[] = []
  const db = writeDb(connection, { now: () => now, newId }, changes)
  const made = connection.transaction(() => {
    const { units, heirs } = makeUnits(db)
    const plans: BigOffice['plans'] = {}
    for (const year of yearsOfWork) {
      const plan = makeYear(db, year, units)
      makeCommuneYear(db, year, units, plan.planId)
      plans[year] = plan
    }
    return { units, heirs, plans }
  })()
  return {
    app,
    ...made,
    one: (sql, ...params) =>
      Number(
        connection
          .prepare(sql)
          .pluck()
          .get(...params) ?? 0,
      ),
    rows: <T>(sql: string, ...params: (string | number)[]) => connection.prepare(sql).all(...params) as T[],
  }
}
