import type { Steps } from '#shared/steps.ts'

/** Far below what a person notices, since other work comes on top of it. */
const stretchMilliseconds = 15

/** Lets calls of the window be answered. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Runs long work so that calls of the window are answered in between. Rejects with the signal's reason when it is
 * aborted; what the work holds open is then closed by its own `finally`.
 */
export const inStretches = async <T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> => {
  for (;;) {
    const end = performance.now() + stretchMilliseconds
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < end)
    await othersTurn()
    if (signal?.aborted) {
      steps.return(undefined as T)
      throw signal.reason
    }
  }
}
