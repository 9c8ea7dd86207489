/**
 * One window at a time (docs/decisions/0042): the newest takes over; the one before is told, may still hand in what was
 * typed in it, and is then refused.
 */
import { fail } from '#shared/contract/errors.ts'

/** Long enough for what a field saves when it loses the focus, or its page is closed. */
const farewellMilliseconds = 10_000

/** A window that comes back after so many others is taken for a new one, which is what it then is. */
const mostRemembered = 500

export type OneWindow = {
  /** Throws DomainError window_replaced for one from which another took over. `id`: made by the window when it loads. */
  admit(id: string): void
}

/** `clock`: milliseconds that never go back. `onReplaced` is called before the newest is admitted. */
export const createOneWindow = (clock: () => number, onReplaced: () => void): OneWindow => {
  const refusedFrom = new Map<string, number>()
  let current: string | undefined
  return {
    admit: (id) => {
      if (id === current) return
      const from = refusedFrom.get(id)
      if (from !== undefined) {
        if (clock() < from) return
        throw fail('window_replaced', {})
      }
      if (current !== undefined) {
        refusedFrom.set(current, clock() + farewellMilliseconds)
        for (const oldest of refusedFrom.keys()) {
          if (refusedFrom.size <= mostRemembered) break
          refusedFrom.delete(oldest)
        }
        onReplaced()
      }
      current = id
    },
  }
}
