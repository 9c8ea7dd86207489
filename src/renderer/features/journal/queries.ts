import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { CallFailed } from '#shared/contract/client.ts'
import type { HistoryTable, JournalEntry, JournalFilter, JournalLine } from '#shared/contract/journal.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

const linesAtOnce = 200
const entriesAtOnce = 30

/** Where the next page begins; undefined when the last one was not full. */
const placeAfter = (page: readonly JournalLine[], full: number): number | undefined =>
  page.length < full ? undefined : page.at(-1)?.position

export const useJournalLines = (filter: JournalFilter) => {
  const { call } = usePlatform()
  return useInfiniteQuery<JournalLine[], CallFailed, JournalLine[], unknown[], number | null>({
    queryKey: ['journal.list', filter],
    queryFn: ({ pageParam }) => call('journal.list', { ...filter, before: pageParam, limit: linesAtOnce }),
    initialPageParam: null,
    getNextPageParam: (page) => placeAfter(page, linesAtOnce),
    select: ({ pages }) => pages.flat(),
    placeholderData: keepPreviousData,
  })
}

export const useRecordHistory = (table: HistoryTable, id: string) => {
  const { call } = usePlatform()
  return useInfiniteQuery<JournalEntry[], CallFailed, JournalEntry[], unknown[], number | null>({
    queryKey: ['journal.ofRecord', { table, id }],
    queryFn: ({ pageParam }) =>
      call('journal.ofRecord', { table, id, before: pageParam, limit: entriesAtOnce }),
    initialPageParam: null,
    getNextPageParam: (page) => placeAfter(page, entriesAtOnce),
    select: ({ pages }) => pages.flat(),
  })
}

export const useJournalEntry = (id: string) => useCallQuery('journal.entry', { id })
export const useJournalActors = () => useCallQuery('journal.actors', {})
export const useVerifyJournal = () => useCallTask('journal.verify', useMessages().journal.verifying)

/** All that fits the filter, as a workbook that is offered to be saved. */
export const useExportJournal = () => {
  const { bridge } = usePlatform()
  const notify = useNotify()
  const write = useCallTask('journal.export', useMessages().journal.exporting)
  return {
    isPending: write.isPending,
    run: (filter: JournalFilter, filterWords: string): void => {
      write
        .mutateAsync({ ...filter, filterWords })
        .then(({ handle }) => bridge.saveFile(handle))
        .catch(notify.failed)
    },
  }
}
