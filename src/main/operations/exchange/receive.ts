/** A file that came in, as a row of the register, and what the list shows of it. */
import { broughtBy } from '#shared/domain/exchange/return-standing.ts'
import { noSteps } from '#shared/domain/exchange/review.ts'
import {
  fileWithSameBytes,
  getReceivedFile,
  markOfErased,
  type ReviewState,
} from '../../db/queries/received-files.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext } from '../context.ts'
import { noteAlike, waitingAlike } from './alike-sendings.ts'
import { buildReview, keepReview, reviewPlanned, summaryOf } from './build-review.ts'
import { linkCorrected, senderOf } from './corrected.ts'
import type { PreparedPlan } from './long-lists.ts'
import type { PlannedFile } from './plan-file.ts'
import type { JudgedPair } from './plan-with-pairs.ts'
import type { FileReading } from './read-file.ts'
import { keepReading, unlessLost } from './readings.ts'
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

/** Writes what the list shows of a file, and answers with whom its nominees are paired. Last of what a command writes. */
const summarise = (tx: CommandContext, fileId: string, planned?: PlannedFile): readonly JudgedPair[] => {
  const file = getReceivedFile(tx.db, fileId)
  if (file === undefined) return []
  const built = planned === undefined ? buildReview(tx, file) : reviewPlanned(tx, file, planned)
  const state: ReviewState = { ...file.state, ...summaryOf(file, built) }
  tx.db.update('received_files', fileId, { review_json: JSON.stringify(state) })
  keepReview(tx, fileId, built)
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

/** So many others hear at once that a new file has a question to them; the rest hear of it at their import. */
const maxAlike = 10

const filesAlike = (pairs: readonly JudgedPair[]): string[] => {
  const fileIds = pairs.flatMap(({ other, level, isSettled }) =>
    other.kind === 'waiting' && level === 'must' && !isSettled ? [other.fileId] : [],
  )
  return [...new Set(fileIds)].slice(0, maxAlike)
}

/** Files that wait are told of the questions that newer ones have to them. */
export const tellOthers = (tx: CommandContext, fileIds: readonly string[]): void => {
  for (const fileId of fileIds) unlessLost(() => refreshSummary(tx, fileId), undefined)
}

/** Files that wait and are repeated by this one, or repeat it. */
const toldOfSending = (tx: CommandContext, fileId: string): string[] => {
  const file = getReceivedFile(tx.db, fileId)
  return file === undefined ? [] : waitingAlike(tx.db, file)
}

/** `alike`: files that wait, with nominees whom one of the new file may be; to be told of it. */
export type Added = { fileId: string; alike: string[] }

/** Keeps bytes and reading, and notes the file; the same bytes under the same name that still wait, or cannot be read again, are not taken twice. */
export const addReceived = (tx: CommandContext, file: NewFile): Added => {
  const { read } = file
  const reading = read.reading
  const planned = stillHolding(tx, file.plan)
  const hash = file.kept?.hash ?? tx.files.keep(file.bytes)
  const known = fileWithSameBytes(tx.db, hash, file.name)
  if (known !== undefined) {
    if (known.status === 'waiting' || !read.ok) return { fileId: known.id, alike: [] }
    // Refused once for want of time or memory, it reads now.
    tx.db.update('received_files', known.id, { status: 'set_aside' })
  }
  const { requestId, unitId, earlier } = senderOf(tx.db, reading, file.requestId)
  const state: ReviewState = {
    refuseDetail: read.ok ? null : read.detail,
    contents: reading?.contents ?? [],
    ...(reading === null
      ? {}
      : {
          brought: broughtBy(reading, newestReturnVersion),
          documentDate: reading.documentDate ?? null,
        }),
    rows: reading?.rows.length ?? 0,
    openIssues: 0,
    needs: read.ok ? 'look' : 'refused',
    steps: noSteps,
    ...markOfErased(tx.db, hash),
  }
  const id = tx.db.insert('received_files', {
    hash,
    reading_hash:
      file.kept?.readingHash ?? (reading === null ? null : keepReading(tx.files, reading, read.lines)),
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
  if (!read.ok) return { fileId: id, alike: [] }
  if (earlier !== undefined) linkCorrected(tx, id, earlier)
  settlePlace(tx, { requestId, unitId })
  noteAlike(tx, id)
  const others = toldOfSending(tx, id)
  // A plan that was made before the file was there knows nothing of what it repeats.
  const pairs = summarise(tx, id, others.length === 0 ? planned : undefined)
  return { fileId: id, alike: [...new Set([...others, ...filesAlike(pairs)])] }
}
