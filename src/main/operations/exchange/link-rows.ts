/**
 * Ties the words of rows to what the register knows: a village's name to the village, a code to the Code of conduct,
 * a criterion's code to the criterion, a shortcoming's text to the finding. Words that tie to nothing stay as they
 * are and are pointed out.
 */
import type { FieldValue, IncomingRow, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { nearFindings, nearVillages } from '#shared/domain/exchange/near-words.ts'
import { foldWords } from '#shared/text.ts'
import type { ReadDb } from '../../db/database.ts'
import {
  conductCodes,
  findingsOfUnit,
  type NamedCode,
  publishedCriteria,
  villagesOf,
} from '../../db/queries/return-prefill.ts'
import type { ReturnScope } from '../../db/queries/returned-records.ts'

export type RowLinks = {
  villageId?: string
  codeId?: string
  criterionId?: string
  findingId?: string
}

type Linked = { rows: readonly IncomingRow[]; links: Map<string, RowLinks>; issues: ReadingIssue[] }

const said = (value: FieldValue | undefined): string => foldWords(String(value ?? ''))

const bareVillage = (folded: string): string =>
  folded.replace(/^(thon|lang|to dan pho|tdp|khu|xom|ap)\s+/u, '')

const codesSaid = (text: string, codes: readonly NamedCode[]): NamedCode[] => {
  const folded = foldWords(text)
  return codes.filter((code) => {
    const number = foldWords(code.symbol).split(' ')[0] ?? ''
    return folded.split(' ').includes(number) || folded.includes(foldWords(code.shortName))
  })
}

/** "522", "QĐ 522/QĐ-UBND", "Trong cơ quan": the Code with that number or short name. */
export const codeSaid = (text: string, codes: readonly NamedCode[]): NamedCode | undefined => {
  const said = codesSaid(text, codes)
  return said.length === 1 ? said[0] : undefined
}

/** "Cả hai bộ", "02 Bộ Quy tắc", "522, 1665": the activity is about no single one. */
const meansAllCodes = (text: string, codes: readonly NamedCode[]): boolean =>
  codesSaid(text, codes).length > 1 ||
  /\b(ca (hai|2|02)|(0?2|hai) (bo|quy tac))\b|^chung$/u.test(foldWords(text))

const at = (row: IncomingRow, field: string) => {
  const cell = row.origins.of(field)?.cell
  return { sheet: row.sheet, row: row.rows[0] ?? 0, field, ...(cell === undefined ? {} : { cell }) }
}

const keyed = (row: IncomingRow, prefix: string): string | undefined =>
  row.rowKey?.startsWith(`${prefix}:`) ? row.rowKey.slice(prefix.length + 1) : undefined

const offer = (raw: string, candidates: string[]): Pick<ReadingIssue, 'params' | 'candidates'> =>
  candidates.length === 0
    ? { params: { raw } }
    : { params: { raw, candidates: candidates.join('; ') }, candidates }

export const linkRows = (
  db: ReadDb,
  scope: ReturnScope | null,
  rows: readonly IncomingRow[],
  today: string,
): Linked => {
  const contents = new Set(rows.map((row) => row.content))
  const codes = contents.has('activities') ? conductCodes(db) : []
  const villages = contents.has('activities') && scope ? villagesOf(db, scope.unitId, today) : []
  const criteria = contents.has('selfcheck') ? publishedCriteria(db, null) : []
  const findings = contents.has('remedy') && scope ? findingsOfUnit(db, scope.unitId, false) : []
  const links = new Map<string, RowLinks>()
  const issues: ReadingIssue[] = []

  const activity = (row: IncomingRow): IncomingRow => {
    const values = { ...row.values }
    const link: RowLinks = {}
    const village = said(values.village)
    if (village !== '') {
      const known = villages.find((one) => bareVillage(foldWords(one.name)) === bareVillage(village))
      if (known) {
        values.village = known.name
        link.villageId = known.id
      } else if (villages.length > 0)
        issues.push({
          code: 'village_unknown',
          level: 'should',
          ...at(row, 'village'),
          ...offer(String(values.village), nearVillages(String(values.village), villages)),
        })
    }
    if (values.conductCode) {
      const code = codeSaid(String(values.conductCode), codes)
      if (code) {
        values.conductCode = code.shortName
        link.codeId = code.id
      } else {
        if (!meansAllCodes(String(values.conductCode), codes))
          issues.push({
            code: 'conduct_code_unknown',
            level: 'should',
            ...at(row, 'conductCode'),
            ...offer(
              String(values.conductCode),
              codes.map(({ shortName }) => shortName),
            ),
          })
        delete values.conductCode
      }
    }
    links.set(row.id, link)
    return { ...row, values }
  }

  const answer = (row: IncomingRow): IncomingRow => {
    const code = said(row.values.code)
    const criterion =
      criteria.find((one) => one.id === keyed(row, 'criterion')) ??
      criteria.find((one) => code !== '' && foldWords(one.code) === code)
    if (criterion) links.set(row.id, { criterionId: criterion.id })
    return criterion && row.rowKey === null ? { ...row, rowKey: `criterion:${criterion.id}` } : row
  }

  const remedy = (row: IncomingRow): IncomingRow => {
    const words = said(row.values.finding)
    const finding =
      findings.find((one) => one.id === keyed(row, 'finding')) ??
      findings.find((one) => foldWords(one.description) === words)
    if (finding) links.set(row.id, { findingId: finding.id })
    else
      issues.push({
        code: 'finding_unknown',
        level: 'should',
        ...at(row, 'finding'),
        ...offer(
          String(row.values.finding ?? ''),
          nearFindings(
            words,
            findings.filter(({ status }) => status !== 'done'),
          ),
        ),
      })
    return finding && row.rowKey === null ? { ...row, rowKey: `finding:${finding.id}` } : row
  }

  const link = { activities: activity, selfcheck: answer, remedy, nomination: (row: IncomingRow) => row }
  const isOfNominees = contents.size === 1 && contents.has('nomination')
  return { rows: isOfNominees ? rows : rows.map((row) => link[row.content](row)), links, issues }
}
