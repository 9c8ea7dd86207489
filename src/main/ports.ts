/**
 * What the application needs from the world outside, as plain values. Only hosts/<host>/index.ts reads the
 * environment and builds these.
 */
import type { DerivationCost } from './locks/keyring.ts'

/** The message is a text of the source; of `detail` the hosts let only the program's own words pass. */
export type Logger = {
  info(message: string, detail?: Record<string, unknown>): void
  error(message: string, detail?: Record<string, unknown>): void
}

export type Program = {
  /** `0.1.0` */
  version: string
  /**
   * Starts an installer and has the program close itself; false when the system does not start it. Absent where the
   * host is no installed program.
   */
  startInstaller?: ((path: string) => Promise<boolean>) | undefined
}

export type Ports = {
  program: Program
  /** The instant now, UTC ISO. */
  now: () => string
  /** A new id, UUIDv7, later ones sort after earlier ones. */
  newId: () => string
  log: Logger
  /** Folder of the shipped data: templates, units, checklists, practice office. */
  resourcesDir: string
  /** Who works here, for the journal; the clerk's name once it is known. */
  actor: string
  /** What a guess at a new passphrase costs, where it is not to be as dear as it is made for an office. */
  derivationCost?: DerivationCost | undefined
}
