import type { ErrorParams, RuleCode } from '../../contract/errors.ts'

const kindsTaken = {
  integer: 'a whole number',
  decimal: 'a number',
  date: 'a day of the calendar',
  choice: 'one of its choices',
  text: 'text',
} satisfies Record<NonNullable<ErrorParams['rule']['kind']>, string>

export const rules: Record<RuleCode, (params: ErrorParams['rule']) => string> = {
  keeping_until_past: () => 'The day must be after today. Nothing was changed. Choose a day to come.',
  away_folder_not_absolute: () =>
    'The second place of the backups must be a full path, such as E:\\ or D:\\Backup. Nothing was changed.',
  away_folder_within_data: () =>
    'This folder lies in the data folder: a broken disk would take both. Nothing was changed. Choose a folder on another disk or on a stick.',
  backup_secret_needed: () =>
    'This copy was locked on another computer. Nothing was changed. Type its passphrase, or the printed recovery key, and try again.',
  backup_secret_wrong: () =>
    'The passphrase or the recovery key does not open this copy. Nothing was changed. Check the keyboard and capitals, and type it again.',
  lock_secret_wrong: () =>
    'The passphrase or the recovery key is wrong. Nothing was changed. Check the keyboard and capitals, and type it again.',
  lock_must_wait: (p) =>
    `Too many wrong tries. Nothing was changed. Wait ${p.count ?? 0} seconds and type it again.`,
  visit_needs_date: () => 'The visit has no date. Choose a day and a session, then start.',
  visit_unit_not_in_round: () => 'This unit is not part of the round. Add it to the round before scheduling.',
  visit_not_under_way: () =>
    'Results can be recorded only while the visit is under way. Start or reopen it first.',
  visit_incomplete: (p) =>
    `Cannot conclude yet: ${p.detail ?? 'something is missing'}. What was recorded is kept. Fill in the rest.`,
  plan_needs_units: () => 'The plan has no unit. Add units to its scope, then issue it.',
  plan_needs_codes: () =>
    'The plan names no code of conduct to inspect. Choose one in the general section, then issue it.',
  plan_closed: () =>
    'The plan is completed or cancelled, so it takes no further round. Reopen it, or add the round to another plan.',
  plan_not_issued: () => 'The plan is not issued, so no round can be opened. Issue the plan first.',
  round_not_open: () => 'The round is not open. Open it first.',
  round_ordinal_taken: (p) => `The plan already has round ${p.detail ?? ''}. Choose another number.`,
  visit_has_begun: (p) =>
    `The visit ${p.detail ?? ''} already holds results, so it cannot be taken out. Nothing changed. Cancel it with a reason instead.`,
  finding_of_concluded_visit: () =>
    'The visit is over, so findings cannot be added or removed there. Reopen the visit, or record the finding for the unit alone.',
  criterion_not_in_visit: () =>
    'This criterion is not on the form of this visit. Nothing was recorded. Open the form again.',
  finding_not_of_unit: () =>
    'This finding does not belong to the unit being visited. Nothing was recorded. Open the visit again.',
  finding_needs_unit: () =>
    'A finding outside a visit needs a unit and the day it was found. Choose both, then save.',
  unit_not_in_plan: () => 'This unit is not in the scope of the plan. Add it to the plan first.',
  unit_has_children: (p) =>
    `The unit still has ${p.count ?? 0} villages or sites. Move or delete them first.`,
  version_needs_criteria: () => 'The version has no criterion. Add criteria, then publish.',
  decision_needs_date: () => 'A decision needs a number and a date.',
  decision_before_nomination: (p) =>
    `The decision date ${p.date ?? ''} is before the list was made${p.detail ? ` (${p.detail})` : ''}. Nothing was saved. Correct one of the two dates.`,
  decision_before_meeting: (p) =>
    `The decision date ${p.date ?? ''} is before the meeting of ${p.detail ?? ''}. Nothing was saved. Correct one of the two dates.`,
  nomination_decided: (p) =>
    `The nomination${p.detail ? ` of ${p.detail}` : ''} has been decided and cannot be changed or removed. Nothing was changed. Take it out of the decision first.`,
  nomination_erased: () =>
    'Among the chosen rows is somebody whose data was erased ([***]): such a row is neither submitted nor decided on. Nothing was changed. Untick it, or remove it from the list.',
  award_not_valid_on_day: (p) =>
    `“${p.detail ?? ''}” is not in force on ${p.date ?? ''}. Nothing was saved. Correct the day or choose another award.`,
  award_not_for_subject: (p) =>
    `This award is not for such a subject (${p.detail ?? ''}). Nothing was saved. Choose another award.`,
  nomination_needs_award: (p) =>
    `${p.count ?? 0} nominations have no award yet, the first is ${p.detail ?? ''}. Nothing was saved. Choose their awards, then decide.`,
  nomination_not_in_appraisal: (p) =>
    `The nomination of ${p.detail ?? ''} is not in appraisal. Nothing was saved. Move it to appraisal, then record the opinion.`,
  nomination_needs_appraisal: (p) =>
    `${p.count ?? 0} nominations have no opinion of the appraising body, the first is ${p.detail ?? ''}. Nothing was saved. Record the opinion, then decide.`,
  appraisal_disagrees: (p) =>
    `The appraising body does not agree to ${p.detail ?? ''}. Nothing was saved. Leave it out, turn it down, or record a new opinion.`,
  appraisal_needs_names: () =>
    'Agreeing in part names those that are not agreed to, and not all of them. Nothing was saved. Choose again, or change the opinion.',
  appraisal_before_meeting: (p) =>
    `The day of the appraisal ${p.date ?? ''} is before the meeting of ${p.detail ?? ''}. Nothing was saved. Correct one of the two days.`,
  decision_before_appraisal: (p) =>
    `The decision date ${p.date ?? ''} is before the appraisal of ${p.detail ?? ''}. Nothing was saved. Correct the day, or record the opinion again.`,
  list_has_nominations: (p) =>
    `The list still holds ${p.count ?? 0} nominations and cannot be removed. Nothing was changed. Remove them first.`,
  village_not_of_unit: (p) =>
    `${p.detail ?? 'The village'} is not part of the chosen unit. Nothing was saved. Choose the village or the unit again.`,
  days_reversed: () => 'The last day is before the first. Nothing was saved. Correct the days.',
  request_needs_contents: () => 'Nothing to report was chosen. Choose at least one content.',
  request_needs_units: () => 'No unit was chosen. Choose at least one unit.',
  extension_not_later: (p) =>
    `The new deadline must be after the present one${p.detail ? ` (${p.detail})` : ''}. Nothing changed. Choose a later day, or take the earlier extension back first.`,
  import_has_no_rows: () => 'The file has no row to import. The register is unchanged.',
  import_already_undone: () => 'This import was already undone. Nothing changed.',
  import_stands: (p) =>
    `This file is imported${p.detail ? ` for ${p.detail}` : ''}, so its commune and request stay. The register is unchanged. Undo the import, then choose again.`,
  reading_lost: (p) =>
    `What was read of the file ${p.detail ?? ''} is lost. The original and the register are unchanged. Read the file again, then review it.`,
  import_has_open_places: (p) =>
    `${p.count ?? 0} places of the file were not looked at. Nothing was written. Look at each, or confirm that it goes in as it is.`,
  import_overtaken: (p) =>
    `The register goes by a newer file of the commune (${p.detail ?? ''}); this one would bring old values back. Nothing was written. Correct the register or the newer file, or undo the import of the newer one first.`,
  review_value_outside: (p) =>
    `What was written for ${p.detail ?? ''} is more than the register holds. Nothing was changed. Correct it and write it again.`,
  review_value_unlike: (p) =>
    `The column ${p.detail ?? ''} takes ${kindsTaken[p.kind ?? 'text']}. Nothing was changed. Correct it and write it again.`,
  import_needs_unit: () =>
    'It is not known which commune sent this file, so it was not imported. The register is unchanged. Choose the commune.',
  send_back_needs_unit: () =>
    'Nobody knows yet whose file this is, so it cannot be sent back. The file and the register are unchanged. Choose the commune, then send it back.',
  send_back_needs_items: () =>
    'No point is ticked and no remark is written, so there is nothing to send back. Tick what is to be corrected, or write a remark.',
  import_totals_differ: () =>
    'The rows read do not add up to the rows of the file, so nothing was imported. The register is unchanged. Keep the file and tell your support.',
  law_period_overlaps: (p) =>
    `Another rate for the same award, level and subject is in force then (${p.detail ?? ''}). Nothing was saved. End the old rate first, or change the days of this one.`,
  document_needs_number: () => 'Issuing needs a number and a date.',
  document_needs_date: () => 'Issuing needs a date.',
  forms_need_units: () =>
    'The round has no unit yet, so there is no form to print. The register is unchanged. Add units to the round, then make the forms.',
  certificates_need_names: () =>
    'Nobody on the list is to be awarded yet, so there is no certificate to print. The register is unchanged. Add people, choose the form of award, then make the certificates.',
  nobody_owes_returns: () =>
    'No commune owes anything of this request, so there is nothing to remind of. The register is unchanged. Look at the files received under Excel exchange.',
  attachment_too_large: (p) =>
    `The file is too large (${p.detail ?? ''}). It was not attached. Make it smaller.`,
  attachment_kind_unknown: () =>
    'Only pictures, PDF, Word and Excel files can be attached. Nothing was attached.',
  journal_too_long: (p) =>
    `More than ${p.detail ?? ''} rows cannot be exported at once. No file was made. Narrow by day, person or kind and export again.`,
  table_too_long: (p) =>
    `The list is too long for one Excel file (${p.detail ?? ''} rows). The register is unchanged. Narrow it, for instance to a year or a unit, and export again.`,
}
