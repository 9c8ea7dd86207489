import type { Same } from '../same.ts'
import type { law as vi } from '../vi/law.ts'

/** The dated law: base pay, rates, forms, titles, holidays. */
export const law: Same<typeof vi> = {
  title: 'Law and rates by date',
  listLabel: 'Rates and lists',
  open: 'Open base pay, rates, forms, titles and holidays',
  inSettings:
    'Rewards and titles follow the law of the day of the decision. When the law changes, add a new entry; do not edit the old one.',
  tabs: { basePay: 'Base pay', rate: 'Rates', form: 'Forms', title: 'Titles', holiday: 'Holidays' },
  add: {
    basePay: 'Add base pay',
    rate: 'Add rate',
    form: 'Add form',
    title: 'Add title',
    holiday: 'Add holiday',
  },
  filter: 'Filter',
  clearFilter: 'Clear filter',
  count: (shown) => `${shown} entries`,
  empty: 'Nothing here yet. Add the first entry with its source and days.',
  fields: {
    name: 'Name',
    amount: 'Base pay (đồng a month)',
    award: 'Form or title',
    level: 'Level',
    levels: 'Levels that may award it',
    subjectKind: 'Subject',
    subjectKinds: 'Subjects it is for',
    coefficient: 'Coefficient',
    validFrom: 'In force from',
    validTo: 'In force until',
    day: 'Day',
    kind: 'Kind',
    isPraise: 'Is praise, without money',
    legalBasis: 'Source',
    certainty: 'Checked',
    used: 'Nominations',
  },
  hints: {
    legalBasis: 'For instance: Nghị định 152/2025/NĐ-CP, Điều 54',
    basePayTo: 'Applies until the day before the next one.',
    coefficient: 'Times base pay, for instance 0,3',
  },
  certainties: {
    confirmed: 'By the text itself',
    partial: 'By a summary, to be checked',
    inferred: 'Inferred, to be checked',
    office: 'Checked by the office',
  },
  holidayKinds: { holiday: 'Holiday', substitute: 'Day off in lieu' },
  inForce: 'In force',
  gaps: (count) => `${count} periods without a known rate`,
  gap: (award, level, subject, from, to) =>
    `${award}, ${level.toLowerCase()}, ${subject.toLowerCase()}: ${from} – ${to}. Nếp says that no rate is known, it does not guess.`,
  save: 'Save',
  remove: 'Remove this entry',
  removeQuestion: (name) =>
    `Remove “${name}”? It stays readable in the journal. If the rule only ended, enter its last day instead.`,
  saved: 'Saved',
  removed: 'Removed',
  changedRewards: (count) =>
    `${count} decided nominations now compute to another amount. Issued documents keep the old one.`,
  needsNumber: 'A number is needed',
}
