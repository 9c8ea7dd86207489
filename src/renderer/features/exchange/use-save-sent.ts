import type { FileRef } from '#shared/contract/bridge.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useFileHandover } from './queries.ts'

/** Hands out the files for a commune, one after another; false when the clerk saved none. */
export function useSaveSent() {
  const m = useMessages().exchange.sendBack
  const notify = useNotify()
  const handover = useFileHandover()
  return async (files: readonly FileRef[]): Promise<boolean> => {
    let isSaved = false
    try {
      for (const { handle } of files) if (await handover.save(handle)) isSaved = true
    } catch (error) {
      notify.failed(error)
      return false
    }
    if (!isSaved) notify.refused(m.notSaved)
    return isSaved
  }
}
