import type { Desk, DeskFinding, DeskTask, desk } from '#shared/contract/desk.ts'
import { addDays } from '#shared/dates.ts'
import { awayNote } from '../backups/away-folder.ts'
import { newestBackup } from '../backups/backup-folder.ts'
import type { ReadDb } from '../db/database.ts'
import {
  fileTask,
  frequentFailures,
  openFindings,
  type PlanPicture,
  planPicture,
  undecidedTasks,
  visitTasks,
} from '../db/queries/desk.ts'
import { deskReturns } from '../db/queries/desk-returns.ts'
import { awayFolderOf } from '../db/queries/office.ts'
import type { Operations } from './context.ts'
import { pendingNow } from './exchange/pending-files.ts'
import { keepingReminder } from './keeping/keeping-list.ts'

const keepingTask = (db: ReadDb, today: string): DeskTask[] => {
  const reminder = keepingReminder(db, today)
  return reminder === null ? [] : [{ kind: 'keeping', ...reminder }]
}

const noPlan: PlanPicture = { rounds: [], unassigned: [], byReport: [], visited: 0, onSite: 0 }

const lateReturns = (returns: Desk['returns']): DeskTask[] => {
  if (returns === null || returns.overdue.units === 0) return []
  const { requestId, title, dueOn, overdue } = returns
  return [{ kind: 'late_returns', requestId, title, dueOn, ...overdue }]
}

const overdueTask = (overdue: readonly DeskFinding[]): DeskTask[] => {
  const [worst] = overdue
  if (worst === undefined) return []
  return [
    { kind: 'overdue_findings', count: overdue.length, days: worst.daysOverdue, unitName: worst.unitName },
  ]
}

/** A register that has never been copied, or not for a week, says so on the desk; the same for the second place. */
const backupTasks = (db: ReadDb, dataDir: string, now: string): DeskTask[] => {
  const weekAgo = new Date(Date.parse(now) - 7 * 86_400_000).toISOString()
  const isOld = (lastAt: string | null): boolean => lastAt === null || lastAt <= weekAgo || lastAt > now
  const lastAt = newestBackup(dataDir, now)?.madeAt ?? null
  const folder = awayFolderOf(db)
  const awayAt = folder === null ? null : awayNote(dataDir, folder).lastAt
  return [
    ...(isOld(lastAt) ? [{ kind: 'backup' as const, lastAt }] : []),
    ...(folder !== null && isOld(awayAt) ? [{ kind: 'backup_away' as const, folder, lastAt: awayAt }] : []),
  ]
}

export const deskOperations = {
  overview: (context, { planId }) => {
    const { db, today, now, dataDir } = context
    const findings = openFindings(db, today)
    const overdue = findings.filter(({ daysOverdue }) => daysOverdue > 0)
    const pending = [...pendingNow(context).keys()]
    const returns = deskReturns(db, planId, { today, pending })
    return {
      today,
      tasks: [
        ...visitTasks(db, planId, addDays(today, 6)),
        ...fileTask(db, pending.length),
        ...lateReturns(returns),
        ...overdueTask(overdue),
        ...undecidedTasks(db, planId),
        ...keepingTask(db, today),
        ...backupTasks(db, dataDir, now),
      ],
      ...(planId === null ? noPlan : planPicture(db, planId)),
      findings: findings.slice(0, 14),
      overdueFindings: overdue.length,
      openFindings: findings.length,
      returns,
      frequent: planId === null ? [] : frequentFailures(db, planId),
    }
  },
} satisfies Operations<typeof desk>
