/** The pairs of a file side by side: who stands where, what differs, what is known. */

import type { Nomination } from '#shared/contract/commendation-types.ts'
import type { PairPlace, ReviewPair, ReviewPairs } from '#shared/contract/exchange-pairs.ts'
import type { FieldValues, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { reviewed } from '#shared/domain/exchange/review.ts'
import {
  type ComparedField,
  type ComparedNomination,
  compareNominations,
} from '#shared/domain/nomination-compare.ts'
import { getNominationList } from '../../db/queries/nomination-lists.ts'
import { nominationsById } from '../../db/queries/nominations.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import { buildReview } from './build-review.ts'
import type { ReviewContext } from './plan-file.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import { loadReading } from './readings.ts'
import { subjectOfRow } from './row-subjects.ts'

type Side = { place: PairPlace; compared: ComparedNomination; cellOf: (field: ComparedField) => string }

/** The field of a return in which a compared fact stands. */
const fieldOf: Partial<Record<ComparedField, string>> = {
  name: 'name',
  birthYear: 'birthYear',
  jobTitle: 'position',
  place: 'unit',
  formName: 'proposedForm',
  achievement: 'achievement',
  phone: 'phone',
}

const text = (values: FieldValues, field: string): string => String(values[field] ?? '')

const rowSide = (file: ReceivedFile, row: IncomingRow): Side => {
  const { values } = row
  const unitName = file.unitName ?? ''
  return {
    place: {
      kind: 'row',
      name: text(values, 'name'),
      unitName,
      fileId: file.id,
      fileName: file.fileName,
      sheet: row.sheet,
      row: row.rows[0] ?? 0,
    },
    compared: {
      ...subjectOfRow(row, file.unitId),
      jobTitle: text(values, 'position'),
      unitName,
      achievement: text(values, 'achievement'),
      formName: text(values, 'proposedForm'),
      phone: text(values, 'phone'),
    },
    cellOf: (field) => row.origins.of(fieldOf[field] ?? '')?.cell ?? '',
  }
}

const nominationSide = (nomination: Nomination, list: { name: string; year: number }): Side => ({
  place: {
    kind: 'nomination',
    name: nomination.name,
    unitName: nomination.unitShortName,
    nominationId: nomination.id,
    listName: list.name,
    year: list.year,
    status: nomination.status,
    decision: nomination.decision && {
      number: [nomination.decision.number, nomination.decision.symbol]
        .filter((part) => part !== '')
        .join('/'),
      decidedOn: nomination.decision.decidedOn,
    },
  },
  compared: {
    id: nomination.id,
    subjectKind: nomination.subjectKind,
    name: nomination.name,
    birthYear: nomination.birthYear,
    unitId: nomination.unitId,
    place: nomination.workplace,
    jobTitle: nomination.jobTitle,
    unitName: nomination.unitShortName,
    achievement: nomination.achievement,
    formName: nomination.awardName,
    phone: nomination.phone,
  },
  cellOf: () => '',
})

/** Finds the other sides, each file and list read once. */
const otherSides = (
  context: ReviewContext,
  pairs: readonly JudgedPair[],
  ownSide: (rowId: string) => Side | null,
) => {
  const { db, files } = context
  const ids = pairs.flatMap(({ other }) => (other.kind === 'nomination' ? [other.nominationId] : []))
  const nominations = new Map(nominationsById(db, [...new Set(ids)]).map((one) => [one.id, one]))
  const lists = new Map<string, { name: string; year: number }>()
  const rows = new Map<string, { file: ReceivedFile; byId: Map<string, IncomingRow> } | null>()

  const listOf = (id: string) => {
    const list = lists.get(id) ?? getNominationList(db, id) ?? { name: '', year: 0 }
    lists.set(id, list)
    return list
  }
  const rowsOf = (fileId: string) => {
    const known = rows.get(fileId)
    if (known !== undefined) return known
    const file = getReceivedFile(db, fileId)
    const reading = file === undefined ? null : loadReading(files, file)
    const read =
      file === undefined || reading === null
        ? null
        : { file, byId: new Map(reviewed(reading, file.state.steps).rows.map((row) => [row.id, row])) }
    rows.set(fileId, read)
    return read
  }
  return ({ other }: JudgedPair): Side | null => {
    switch (other.kind) {
      case 'row':
        return ownSide(other.rowId)
      case 'waiting': {
        const read = rowsOf(other.fileId)
        const row = read?.byId.get(other.rowId)
        return read && row ? rowSide(read.file, row) : null
      }
      case 'nomination': {
        const nomination = nominations.get(other.nominationId)
        return nomination === undefined ? null : nominationSide(nomination, listOf(nomination.listId))
      }
    }
  }
}

const toView = (pair: JudgedPair, here: Side, other: Side, isOwn: boolean): ReviewPair => ({
  id: pair.id,
  rowId: pair.rowId,
  subjectKind: here.compared.subjectKind,
  level: pair.level,
  likeness: pair.likeness,
  here: here.place,
  other: other.place,
  facts: compareNominations(here.compared, other.compared).map((fact) => ({
    ...fact,
    firstCell: here.cellOf(fact.field),
    secondCell: other.cellOf(fact.field),
  })),
  canUpdate: pair.other.kind === 'nomination' && pair.other.canUpdate,
  isSettled: pair.isSettled,
  known: pair.known && {
    decision: pair.known.decision,
    treatment: pair.known.treatment,
    reason: pair.known.reason,
    year: pair.known.year,
    decidedAt: pair.known.decidedAt,
    isOwn,
  },
})

/** In the order of the file. Throws rule reading_lost. */
export const viewPairs = (context: ReviewContext, file: ReceivedFile): ReviewPairs => {
  const { pairs, rows, state } = buildReview(context, file)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ownSide = (rowId: string): Side | null => {
    const row = byId.get(rowId)
    return row === undefined ? null : rowSide(file, row)
  }
  const otherSide = otherSides(context, pairs, ownSide)
  const views = pairs.flatMap((pair): ReviewPair[] => {
    const [here, other] = [ownSide(pair.rowId), otherSide(pair)]
    return here === null || other === null ? [] : [toView(pair, here, other, state.ownPairs.has(pair.id))]
  })
  return { fileId: file.id, pairs: views }
}
