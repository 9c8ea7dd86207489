/**
 * A list shown with just the records that one import brought: `?import=<its id>`, as the links of the exchange say it.
 *
 *   const ofImport = useImportFigure('activities')
 *   rows.filter(({ id }) => ofImport.isIn(id))
 */
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ReturnContent } from '#shared/domain/request.ts'
import { useCallQuery } from './client.tsx'
import { useMessages } from './messages.tsx'
import { useOfficeTimes } from './office-times.ts'

export type ImportFigure = {
  isIn: (id: string) => boolean
  /** Null while no import was followed. */
  words: string | null
  clear: () => void
}

export const useImportFigure = (content: ReturnContent): ImportFigure => {
  const { byImport, unknownImport } = useMessages().figures.filtered
  const times = useOfficeTimes()
  const [params, setParams] = useSearchParams()
  const batchId = params.get('import')
  const { data, isPending } = useCallQuery(
    'exchange.importedRecords',
    { batchId: batchId ?? '', content },
    { enabled: batchId !== null },
  )
  const ids = useMemo(() => (data === undefined ? null : new Set(data.ids)), [data])
  const isIn = useCallback((id: string) => batchId === null || (ids?.has(id) ?? false), [batchId, ids])
  const words =
    data !== undefined
      ? byImport(data.fileName, times.time(data.importedAt))
      : isPending
        ? '…'
        : unknownImport
  return {
    isIn,
    words: batchId === null ? null : words,
    clear: () =>
      setParams((before) => {
        const next = new URLSearchParams(before)
        next.delete('import')
        return next
      }),
  }
}
