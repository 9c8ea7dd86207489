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

/** Items that are gone through between two pauses. */
const itemsAtOnce = 2_000

/** A list gone through with pauses. */
export function* visiting<T>(items: readonly T[], look: (item: T, at: number) => void): Steps<void> {
  let at = 0
  for (const item of items) {
    if (at % itemsAtOnce === 0) yield
    look(item, at)
    at += 1
  }
}

/** Those of a list that pass. */
export function* filtering<T>(items: readonly T[], test: (item: T) => boolean): Steps<T[]> {
  const kept: T[] = []
  yield* visiting(items, (item) => {
    if (test(item)) kept.push(item)
  })
  return kept
}

/** What becomes of each. */
export function* mapping<T, R>(items: readonly T[], make: (item: T, at: number) => R): Steps<R[]> {
  const made: R[] = []
  yield* visiting(items, (item, at) => {
    made.push(make(item, at))
  })
  return made
}

/** Items by a key; of two under one key the later counts. */
export function* indexing<T, K, V>(
  items: readonly T[],
  entry: (item: T) => readonly [K, V],
): Steps<Map<K, V>> {
  const index = new Map<K, V>()
  yield* visiting(items, (item) => {
    const [key, value] = entry(item)
    index.set(key, value)
  })
  return index
}
