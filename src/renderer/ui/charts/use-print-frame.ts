import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed just now; a picture is drawn anew for paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}

/** Prints one part of the page: the rest is hidden by `picture.css` for as long as it takes. */
export function printAlone(part: HTMLElement): void {
  const root = document.documentElement
  root.toggleAttribute('data-nep-print-one', true)
  part.toggleAttribute('data-nep-printed', true)
  const end = () => {
    root.toggleAttribute('data-nep-print-one', false)
    part.toggleAttribute('data-nep-printed', false)
    window.removeEventListener('afterprint', end)
  }
  window.addEventListener('afterprint', end)
  window.print()
}
