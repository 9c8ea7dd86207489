/**
 * What was typed and the register does not have yet, by the field or form that it was typed into. It outlives its
 * screen, and a key holds the newest only: an older one is neither tried again nor written over a newer one, whichever
 * screen they were typed on.
 */
import { tryAgain } from './try-again.ts'

type Unsaved = { value: unknown; isUnderWay: boolean; timer: ReturnType<typeof setTimeout> | undefined }

const unsaved = new Map<string, Unsaved>()

/** Takes the place of what waits under `key`; `write` runs after the pause, in milliseconds. */
export const putUnsaved = (key: string, value: unknown, write: () => void, pause: number): void => {
  forgetUnsaved(key)
  unsaved.set(key, { value, isUnderWay: false, timer: setTimeout(write, pause) })
}

/** Given up, or kept in another way. What is on its way already goes on, but is not tried again. */
export const forgetUnsaved = (key: string): void => {
  clearTimeout(unsaved.get(key)?.timer)
  unsaved.delete(key)
}

export const hasUnsaved = (key: string): boolean => unsaved.has(key)

/** What a screen that was left still tries to keep; undefined also where it was refused for good. */
export const leftUnsaved = <Value>(key: string): Value | undefined => {
  const entry = unsaved.get(key)
  return entry?.isUnderWay || entry?.timer !== undefined ? (entry.value as Value) : undefined
}

/**
 * Hands what waits under `key` to `save`, once at a time, and forgets it when it is kept. Where the reason of a failure
 * may pass, `again` runs in a while; otherwise it waits for the next call. What is not `isAcceptable` only waits.
 */
export async function writeUnsaved<Value>(
  key: string,
  save: (value: Value) => Promise<unknown>,
  again: () => void,
  isAcceptable: (value: Value) => boolean = () => true,
): Promise<void> {
  const entry = unsaved.get(key)
  if (entry === undefined || entry.isUnderWay) return
  clearTimeout(entry.timer)
  entry.timer = undefined
  const value = entry.value as Value
  if (!isAcceptable(value)) return
  entry.isUnderWay = true
  try {
    await save(value)
    if (unsaved.get(key) === entry) unsaved.delete(key)
  } catch (error) {
    entry.isUnderWay = false
    if (unsaved.get(key) === entry) entry.timer = tryAgain(error, again)
  }
}
