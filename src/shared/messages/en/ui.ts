import type { ui as source } from '../vi/ui.ts'

export const ui: typeof source = {
  appName: 'Nếp',
  shell: {
    screens: 'Screens',
    skipToContent: 'Skip to content',
    collapseRail: 'Collapse',
    expandRail: 'Expand',
    badge: (count) => `${count} waiting`,
    practice: 'Practice data',
    practiceHint:
      'This is the practice office with invented data; try anything, your real register is not touched.',
    search: 'Find a unit, person, document, finding…',
    activity: 'Running now',
    activityNone: 'Nothing is running.',
    activityMany: (count) => `${count} tasks running`,
    activityCount: (done, total) => `${done}/${total}`,
    cancel: 'Stop',
    groups: { inspection: 'Inspection', communes: 'Communes', catalogues: 'Catalogues' },
    nav: {
      desk: 'Desk',
      plans: 'Plans',
      rounds: 'Rounds',
      visits: 'Visits',
      findings: 'Findings & remedies',
      findingsShort: 'Findings',
      exchange: 'Excel exchange',
      outreach: 'Outreach',
      commendations: 'Commendations',
      reports: 'Reports',
      units: 'Units',
      checklists: 'Checklists',
      settings: 'Settings',
    },
    notFound: {
      title: 'There is no such page',
      happened: 'The address does not lead to any screen of Nếp.',
      safe: 'The data in the register has not changed.',
      action: 'Go to the desk',
    },
    crashed: {
      happened: 'This screen failed and cannot be shown.',
      safe: 'Everything that was saved is intact.',
      todo: 'Open the screen again. If it still fails, choose another screen on the left and send the text under Details to your support.',
      action: 'Open the screen again',
    },
  },
  failure: {
    happened: 'What happened',
    safe: 'Data',
    todo: 'What to do',
    details: 'Details',
    retry: 'Try again',
  },
  loading: 'Loading…',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  state: {
    current: 'current',
    done: 'done',
    todo: 'to come',
  },
  table: {
    headerHint: 'Enter sorts, Shift+arrow changes the width',
    selectAll: 'Select all rows shown',
    finding: (typed) => `Find: ${typed}`,
  },
  date: {
    placeholder: 'dd/mm/yyyy',
    openCalendar: 'Open calendar',
    unreadable: 'This is not readable as a date. Type 3/10, 03102018 or 3-10-18.',
    impossible: 'There is no such day in the calendar. Check day and month.',
  },
  picker: {
    placeholder: 'Type to find',
    nothing: 'Nothing found. Try fewer letters or no accents.',
    clear: 'Clear',
    remove: 'Remove',
  },
  form: {
    errors: (count) => `${count} to mend before saving`,
  },
  confirm: {
    canUndo: 'This can be undone.',
    typeWord: (word) => `This cannot be undone. Type ${word} to confirm`,
  },
  grid: {
    headerHint: 'Shift+arrow changes the width',
    cell: (header, row, text) => `${header}, row ${row}: ${text === '' ? 'empty' : text}`,
    readOnly: 'This cell is for reading only.',
    skipped: (done, readOnly, beyond) =>
      [
        `${done} cells written`,
        readOnly > 0 ? `${readOnly} read-only cells left out` : '',
        beyond > 0 ? `${beyond} rows left out: the table has no more rows` : '',
      ]
        .filter(Boolean)
        .join('; '),
    noProblem: 'No more cells to look at this way.',
    nothingToUndo: 'Nothing more to undo.',
    nothingToRedo: 'Nothing more to redo.',
  },
  chart: { showTable: 'Show table', showPicture: 'Show chart', item: 'Item', value: 'Count' },
}
