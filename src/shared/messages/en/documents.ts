import type {
  TemplatePart,
  TemplateProblem,
  TemplateProblemCode,
} from '../../domain/documents/template-problem.ts'
import type { Same } from '../same.ts'
import { documents as vi } from '../vi/documents.ts'

const keepsOld = 'The template in use stays as it is.'

const parts: Record<TemplatePart, string> = {
  body: 'text',
  header: 'page header',
  footer: 'page footer',
  notes: 'notes',
}

const problems: Record<TemplateProblemCode, (problem: TemplateProblem) => string> = {
  old_word: () =>
    `The file is an old Word file (.doc) or has a password and cannot be read. ${keepsOld} Open it in Word, remove the password, save it as .docx and try again.`,
  not_word: () => `The file is no Word document (.docx). ${keepsOld} Choose the template you edited in Word.`,
  workbook: () =>
    `The file is a renamed Excel workbook, no Word document. ${keepsOld} Choose the template you edited in Word.`,
  damaged: () =>
    `The Word file is damaged or too large and cannot be read. ${keepsOld} Open it in Word, save a new copy and try again.`,
  has_macros: () =>
    `The file contains macros and cannot be a template. ${keepsOld} Save it in Word as .docx (without macros) and try again.`,
  unknown_tag: ({ tag, suggestion }) =>
    `There is no tag ${tag}${suggestion ? `; perhaps {${suggestion}} is meant` : ''}. ${keepsOld} Correct or delete it in Word.`,
  wrong_use: ({ tag }) =>
    `The tag ${tag} is used the wrong way: a list is written {#name}…{/name}, a text {name}. ${keepsOld} Correct it in Word.`,
  unclosed_tag: ({ tag }) =>
    `The tag beginning “${tag}” has no } in the same paragraph. ${keepsOld} Write the whole tag in one line, such as {trich_yeu}.`,
  unopened_tag: ({ tag }) =>
    `At “${tag}” there is a } without a { in the same paragraph. ${keepsOld} Write the whole tag in one line, such as {trich_yeu}.`,
  unclosed_loop: ({ tag }) =>
    `The list ${tag} has no end ${tag.replace(/[#^]/, '/')}. ${keepsOld} Add the end in Word.`,
  unopened_loop: ({ tag }) =>
    `The end ${tag} has no beginning ${tag.replace('/', '#')}. ${keepsOld} Add the beginning or delete the end.`,
  crossed_loops: ({ tag, suggestion }) =>
    `${tag} comes while an inner list is still open ({${suggestion ?? '/…'}} is due first). ${keepsOld} Put the ends in order.`,
  misplaced_loop: ({ tag }) =>
    `The list ${tag} begins and ends in places that are not in the same table or cell. ${keepsOld} Put both tags into one table, one row, or outside of tables.`,
  split_tag: ({ tag }) =>
    `Word split the tag ${tag} into pieces of different formatting. The template works; better delete the tag and type it again in one go.`,
}

export const documents: Same<typeof vi> = {
  kinds: {
    plan: 'Plan',
    team_decision: 'Decision on the team',
    schedule: 'Schedule',
    check_forms: 'Blank forms of the round',
    check_form: 'Blank form',
    check_record: 'Filled form',
    minutes: 'Minutes',
    round_report: 'Round report',
    year_report: 'Report of the year',
    news: 'News item',
    return_request: 'Letter asking for returns',
    return_reminder: 'Reminder letter',
    award_decision: 'Award decision',
    certificate: 'Certificate of merit',
    certificate_preprinted: 'Certificate on a preprinted form',
    commendation_list: 'Commendation list',
    award_meeting: 'Minutes of the award meeting',
    submission: 'Submission for commendation',
    remedy_reminder: 'Letter about shortcomings',
    send_back_list: 'Corrections asked of a commune',
  },
  statuses: { draft: 'Draft', issued: 'Issued', replaced: 'Replaced' },
  // Documents are Vietnamese whatever the language of the screens.
  titleOf: vi.titleOf,
  compose: 'Compose a document…',
  bodyText: 'Text',
  annex: 'Excel annex',
  tagsOfAll: 'In every template',
  returnStates: { complete: 'Received', late: 'Late', partial: 'Partly received', missing: 'Missing' },
  templateProblem: (problem: TemplateProblem): string => problems[problem.code](problem),
  templatePlace: ({ place }: TemplateProblem): string =>
    place
      ? `${parts[place.part]}${place.isInTable ? ', in a table' : ''}, paragraph ${place.paragraph}: “${place.excerpt}”`
      : '',
}
