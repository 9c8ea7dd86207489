/**
 * Long work written once, as a generator that pauses now and then: run at once where nothing may come between (a
 * transaction), or in stretches between which the window is served.
 *
 *   const review = atOnce(reviewing(file))
 */
export type Steps<T> = Generator<undefined, T, undefined>

export const atOnce = <T>(steps: Steps<T>): T => {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
