/** Locks the house when nobody worked at a window for as long as its lock says; long work is waited for. */
import { houseLock, isHouseLocked } from '../../locks/house-lock.ts'
import type { Gate } from './gate.ts'

const tickMilliseconds = 10_000

/** Locks if it is time; answers whether it did. */
export const lockIfIdle = async (gate: Gate, dataDir: string): Promise<boolean> => {
  const lock = houseLock(dataDir)
  if (lock === null || isHouseLocked(dataDir) || gate.idleMinutes() < lock.idleMinutes) return false
  const { ok } = await gate.call('lock.now', {})
  return ok
}

export const keepLocked = (gate: Gate, dataDir: string): void => {
  const timer = setInterval(() => void lockIfIdle(gate, dataDir), tickMilliseconds)
  timer.unref()
}
