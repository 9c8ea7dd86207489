/** What both hosts do first: the log on stderr and beside the data, the real ports, the data folder. */
import type { Ports, Program } from '../../ports.ts'
import { type Gate, openGate } from './gate.ts'
import { keepLocked } from './idle-lock.ts'
import { logFileWriter } from './log-file.ts'
import { lineLogger, systemPorts } from './system-ports.ts'

export type HostOptions = {
  dataDir: string
  resourcesDir: string
  actor: string
  startInstaller?: Program['startInstaller']
  stderr: (text: string) => void
}

export const openHost = (options: HostOptions): { ports: Ports; gate: Gate } => {
  const { dataDir, resourcesDir, actor, startInstaller, stderr } = options
  const toFile = logFileWriter(dataDir)
  const log = lineLogger((line) => {
    stderr(line)
    toFile(line)
  })
  const ports = systemPorts({ log, resourcesDir, actor, startInstaller })
  const gate = openGate(ports, { dataDir })
  keepLocked(gate, dataDir)
  return { ports, gate }
}
