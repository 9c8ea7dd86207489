/** Whether an update may be installed over this program. Pure, so that every case can be tried. */

/** What an update says of itself; signed as it stands in the file. */
export type UpdateManifest = {
  /** `0.2.0` */
  version: string
  /** The oldest program over which it may go. */
  fromVersion: string
  /** Schema of the register that it works with. */
  schema: number
  /** UTC ISO. */
  madeAt: string
  /** For the clerk, a few sentences of what is new; may be empty. */
  notes: string
  installer: { fileName: string; sha256: string; bytes: number }
}

export const versionPattern = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/u

/** Below 0 when `a` is the older one; both as `1.2.3`. */
export const compareVersions = (a: string, b: string): number => {
  const parts = (version: string): number[] => version.split('.').map(Number)
  const [left, right] = [parts(a), parts(b)]
  return [0, 1, 2].map((at) => (left[at] ?? 0) - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}

export type UpdateHindrance = 'same' | 'older' | 'needs_between' | 'older_schema'

/** Why it cannot go over this program; null when it can. */
export const hindranceOf = (
  update: Pick<UpdateManifest, 'version' | 'fromVersion' | 'schema'>,
  program: { version: string; schema: number },
): UpdateHindrance | null => {
  const order = compareVersions(update.version, program.version)
  if (order === 0) return 'same'
  if (order < 0) return 'older'
  if (compareVersions(program.version, update.fromVersion) < 0) return 'needs_between'
  // A later version that knows less of the register than it holds would not open it.
  return update.schema < program.schema ? 'older_schema' : null
}
