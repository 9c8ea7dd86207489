/** A file that came in, as a row of the register, and what the list shows of it. */

import { broughtBy, timesIn } from '#shared/domain/exchange/return-standing.ts'
import { noSteps } from '#shared/domain/exchange/review.ts'
import { fileOfPair } from '#shared/domain/exchange/row-pairs.ts'
import type { ReadDb } from '../../db/database.ts'
import {
  filesDecidedBy,
  fileWithSameBytes,
  getReceivedFile,
  listReceivedFiles,
  type ReceivedFile,
  type ReviewState,
  refusedWithSameBytes,
  sameFileAt,
} from '../../db/queries/received-files.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext } from '../context.ts'
import { noteAlike, waitingAlike } from './alike-sendings.ts'
import { buildReview, keepReviews, plannedFile, reviewPlanned } from './build-review.ts'
import { linkCorrected, senderOf } from './corrected.ts'
import { summaryOf } from './file-summary.ts'
import type { PreparedPlan } from './long-lists.ts'
import { marksAgain } from './marks-again.ts'
import { pendingIn } from './pending-files.ts'
import type { PlannedFile } from './plan-file.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import type { FileReading } from './read-file.ts'
import { keepReading, unlessLost } from './readings.ts'
import { askedOfRequest } from './request-of.ts'
import { settlePlace } from './settle-place.ts'

type FileHashes = { hash: string; readingHash: string | null }

/**
 * `kept`: hashes of bytes and reading, where both are on the disk already. `plan`: made before, of use only while the
 * register is at that version.
 */
export type NewFile = {
  name: string
  bytes: Uint8Array
  read: FileReading
  requestId: string | null
  kept?: FileHashes
  plan?: PreparedPlan | undefined
}

const writeSummary = (tx: CommandContext, file: ReceivedFile, planned: PlannedFile): void => {
  const state: ReviewState = {
    ...file.state,
    ...summaryOf(file, planned),
    pending: pendingIn(tx.db, file, planned),
  }
  const before = tx.db.version()
  tx.db.update('received_files', file.id, { review_json: JSON.stringify(state) })
  keepReviews(tx, before, file.id)
}

/** Writes what the list shows of a file, and answers with whom its nominees are paired. Last of what a command writes. */
const summarise = (tx: CommandContext, fileId: string, planned?: PlannedFile): readonly JudgedPair[] => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return []
  const built = planned === undefined ? buildReview(tx, file) : reviewPlanned(tx, file, planned)
  writeSummary(tx, file, built)
  return built.pairs
}

/**
 * Brings what the list shows of a file up to date with its review.
 *
 * @param planned the plan of the file as it stands now, where it was made before.
 */
export const refreshSummary = (tx: CommandContext, fileId: string, planned?: PlannedFile): void =>
  void summarise(tx, fileId, planned)

/** To be asked before anything is written: the plan, where the register has not moved since it was made. */
export const stillHolding = (
  tx: CommandContext,
  prepared: PreparedPlan | undefined,
): PlannedFile | undefined => {
  if (prepared?.version !== tx.db.version()) return undefined
  return prepared.today === tx.today && prepared.messages === tx.messages ? prepared.planned : undefined
}

/** Files that wait and are repeated by this one, or repeat it. */
const waitingAlikeTo = (db: ReadDb, fileId: string): string[] => {
  const file = getReceivedFile(db, fileId)
  return file === undefined ? [] : waitingAlike(db, file)
}

/** So many others hear at once that a new file has a question to them; the rest hear of it at their import. */
const maxAlike = 10

/** Of two lists of one commune that say the same a pair names one; the question stands in both. */
const filesAlike = ({ db }: CommandContext, pairs: readonly JudgedPair[]): string[] => {
  const fileIds = pairs.flatMap(({ other, level, isSettled }) =>
    other.kind === 'waiting' && level === 'must' && !isSettled ? [other.fileId] : [],
  )
  const named = [...new Set(fileIds)].slice(0, maxAlike)
  return named.flatMap((id) => [id, ...waitingAlikeTo(db, id)])
}

/** Files that wait are told of the questions that newer ones have to them. */
export const tellOthers = (tx: CommandContext, fileIds: readonly string[]): void => {
  for (const fileId of fileIds) {
    const file = getReceivedFile(tx.db, fileId)
    if (file !== undefined) unlessLost(() => writeSummary(tx, file, plannedFile(tx, file)), undefined)
  }
}

/**
 * After a pair was decided, or its decision taken back: it is asked about in the other file too, and in every list that
 * names the same two.
 */
export const tellOfPairs = (tx: CommandContext, fileId: string, pairIds: readonly string[]): void => {
  const others = pairIds.flatMap((id) => fileOfPair(id) ?? [])
  const alike = [fileId, ...others].flatMap((id) => waitingAlikeTo(tx.db, id))
  tellOthers(
    tx,
    [...new Set([...others, ...alike])].filter((id) => id !== fileId),
  )
}

/**
 * After an import, or when it is taken back: what the list shows of the file, and of those that wait and meet another register
 * now: files of the same place, and of other communes with nominees whom one of its own may be, or was said to be.
 *
 * @param before whom its nominees were paired with until now.
 */
export const refreshWithOthers = (
  tx: CommandContext,
  { id, unitId, requestId }: Pick<ReceivedFile, 'id' | 'unitId' | 'requestId'>,
  before: readonly JudgedPair[] = [],
): void => {
  const pairs = unlessLost(() => summarise(tx, id), [])
  const alike = getReceivedFile(tx.db, id)?.state.alike ?? []
  const beside = listReceivedFiles(tx.db, { requestId: null, unitId, statuses: ['waiting', 'imported'] })
    .filter((other) => unitId !== null && other.id !== id && other.requestId === requestId)
    // Of those that are in, one that says something else than this file, and had nothing to bring, still has nothing.
    .filter(
      (other) =>
        other.status === 'waiting' ||
        (other.state.pending ?? 0) > 0 ||
        other.state.alike?.includes(id) ||
        alike.includes(other.id),
    )
    .slice(0, maxAlike)
  const told = [
    ...beside.map((other) => other.id),
    ...filesAlike(tx, [...before, ...pairs]),
    ...filesDecidedBy(tx.db, id),
  ]
  tellOthers(tx, [...new Set(told)])
}

/**
 * `alike`: files that wait, with nominees whom one of the new file may be; to be told of it. `isKnown`: these very bytes
 * are there already, as the file that is named.
 */
export type Added = { fileId: string; alike: string[]; isKnown: boolean }

/**
 * Keeps bytes and reading, and notes the file. The same bytes are not taken twice: under any name while a file with them
 * is alive at their place or they cannot be read, under the same name also while it waits, or is a blank form again.
 */
export const addReceived = (tx: CommandContext, file: NewFile): Added => {
  const { read } = file
  const reading = read.reading
  const planned = stillHolding(tx, file.plan)
  const hash = file.kept?.hash ?? tx.files.keep(file.bytes)
  const known = fileWithSameBytes(tx.db, hash, file.name)
  if (known !== undefined) {
    if (known.status === 'waiting' || !read.ok) return { fileId: known.id, alike: [], isKnown: true }
    // Refused once for want of time or memory, it reads now.
    tx.db.update('received_files', known.id, { status: 'set_aside' })
  }
  // A form left blank may be the same of two communes; a file that cannot be read says nothing under another name either.
  const refused = read.ok || read.reason === 'empty' ? undefined : refusedWithSameBytes(tx.db, hash)
  if (refused !== undefined) return { fileId: refused.id, alike: [], isKnown: true }
  const { requestId, unitId, earlier } = senderOf(tx.db, reading, file.requestId)
  const same = read.ok ? sameFileAt(tx.db, hash, { unitId, requestId }) : undefined
  if (same !== undefined) return { fileId: same.id, alike: [], isKnown: true }
  const readingHash =
    file.kept?.readingHash ?? (reading === null ? null : keepReading(tx.files, reading, read.lines))
  const state: ReviewState = {
    refuseDetail: read.ok ? null : read.detail,
    contents: reading?.contents ?? [],
    ...(reading === null
      ? {}
      : {
          brought: broughtBy(reading, newestReturnVersion),
          ...timesIn(reading),
        }),
    rows: reading?.rows.length ?? 0,
    openIssues: 0,
    needs: read.ok ? 'look' : 'refused',
    steps: noSteps,
    ...askedOfRequest(tx.db, reading, file.requestId),
    ...marksAgain(tx.db, { hash, readingHash, rows: reading?.rows ?? [] }),
  }
  const id = tx.db.insert('received_files', {
    hash,
    reading_hash: readingHash,
    file_name: file.name,
    size: file.bytes.byteLength,
    received_at: tx.now,
    received_on: tx.today,
    unit_id: unitId,
    request_id: requestId,
    corrects_id: earlier?.id ?? null,
    outcome: read.ok ? read.reading.outcome : 'refuse',
    refuse_reason: read.ok ? null : read.reason,
    status: read.ok ? 'waiting' : 'refused',
    review_json: JSON.stringify(state),
  })
  if (!read.ok) return { fileId: id, alike: [], isKnown: false }
  if (earlier !== undefined) linkCorrected(tx, id, earlier)
  noteAlike(tx, id)
  settlePlace(tx, { requestId, unitId })
  const others = waitingAlikeTo(tx.db, id)
  // A plan that was made before the file was there knows nothing of what it repeats.
  const pairs = summarise(tx, id, others.length === 0 ? planned : undefined)
  return { fileId: id, alike: [...new Set([...others, ...filesAlike(tx, pairs)])], isKnown: false }
}
