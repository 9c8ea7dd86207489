/**
 * How a content of a unit's return stands on the board. Nothing else decides it: it follows from the files that are
 * there, the newest first by the one order of `sendings.ts`, and from the unit's own "không phát sinh" as the office noted it. So it does not matter in
 * which order files came, left, were imported or taken back, and every list, letter and report may trust what is stored.
 */
import type { FileStatus } from '../received-file.ts'
import type { ReturnContent, ReturnStatus } from '../request.ts'
import type { Reading, ReadingIssueCode } from './incoming.ts'
import { issueKey } from './review.ts'

/** What a file says about contents; a sheet of our own workbook that came back blank says nothing. */
export type Brought = {
  rows: ReturnContent[]
  nil: ReturnContent[]
  /** Of `nil`, where its words are asked about: the key of the question. Not noted by earlier versions. */
  nilAsked?: { content: ReturnContent; key: string }[]
  /** Known by its layout, although no row of it could be read yet: the clerk may say what the columns are. */
  unread: ReturnContent[]
  /** Written by a newer Nếp than this one. */
  isNewer: boolean
}

const nilQuestions: ReadonlySet<ReadingIssueCode> = new Set(['nil_stated', 'nil_unclear'])

/** Questions whether a content is nil; of two lists on a sheet both are meant. */
const nilAskedIn = ({ issues, tables, nil }: Reading): NonNullable<Brought['nilAsked']> =>
  issues
    .filter(({ code, level }) => level === 'must' && nilQuestions.has(code))
    .flatMap((issue) => {
      const contents = tables.filter(({ sheet }) => sheet === issue.sheet).map(({ content }) => content)
      return [...new Set(contents)]
        .filter((content) => nil.includes(content))
        .map((content) => ({ content, key: issueKey(issue) }))
    })

export const broughtBy = (reading: Reading, newestVersion: number): Brought => {
  const withRows = new Set(reading.rows.map(({ content }) => content))
  const { contents, nil } = reading
  return {
    rows: contents.filter((content) => withRows.has(content)),
    nil: [...nil],
    nilAsked: nilAskedIn(reading),
    unread:
      reading.source === 'stamp'
        ? []
        : contents.filter((content) => !withRows.has(content) && !nil.includes(content)),
    isNewer: (reading.stamp?.version ?? 0) > newestVersion,
  }
}

/** The times that a file names, as they are noted with it. */
export const timesIn = ({ documentDate = null, period = null }: Reading) => ({ documentDate, period })

/** All that a file brings, in any way. */
export const contentsBrought = ({ rows, nil, unread }: Brought): ReturnContent[] => [
  ...new Set([...rows, ...nil, ...unread]),
]

export type SentForm = {
  status: FileStatus
  refuseReason: string | null
  /** Of its sheets. */
  contents: readonly ReturnContent[]
  /** Not noted by earlier versions. */
  brought: Pick<Brought, 'rows' | 'nil' | 'unread'> | null
}

/**
 * Contents whose form came back with nothing filled in: no answer, and no word that there is nothing either. The content
 * stays `waiting`; who asks for it should know that the form was sent. A file that was set aside says nothing here too.
 */
export const blankIn = ({ status, refuseReason, contents, brought }: SentForm): ReturnContent[] => {
  if (brought === null || status === 'set_aside') return []
  if (refuseReason !== null && refuseReason !== 'empty') return []
  const { rows, nil, unread } = brought
  const said = refuseReason === 'empty' ? nil : [...rows, ...nil, ...unread]
  return contents.filter((content) => !said.includes(content))
}

export type FileAtPlace = {
  status: FileStatus
  /** A newer file that says mostly the same is in the register. */
  isOvertaken: boolean
  brought: Brought
  /** Whether the clerk has answered a question of it, by its key. */
  isAnswered: (key: string) => boolean
  /** Contents that the commune was last asked to correct. */
  asked: () => readonly ReturnContent[]
  /** Contents of which rows stand in the register by imports of this very file. */
  imported: () => readonly ReturnContent[]
  /** It was there already when the office noted the unit's word. */
  isBeforeWord: boolean
}

/** Words that may mean it are the commune's word only once the clerk has read them so. */
const isNilOpen = (content: ReturnContent, { brought, isAnswered }: FileAtPlace): boolean =>
  (brought.nilAsked ?? []).some((asked) => asked.content === content && !isAnswered(asked.key))

const byFile = (content: ReturnContent, file: FileAtPlace): Exclude<ReturnStatus, 'waiting'> | null => {
  const { status, brought } = file
  const isBrought = contentsBrought(brought).includes(content)
  switch (status) {
    case 'waiting':
      return isBrought ? (brought.isNewer ? 'wrong_version' : 'received') : null
    case 'imported':
      if (brought.rows.includes(content)) return 'imported'
      if (!brought.nil.includes(content)) return null
      return isNilOpen(content, file) ? 'received' : 'nil'
    case 'sent_back':
      // What was sent back is awaited, also when the good rows of it are imported meanwhile.
      if (file.asked().includes(content)) return 'sent_back'
      if (file.imported().includes(content)) return 'imported'
      return isBrought ? 'received' : null
    case 'corrected':
      return file.imported().includes(content) ? 'imported' : null
    case 'refused':
    case 'set_aside':
      return null
  }
}

/**
 * @param files at the unit's place for the request, newest first.
 * @param word "không phát sinh" as it was last noted by hand: said, or taken back.
 */
export const contentStanding = (
  content: ReturnContent,
  files: Iterable<FileAtPlace>,
  word: 'said' | 'taken_back' | null,
): ReturnStatus => {
  let isIn = false
  for (const file of files) {
    const standing = byFile(content, file)
    if (standing === null) continue
    if (isIn) {
      // Beside what is in the register an older list of others may wait; one that the newer one replaces is no work left.
      const isOver = file.isOvertaken || (file.isBeforeWord && word === 'said')
      if (file.status === 'waiting' && !isOver && standing !== 'nil') return standing
      continue
    }
    if (standing === 'imported') {
      isIn = true
      continue
    }
    if (file.isBeforeWord && word === 'said') return 'nil'
    if (file.isBeforeWord && word === 'taken_back' && standing === 'nil') continue
    return standing
  }
  if (isIn) return 'imported'
  return word === 'said' ? 'nil' : 'waiting'
}
