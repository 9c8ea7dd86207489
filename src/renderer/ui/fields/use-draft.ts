import { useEffect, useRef, useState } from 'react'
import { useStable } from '../use-stable.ts'
import { tryAgain } from './try-again.ts'

export type DraftStore<Draft> = {
  load: () => Promise<Draft | null>
  save: (draft: Draft) => Promise<void>
  /** After the form itself was saved, or the clerk threw the draft away. */
  discard: () => Promise<void>
}

/** How long after the last key a draft is kept. */
const PAUSE_MS = 600

/**
 * Keeps what is typed, without a button: `change` with every keystroke, the store is written after a pause, at once
 * when the form closes or the window is hidden. `restored` is what an earlier visit left, or null; ask before using
 * it only when it differs from what is shown. `isDirty` is true until the store has it.
 */
export function useDraft<Draft>(store: DraftStore<Draft>): {
  restored: Draft | null
  isDirty: boolean
  change: (draft: Draft) => void
  discard: () => Promise<void>
} {
  const [restored, setRestored] = useState<Draft | null>(null)
  const [isDirty, setDirty] = useState(false)
  const pending = useRef<{ draft: Draft } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = useStable(async () => {
    clearTimeout(timer.current)
    const waiting = pending.current
    if (!waiting) return
    try {
      await store.save(waiting.draft)
      if (pending.current !== waiting) return
      pending.current = null
      setDirty(false)
    } catch (error) {
      // Stays dirty: what is not tried again by itself is with the next change, or when the form closes.
      if (pending.current === waiting) timer.current = tryAgain(error, () => void flush())
    }
  })
  const load = useStable(store.load)

  useEffect(() => {
    let isGone = false
    load().then(
      (draft) => !isGone && setRestored(draft),
      () => {
        // A draft that cannot be read is no reason to keep the form shut.
      },
    )
    const onHide = () => void flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      void flush()
    }
  }, [load, flush])

  return {
    restored,
    isDirty,
    change(draft) {
      pending.current = { draft }
      setDirty(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    async discard() {
      clearTimeout(timer.current)
      pending.current = null
      setDirty(false)
      setRestored(null)
      await store.discard()
    },
  }
}
