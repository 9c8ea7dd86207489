/**
 * Compares the nominees of a file with each other, with those of other files that wait, and with the register of this
 * and earlier years. Answers pairs, and what is known about them; it decides nothing.
 */

import type { Subject } from '#shared/domain/award-duplicates.ts'
import { identityOf, knownDecision, pairOf, pairText } from '#shared/domain/duplicate-decision.ts'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { Choices, CurrentRecord, ImportPlan } from '#shared/domain/exchange/reconcile.ts'
import { type PairOther, pairEffect, pairId, type RowPair } from '#shared/domain/exchange/row-pairs.ts'
import type { Alike } from '#shared/domain/subject-index.ts'
import { subjectIndex } from '#shared/domain/subject-index.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadDb } from '../../db/database.ts'
import type { DecisionsByPair } from '../../db/queries/duplicate-decisions.ts'
import { type KnownSubject, subjectsNamed } from '../../db/queries/known-subjects.ts'
import type { ReturnScope } from '../../db/queries/returned-records.ts'
import type { FileStore } from '../../file-store.ts'
import { isCompared, type RowSubject, subjectOfRow } from './row-subjects.ts'
import { type WaitingSubject, waitingSubjects } from './waiting-subjects.ts'

/** So many open pairs are listed at once; others come up as these are decided. */
export const maxOpenPairs = 500

export type Compared = {
  pairs: RowPair[]
  /** There are more open pairs than are listed. */
  isCut: boolean
}

export type ComparedFile = {
  fileId: string
  scope: ReturnScope | null
  /** Of the list that the rows go to. */
  year: number
  rows: readonly IncomingRow[]
  choices: Choices
  plan: ImportPlan
  records: readonly CurrentRecord[]
  ownPairs: ReadonlySet<string>
  decisions: DecisionsByPair
}

type Found = { subject: RowSubject; other: PairOther; alike: Alike<Subject> }

const otherFiles = (db: ReadDb, files: FileStore, { fileId, scope }: ComparedFile) => {
  if (scope === null) return () => []
  const index = waitingSubjects(db, files, fileId)
  // Two files of a unit for one request are versions of one list.
  const isAsked = (other: WaitingSubject): boolean =>
    other.fileId !== fileId && (other.unitId !== scope.unitId || other.requestId !== scope.requestId)
  return (subject: RowSubject): Found[] =>
    index.alike(subject, isAsked).map((alike) => ({
      subject,
      other: {
        kind: 'waiting',
        fileId: alike.subject.fileId,
        fileName: alike.subject.fileName,
        rowId: alike.subject.row.id,
        unitName: alike.subject.unitName,
      },
      alike,
    }))
}

/** Subjects that are looked at between two pauses. */
const subjectsAtOnce = 50

function* register(
  db: ReadDb,
  file: ComparedFile,
  subjects: readonly RowSubject[],
): Steps<(subject: RowSubject) => Found[]> {
  const { scope, plan, records } = file
  if (scope === null) return () => []
  const updated = new Set<string>()
  for (const { recordId } of plan.rows) if (recordId !== null) updated.add(recordId)
  const frozen = new Map(records.map(({ id, isFrozen }) => [id, isFrozen]))
  const names = subjects.map(({ keys }) => keys.name)
  yield
  const index = subjectIndex(subjectsNamed(db, names))
  yield
  // What a row of this file updates is that row.
  const isAsked = ({ id }: KnownSubject): boolean => !updated.has(id)
  return (subject: RowSubject): Found[] =>
    index.alike(subject, isAsked).map((alike) => ({
      subject,
      other: {
        kind: 'nomination',
        nominationId: alike.subject.id,
        unitName: alike.subject.unitName,
        year: alike.subject.year,
        isAwarded: alike.subject.awardedOn !== null,
        canUpdate: frozen.get(alike.subject.id) === false,
      },
      alike,
    }))
}

const toPair = ({ subject, other, alike }: Found, decisions: DecisionsByPair, year: number): RowPair => {
  const [rowKey, otherKey] = [identityOf(subject), identityOf(alike.subject)]
  const keys = pairOf(rowKey, otherKey)
  const yearOfPair = other.kind === 'nomination' ? Math.max(other.year, year) : year
  return {
    ...keys,
    id: pairId(subject.id, other),
    rowId: subject.id,
    other,
    likeness: alike.likeness,
    rowKey,
    otherKey,
    known: knownDecision(decisions.get(pairText(keys)) ?? [], yearOfPair),
  }
}

/** What says most about a row comes first: its own file, this year's register, what waits, then earlier years. */
const rankOf = ({ other }: RowPair, year: number): number => {
  if (other.kind === 'row') return 0
  if (other.kind === 'waiting') return 2
  return other.year >= year ? 1 : other.isAwarded ? 3 : 4
}

const waitingFile = ({ other }: RowPair): string => (other.kind === 'waiting' ? other.fileId : '')

/** Of equals the one whose file came first: not the one that happened to be looked at first. */
const byRank =
  (year: number) =>
  (a: RowPair, b: RowPair): number =>
    rankOf(a, year) - rankOf(b, year) ||
    Number(b.likeness.strength === 'strong') - Number(a.likeness.strength === 'strong') ||
    (waitingFile(a) < waitingFile(b) ? -1 : Number(waitingFile(a) > waitingFile(b)))

/** One pair with everybody: two versions of a list, or two years of it, name the same person. */
const oncePerIdentity = (pairs: readonly RowPair[], year: number): RowPair[] => {
  const seen = new Set<string>()
  return pairs.toSorted(byRank(year)).filter(({ otherKey }) => !seen.has(otherKey) && seen.add(otherKey))
}

/** Pairs in the order of the rows. */
export function* comparingSubjects(db: ReadDb, files: FileStore, file: ComparedFile): Steps<Compared> {
  const { year, ownPairs, decisions, choices } = file
  const unitId = file.scope?.unitId ?? null
  const subjects: RowSubject[] = []
  for (const [at, row] of file.rows.entries()) {
    if (at % subjectsAtOnce === 0) yield
    if (isCompared(row, choices)) subjects.push(subjectOfRow(row, unitId))
  }
  if (subjects.length === 0) return { pairs: [], isCut: false }
  const waiting = otherFiles(db, files, file)
  yield
  const known = yield* register(db, file, subjects)
  const above = subjectIndex<RowSubject>([])
  const pairs: RowPair[] = []
  let openPairs = 0
  let isCut = false
  for (const [at, subject] of subjects.entries()) {
    if (at % subjectsAtOnce === 0) yield
    const inFile = above
      .alike(subject)
      .map((alike): Found => ({ subject, other: { kind: 'row', rowId: alike.subject.id }, alike }))
    const found = [...inFile, ...waiting(subject), ...known(subject)]
    above.add(subject)
    if (found.length === 0) continue
    const named = found.map((one) => toPair(one, decisions, year))
    for (const pair of oncePerIdentity(named, year)) {
      const isOpen = !pairEffect(pair, ownPairs.has(pair.id)).isSettled
      if (isOpen && openPairs === maxOpenPairs) isCut = true
      else pairs.push(pair)
      if (isOpen && !isCut) openPairs += 1
    }
  }
  return { pairs, isCut }
}
