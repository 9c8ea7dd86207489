import { formatDate, isCivilDate } from '../../dates.ts'
import type { ContentKind } from '../../domain/exchange/recognised.ts'
import type { Same } from '../same.ts'
import type { IssueWords, recognise as vi } from '../vi/recognise.ts'

const fields: Same<typeof vi>['fields'] = {
  number: 'No.',
  note: 'Note',
  honorific: 'Form of address',
  name: 'Name',
  familyName: 'Family and middle names',
  givenName: 'Given name',
  birth: 'Date or year of birth',
  position: 'Position',
  unit: 'Unit or village',
  positionAndUnit: 'Position and unit',
  subjectKind: 'Kind of subject',
  achievement: 'Achievement',
  proposedForm: 'Proposed form',
  awardLevel: 'Level of award',
  phone: 'Telephone',
  idNumber: 'Identity number',
  form: 'Form of outreach',
  date: 'Date',
  dateTo: 'To',
  place: 'Place',
  participants: 'Participants',
  durationHours: 'Duration (hours)',
  code: 'Criterion code',
  text: 'Criterion',
  result: 'Result',
  finding: 'Shortcoming',
  measure: 'Remedy',
  dueDate: 'Deadline',
}

const contents: Same<typeof vi>['contents'] = {
  nomination: 'Nomination list',
  activities: 'Outreach summary',
  selfcheck: 'Self-check report',
  remedy: 'Remedy report',
}

const values: Record<string, string> = {
  individual: 'individual',
  collective: 'collective',
  household: 'household',
  pass: 'pass',
  fail: 'fail',
  na: 'not applicable',
  done: 'done',
  ongoing: 'in progress',
  open: 'open',
}

const place = (p: IssueWords): string => {
  const where = p.cell === undefined ? (p.row === undefined ? '' : `Row ${p.row}`) : `Cell ${p.cell}`
  if (where === '') return p.sheet === undefined ? 'This file' : `Sheet “${p.sheet}”`
  return p.sheet === undefined ? where : `${where}, sheet “${p.sheet}”`
}
const word = (text: string): string => (isCivilDate(text) ? formatDate(text) : (values[text] ?? text))
const offer = (p: IssueWords): string =>
  p.candidates === undefined || p.candidates === ''
    ? 'Enter the right value or leave it empty.'
    : `Choose ${p.candidates.split('; ').map(word).join(' or ')}, or enter another value.`
const raw = (p: IssueWords): string => (p.raw === undefined || p.raw === '' ? '(empty)' : `“${p.raw}”`)
const column = (p: IssueWords): string =>
  p.heading === undefined || p.heading === '' ? 'without heading' : `“${p.heading}”`
const fieldOf = (p: IssueWords): string =>
  Object.entries(fields).find(([field]) => field === p.field)?.[1] ?? p.field ?? ''

const issues: Same<typeof vi>['issues'] = {
  content_unknown: () =>
    'No familiar column headings were found, so the content of this file is not known. Choose the content and point out the columns, or leave the file.',
  content_unclear: (p) =>
    `${place(p)}: this table could be two kinds of content; it is read as ${contents[p.field as ContentKind] ?? 'the nearest one'}. Confirm or choose another.`,
  hidden_sheet: (p) =>
    `Hidden sheet “${p.text}” holds a table of ${p.count} rows, not read. Choose whether to use it.`,
  hidden_sheet_ignored: (p) => `Hidden sheet “${p.text}” has ${p.count} rows of text and no table; not read.`,
  other_year_sheet: (p) =>
    `Sheet “${p.text}” is a list of another year (${p.count} rows), not read. Choose whether to use it.`,
  duplicate_sheet: (p) =>
    `Sheet “${p.text}” repeats ${p.count} entries of sheet “${p.other}”. Choose the one to use; nothing is counted twice.`,
  commune_unknown: (p) =>
    p.other === undefined || p.other === ''
      ? 'The file names no commune. Choose the sender.'
      : `The file names no commune; its name hints at ${p.other}. Choose the sender.`,
  commune_unclear: (p) => `The file names several units: ${p.candidates}. Choose the sender.`,
  commune_not_listed: (p) =>
    `Unit “${p.name}” of the file is not in the list. Choose the sender or add the unit.`,
  commune_file_name: (p) =>
    `The file name says ${p.other}, the content is ${p.name}’s. The content is used; confirm or choose another.`,
  unknown_column: (p) =>
    `${place(p)}: column ${column(p)} has no field and is not taken. Choose a field or leave it out.`,
  column_guessed: (p) =>
    `${place(p)}: column ${column(p)} is read as “${fieldOf(p)}” by what stands in it. Confirm or choose another field.`,
  column_doubtful: (p) =>
    `${place(p)}: column ${column(p)} may not be “${fieldOf(p)}”. Confirm or choose another field.`,
  key_column_missing: (p) =>
    `${place(p)}: column “${fieldOf(p)}” was not found. Point it out to read the table.`,
  hidden_column: (p) =>
    `${place(p)}: column ${column(p)} is hidden but holds data. Confirm whether to take it.`,
  hidden_row: (p) => `${place(p)} (${p.name}) is hidden or filtered out. Choose whether to take it.`,
  comment: (p) => `${place(p)} (${p.name}) carries a comment: “${p.text}”. Look, then take or leave it.`,
  note_asks_removal: (p) => `${place(p)} (${p.name}) is noted “${p.text}”. Choose whether to take it.`,
  row_after_signature: (p) =>
    `${place(p)} stands below the signatures but looks like an entry. Choose whether to take it.`,
  nil_stated: (p) =>
    `${place(p)} says “${p.text}”. Confirm that there is nothing to report, or leave the file.`,
  row_unclear: (p) => `${place(p)} has only a note and was left out. Look again if something is missing.`,
  row_continued: (p) =>
    `${place(p)} was joined to row ${p.count}, as it has neither number nor name. Confirm or separate it.`,
  text_converted: (p) =>
    `${place(p)}: ${p.count} cells use a legacy encoding that their font does not say; “${p.raw}” is read as “${p.text}”. Look and confirm.`,
  repeat_mark_unclear: (p) => `${place(p)} says ${raw(p)}, but it is not clear what it repeats. ${offer(p)}`,
  error_cell: (p) => `${place(p)} is a formula error ${raw(p)}. ${offer(p)}`,
  no_cached_value: (p) =>
    `${place(p)} is a formula without a stored result. Enter the value, or ask the commune to open and save the file.`,
  name_missing: (p) => `${place(p)} has data but no name. Enter the name or leave the row out.`,
  name_doubtful: (p) =>
    `${place(p)} says ${raw(p)}; it is not certain which part is the name. Look and mend if needed.`,
  several_people: (p) => `${place(p)} names several people: ${raw(p)}. Confirm the split.`,
  several_values: (p) => `${place(p)} holds several values ${raw(p)}, not clear whose. ${offer(p)}`,
  subject_kind_unclear: (p) =>
    `${place(p)}: it is not clear whether ${raw(p)} is a collective, an individual or a household. ${offer(p)}`,
  duplicate_person: (p) =>
    `${place(p)}: ${p.name} is already in row ${p.count}, sheet “${p.other}”. Keep one or both.`,
  two_digit_year: (p) => `${place(p)} gives only two digits of the year: ${raw(p)}. ${offer(p)}`,
  year_out_of_range: (p) => `${place(p)} says ${raw(p)}, which cannot be a year of birth. ${offer(p)}`,
  year_in_date_format: (p) =>
    `${place(p)} shows ${raw(p)} because a year was typed into a date cell. ${offer(p)}`,
  serial_date: (p) => `${place(p)} is the number ${raw(p)}, perhaps a date that lost its format. ${offer(p)}`,
  date_order: (p) =>
    `${place(p)} says ${raw(p)}, possible only with the month first, unlike the other cells. ${offer(p)}`,
  ambiguous_date: (p) => `${place(p)} says ${raw(p)}; day and month are not certain. ${offer(p)}`,
  bad_date: (p) => `${place(p)} says ${raw(p)}; there is no such day. ${offer(p)}`,
  date_no_year: (p) => `${place(p)} says ${raw(p)} without a year. ${offer(p)}`,
  date_not_exact: (p) => `${place(p)} says ${raw(p)}, which is not one day. ${offer(p)}`,
  date_outside_period: (p) =>
    p.candidates === undefined || p.candidates === ''
      ? `${place(p)} says ${raw(p)}, outside the period in the title. Confirm or mend.`
      : `${place(p)} says ${raw(p)}, outside the period in the title; day and month may be exchanged. ${offer(p)}`,
  date_unreadable: (p) => `${place(p)} says ${raw(p)}, which cannot be read as a date. ${offer(p)}`,
  lost_zero: (p) => `${place(p)} says ${raw(p)}; leading zeros may be lost. ${offer(p)}`,
  digits_unclear: (p) => `${place(p)} says ${raw(p)}, not the right number of digits. ${offer(p)}`,
  number_unclear: (p) => `${place(p)} says ${raw(p)}; the number is not certain. ${offer(p)}`,
  total_mismatch: (p) =>
    `${place(p)} totals ${p.expected}, the rows add up to ${p.count}. The rows are used.`,
  count_mismatch: (p) =>
    `${place(p)} states ${p.expected} (${word(p.field ?? '')}), the table has ${p.count}. See whether rows are missing.`,
  unknown_value: (p) => `${place(p)} says ${raw(p)}, none of the answers of this column. ${offer(p)}`,
  unknown_criterion: (p) =>
    p.codes === undefined || p.codes === ''
      ? `${place(p)}: “${p.text}” matches no criterion. Choose one or leave it out.`
      : `${place(p)}: “${p.text}” is not certain, nearest are ${p.codes}. Choose one.`,
  criterion_conflict: (p) =>
    `${place(p)}: “${p.text}” and code ${p.codes} disagree or are repeated. Choose the right one.`,
  criteria_missing: (p) =>
    `The report leaves out ${p.count} criteria: ${p.codes}. Ask the commune if needed.`,
  result_missing: (p) => `${place(p)} has no result. Choose pass, fail, not applicable, or leave it empty.`,
}

export const recognise: Same<typeof vi> = {
  fields,
  contents,
  values,
  causes: {
    title: 'Title block',
    heading: 'Column headings',
    numbering: 'Row (1)(2)(3)',
    group: 'Group name',
    total: 'Total',
    closing: 'Closing line',
    signature: 'Signatures',
    note: 'Footnote',
    'empty-form-row': 'Form row not filled in',
    'other-sheet': 'Other sheet',
    'hidden-sheet': 'Hidden sheet',
  },
  pending: {
    'hidden-rows': 'Row is hidden',
    comment: 'A comment asks to drop it',
    note: 'The note asks to drop it',
    'duplicate-sheet': 'Repeats another sheet',
    'after-signature': 'Stands below the signatures',
  },
  issues,
}
