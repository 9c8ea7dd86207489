import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useSetAsideAll } from './queries.ts'

type Moved = readonly { fileId: string; revision: number }[]

const isOvertaken = ({ status, sending }: FileSummary): boolean =>
  status === 'waiting' && sending?.replacedBy != null

/**
 * Sets all files aside that their commune has sent anew for the same request. It is one step of the review: Ctrl+Z
 * takes it back as long as no other was made after it.
 */
export function useAsideOld(): {
  button: (files: readonly FileSummary[]) => ReactNode
  /** False when it was not the last step. */
  takeBack: () => boolean
  forget: () => void
} {
  const m = useMessages().exchange.files
  const notify = useNotify()
  const move = useSetAsideAll()
  const last = useRef<Moved | null>(null)
  const setAside = (old: readonly FileSummary[]) =>
    move.mutate(
      { files: old.map(({ id, revision }) => ({ fileId: id, revision })), isAside: true },
      {
        onSuccess: ({ files }) => {
          last.current = files
          notify.done(m.asideOldDone(files.length))
        },
        onError: notify.failed,
      },
    )
  return {
    button: (files) => {
      const old = files.filter(isOvertaken)
      return old.length === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          loading={move.isPending}
          aria-label={m.asideOldLabel(old.length)}
          title={m.asideOldLabel(old.length)}
          onClick={() => setAside(old)}
        >
          {m.asideOld(old.length)}
        </Button>
      )
    },
    takeBack: () => {
      const files = last.current
      if (files === null) return false
      last.current = null
      move.mutate(
        { files: [...files], isAside: false },
        { onSuccess: () => notify.done(m.asideOldBack(files.length)), onError: notify.failed },
      )
      return true
    },
    forget: () => {
      last.current = null
    },
  }
}
