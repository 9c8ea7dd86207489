import { useEffect, useRef } from 'react'
import { useStable } from '../../ui/use-stable.ts'
import type { ReviewWork } from './use-review-work.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** The chosen cell answers to F8 itself; from elsewhere, also from a heading of the grid, the key first goes there. */
const handToGrid = (shiftKey: boolean): boolean => {
  const cell = document.querySelector<HTMLTextAreaElement>('.nep-review .nep-entry textarea')
  if (cell === null) return false
  cell.focus()
  cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', shiftKey, bubbles: true, cancelable: true }))
  return true
}

/** The same once the grid is there: a file that was just opened has still to be read. Answers how to give it up. */
const handToComingGrid = (shiftKey: boolean): (() => void) => {
  const observer = new MutationObserver(() => {
    if (handToGrid(shiftKey)) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** Keys of the whole review: F8 to the next problem, Ctrl+Z and Ctrl+Y for every step, also one made by a button. */
export const useReviewKeys = (work: ReviewWork): void => {
  const giveUp = useRef<() => void>(() => undefined)
  const onKey = useStable((event: KeyboardEvent) => {
    giveUp.current()
    if (event.defaultPrevented || document.querySelector('[role="dialog"]') !== null) return
    if (event.key === 'F8') {
      if (event.target instanceof HTMLTextAreaElement && event.target.closest('.nep-entry')) return
      event.preventDefault()
      if (!handToGrid(event.shiftKey)) giveUp.current = handToComingGrid(event.shiftKey)
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
    return () => {
      giveUp.current()
      document.removeEventListener('keydown', onKey)
    }
  }, [onKey])
}
