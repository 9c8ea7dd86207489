/** A data folder opened as a host opens it, also one whose register does not open. */
import { resolve } from 'node:path'
import { type Gate, openGate } from '../../src/main/hosts/shared/gate.ts'
import type { Ports } from '../../src/main/ports.ts'

/** Tests open a lock many times, and nobody guesses at it. */
export const cheapDerivation = { n: 1024, r: 8, p: 1 }

const ports = (now: () => string): Ports => {
  let count = 0
  return {
    now,
    newId: () => `30000000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
    log: { info: () => undefined, error: () => undefined },
    resourcesDir: resolve(import.meta.dirname, '../../resources'),
    actor: 'Cán bộ thử',
    program: { version: '0.1.0' },
    derivationCost: cheapDerivation,
  }
}

export const openTestGate = (dataDir: string, now: () => string = () => '2018-10-06T01:00:00.000Z'): Gate =>
  openGate(ports(now), { dataDir })
