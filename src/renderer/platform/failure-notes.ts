/**
 * Notes of failed acts in the corner of the window. Each stays until it is read, but no longer than it is true: it
 * goes as the same act succeeds and as its page is left.
 */
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** The act of each note that stands; undefined for what was no call. */
const standing = new Map<string, string | undefined>()

const hide = (isMeant: (operation: string | undefined) => boolean): void => {
  for (const [id, operation] of [...standing]) {
    if (!isMeant(operation)) continue
    standing.delete(id)
    notifications.hide(id)
  }
}

export const showFailure = (
  message: string,
  operation: string | undefined,
  closeButtonProps: { 'aria-label': string },
): void => {
  // Told once while it stands there, however often the same work is tried.
  const id = message
  standing.set(id, operation)
  notifications.show({
    id,
    message,
    color: 'orange',
    autoClose: false,
    closeButtonProps,
    onClose: () => standing.delete(id),
  })
}

export const hideFailuresOf = (operation: string): void => hide((failed) => failed === operation)

/** For the frame around the pages. */
export const useFailuresOfPage = (): void => {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    hide(() => true)
  }, [pathname])
}
