/** Texts of the rows of self-checks. The shape of `vi/exchange-self-checks.ts`. */
import type { exchangeSelfChecks as source } from '../vi/exchange-self-checks.ts'

export const exchangeSelfChecks: typeof source = {
  title: 'Self-check answers',
  listLabel: 'Answers of units about themselves',
  back: 'Return board',
  note: (answers, units) => `${answers} answers of ${units} units`,
  verdictLabel: 'Filter by verdict',
  all: 'All',
  none: 'Unclear',
  allUnits: 'All units',
  allRequests: 'All requests',
  filter: 'Find a criterion, unit or note',
  clearFilter: 'Clear the search',
  noRequest: 'Without a request',
  columns: {
    unit: 'Unit',
    code: 'Code',
    text: 'Criterion',
    verdict: 'Own verdict',
    note: 'Note',
    request: 'Request',
  },
  notLinked: 'Tied to no criterion of the checklists',
  empty: 'No answers yet. Take in the self-check workbooks of communes under Excel exchange and import them.',
  noRows: 'No answer fits the filter.',
}
