import type { Desk, DeskFinding, DeskTask, desk } from '#shared/contract/desk.ts'
import { addDays } from '#shared/dates.ts'
import { listBackups } from '../db/backup.ts'
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
import type { Operations } from './context.ts'

const noPlan: PlanPicture = { rounds: [], unassigned: [], byReport: [], visited: 0, onSite: 0 }

const lateReturns = (returns: Desk['returns']): DeskTask[] => {
  const late = returns?.missing.filter(({ daysLate }) => daysLate > 0) ?? []
  if (returns === null || late.length === 0) return []
  const days = Math.max(...late.map(({ daysLate }) => daysLate))
  const { requestId, title, dueOn } = returns
  return [{ kind: 'late_returns', requestId, title, units: late.length, dueOn, days }]
}

const overdueTask = (overdue: readonly DeskFinding[]): DeskTask[] => {
  const [worst] = overdue
  if (worst === undefined) return []
  return [
    { kind: 'overdue_findings', count: overdue.length, days: worst.daysOverdue, unitName: worst.unitName },
  ]
}

/** A register that has never been copied, or not for a week, says so on the desk. */
const backupTask = (lastAt: string | null, now: string): DeskTask[] => {
  const weekAgo = new Date(Date.parse(now) - 7 * 86_400_000).toISOString()
  return lastAt !== null && lastAt > weekAgo ? [] : [{ kind: 'backup', lastAt }]
}

export const deskOperations = {
  overview: ({ db, today, now, dataDir }, { planId }) => {
    const findings = openFindings(db, today)
    const overdue = findings.filter(({ daysOverdue }) => daysOverdue > 0)
    const returns = deskReturns(db, planId, today)
    const lastBackup = listBackups(dataDir)[0]?.madeAt ?? null
    return {
      today,
      tasks: [
        ...visitTasks(db, planId, addDays(today, 6)),
        ...fileTask(db),
        ...lateReturns(returns),
        ...overdueTask(overdue),
        ...undecidedTasks(db, planId),
        ...backupTask(lastBackup, now),
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
