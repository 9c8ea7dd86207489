/** Phiếu kiểm tra: blank for a unit or for all units of a round, filled for a visit. */
import { formatDate } from '#shared/dates.ts'
import { checkRow, checkTally, composeCheckTexts } from '#shared/domain/documents/check-sheets.ts'
import type { CheckGround, CheckSheetGround } from '#shared/domain/documents/grounds.ts'
import { bareClause } from '#shared/domain/documents/office-text.ts'
import type { CheckSheet, CheckSheets } from '#shared/domain/documents/paper-data.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame } from './frame.ts'

const m = messagesIn('vi')

const dots = '…………………………………………'

const timeOf = ({ visitDate, startsAt, session }: CheckSheetGround): string => {
  if (visitDate === null) return '…… giờ ……, ngày …… tháng …… năm ………'
  const [hour = '', minute = ''] = (startsAt ?? '').split(':')
  const when = startsAt === null ? m.rounds.sessions[session] : `${Number(hour)} giờ ${minute}`
  return `${when}, ngày ${formatDate(visitDate)}`
}

const peopleOf = ({ people }: CheckSheetGround, side: 'team' | 'unit'): string =>
  people
    .filter((person) => person.side === side)
    .map(({ name, jobTitle, role }) => `${name}${(role || jobTitle) === '' ? '' : ` (${role || jobTitle})`}`)
    .join(', ') || dots

const sheetOf = (sheet: CheckSheetGround, isBlank: boolean): CheckSheet => {
  const rows = sheet.groups.flatMap((group) => group.rows)
  return {
    id: sheet.id,
    unitName: sheet.unitName,
    time: timeOf(sheet),
    place: sheet.place === '' ? dots : bareClause(sheet.place),
    team: peopleOf(sheet, 'team'),
    unitPeople: peopleOf(sheet, 'unit'),
    groups: sheet.groups.map((group) => ({
      name: group.name,
      rows: group.rows.map((row) => checkRow(row, isBlank)),
    })),
    tally: isBlank ? '' : checkTally(rows),
    hasCritical: rows.some(({ isCritical }) => isCritical),
  }
}

const textsOf = (sheet: CheckSheetGround) =>
  composeCheckTexts({
    id: sheet.id,
    strengths: sheet.strengths,
    findings: sheet.findings,
    demands: [
      ...sheet.findings
        .filter(({ recommendation }) => bareClause(recommendation) !== '')
        .map(({ id, recommendation, remedyDueOn }) => ({
          id,
          text: `${bareClause(recommendation)}${remedyDueOn === null ? '' : `; thời hạn: ${formatDate(remedyDueOn)}`}`,
        })),
      ...sheet.recommendation
        .split('\n')
        .map(bareClause)
        .filter((text) => text !== '')
        .map((text, index) => ({ id: `visit.${index + 1}`, text })),
    ],
  })

const composer =
  (kind: 'check_form' | 'check_forms' | 'check_record', isBlank: boolean) =>
  ({ year, ordinal, sheets }: CheckGround, context: ComposeContext): CheckSheets => ({
    ...composeFrame(context, kind, {
      abstract: `Việc thực hiện 02 Bộ Quy tắc ứng xử đợt ${toRoman(ordinal)} năm ${year}`,
      sections: isBlank ? [] : sheets.flatMap(textsOf),
    }),
    isBlank,
    sheets: sheets.map((sheet) => sheetOf(sheet, isBlank)),
  })

export const composeCheckForm = composer('check_form', true)
export const composeCheckForms = composer('check_forms', true)
export const composeCheckRecord = composer('check_record', false)
