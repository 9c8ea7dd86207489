/**
 * What is typed into a field and cannot be read is no value: the form around the field is not sent while it stands
 * there, whatever the form itself asks for, and the field gets the focus and says why.
 *
 *   const input = useUnreadRefusal(problem !== null, () => setSaid(true))
 *   <input ref={input} … />
 */
import { type RefObject, useEffect, useRef } from 'react'
import { useStable } from '../use-stable.ts'

export const useUnreadRefusal = (
  isUnread: boolean,
  onRefused: () => void,
): RefObject<HTMLInputElement | null> => {
  const input = useRef<HTMLInputElement>(null)
  const tell = useStable(onRefused)
  useEffect(() => {
    const form = isUnread ? input.current?.form : null
    if (!form) return
    // At the form itself, before React hears of it: the form's own handler must not save.
    const refuse = (event: SubmitEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      tell()
      input.current?.scrollIntoView?.({ block: 'nearest' })
      input.current?.focus()
    }
    form.addEventListener('submit', refuse)
    return () => form.removeEventListener('submit', refuse)
  }, [isUnread, tell])
  return input
}
