import type { ReadingIssueCode } from '../../domain/exchange/incoming.ts'
import type { IssueParams } from '../../domain/exchange/recognise-issue.ts'

const quoted = (text: string | undefined): string => `“${text ?? ''}”`
const perhaps = (p: IssueParams): string =>
  p.candidates ? ` Perhaps: ${p.candidates.replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$3/$2/$1')}.` : ''
const andMore = (p: IssueParams): string => (p.expected ? ` Also like ${p.expected} others.` : '')

export const exchangeIssues: Record<ReadingIssueCode, (p: IssueParams) => string> = {
  content_unknown: () =>
    'It is not clear what this file reports. Map its columns: choose the content and what each column is.',
  content_unclear: () => 'The file may be of several contents. Choose the right one.',
  hidden_sheet: (p) => `The sheet ${quoted(p.text)} is hidden but has data. Decide whether to take it.`,
  hidden_sheet_ignored: (p) => `The hidden sheet ${quoted(p.text)} was not taken.`,
  other_year_sheet: (p) => `The sheet ${quoted(p.text)} is of another year and was not taken.`,
  other_year_titled: (p) =>
    `The title names ${p.count ?? ''}, not ${p.expected ?? ''}. The rows below were read all the same; see whether they are the ones wanted.`,
  plan_titled: () =>
    'The title says that this is planned. The rows below were read all the same; see whether they took place.',
  duplicate_sheet: (p) => `This sheet repeats the sheet ${quoted(p.other)}; only one is taken.`,
  commune_unknown: (p) =>
    `The content names no commune${p.other ? `; the file name hints at ${quoted(p.other)}` : ''}. Choose the commune.`,
  commune_unclear: (p) => `The file names several communes.${perhaps(p)} Choose the right one.`,
  commune_not_listed: (p) =>
    `The commune ${quoted(p.name)} is not among the units of the register. Choose one.`,
  commune_file_name: (p) =>
    `The file name hints at ${quoted(p.other)} but the content says ${quoted(p.name)}. The content counts; please check.`,
  commune_stamp: (p) =>
    `The workbook was made for “${p.name ?? ''}”, yet its title names “${p.other ?? ''}”. Choose the commune.`,
  stamp_unit_unknown: () =>
    'The file is a form of Nếp, but its unit is no longer in the register. Choose the commune.',
  stamp_request_unknown: () =>
    'The file is a form of Nếp, but its request is not in this register. Choose the request.',
  stamp_newer: (p) =>
    `The form is of version ${p.count ?? ''}, newer than this Nếp. Some columns may not be read.`,
  request_differs: (p) =>
    `The file answers request “${p.name ?? ''}” by its own words, yet it was handed in for “${p.other ?? ''}”. It stands where its words say, and nothing of it is in the register yet; check it, or choose another request.`,
  request_hinted: (p) =>
    `The file names a letter of the same number as request “${p.name ?? ''}”, which may be another body's. It stands ${p.other ? `at “${p.other}”, for which it was handed in` : 'there for now'}, and nothing is in the register yet; check it, or choose another request.`,
  request_closed: (p) =>
    `Request “${p.name ?? ''}” is closed. The file can still be imported, and the request stays closed.`,
  unit_unknown: () => 'It is not known which commune sent this file. Choose it before importing.',
  sheet_lost: (p) => `The sheet ${quoted(p.name)} of the form is gone; that content counts as not sent.`,
  nil_with_rows: (p) =>
    p.text
      ? `The box “nothing to report” says “${p.text}”, and there are ${p.count ?? 0} rows. They were read.`
      : `“Nothing to report” is ticked, yet there are ${p.count ?? 0} rows. They were read.`,
  count_mismatch: (p) =>
    `The closing line says ${p.raw ?? p.expected ?? ''}, the file has ${p.count ?? 0} rows.`,
  unknown_column: (p) => `The register has no field for the column ${quoted(p.heading)}; it is not taken.`,
  column_guessed: (p) =>
    `The column ${quoted(p.heading)} was understood as ${quoted(p.other ?? p.field)}. Confirm or map it again.`,
  column_doubtful: (p) => `It is not certain what the column ${quoted(p.heading)} is. Map it again.`,
  columns_recalled: () =>
    'The list has no headings; its columns were read as those of another list that looks like it. See whether it is a list of the same kind, else map the columns.',
  column_lost: (p) => `The column ${quoted(p.heading)} of the form is gone; the register keeps its values.`,
  key_column_missing: (p) =>
    `The required column ${quoted(p.heading ?? p.field)} was not found. Map the columns.`,
  hidden_column: (p) => `The column ${quoted(p.heading)} is hidden. Decide whether to take it.`,
  hidden_row: (p) =>
    `This row is hidden by a filter${p.name ? `: ${p.name}` : ''}. Decide whether to take it.`,
  comment: (p) => `The cell has a comment: ${quoted(p.text)}. Decide whether to take the row.`,
  note_asks_removal: (p) => `The row says ${quoted(p.text)}. Decide whether to take it.`,
  row_after_signature: () => 'The row stands after the signatures. Decide whether to take it.',
  struck_out: (p) =>
    p.other
      ? `A part of the cell is struck out: ${quoted(p.text)}. The rest: ${quoted(p.other)}. Choose or write the value.`
      : `Text of this row is struck out${p.text ? `: ${quoted(p.text)}` : ''}. Decide whether the row is taken.`,
  nil_stated: (p) =>
    `The file says only “${p.text ?? ''}”, taken to mean that there is nothing to report here. Check it.`,
  nil_unclear: (p) =>
    `The file says “${p.text ?? ''}”, which may or may not mean that there is nothing to report here. Until it is confirmed it does not count as nothing to report.`,
  nil_denied: (p) =>
    `The box “nothing to report” says “${p.text ?? ''}”, and the sheet has no rows. It counts as not sent; if there is nothing to report, note that on the board.`,
  row_unclear: () => 'It is not clear whether this row is data or a remark.',
  row_continued: (p) => `The row was understood as going on from row ${p.count ?? ''}.`,
  macros_not_run: () => 'The file carries macros. Nếp reads what stands in its cells and never runs them.',
  row_key_repeated: () => 'The row is a copy of another row of the form; it counts as new.',
  row_twice: (p) =>
    `${p.name ?? 'This'} of the same day and place stands in row ${p.count ?? ''}${p.other ? ` of the sheet ${quoted(p.other)}` : ''} too. Is it one activity?`,
  activity_known: (p) =>
    `${p.name ?? 'This activity'} of the same day and place is in the register already. Is it one activity?`,
  required_missing: (p) =>
    `${p.heading ?? p.field ?? 'A required cell'} is missing. Fill it in to take the row.`,
  duplicate_person: (p) =>
    `${p.name ?? 'This person'} is like row ${p.count ?? ''}${p.other ? ` of the sheet ${quoted(p.other)}` : ''}: ${p.text ?? ''}.${andMore(p)} Compare the pairs.`,
  duplicate_elsewhere: (p) =>
    `${p.name ?? 'This person'} is like a nomination of ${p.other || 'another unit'}${p.raw ? ` in the waiting file ${quoted(p.raw)}` : `, year ${p.count ?? ''}`}: ${p.text ?? ''}.${andMore(p)} Compare the pairs.`,
  sent_again: (p) =>
    `This is sending no. ${p.count ?? ''}${Number(p.expected) < Number(p.count) ? `, but its letter is older than that of no. ${p.expected ?? ''}` : `; the commune sent no. ${p.expected ?? ''} since`}: ${p.other ?? ''}. Importing this one may bring old values back. Better set it aside.`,
  duplicates_many: (p) =>
    `More than ${p.count ?? ''} pairs are alike. The first ${p.count ?? ''} are listed; others follow as these are decided.`,
  erased_person: () =>
    'The person of this row was erased from the register; to import the row brings that data back. Leave the row out, or take it only on new grounds.',
  term_ended: () =>
    'This file was erased since its term of keeping had ended; to import the row brings that data back. Leave the row out, or take it only on new grounds.',
  text_converted: (p) =>
    `A legacy font was converted${p.raw && p.text ? `: ${quoted(p.raw)} to ${quoted(p.text)}` : ''}.`,
  repeat_mark_unclear: (p) => `It is not clear what ${quoted(p.raw)} repeats.${perhaps(p)}`,
  error_cell: (p) => `The cell holds an error, ${quoted(p.raw)}, and no value.`,
  no_cached_value: () =>
    'The cell is a formula without a value. Save the file in Excel, or type the value here.',
  name_missing: () => 'The name is missing. Fill it in to take the row.',
  name_doubtful: (p) => `${quoted(p.raw ?? p.name)} may be no name. Please look.`,
  several_people: (p) => `The cell holds ${p.count ?? 'several'} people; they were split. Please look.`,
  several_values: (p) => `The cell holds several values: ${quoted(p.raw)}.${perhaps(p)}`,
  subject_kind_unclear: (p) =>
    `It is not clear whether ${quoted(p.name ?? p.raw)} is a collective, a person or a household.`,
  two_digit_year: (p) => `The year has two digits: ${quoted(p.raw)}.${perhaps(p)} Confirm it.`,
  year_out_of_range: (p) => `The year ${quoted(p.raw)} cannot be.${perhaps(p)}`,
  year_in_date_format: (p) => `The year is formatted as a date: ${quoted(p.raw)}.${perhaps(p)} Confirm it.`,
  serial_date: (p) => `The date is only the number ${quoted(p.raw)}.${perhaps(p)} Confirm it.`,
  date_order: (p) => `Day and month may be swapped: ${quoted(p.raw)}.${perhaps(p)} Confirm it.`,
  ambiguous_date: (p) => `The date ${quoted(p.raw)} can be read in two ways.${perhaps(p)} Choose.`,
  bad_date: (p) => `There is no day ${quoted(p.raw)}.`,
  date_no_year: (p) => `The date ${quoted(p.raw)} has no year.${perhaps(p)}`,
  date_not_exact: (p) => `${quoted(p.raw)} is no exact day.${perhaps(p)}`,
  date_outside_period: (p) => `The date ${quoted(p.raw)} is outside the period.${perhaps(p)}`,
  date_unreadable: (p) => `No date could be read from ${quoted(p.raw)}. Write day/month/year.`,
  lost_zero: (p) => `The number ${quoted(p.raw)} may have lost a leading zero.${perhaps(p)}`,
  digits_unclear: (p) => `The number ${quoted(p.raw)} has too few or too many digits.${perhaps(p)}`,
  number_unclear: (p) => `The number ${quoted(p.raw)} could not be read with certainty.${perhaps(p)}`,
  number_unlikely: (p) => `The number ${quoted(p.raw)} is unusual.${perhaps(p)} Please check it.`,
  total_mismatch: (p) =>
    `The total says ${p.raw ?? p.expected ?? ''}, the rows add up to ${p.count ?? ''}. Please check.`,
  text_too_long: (p) =>
    `The cell holds ${p.count ?? ''} characters, the register's field ${p.expected ?? ''}. Please shorten it; the file keeps the whole text.`,
  unknown_value: (p) => `${quoted(p.raw)} is not allowed in this column.${perhaps(p)}`,
  unknown_criterion: (p) => `No criterion fits ${quoted(p.raw ?? p.text)}.${perhaps(p)}`,
  criterion_conflict: (p) => `The criterion ${p.codes ?? p.text ?? ''} has more than one result.`,
  criteria_missing: (p) => `The file lacks the criteria ${p.codes ?? ''}.`,
  result_missing: (p) => `No result was given${p.text ? ` for the criterion ${p.text}` : ''}.`,
  village_unknown: (p) =>
    `The commune has no village ${quoted(p.raw)} in the register; kept as written.${perhaps(p)}`,
  conduct_code_unknown: (p) =>
    `Unclear which Code ${quoted(p.raw)} is; the activity is kept for all Codes.${perhaps(p)}`,
  finding_unknown: (p) =>
    `No finding of the register fits ${quoted(p.raw)}; kept as a report of the commune.${perhaps(p)}`,
}
