/** The real clock, ids and log of a host process. */
import { v7 } from 'uuid'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { Logger, Ports, Program } from '../../ports.ts'
import { logDetail } from './log-detail.ts'

/** One JSON line each; a log that cannot be written (a full disk) must not stop the work. */
export const lineLogger = (write: (line: string) => void): Logger => {
  const log =
    (level: string) =>
    (message: string, detail: Record<string, unknown> = {}): void => {
      try {
        write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...logDetail(detail) })}\n`)
      } catch {
        // Nowhere is left to tell it.
      }
    }
  return { info: log('info'), error: log('error') }
}

export const systemPorts = (options: {
  log: Logger
  resourcesDir: string
  actor: string
  startInstaller?: Program['startInstaller']
}): Ports => {
  const { startInstaller, ...ports } = options
  return {
    now: () => new Date().toISOString(),
    newId: () => v7(),
    program: { version: packageJson.version, startInstaller },
    ...ports,
  }
}
