/** One task of the desk in words, with where it leads. */

import type { DeskTask } from '#shared/contract/desk.ts'
import { type CivilDate, formatDate, formatDayMonth } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import { returnsLink } from '../../ui/pictures/links.ts'
import type { StateTone } from '../../ui/state-tone.ts'

export type TaskLine = {
  key: string
  when: string
  tone: StateTone
  title: string
  detail: string
  action: string
  /** What the action is about, for a button that stands alone. */
  subject: string
  to: string
}

type M = Messages['desk']
type TaskOf<K extends DeskTask['kind']> = Extract<DeskTask, { kind: K }>

const visitLine = (m: M, task: TaskOf<'visit'>, today: CivilDate): TaskLine => {
  const isUnderWay = task.status === 'under_way'
  const isMissed = !isUnderWay && task.visitDate < today
  const session = m.sessions[task.session]
  const details = [
    isUnderWay ? m.visit.answers(task.criteria - task.answered, task.criteria) : '',
    task.oldFindings > 0 ? m.visit.oldFindings(task.oldFindings) : '',
  ]
  return {
    key: task.visitId,
    when:
      task.visitDate === today
        ? m.when(session, m.today.toLowerCase())
        : m.when(session, formatDayMonth(task.visitDate)),
    tone: isMissed ? 'bad' : 'info',
    title: isUnderWay
      ? m.visit.under_way(task.unitName)
      : isMissed
        ? m.visit.missed(task.unitName)
        : m.visit.scheduled(task.unitName),
    detail: details.filter((part) => part !== '').join('; '),
    action: isUnderWay ? m.visit.continue : m.visit.open,
    subject: task.unitName,
    to: `/visits/${task.visitId}`,
  }
}

const filesLine = (m: M, { waiting, ready, refused, unknownUnit, again }: TaskOf<'files'>): TaskLine => {
  const title =
    waiting > 0
      ? m.files.title(waiting)
      : again > 0
        ? m.files.againTitle(again)
        : m.files.refusedTitle(refused)
  const parts = [
    ready > 0 ? m.files.ready(ready) : '',
    unknownUnit > 0 ? m.files.unknownUnit(unknownUnit) : '',
    waiting > 0 && again > 0 ? m.files.again(again) : '',
    waiting + again > 0 && refused > 0 ? m.files.refused(refused) : '',
  ].filter((part) => part !== '')
  return {
    key: 'files',
    when: m.inDay,
    tone: 'warn',
    title,
    detail: parts.length === 0 ? m.files.next : parts.join('; '),
    action: m.files.action,
    subject: title,
    to: '/exchange/review',
  }
}

export const taskLine = (m: M, task: DeskTask, today: CivilDate, times: OfficeTimes): TaskLine => {
  switch (task.kind) {
    case 'visit':
      return visitLine(m, task, today)
    case 'files':
      return filesLine(m, task)
    case 'late_returns':
      return {
        key: task.requestId,
        when: m.daysLate(task.days),
        tone: 'bad',
        title: m.lateReturns.title(task.units),
        detail: m.lateReturns.detail(formatDate(task.dueOn)),
        action: m.lateReturns.action,
        subject: m.lateReturns.title(task.units),
        to: returnsLink(task.requestId, { standing: 'overdue' }),
      }
    case 'overdue_findings':
      return {
        key: 'findings',
        when: m.overdue,
        tone: 'bad',
        title: m.overdueFindings.title(task.count),
        detail: m.overdueFindings.detail(task.unitName, task.days),
        action: m.overdueFindings.action,
        subject: m.overdueFindings.title(task.count),
        to: '/findings',
      }
    case 'undecided':
      return {
        key: task.listId,
        when: m.inDay,
        tone: 'warn',
        title: task.listName,
        detail: m.undecided.detail(task.undecided, task.agreed),
        action: m.undecided.action,
        subject: task.listName,
        to: `/commendations?list=${task.listId}${task.undecided > 0 ? '&show=undecided' : ''}`,
      }
    case 'keeping':
      return {
        key: 'keeping',
        when: m.inDay,
        tone: 'warn',
        title: m.keeping.title(task.count),
        detail: task.reviewedOn === null ? m.keeping.never : m.keeping.last(formatDate(task.reviewedOn)),
        action: m.keeping.action,
        subject: m.keeping.title(task.count),
        to: '/settings/keeping/review',
      }
    case 'backup':
      return {
        key: 'backup',
        when: m.inDay,
        tone: 'warn',
        title: m.backup.title,
        detail: task.lastAt === null ? m.backup.never : m.backup.old(times.machine(task.lastAt)),
        action: m.backup.action,
        subject: m.backup.title,
        to: '/settings/backups',
      }
    case 'backup_away':
      return {
        key: 'backup_away',
        when: m.inDay,
        tone: 'warn',
        title: m.backupAway.title(task.folder),
        detail: task.lastAt === null ? m.backupAway.never : m.backup.old(times.machine(task.lastAt)),
        action: m.backup.action,
        subject: m.backupAway.title(task.folder),
        to: '/settings/backups',
      }
  }
}
