/**
 * The keys that this process was given, by the name that stands in the head of what they open. A file says itself which
 * key it wants, so whoever opens one needs not be told; to lock the house is to let go of all of them.
 */
export type FileKey = {
  /** Names the key without telling it: 16 hexadecimal digits. */
  id: string
  /** 32 bytes. */
  key: Uint8Array
}

const held = new Map<string, Buffer>()

export const holdKey = ({ id, key }: FileKey): void => void held.set(id, Buffer.from(key))

/** For a thread of its own, which shares no memory with this one. */
export const heldKeys = (): FileKey[] => [...held].map(([id, key]) => ({ id, key }))

export const letGoOfKeys = (): void => {
  for (const key of held.values()) key.fill(0)
  held.clear()
}

export const heldKey = (id: string): FileKey | null => {
  const key = held.get(id)
  return key === undefined ? null : { id, key }
}

export const letGoOfKey = (id: string): void => {
  held.get(id)?.fill(0)
  held.delete(id)
}
