import { useEffect } from 'react'
import { useStable } from '../../ui/use-stable.ts'
import type { ReviewWork } from './use-review-work.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** The grid answers to F8 itself; from elsewhere on the page the key first goes there. */
const handToGrid = (event: KeyboardEvent): void => {
  const cell = document.querySelector<HTMLTextAreaElement>('.nep-review .nep-entry textarea')
  if (cell === null) return
  event.preventDefault()
  cell.focus()
  cell.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'F8', shiftKey: event.shiftKey, bubbles: true, cancelable: true }),
  )
}

/** Keys of the whole review: F8 to the next problem, Ctrl+Z and Ctrl+Y for every step, also one made by a button. */
export const useReviewKeys = (work: ReviewWork): void => {
  const onKey = useStable((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
    if (event.key === 'F8') {
      if (!(event.target instanceof Element && event.target.closest('.nep-entry'))) handToGrid(event)
      return
    }
    if (!event.ctrlKey || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) work.redo()
    else work.undo()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onKey])
}
