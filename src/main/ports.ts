/**
 * What the application needs from the world outside, as plain values. Only hosts/<host>/index.ts reads the
 * environment and builds these.
 */

export type Logger = {
  info(message: string, detail?: Record<string, unknown>): void
  error(message: string, detail?: Record<string, unknown>): void
}

export type Ports = {
  /** The instant now, UTC ISO. */
  now: () => string
  /** A new id, UUIDv7, later ones sort after earlier ones. */
  newId: () => string
  log: Logger
  /** Folder of the shipped data: templates, units, checklists, practice office. */
  resourcesDir: string
  /** Who works here, for the journal; the clerk's name once it is known. */
  actor: string
}
