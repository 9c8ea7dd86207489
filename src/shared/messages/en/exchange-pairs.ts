import type { SubjectKind } from '../../domain/nomination.ts'
import type { Same } from '../same.ts'
import type { exchangePairs as vi } from '../vi/exchange-pairs.ts'

const one: Record<SubjectKind, string> = {
  collective: 'One body',
  individual: 'One person',
  household: 'One household',
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

export const exchangePairs: Same<typeof vi> = {
  title: (unit) => `Compare the pairs: ${unit}`,
  listLabel: 'Pairs that may be one',
  progress: (open, all) => (open === 0 ? `All ${all} pairs decided` : `${open}/${all} pairs left`),
  empty: 'No pair is left.',
  besideRow: (row, other) => `Row ${row} · row ${other}`,
  besideUnit: (row, unit) => `Row ${row} · ${unit}`,
  besideYear: (row, unit, year) => `Row ${row} · ${unit} ${year}`,
  atRow: (row, sheet) => `This file, row ${row}, sheet ${sheet}`,
  waiting: (file, row) => `Waiting file ${file}, row ${row}`,
  nominated: (list, year, status) => `${list}, year ${year}: ${status}`,
  decided: (number, on) => `Decision ${number} of ${on}`,
  same: {
    left_out: (kind) => `${one[kind]}, leave this row out`,
    taken: (kind) => `${one[kind]}, take it all the same…`,
    updated: (kind) => `${one[kind]}, update the record`,
  },
  different: { collective: 'Two bodies', individual: 'Two people', household: 'Two households' },
  states: {
    open: 'Not decided',
    different: 'Different',
    merged: 'One',
    left_out: 'One, left out',
    taken: 'One, taken',
    updated: 'One, update',
  },
  now: (state, reason) => `Decided in this review: ${lowerFirst(state)}${reason ? ` (${reason})` : ''}.`,
  before: (state, on, reason) =>
    `Decided on ${on}: ${lowerFirst(state)}${reason ? ` (${reason})` : ''}. Nếp does not ask again.`,
  knownSame: (year) =>
    `In ${year} the two were found to be one. Decide what to do with the row of this year.`,
  hint: 'The decision is remembered: when the two meet again, Nếp does not ask. No row is merged by itself.',
  reopen: 'Take the decision back',
  reason: 'Why it is taken all the same',
  reasonHint: 'For example: another achievement',
  keepReason: 'Keep',
  cancelReason: 'Cancel',
  close: 'Done',
}
