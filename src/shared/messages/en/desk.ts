import type { Same } from '../same.ts'
import type { desk as vi } from '../vi/desk.ts'

export const desk: Same<typeof vi> = {
  title: 'Desk',
  tasksTitle: (count) => (count === 0 ? 'Nothing urgent today' : `${count} things to do`),
  noTasks: 'No visit, waiting file or overdue work. Make a plan or open a round to begin.',
  tasksLabel: 'Things to do',
  choose: 'choose',
  openKey: 'open',
  startPlan: 'Make a plan',
  today: 'Today',
  sessions: { morning: 'Morning', afternoon: 'Afternoon', all_day: 'All day' },
  when: (session, date) => `${session} ${date}`,
  overdue: 'Overdue',
  inDay: 'Today',
  daysLate: (days) => `${days} days late`,
  visit: {
    under_way: (unit) => `${unit}: under way`,
    scheduled: (unit) => `${unit}: scheduled`,
    missed: (unit) => `${unit}: the day has passed, not visited`,
    answers: (left, all) => (left === 0 ? 'All criteria answered' : `${left}/${all} criteria left`),
    oldFindings: (count) => `${count} old findings to recheck`,
    continue: 'Continue',
    open: 'Open',
  },
  files: {
    title: (count) => `${count} returned files to review`,
    refusedTitle: (count) => `${count} returned files were refused`,
    againTitle: (count) => `${count} imported files have answers that are not imported`,
    again: (count) => `${count} imported files have answers that are not imported`,
    ready: (count) => `${count} files ready to import`,
    refused: (count) => `besides ${count} files that were refused`,
    unknownUnit: (count) => `${count} files of an unknown unit`,
    next: 'Review, then import',
    action: 'Review',
  },
  lateReturns: {
    title: (units) => `${units} communes are overdue`,
    detail: (due) => `Due ${due}`,
    action: 'Remind',
  },
  overdueFindings: {
    title: (count) => `${count} findings overdue`,
    detail: (unit, days) => `Longest ${days} days: ${unit}`,
    action: 'Look and remind',
  },
  undecided: {
    detail: (undecided, agreed) =>
      undecided === 0
        ? `${agreed} nominations agreed to, no decision on awards yet`
        : `${undecided} nominations undecided; look at the warnings before submitting`,
    action: 'Open list',
  },
  backup: {
    title: 'Back up the register',
    never: 'The register was never backed up',
    old: (when) => `Last time ${when}`,
    action: 'Back up',
  },
  keeping: {
    title: (count) =>
      count === 0
        ? 'The yearly review of kept personal data is due'
        : `${count} with personal data past its term, not reviewed`,
    never: 'Never reviewed yet',
    last: (day) => `Last reviewed ${day}`,
    action: 'Review',
  },
  backupAway: { title: (folder) => `No recent backup at ${folder}`, never: 'No copy has been made there' },
  progress: {
    title: (visited, all) => `${visited}/${all} units visited on site`,
    round: (roman) => `Round ${roman}`,
    unassigned: 'In no round',
    byReport: 'By report',
    reported: (done, all) => `${done}/${all}`,
    description: (label, done, all) => `${label}: ${done} of ${all} units`,
    none: 'No plan yet. Make a plan, choose units, then open a round.',
    table: { unit: 'Unit', round: 'Round', state: 'State' },
    states: {
      visited: 'Visited',
      under_way: 'Under way',
      scheduled: 'Scheduled',
      postponed: 'Postponed',
      remaining: 'Remaining',
      returned: 'Reported',
      return_missing: 'Not reported',
    },
  },
  returns: {
    title: (answered, all) => `${answered}/${all} communes answered`,
    noneTitle: 'Returns of communes',
    none: 'No return was requested yet. Make a request under Excel exchange.',
    part: (count, standing) => `${count} ${standing.toLowerCase()}`,
    reminded: (date) => `Reminded ${date}`,
    notReminded: 'Not reminded',
    open: 'Open the board',
  },
  findings: {
    title: (overdue, open) =>
      overdue === 0 ? `${open} findings followed, none overdue` : `${overdue} findings overdue`,
    all: (count) => `See all ${count}`,
    none: 'No finding is being followed.',
    columns: { unit: 'Unit', finding: 'Finding', due: 'Due', state: 'State' },
    states: { open: 'Open', in_progress: 'Under way', reported: 'Reported' },
    noDue: 'No deadline',
  },
  frequent: {
    title: (text, failed, asked) => `${text} failed at most units: ${failed}/${asked}`,
    figure: (failed, asked) => `${failed}/${asked}`,
    criterion: 'Criterion',
    failed: 'Units that failed',
  },
}
