import type { Same } from '../same.ts'
import type { exchange as vi } from '../vi/exchange.ts'
import { exchangeBoard } from './exchange-board.ts'
import { exchangeCauses } from './exchange-causes.ts'
import { exchangeCounts } from './exchange-counts.ts'
import { exchangeFiles } from './exchange-files.ts'
import { exchangeIssues } from './exchange-issues.ts'
import { exchangeJournal } from './exchange-journal.ts'
import { exchangeOriginal } from './exchange-original.ts'
import { exchangeOwed } from './exchange-owed.ts'
import { exchangePairs } from './exchange-pairs.ts'
import { exchangeRefusal } from './exchange-refusals.ts'
import { exchangeReview } from './exchange-review.ts'
import { exchangeSelfChecks } from './exchange-self-checks.ts'
import { exchangeSendBack } from './exchange-send-back.ts'
import { exchangeUndo } from './exchange-undo.ts'

export const exchange: Same<typeof vi> = {
  board: exchangeBoard,
  review: exchangeReview,
  sendBack: exchangeSendBack,
  counts: exchangeCounts,
  files: exchangeFiles,
  undo: exchangeUndo,
  original: exchangeOriginal,
  journal: exchangeJournal,
  selfChecks: exchangeSelfChecks,
  owed: exchangeOwed,
  causes: exchangeCauses,
  issues: exchangeIssues,
  pairs: exchangePairs,
  refusal: exchangeRefusal,
  listName: (title, year) => `Nominations ${year}${title ? ` (${title})` : ''}`,
  loneListName: (year) => `Nominations ${year} (sent by communes)`,
  writingFor: (unit) => `Writing the workbook of ${unit}`,
  zipName: (number) => `Returns${number ? ` - request ${number}` : ''}.zip`,
  letterhead: { unitFallback: 'Commune' },
  subjectKinds: { collective: 'Collective', individual: 'Person', household: 'Household' },
  nominationStates: {
    draft: 'Draft',
    submitted: 'Submitted',
    appraisal: 'Appraisal',
    approved: 'Approved',
    returned: 'Returned',
    rejected: 'Rejected',
  },
  requestStates: { open: 'Open', closed: 'Closed' },
  fileStates: {
    waiting: 'To review',
    imported: 'Imported',
    refused: 'Refused',
    sent_back: 'Sent back',
    corrected: 'Corrected since',
    set_aside: 'Set aside',
  },
  fields: {
    code: 'Criterion code',
    text: 'Criterion',
    result: 'Result',
    note: 'Note',
    village: 'Village',
    conductCode: 'Code of conduct',
    form: 'Form',
    date: 'From',
    dateTo: 'To',
    place: 'Place',
    participants: 'Participants',
    durationHours: 'Hours',
    finding: 'Shortcoming',
    measure: 'Measure taken',
    dueDate: 'Deadline',
    status: 'State',
    subjectKind: 'Subject',
    honorific: 'Mr/Ms',
    name: 'Name',
    birthYear: 'Birth year',
    birthDate: 'Birth date',
    position: 'Position',
    unit: 'Workplace, village',
    achievement: 'Achievement',
    proposedForm: 'Proposed form',
    awardLevel: 'Award level',
    phone: 'Phone',
    idNumber: 'ID number',
  },
  rowChanged: (changes) => `The row is in the register and changed: ${changes}.`,
  rowConflicting: (changes) =>
    `The row was edited in the register since the last import: ${changes}. Choose.`,
  fieldChange: (field, old, now) => `${field} ${old || 'empty'} → ${now || 'empty'}`,
  noRowsWithColumns: 'no row can be read with the columns as mapped',
  owner: {
    title: 'Whose file is it, and which request does it answer?',
    change: 'Change the commune or request…',
    unit: 'Commune, unit',
    request: 'Answers the request',
    noRequest: 'No request',
  },
  originalUnreadable: 'the original cannot be read again',
  filesToImport: 'spreadsheet to import',
}
