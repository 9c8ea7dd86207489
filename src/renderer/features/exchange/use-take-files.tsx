import { Dropzone } from '@mantine/dropzone'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/contract/bridge.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { droppedFiles } from './folder-files.ts'
import { useFileHandover, useReceive } from './queries.ts'

/** Takes files in from a picker (also Ctrl+I) or dropped on the window, then shows them for review. */
export function useTakeFiles(requestId: string | null) {
  const all = useMessages()
  const m = all.exchange.board
  const navigate = useNavigate()
  const notify = useNotify()
  const files = useFileHandover()
  const receive = useReceive()
  const take = async (bring: () => Promise<FileRef[]>) => {
    try {
      const refs = await bring()
      if (refs.length === 0) return
      const { fileIds } = await receive.mutateAsync({ files: refs.map(({ handle }) => handle), requestId })
      notify.done(m.received(fileIds.length))
      void navigate(`/exchange/review?file=${fileIds[0] ?? ''}`)
    } catch (error) {
      notify.failed(error)
    }
  }
  const drop = (dropped: readonly File[]) => {
    const workbooks = droppedFiles(dropped)
    if (workbooks.length > 0) void take(() => files.take(workbooks))
    else if (dropped.length > 0)
      notify.refused(all.errors.nothing_to_do({ what: all.exchange.filesToImport }))
  }
  const pick = () => void take(() => files.pick())
  useHotkeys([['mod+I', pick]], [])
  return {
    pick,
    /** Null where the host cannot pick folders. */
    pickFolder: files.canPickFolder ? () => void take(files.pickFolder) : null,
    isReading: receive.isPending,
    dropZone: (
      <Dropzone.FullScreen active zIndex={300} onDrop={drop} aria-label={m.drop}>
        <div className="nep-exchange-drop">{m.drop}</div>
      </Dropzone.FullScreen>
    ),
  }
}
