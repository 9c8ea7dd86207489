/** What forms of inspection are made of: the pinned checklist of a visit, or of every unit of a round. */
import { criteriaFor } from '#shared/domain/checklist.ts'
import type { CheckGround, CheckSheetGround } from '#shared/domain/documents/grounds.ts'
import type { ReadDb } from '../database.ts'
import { getVersion, publishedVersionsOfPlan } from './checklists.ts'
import { minutesGround } from './document-facts-visit.ts'
import { findRound, unitsOfRound, visitsOfRound } from './rounds.ts'
import { getVisit } from './visit-record.ts'

const sheetOfVisit = (db: ReadDb, visitId: string, day: string): CheckSheetGround[] => {
  const ground = minutesGround(db, visitId, day)
  return ground === undefined ? [] : [{ id: visitId, ...ground }]
}

/** Undefined when there is no such visit. */
export const visitCheckGround = (db: ReadDb, visitId: string, day: string): CheckGround | undefined => {
  const visit = getVisit(db, visitId, day)
  if (visit === undefined) return undefined
  const round = findRound(db, visit.roundId, day)
  return {
    year: round?.year ?? Number(day.slice(0, 4)),
    ordinal: visit.round.ordinal,
    sheets: sheetOfVisit(db, visitId, day),
  }
}

type RoundUnit = ReturnType<typeof unitsOfRound>[number]

/** A unit that is not on the calendar yet: what a visit of it would be pinned to today. */
const sheetOfUnit = (
  db: ReadDb,
  planId: string,
  { unitId, fullName, kind }: RoundUnit,
): CheckSheetGround => ({
  id: unitId,
  unitName: fullName,
  visitDate: null,
  startsAt: null,
  session: 'morning',
  place: '',
  people: [],
  strengths: [],
  findings: [],
  recommendation: '',
  groups: publishedVersionsOfPlan(db, planId).flatMap(({ versionId }) => {
    const version = getVersion(db, versionId)
    const criteria = version === undefined ? [] : criteriaFor(version.criteria, kind)
    if (version === undefined || criteria.length === 0) return []
    return [
      {
        name: `${version.codeShortName} (${version.codeSymbol})`,
        rows: criteria.map(({ code, text, isCritical }) => ({
          code,
          text,
          isCritical,
          verdict: null,
          value: '',
          note: '',
        })),
      },
    ]
  }),
})

/** Every unit of the round in its order, by its furthest visit. Undefined when there is no such round. */
export const roundCheckGround = (db: ReadDb, roundId: string, day: string): CheckGround | undefined => {
  const round = findRound(db, roundId, day)
  if (round === undefined) return undefined
  const visits = visitsOfRound(db, roundId).filter(({ status }) => status !== 'cancelled')
  return {
    year: round.year,
    ordinal: round.ordinal,
    sheets: unitsOfRound(db, roundId).flatMap((unit) => {
      const visit = visits.findLast(({ unitId }) => unitId === unit.unitId)
      return visit === undefined ? [sheetOfUnit(db, round.planId, unit)] : sheetOfVisit(db, visit.id, day)
    }),
  }
}
