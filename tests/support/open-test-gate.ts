/** A data folder opened as a host opens it, also one whose register does not open. */
import { resolve } from 'node:path'
import { type Gate, openGate } from '../../src/main/hosts/shared/gate.ts'
import type { Ports } from '../../src/main/ports.ts'

const ports = (now: () => string): Ports => {
  let count = 0
  return {
    now,
    newId: () => `30000000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
    log: { info: () => undefined, error: () => undefined },
    resourcesDir: resolve(import.meta.dirname, '../../resources'),
    actor: 'Cán bộ thử',
    program: { version: '0.1.0' },
  }
}

export const openTestGate = (dataDir: string, now: () => string = () => '2018-10-06T01:00:00.000Z'): Gate =>
  openGate(ports(now), { dataDir })
