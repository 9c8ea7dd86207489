/** What a workbook makes us ask, in codes; the words are in the catalogues. */
export type IssueLevel = 'must' | 'should'

export type RecogniseIssueCode =
  | 'content_unknown'
  | 'content_unclear'
  | 'hidden_sheet'
  | 'hidden_sheet_ignored'
  | 'other_year_sheet'
  | 'other_year_titled'
  | 'plan_titled'
  | 'duplicate_sheet'
  | 'commune_unknown'
  | 'commune_unclear'
  | 'commune_not_listed'
  | 'commune_file_name'
  | 'unknown_column'
  | 'column_guessed'
  | 'column_doubtful'
  | 'columns_recalled'
  | 'key_column_missing'
  | 'hidden_column'
  | 'hidden_row'
  | 'comment'
  | 'note_asks_removal'
  | 'row_after_signature'
  | 'struck_out'
  | 'nil_stated'
  | 'nil_unclear'
  | 'nil_denied'
  | 'nil_with_rows'
  | 'row_unclear'
  | 'row_continued'
  | 'text_converted'
  | 'repeat_mark_unclear'
  | 'error_cell'
  | 'no_cached_value'
  | 'name_missing'
  | 'name_doubtful'
  | 'several_people'
  | 'several_values'
  | 'subject_kind_unclear'
  | 'two_digit_year'
  | 'year_out_of_range'
  | 'year_in_date_format'
  | 'serial_date'
  | 'date_order'
  | 'ambiguous_date'
  | 'bad_date'
  | 'date_no_year'
  | 'date_not_exact'
  | 'date_outside_period'
  | 'date_unreadable'
  | 'lost_zero'
  | 'digits_unclear'
  | 'number_unclear'
  | 'number_unlikely'
  | 'text_too_long'
  | 'total_mismatch'
  | 'count_mismatch'
  | 'unknown_value'
  | 'unknown_criterion'
  | 'criterion_conflict'
  | 'criteria_missing'
  | 'result_missing'

/** Words a sentence may need. Which of them a code carries is fixed by the sentence in the catalogue. */
export type IssueParams = {
  raw?: string
  text?: string
  heading?: string
  field?: string
  candidates?: string
  name?: string
  other?: string
  count?: number
  expected?: number
  codes?: string
}

export type RecogniseIssue = {
  code: RecogniseIssueCode
  /** `must`: nothing may be taken before the clerk has seen it. `should`: worth a look. */
  level: IssueLevel
  sheet?: string
  row?: number
  /** A1 reference. */
  cell?: string
  /** Record field the question is about. */
  field?: string
  /** The `part` of the record it is about. */
  part?: number
  params: IssueParams
}

/** Codes that leave something to take although no record was read: the clerk can answer them. */
export const answerable: ReadonlySet<RecogniseIssueCode> = new Set<RecogniseIssueCode>([
  'content_unknown',
  'hidden_sheet',
  'other_year_sheet',
  'key_column_missing',
  'nil_stated',
  'nil_unclear',
  'nil_denied',
])

/** Only in a list of persons is a year alone one of birth; outreach and remedies have days. */
export const isWholeDay = (raw: string | undefined): boolean =>
  /\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d/u.test(raw ?? '')
