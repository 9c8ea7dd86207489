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

/** A list gone through with pauses: those that pass. */
export function* filtering<T>(items: readonly T[], test: (item: T) => boolean): Steps<T[]> {
  const kept: T[] = []
  for (const [at, item] of items.entries()) {
    if (at % itemsAtOnce === 0) yield
    if (test(item)) kept.push(item)
  }
  return kept
}

/** What becomes of each, with pauses. */
export function* mapping<T, R>(items: readonly T[], make: (item: T, at: number) => R): Steps<R[]> {
  const made: R[] = []
  for (const [at, item] of items.entries()) {
    if (at % itemsAtOnce === 0) yield
    made.push(make(item, at))
  }
  return made
}

/** Items by a key, with pauses; of two under one key the later counts. */
export function* indexing<T, K, V>(
  items: readonly T[],
  entry: (item: T) => readonly [K, V],
): Steps<Map<K, V>> {
  const index = new Map<K, V>()
  for (const [at, item] of items.entries()) {
    if (at % itemsAtOnce === 0) yield
    const [key, value] = entry(item)
    index.set(key, value)
  }
  return index
}
