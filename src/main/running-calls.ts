/** Long work that runs: followed, and stopped, by the id of its call. */
import type { HostEvent } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import type { Followed } from './operations/context.ts'

export type RunningCalls = {
  /** Until `end` the call can be cancelled. */
  begin(callId: string): { followed: Followed; end: () => void }
  cancel(callId: string): void
  /** Gives up whatever runs. */
  cancelAll(): void
  count(): number
}

export const createRunningCalls = (emit: (event: HostEvent) => void): RunningCalls => {
  const running = new Map<string, AbortController>()
  return {
    begin: (callId) => {
      const abort = new AbortController()
      running.set(callId, abort)
      return {
        followed: {
          signal: abort.signal,
          progress: (done, total, label) => {
            if (abort.signal.aborted) throw fail('cancelled', {})
            emit({ type: 'progress', progress: { callId, done, total, label } })
          },
        },
        end: () => void running.delete(callId),
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
    cancelAll: () => {
      for (const abort of running.values()) abort.abort()
    },
    count: () => running.size,
  }
}
