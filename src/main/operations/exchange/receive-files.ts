/**
 * Takes files in. They are read one after another in the reader's thread, written to the disk while the next are read,
 * and noted in lots: one commit per file would make hundreds of small files wait for the disk more than for anything
 * else. What was read stays, whatever happens to the files after it.
 */
import type { Received } from '#shared/contract/exchange-files.ts'
import { getReceivedFile } from '../../db/queries/received-files.ts'
import type { TaskContext } from '../context.ts'
import { othersTurn } from '../in-stretches.ts'
import { preparePlan, rowsAtOnce } from './long-lists.ts'
import { marksAgain } from './marks-again.ts'
import { passingFile } from './passing-file.ts'
import { readReceived } from './read-received.ts'
import { stowReading } from './readings.ts'
import { addReceived, type NewFile, tellOthers } from './receive.ts'

/** A lot is noted when it has so many files or rows, so that no commit takes long, or has waited so long. */
const maxFiles = 8
const maxMilliseconds = 250
/** Files that are read or written at once: the reader never waits for the disk. */
const maxAhead = 4
const filesToldAtOnce = 3

type Receiving = { files: readonly string[]; requestId: string | null }

const readAndStow = async (
  context: TaskContext,
  handle: string,
  requestId: string | null,
): Promise<NewFile> => {
  const { files, signal } = context
  const { name, bytes } = files.take(handle)
  const read = await readReceived(context, { name, bytes }, context.today, { signal })
  const [hash, readingHash] = await Promise.all([
    files.stow(bytes),
    read.reading === null ? null : stowReading(files, read.reading, read.lines),
  ])
  return { name, bytes, read, requestId, kept: { hash, readingHash } }
}

const withPlan = async (context: TaskContext, file: NewFile): Promise<NewFile> => {
  const { name, bytes, read, requestId } = file
  const { reading } = read
  if (reading === null) return file
  const { hash, readingHash } = file.kept ?? { hash: '', readingHash: null }
  const known = passingFile(context.db, name, bytes.byteLength, read, requestId, context)
  const passing = {
    ...known,
    readingHash,
    state: { ...known.state, ...marksAgain(context.db, { hash, readingHash, rows: reading.rows }) },
  }
  // The steps of an earlier file are carried over to its corrected copy only when that is noted.
  return passing.correctsId !== null
    ? file
    : { ...file, plan: await preparePlan(context, passing, { given: reading }) }
}

type Answer = () => NewFile

/** What fails is thrown when the answer is asked for. */
const startReading = (context: TaskContext, handle: string, requestId: string | null): Promise<Answer> =>
  readAndStow(context, handle, requestId).then(
    (file) => () => file,
    (error) => () => {
      throw error
    },
  )

/** The files in their order, each begun some time before it is asked for. */
async function* readAhead(context: TaskContext, { files, requestId }: Receiving): AsyncGenerator<Answer> {
  const begun: Promise<Answer>[] = []
  for (let next = 0; next < files.length || begun.length > 0; ) {
    for (; next < files.length && begun.length < maxAhead; next += 1)
      begun.push(startReading(context, files[next] ?? '', requestId))
    const answer = await begun.shift()
    if (answer !== undefined) yield answer
  }
}

/** `alike`: files to be told that newer ones have a question to them, each once. */
type Outcome = {
  fileIds: string[]
  alike: Set<string>
  /** Of `fileIds`, those that came in now. */
  taken: Set<string>
  known: { fileId: string; fileName: string }[]
  failed: Received['failed']
}

/** Notes files in one commit; where that fails each by itself, so that one that cannot be kept stops no other. */
const noteLot = (context: TaskContext, lot: readonly NewFile[], outcome: Outcome): void => {
  if (lot.length === 0) return
  const together = context.attempt(() => context.commit((tx) => lot.map((file) => addReceived(tx, file))))
  if (together.ok)
    for (const [at, { fileId, alike, isKnown }] of together.value.entries()) {
      outcome.fileIds.push(fileId)
      if (!isKnown) outcome.taken.add(fileId)
      else outcome.known.push({ fileId, fileName: lot[at]?.name ?? '' })
      for (const id of alike) outcome.alike.add(id)
    }
  else if (lot.length === 1) outcome.failed.push({ fileName: lot[0]?.name ?? '', error: together.error })
  else for (const file of lot) noteLot(context, [file], outcome)
}

/** Told after all have come in, for one file may be asked about by many. */
const tellAll = async (context: TaskContext, fileIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < fileIds.length; at += filesToldAtOnce) {
    context.commit((tx) => tellOthers(tx, fileIds.slice(at, at + filesToldAtOnce)))
    await othersTurn()
  }
}

const createLot = (context: TaskContext, outcome: Outcome) => {
  let lot: NewFile[] = []
  let rows = 0
  let since = 0
  const note = (): void => {
    const taken = lot
    lot = []
    rows = 0
    noteLot(context, taken, outcome)
  }
  const add = (file: NewFile): void => {
    if (lot.length === 0) since = performance.now()
    lot.push(file)
    rows += file.read.reading?.rows.length ?? 0
    if (lot.length >= maxFiles || rows > rowsAtOnce || performance.now() - since >= maxMilliseconds) note()
  }
  return { add, note }
}

const nameOf = (context: TaskContext, handle: string): string => {
  const taken = context.attempt(() => context.files.take(handle).name)
  return taken.ok ? taken.value : ''
}

const toReceived = (context: TaskContext, unread: string[], outcome: Outcome): Received => {
  const { taken, failed, fileIds } = outcome
  const needs = [...taken].map((id) => getReceivedFile(context.db, id)?.state.needs ?? 'look')
  const ready = needs.filter((need) => need === 'nothing').length
  const refused = needs.filter((need) => need === 'refused').length
  return {
    fileIds: [...new Set(fileIds)],
    ready,
    look: taken.size - ready - refused,
    refused,
    known: outcome.known.flatMap(({ fileId, fileName }) => {
      const file = getReceivedFile(context.db, fileId)
      return file === undefined ? [] : [{ fileName, fileId, earlierName: file.fileName, status: file.status }]
    }),
    failed,
    isStopped: context.signal.aborted,
    unread,
  }
}

const receiveAll = async (context: TaskContext, input: Receiving): Promise<Received> => {
  const outcome: Outcome = { fileIds: [], alike: new Set(), taken: new Set(), known: [], failed: [] }
  const lot = createLot(context, outcome)
  const answers = readAhead(context, input)
  let done = 0
  for (const [index, handle] of input.files.entries()) {
    const fileName = nameOf(context, handle)
    if (context.signal.aborted) break
    context.progress(index, input.files.length, fileName)
    const { value: answer } = await answers.next()
    if (context.signal.aborted || answer === undefined) break
    const read = context.attempt(answer as Answer)
    if (!read.ok) outcome.failed.push({ fileName, error: read.error })
    else if ((read.value.read.reading?.rows.length ?? 0) <= rowsAtOnce) lot.add(read.value)
    else {
      lot.note()
      noteLot(context, [await withPlan(context, read.value)], outcome)
    }
    context.files.drop(handle)
    done = index + 1
  }
  // Also when the work was stopped: what was read is kept.
  lot.note()
  await tellAll(context, [...outcome.alike])
  const unread = input.files.slice(done).map((handle) => nameOf(context, handle))
  return toReceived(context, unread, outcome)
}

export const receiveFiles = async (context: TaskContext, input: Receiving): Promise<Received> => {
  try {
    return await receiveAll(context, input)
  } finally {
    // Also those that a stop left unread: nobody asks for them again, and they would hold their bytes in memory.
    for (const handle of input.files) context.files.drop(handle)
  }
}
