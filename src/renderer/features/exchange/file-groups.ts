/** Received files as the clerk sorts them: what can go in at once, what needs a look, what is done. */
import type { FileSummary } from '#shared/contract/exchange.ts'
import { foldForSearch } from '../../ui/data-table/fold-for-search.ts'
import { textSortKey } from '../../ui/data-table/sort-key.ts'

export const fileGroups = ['ready', 'look', 'again', 'sent_back', 'refused', 'imported', 'set_aside'] as const
export type FileGroup = (typeof fileGroups)[number]

/**
 * A file that came again corrected is done, and stands with what is put away. One that was answered after its import
 * is not done.
 */
export const groupOf = ({
  status,
  needs,
  pending,
}: Pick<FileSummary, 'status' | 'needs' | 'pending'>): FileGroup => {
  if (status === 'imported' && pending > 0) return 'again'
  if (status === 'waiting') return needs === 'nothing' ? 'ready' : 'look'
  return status === 'corrected' ? 'set_aside' : status
}

const laterFirst = (a: FileSummary, b: FileSummary): number =>
  (b.sending?.number ?? 0) - (a.sending?.number ?? 0) || (a.id < b.id ? 1 : -1)

/** By whose file it is; files of one sender stand together, what was sent last on top. */
const sorted = (files: readonly FileSummary[]): FileSummary[] =>
  files
    .map((file) => ({ file, key: textSortKey(file.unitName ?? '') }))
    .sort((a, b) => (a.key === b.key ? laterFirst(a.file, b.file) : a.key < b.key ? -1 : 1))
    .map(({ file }) => file)

export type FilesOfGroup = { group: FileGroup; files: FileSummary[] }

/** Only groups that hold a file; `filter` is looked for in the commune's name and the file's, without accents. */
export const groupFiles = (files: readonly FileSummary[], filter: string): FilesOfGroup[] => {
  const wanted = foldForSearch(filter.normalize('NFC')).trim()
  const shown =
    wanted === ''
      ? files
      : files.filter((file) =>
          foldForSearch(`${file.unitName ?? ''} ${file.fileName}`.normalize('NFC')).includes(wanted),
        )
  const byGroup = Map.groupBy(shown, groupOf)
  return fileGroups.flatMap((group) => {
    const own = byGroup.get(group)
    return own === undefined ? [] : [{ group, files: sorted(own) }]
  })
}

/** The next one that waits for the clerk, after the one that is open. */
export const nextFile = (files: readonly FileSummary[], currentId: string | null): FileSummary | undefined =>
  groupFiles(files, '')
    .filter(({ group }) => group === 'look' || group === 'ready' || group === 'again')
    .sort((a, b) => workFirst.indexOf(a.group) - workFirst.indexOf(b.group))
    .flatMap(({ files: own }) => own)
    .find(({ id }) => id !== currentId)

/** Where the clerk's work is, for a screen that was opened without naming a file. */
const workFirst: readonly FileGroup[] = [
  'look',
  'ready',
  'again',
  'sent_back',
  'refused',
  'imported',
  'set_aside',
]

/**
 * The file to open first. `after` names the newest file that was there before others were taken in: the first of
 * those is opened, and none while there is none yet (ids sort by the time of their making): another file must not
 * stand where the clerk waits for the one just taken in.
 */
export const firstFile = (files: readonly FileSummary[], after: string | null): FileSummary | undefined => {
  if (after !== null) {
    const fresh = files.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1))
    return fresh[0]
  }
  const groups = new Map(groupFiles(files, '').map(({ group, files: own }) => [group, own]))
  for (const group of workFirst) {
    const [first] = groups.get(group) ?? []
    if (first !== undefined) return first
  }
  return undefined
}
