/** Tells the house that somebody works at this window, and what happens when it locks meanwhile. */
import { useEffect } from 'react'
import { usePlatform } from './client.tsx'

const everyMilliseconds = 20_000

export const useStayUnlocked = (): void => {
  const { call } = usePlatform()
  useEffect(() => {
    let last = 0
    const stay = (): void => {
      if (Date.now() - last < everyMilliseconds) return
      last = Date.now()
      // While it is locked there is nothing to keep open.
      void call('lock.stay', {}).catch(() => undefined)
    }
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, stay, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, stay)
    }
  }, [call])
}
