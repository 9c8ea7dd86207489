import { Dropzone } from '@mantine/dropzone'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FileRef } from '#shared/contract/bridge.ts'
import type { Received } from '#shared/contract/exchange-files.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { usePlatform } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { droppedFiles } from './folder-files.ts'
import { useFileHandover, useFiles, useReceive } from './queries.ts'
import { requestLabel } from './request-label.ts'
import { UnreadFiles } from './unread-files.tsx'

/** Ids sort by the time of their making; '' is before all of them. */
const newestOf = (files: readonly { id: string }[]): string =>
  files
    .map(({ id }) => id)
    .sort()
    .at(-1) ?? ''

/** So many earlier files are named; of the others their number is told. */
const namedAtOnce = 3

/** Takes files in from a picker (also Ctrl+I) or dropped on the window, and shows them for review as they are read. */
export function useTakeFiles(requestId: string | null) {
  const all = useMessages()
  const m = all.exchange.files
  const navigate = useNavigate()
  const notify = useNotify()
  const { call } = usePlatform()
  const handover = useFileHandover()
  const receive = useReceive()
  const known = useFiles().data ?? []
  /** Files are being chosen or handed to the application: hundreds take some seconds in a browser. */
  const [isHandingOver, setHandingOver] = useState(false)

  /** Files name their request themselves: which of those taken now went to another than the board that is open. */
  const elsewhere = async ({ fileIds, known: same }: Received): Promise<string> => {
    if (requestId === null) return ''
    const fresh = new Set(fileIds)
    for (const { fileId } of same) fresh.delete(fileId)
    const others = (await call('exchange.files', {})).filter(
      (file) => fresh.has(file.id) && file.requestId !== null && file.requestId !== requestId,
    )
    if (others.length === 0) return ''
    const named = new Set(others.map((file) => file.requestId))
    const requests = await call('exchange.requests', {})
    return m.elsewhere(others.length, requests.filter(({ id }) => named.has(id)).map(requestLabel))
  }

  const tell = (
    { ready, look, refused, known: same, failed, isStopped, unread }: Received,
    other: string,
  ) => {
    const taken = ready + look + refused
    const earlier = new Map(same.map((file) => [file.fileId, file]))
    const names = [...earlier.values()]
      .slice(0, namedAtOnce)
      .map(({ earlierName, status }) => `${earlierName} (${all.exchange.fileStates[status]})`)
    const said = [
      isStopped
        ? m.receiveStopped(taken)
        : taken > 0 || same.length === 0
          ? m.received(taken, ready, look, refused)
          : '',
      same.length === 0 ? '' : m.known(names, same.length),
      other,
    ]
    notify.done(said.filter((sentence) => sentence !== '').join(' '))
    if (unread.length > 0) notify.told(<UnreadFiles names={unread} />)
    const [first] = failed
    if (first !== undefined)
      notify.refused(`${m.notTaken(failed.length)}. ${first.fileName}: ${errorSentence(all, first.error)}`)
  }
  const take = async (bring: () => Promise<FileRef[]>) => {
    try {
      setHandingOver(true)
      const refs = await bring().finally(() => setHandingOver(false))
      if (refs.length === 0) return
      // Of many the first is opened while the others are read.
      if (refs.length > 1) void navigate(`/exchange/review?after=${newestOf(known)}`)
      const received = await receive.mutateAsync({ files: refs.map(({ handle }) => handle), requestId })
      tell(received, await elsewhere(received))
      const [first] = received.fileIds
      const isNoneNew = received.ready + received.look + received.refused === 0
      if ((refs.length === 1 || isNoneNew) && first !== undefined)
        void navigate(`/exchange/review?file=${first}`)
    } catch (error) {
      notify.failed(error)
    }
  }
  const drop = (dropped: readonly File[]) => {
    const workbooks = droppedFiles(dropped)
    if (workbooks.length > 0) void take(() => handover.take(workbooks))
    else if (dropped.length > 0)
      notify.refused(all.errors.nothing_to_do({ what: all.exchange.filesToImport }))
  }
  const pick = () => void take(() => handover.pick())
  useHotkeys([['mod+I', pick]], [])
  return {
    pick,
    /** Null where the host cannot pick folders. */
    pickFolder: handover.canPickFolder ? () => void take(handover.pickFolder) : null,
    isReading: isHandingOver || receive.isPending,
    dropZone: (
      <Dropzone.FullScreen active zIndex={300} onDrop={drop} aria-label={all.exchange.board.drop}>
        <div className="nep-exchange-drop">{all.exchange.board.drop}</div>
      </Dropzone.FullScreen>
    ),
  }
}
