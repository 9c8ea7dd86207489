import { useEffect, useState } from 'react'
import { useStable } from '../use-stable.ts'
import { forgetUnsaved, hasUnsaved, leftUnsaved, putUnsaved, writeUnsaved } from './unsaved.ts'

export type DraftStore<Draft> = {
  /** The form and its record, the same each time that it is opened. */
  key: string
  load: () => Promise<Draft | null>
  save: (draft: Draft) => Promise<void>
  /** After the form itself was saved, or the clerk threw the draft away. */
  discard: () => Promise<void>
}

/** How long after the last key a draft is kept. */
const PAUSE_MS = 600

/**
 * Keeps what is typed, without a button: `change` with every keystroke, the store is written after a pause, at once
 * when the form closes or the window is hidden. `restored` is what an earlier visit left, also where the store could
 * not keep it yet, or null; ask before using it only when it differs from what is shown. `isDirty` is true until the
 * store has it.
 */
export function useDraft<Draft>(store: DraftStore<Draft>): {
  restored: Draft | null
  isDirty: boolean
  change: (draft: Draft) => void
  discard: () => Promise<void>
} {
  const [restored, setRestored] = useState<Draft | null>(null)
  const [isDirty, setDirty] = useState(false)
  const key = `drafts/${store.key}`

  // Stays dirty where it fails: what is not tried again by itself is with the next change, or when the form closes.
  const flush = useStable(async () => {
    await writeUnsaved<Draft>(key, store.save, () => void flush())
    setDirty(hasUnsaved(key))
  })
  const put = useStable((draft: Draft) => {
    putUnsaved(key, draft, () => void flush(), PAUSE_MS)
    setDirty(true)
  })
  const load = useStable(async (): Promise<Draft | null> => {
    const left = leftUnsaved<Draft>(key)
    if (left === undefined) {
      forgetUnsaved(key)
      return store.load()
    }
    put(left)
    return left
  })

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
    change: put,
    async discard() {
      forgetUnsaved(key)
      setDirty(false)
      setRestored(null)
      await store.discard()
    },
  }
}
