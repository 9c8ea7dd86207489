import { useRef, useState } from 'react'
import { fold, matchesSearch } from '#shared/text.ts'

/** A pause longer than this begins a new word. */
const PAUSE_MS = 1000

/** What `typed` finds: first the rows that begin with it, then those with a word that does; from `start` round to it. */
export function findTyped(texts: readonly string[], typed: string, start: number): number {
  const wanted = fold(typed)
  const order = texts.map((_, i) => (start + i) % texts.length)
  const begins = order.find((i) => fold(texts[i] ?? '').startsWith(wanted))
  return begins ?? order.find((i) => matchesSearch(texts[i] ?? '', typed)) ?? -1
}

/**
 * Collects letters typed on a table. Backspace takes one back, which is also how UniKey turns dd into đ outside
 * text fields. `typed` is what to show; it empties after a pause.
 */
export function useTypeToFind(): {
  typed: string
  /** The word so far after this key, or null when the key types nothing. */
  take: (event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }) => string | null
} {
  const [typed, setTyped] = useState('')
  const buffer = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return {
    typed,
    take(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return null
      const isLetter = event.key.length === 1 && (event.key !== ' ' || buffer.current !== '')
      const isBack = event.key === 'Backspace' && buffer.current !== ''
      if (!isLetter && !isBack) return null
      buffer.current = isBack ? buffer.current.slice(0, -1) : buffer.current + event.key
      setTyped(buffer.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        buffer.current = ''
        setTyped('')
      }, PAUSE_MS)
      return buffer.current
    },
  }
}
