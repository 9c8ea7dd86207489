/** Where the keys go on when what had the focus is gone: a key pressed on nothing does nothing. */
import { useEffect, useRef } from 'react'
import { firstFocusable } from './use-pane-keys.ts'

/** Long enough for a dialog to have given the focus back, and for a button to have become idle or greyed out. */
const moment = 60

/** What a dialog does may be done before it has faded away. */
const timesOfFading = 8

const hasNoFocus = (): boolean => {
  const active = document.activeElement
  return active === null || active === document.body || active.matches(':disabled')
}

/** Where a page says so: what is done next (`data-nep-home="next"`), else its main place (`data-nep-home`). */
export const goHome = (): void => {
  const homes = [
    ...document.querySelectorAll<HTMLElement>('[data-nep-home="next"]'),
    ...document.querySelectorAll<HTMLElement>('[data-nep-home]'),
  ]
  for (const home of homes) {
    const place = firstFocusable(home)
    place?.focus()
    // What is not drawn in this width takes no focus.
    if (place !== null && document.activeElement === place) return
  }
}

/** Once what was done is shown; not away from a dialog. Answers how to give it up. */
export const goHomeSoon = (onDone: () => void): (() => void) => {
  const timer = setTimeout(() => {
    if (document.querySelector('[role="dialog"]') === null) goHome()
    onDone()
  }, moment)
  return () => clearTimeout(timer)
}

/** Whenever `state` changes and nothing has the focus, it goes to the page's home. Null while nothing is shown. */
export const useHomeFocus = (state: string | null): void => {
  useEffect(() => {
    if (state === null) return
    let timer: ReturnType<typeof setTimeout>
    const look = (timesMore: number) => {
      timer = setTimeout(() => {
        if (!hasNoFocus()) return
        if (document.querySelector('[role="dialog"]') === null) goHome()
        else if (timesMore > 0) look(timesMore - 1)
      }, moment)
    }
    look(timesOfFading)
    return () => clearTimeout(timer)
  }, [state])
}

/**
 * For what opens over the page: on closing, the focus goes back to where it was, or home when that is gone. What was
 * given the focus by the closing itself keeps it.
 */
export const useFocusBack = (isOpen: boolean): void => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    return () => {
      const atClose = document.activeElement
      timer.current = setTimeout(() => {
        const now = document.activeElement
        const isInside = now === atClose && now?.closest('[role="dialog"]') != null
        if (!hasNoFocus() && !isInside) return
        const isPlace = before instanceof HTMLElement && before !== document.body && before.isConnected
        // A button that is at work comes back when it is done.
        if (isPlace && before.matches('[data-loading]')) return
        if (isPlace) before.focus({ preventScroll: true })
        if (hasNoFocus() || document.activeElement === now) goHome()
      }, 10)
    }
  }, [isOpen])
  // After the one above: with its page the dialog has no way back.
  useEffect(() => () => clearTimeout(timer.current), [])
}
