import type { KeepingKind } from '../../domain/keeping-terms.ts'
import type { Same } from '../same.ts'
import type { keeping as vi } from '../vi/keeping.ts'

const kinds: Record<KeepingKind, string> = {
  awarded: 'Contacts and papers of who was commended',
  nominated: 'Nominated, not commended so far',
  removed: 'Nominations that were removed',
  files: 'Original files of communes',
  unit_contacts: 'Contacts of units that ended',
  visit_people: 'Who attended a visit',
  teams: 'Members of inspection teams',
  responsible: 'Who had to remedy a finding',
  activity_notes: 'Notes of outreach activities',
  drafts: 'Drafts never saved',
}

const shortKinds: Record<KeepingKind, string> = {
  awarded: 'Commended',
  nominated: 'Not commended',
  removed: 'Removed',
  files: 'Files',
  unit_contacts: 'Contacts',
  visit_people: 'Attended',
  teams: 'Teams',
  responsible: 'Remedies',
  activity_notes: 'Notes',
  drafts: 'Drafts',
}

const counted: Record<KeepingKind, string> = {
  awarded: 'the decision',
  nominated: 'the end of the list’s year',
  removed: 'the removal',
  files: 'the day it came',
  unit_contacts: 'the end of the unit',
  visit_people: 'the visit',
  teams: 'the end of the plan’s year',
  responsible: 'the remedy',
  activity_notes: 'the activity',
  drafts: 'the last keystroke',
}

const reasons: Record<KeepingKind, string> = {
  awarded: 'Enough to pay the reward, settle accounts, answer complaints and compare in later years.',
  nominated: 'Enough to look again in later rounds and to answer who asks.',
  removed: 'There only for a removal by mistake.',
  files: 'The figures stand in the register; the file only serves to compare cells.',
  unit_contacts: 'The unit is no more; nobody calls that number.',
  visit_people:
    'The signed minutes keep the names; the register needs them only while remedies are followed.',
  teams:
    'Work of the office, named in the plan and the decision on the team too; copied into the next year’s plan.',
  responsible: 'The finding is remedied; nobody is to be reminded.',
  activity_notes: 'Notes seldom name anybody; a name is found and erased under Personal data.',
  drafts: 'Typed and left; nobody uses it.',
}

const fates: Record<KeepingKind, string> = {
  awarded:
    'Telephone, number of identity and birth date go; name, birth year and achievement stay as decided',
  nominated: 'All data of this person goes, with steps, traces of cells and attached files',
  removed: 'All goes from the bin and the journal; a restore brings a row without a name',
  files:
    'The file, what was read of it, the steps of its review and what was sent back go and can no longer be opened; imported records stay for their own term',
  unit_contacts: 'Names, job titles, telephone and e-mail go; the unit stays',
  visit_people: 'Names and job titles of both sides go; results and issued minutes stay',
  teams: 'Names and job titles go; the plan and issued documents stay',
  responsible: 'Who was responsible goes; the finding stays',
  activity_notes: 'The note goes; the activity stays',
  drafts: 'The draft goes',
}

export const keeping: Same<typeof vi> = {
  title: 'Terms of keeping personal data',
  open: 'Open Terms of keeping',
  sectionNote:
    'How many years each kind of personal data is kept, and once a year a review of what is past its term: erased, or kept longer for a reason.',
  kinds,
  shortKinds,
  termsTitle: 'Terms by kind',
  termsNote:
    'The Law on Personal Data Protection (91/2025/QH15) has data erased once its purpose is served or its term is over, but names no years by kind. The years below are what Nếp proposes; the office sets its own. When a term is over Nếp reminds; it never erases anything by itself.',
  termColumns: { kind: 'Kind of data', years: 'Kept', from: 'Counted from', reason: 'Why' },
  termOf: (kind) => `Term: ${kinds[kind]}`,
  counted: (kind) => counted[kind],
  reasonOf: (kind) => reasons[kind],
  years: (years) => (years === 1 ? '1 year' : `${years} years`),
  noTerm: 'No term',
  proposed: (years) => (years === null ? 'Nếp proposes: no term.' : `Nếp proposes: ${years} years.`),
  termSaved: (kind, years) =>
    years === null ? `${kinds[kind]}: no term.` : `${kinds[kind]}: kept for ${years} years.`,
  reviewTitle: (count) => (count === 0 ? 'Nothing is past its term' : `${count} past their term`),
  lastReview: (day, actor, erased, kept) =>
    `Last review: ${day}, ${actor} – ${erased} erased, ${kept} kept longer.`,
  neverReviewed: 'Never reviewed yet.',
  nextReview: (day) => `The desk reminds of the next review after ${day}.`,
  reviewDue: 'The yearly review is due.',
  keptLonger: (count) => `${count} are kept longer by an earlier review.`,
  countOf: (kind, count) => `${kinds[kind]}: ${count}`,
  openReview: 'Open the review list',
  reviewPage: 'Review of personal data past its term',
  back: 'Terms of keeping',
  listLabel: 'Personal data past its term',
  filterLabel: 'Kind of data',
  filterAll: 'All',
  filterText: 'Filter by name, unit',
  clearFilter: 'Clear the filter',
  columns: {
    kind: 'Kind of data',
    name: 'Who, where',
    unit: 'Unit',
    from: 'Counted from',
    since: 'Past since',
    fate: 'When erased',
  },
  unknownDay: 'day unknown',
  why: (kind, day, years) => `${counted[kind]} ${day}, kept for ${years} years`,
  whyUncertain: (kind, enteredOn, years) =>
    `The register does not know ${counted[kind]}, so that its term cannot be told. It was entered on ${enteredOn}, longer than ${years} years ago: look, then decide.`,
  people: (count) => `${count} persons`,
  draftName: 'Draft being typed',
  holds: { phone: 'telephone', id_number: 'number of identity', birth_date: 'birth date' },
  holdsLabel: 'Holds',
  whyLabel: 'Why it is here',
  fateLabel: 'When erased',
  fateOf: ({ kind, isBody }) => (isBody ? 'Telephone and numbers beside it go; the body stays' : fates[kind]),
  keptLabel: 'Last time',
  keptBefore: (until, reason) => `Kept up to ${until}: ${reason}`,
  goTo: (record) => `Open ${record}`,
  picked: (picked, all) => `${picked}/${all} picked`,
  more: (shown, all) =>
    `The ${shown} that are longest past their term, of ${all}; the others follow once these are dealt with.`,
  empty: 'No personal data is past its term.',
  emptyHint: 'The terms themselves are worth a look once a year; then press “Record the review”.',
  finish: 'Record the review',
  finished: 'The review was recorded.',
  keep: (count) => (count === 0 ? 'Keep longer…' : `Keep ${count} longer…`),
  keepTitle: (count) => `Keep ${count} longer`,
  keepNote: 'They are not asked about up to the end of the day below.',
  keepUntil: 'Keep up to',
  keepReason: 'Why they are kept',
  keepAction: 'Keep longer',
  kept: (count, until) => `${count} kept up to ${until}.`,
  erase: (count) => (count === 0 ? 'Erase…' : `Erase ${count}…`),
  eraseTitle: (count) => `Erase ${count} that are past their term?`,
  eraseStays: (documents) =>
    documents === 0
      ? 'What decisions on commendation say stays.'
      : `What stays: ${documents} issued documents with their files, and what decisions on commendation say (kept by the law on archives).`,
  eraseElsewhere:
    'Only the ticked rows: where a person stands in another row within its term, that row stays.',
  eraseCopies: (count, oldest) =>
    `${count} copies (the oldest of ${oldest}) made before still hold that data; afterwards a new copy can take their place.`,
  eraseForGood:
    'This is not undone, nor is any step before it. The journal says how much was erased, not what.',
  eraseAction: 'Erase',
  eraseWord: 'ERASE',
  finding: 'Looking for what still holds the data',
  looking: 'Looking for what is past its term',
  keeping: 'Keeping longer',
  erasing: 'Erasing data past its term',
  erased: (items, files, entries) =>
    `${items} erased${files > 0 ? `, ${files} files` : ''}; ${entries} entries of the journal rewritten.`,
}
