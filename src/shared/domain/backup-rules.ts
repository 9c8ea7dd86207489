/** When the register is copied without being asked, and which copies stay. Pure, so that every case can be tried. */

/** Why a copy was made. */
export const backupReasons = [
  'asked',
  'close',
  'hourly',
  'before-import',
  'before-restore',
  'before-migration',
  'before-update',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Where a copy stands: in the data folder, or in the second folder. */
export const backupPlaces = ['here', 'away'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/** Occasions at which Nếp itself makes a copy if one is due. */
export const backupOccasions = ['hourly', 'close', 'before-import'] as const
export type BackupOccasion = (typeof backupOccasions)[number]

/** A copy younger than this is enough; several imports of one sitting share the copy before the first. */
const freshMinutes: Readonly<Record<BackupOccasion, number>> = { hourly: 60, 'before-import': 10, close: 0 }

/**
 * Whether a copy is to be made. Never when nothing was written since the last one.
 *
 * @param last the newest good copy that is not of the future; its `journalId` is null where it does not say how far it goes.
 * @param register the instant (UTC ISO) and the newest entry of the journal, null in an empty register.
 */
export const isBackupDue = (
  occasion: BackupOccasion,
  last: { madeAt: string; journalId: string | null } | undefined,
  register: { now: string; journalId: string | null },
): boolean => {
  if (register.journalId === null) return false
  if (last === undefined) return true
  if (last.journalId === register.journalId) return false
  return Date.parse(register.now) - Date.parse(last.madeAt) >= freshMinutes[occasion] * 60_000
}

const recentCopies = 10
const dailyCopies = 31
const monthlyCopies = 24

const lasting: ReadonlySet<BackupReason> = new Set([
  'asked',
  'before-restore',
  'before-migration',
  'before-update',
])

/** The first of each period in a list that is newest first: the period's last copy. */
const lastOfEach = <B extends { madeAt: string }>(
  newestFirst: readonly B[],
  length: number,
  periods: number,
): B[] => {
  const seen = new Map<string, B>()
  for (const backup of newestFirst) {
    const period = backup.madeAt.slice(0, length)
    if (!seen.has(period)) seen.set(period, backup)
  }
  return [...seen.values()].slice(0, periods)
}

/**
 * The copies that stay: the 10 newest, the last of each of the 31 newest days and of the 24 newest months that have
 * one. What was made before an irreversible step (a restore, a migration, an update) or by hand stays as long as its month does.
 * Days are those of UTC: which copy of a day is kept does not hang on the time zone.
 */
export const keptBackups = <B extends { madeAt: string; reason: BackupReason }>(
  backups: readonly B[],
): Set<B> => {
  const newestFirst = backups.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const months = lastOfEach(newestFirst, 7, monthlyCopies)
  const oldestMonth = months.at(-1)?.madeAt.slice(0, 7) ?? ''
  const isLasting = ({ reason, madeAt }: B): boolean =>
    lasting.has(reason) && madeAt.slice(0, 7) >= oldestMonth
  return new Set([
    ...newestFirst.slice(0, recentCopies),
    ...lastOfEach(newestFirst, 10, dailyCopies),
    ...months,
    ...newestFirst.filter(isLasting),
  ])
}
