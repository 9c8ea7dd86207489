/**
 * Writes how a unit's contents stand, after anything that may have changed it: a file came, was imported, sent back, set
 * aside or given to another commune, or an import was taken back. The rule is `return-standing.ts` in the domain.
 */
import {
  type Brought,
  broughtBy,
  contentStanding,
  contentsBrought,
  type FileAtPlace,
} from '#shared/domain/exchange/return-standing.ts'
import { isLookedAt } from '#shared/domain/exchange/review.ts'
import type { ReturnContent, ReturnStatus } from '#shared/domain/request.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { contentStates, requestUnit } from '../../db/queries/requests.ts'
import {
  contentsImportedFrom,
  filesOfPlace,
  type NilWord,
  nilWordOf,
  notedAt,
  type PlaceFile,
  reviewStateOf,
} from '../../db/queries/return-standing.ts'
import { lastSendBack } from '../../db/queries/send-backs.ts'
import { newestReturnVersion } from '../../excel/read-return.ts'
import type { CommandContext } from '../context.ts'
import { loadReading, unlessLost } from './readings.ts'

export type Place = { unitId: string | null; requestId: string | null }

type KnownFile = Pick<ReceivedFile, 'fileName' | 'readingHash' | 'state'>

/** Files taken in by an earlier version do not say it; where their reading is lost, they brought what they had sheets for. */
const broughtOf = (tx: CommandContext, file: KnownFile): Brought => {
  const { brought, contents } = file.state
  if (brought !== undefined) return brought
  const otherwise: Brought = { rows: contents, nil: [], unread: [], isNewer: false }
  return unlessLost(() => {
    const reading = loadReading(tx.files, file)
    return reading === null ? otherwise : broughtBy(reading, newestReturnVersion)
  }, otherwise)
}

/** Where nothing that was asked names a content, all that the file brought is meant. */
const askedOf = (tx: CommandContext, file: KnownFile & { id: string }): ReturnContent[] => {
  const items = lastSendBack(tx.db, file.id)?.items ?? []
  const tables = unlessLost(() => loadReading(tx.files, file)?.tables ?? [], [])
  const named = items.flatMap(
    ({ content, sheet }) => content ?? tables.find((table) => table.sheet === sheet)?.content ?? [],
  )
  if (named.length > 0) return [...new Set(named)]
  const brought = contentsBrought(broughtOf(tx, file))
  return brought.length > 0 ? brought : file.state.contents
}

const atPlace = (tx: CommandContext, row: PlaceFile): Omit<FileAtPlace, 'isBeforeWord'> => {
  const file = { ...row, state: reviewStateOf(row) }
  return {
    status: row.status,
    isOvertaken: row.isOvertaken,
    brought: broughtOf(tx, file),
    isAnswered: (key) => isLookedAt(file.state.steps, key),
    asked: () => askedOf(tx, file),
    imported: () => contentsImportedFrom(tx.db, row.id),
  }
}

/** The unit's word counts from the day on which it gave it, not from the day on which a wrong file left. */
const dayOf = (status: ReturnStatus, word: NilWord | undefined, today: string): string | null => {
  if (status === 'waiting') return null
  return status === 'nil' && word?.word === 'said' ? (word.on ?? today) : today
}

/** @param takenBack contents of which the command that runs takes the unit's word back. */
export const settlePlace = (
  tx: CommandContext,
  { unitId, requestId }: Place,
  takenBack: readonly ReturnContent[] = [],
): void => {
  if (unitId === null || requestId === null) return
  const unit = requestUnit(tx.db, requestId, unitId)
  if (unit === undefined) return
  const rows = filesOfPlace(tx.db, unitId, requestId)
  const made = new Map<string, Omit<FileAtPlace, 'isBeforeWord'>>()
  function* files(word: NilWord | undefined): Generator<FileAtPlace> {
    for (const row of rows) {
      const file = made.get(row.id) ?? atPlace(tx, row)
      made.set(row.id, file)
      const isBeforeWord =
        word !== undefined && (notedAt(tx.db, row.id) ?? Number.POSITIVE_INFINITY) < word.at
      yield { ...file, isBeforeWord }
    }
  }
  for (const state of contentStates(tx.db, unit.id)) {
    const word: NilWord | undefined = takenBack.includes(state.content)
      ? { word: 'taken_back', at: Number.POSITIVE_INFINITY, on: null }
      : nilWordOf(tx.db, state.id)
    const status = contentStanding(state.content, files(word), word?.word ?? null)
    if (status === state.status) continue
    tx.db.update('request_contents', state.id, { status, status_on: dayOf(status, word, tx.today) })
  }
}
