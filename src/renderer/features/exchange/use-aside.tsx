import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useSetAsideAll } from './queries.ts'

type Moved = { files: readonly { fileId: string; revision: number }[]; back: string }
type One = { fileId: string; fileName: string; revision: number }

const isOvertaken = ({ status, sending }: FileSummary): boolean =>
  status === 'waiting' && sending?.replacedBy != null

/**
 * Sets a file aside, or all files that their commune has sent anew for the same request. It is one step of the review:
 * Ctrl+Z takes it back as long as no other was made after it.
 */
export function useAside(): {
  button: (files: readonly FileSummary[]) => ReactNode
  /** What was sent back is taken back the same way. */
  move: (file: One, isAside: boolean) => void
  /** False when it was not the last step. */
  takeBack: () => boolean
  forget: () => void
} {
  const m = useMessages().exchange.files
  const notify = useNotify()
  const move = useSetAsideAll()
  const last = useRef<Moved | null>(null)
  const setAside = (files: Moved['files'], done: string, back: string) =>
    move.mutate(
      { files: [...files], isAside: true },
      {
        onSuccess: (moved) => {
          last.current = { files: moved.files, back }
          notify.done(done)
        },
        onError: notify.failed,
      },
    )
  const setAsideOld = (old: readonly FileSummary[]) =>
    setAside(
      old.map(({ id, revision }) => ({ fileId: id, revision })),
      m.asideOldDone(old.length),
      m.asideOldBack(old.length),
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
          onClick={() => setAsideOld(old)}
        >
          {m.asideOld(old.length)}
        </Button>
      )
    },
    move: ({ fileId, fileName, revision }, isAside) => {
      last.current = null
      const files = [{ fileId, revision }]
      if (isAside) setAside(files, m.asideDone(fileName), m.asideBack(fileName))
      else move.mutate({ files, isAside }, { onError: notify.failed })
    },
    takeBack: () => {
      const moved = last.current
      if (moved === null) return false
      last.current = null
      move.mutate(
        { files: [...moved.files], isAside: false },
        { onSuccess: () => notify.done(moved.back), onError: notify.failed },
      )
      return true
    },
    forget: () => {
      last.current = null
    },
  }
}
