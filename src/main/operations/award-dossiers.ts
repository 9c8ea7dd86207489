/** The dossier of a commendation list: what the law of its day asks for, and what the office has. */
import type { Dossier, DossierLine } from '#shared/contract/commendation-dossier.ts'
import type { Nomination, NominationListSummary } from '#shared/contract/commendation-types.ts'
import { type DossierPart, dossierNeeds, isLacking, partState } from '#shared/domain/award-dossier.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { attachmentsOf, attachmentsOfMany } from '../db/queries/attachments.ts'
import { decidedOn, documentsOfList, paperId, papersOf } from '../db/queries/dossiers.ts'
import { nominationsOfList } from '../db/queries/nominations.ts'

/** The office's own document that is the part. */
const kindOfPart: Partial<Record<DossierPart, DocumentKind>> = {
  submission_letter: 'submission',
  list: 'commendation_list',
  meeting_minutes: 'award_meeting',
}

const lineOf = (
  part: DossierPart,
  known: {
    documents: ReturnType<typeof documentsOfList>
    files: DossierLine['files']
    papers: ReturnType<typeof papersOf>
  },
): DossierLine => {
  const document = known.documents.find(({ kind }) => kind === kindOfPart[part])
  const files = known.files.filter((file) => file.part === part)
  const hasPaper = known.papers.some((paper) => paper.part === part)
  const state = partState({ document: document?.status ?? null, hasFile: files.length > 0, hasPaper })
  return { part, state, documentId: document?.id ?? null, files, hasPaper }
}

/** Of those who are to get more than praise, whose report is in no file and no folder. */
const reportsOf = (
  db: ReadDb,
  formal: readonly Nomination[],
  listFiles: DossierLine['files'],
): NonNullable<Dossier['reports']> => {
  const ids = formal.map(({ id }) => id)
  const present = new Set([
    ...attachmentsOfMany(db, 'nominations', ids).map(({ entityId }) => entityId),
    ...papersOf(db, 'nominations', ids).map(({ entityId }) => entityId),
  ])
  const files = listFiles.filter(({ part }) => part === 'achievement_report')
  // One file of the list may hold the reports of all.
  const lacking = files.length > 0 ? [] : formal.filter(({ id }) => !present.has(id))
  return { needed: formal.length, lacking: lacking.map(({ id, name }) => ({ id, name })), files }
}

export const dossierOf = (db: ReadDb, list: NominationListSummary, today: string): Dossier => {
  const day = decidedOn(db, list.id) ?? list.metOn ?? list.madeOn ?? today
  const going = nominationsOfList(db, list.id).filter((one) => opinionOf(one) !== 'disagree')
  const formal = going.filter(({ isPraise }) => !isPraise)
  const need = dossierNeeds({ basis: list.basis, hasFormal: formal.length > 0 }, day)
  const files = attachmentsOf(db, 'nomination_lists', list.id)
  const known = {
    documents: documentsOfList(db, list.id),
    files,
    papers: papersOf(db, 'nomination_lists', [list.id]),
  }
  const lines = need.parts.filter((part) => part !== 'achievement_report').map((part) => lineOf(part, known))
  const reports = need.parts.includes('achievement_report') ? reportsOf(db, formal, files) : null
  const missing =
    lines.filter(({ state }) => isLacking(state)).length +
    (reports !== null && reports.lacking.length > 0 ? 1 : 0)
  return { day, legalBasis: need.legalBasis, lines, reports, missing }
}

/** Answers how many were changed. */
export const setPapers = (
  db: WriteDb,
  input: {
    entity: 'nomination_lists' | 'nominations'
    ids: readonly string[]
    part: DossierPart
    isThere: boolean
  },
): number => {
  const { entity, part, isThere } = input
  let count = 0
  for (const entityId of new Set(input.ids)) {
    const known = paperId(db, { entity, entityId, part })
    if (isThere === (known !== undefined)) continue
    if (known === undefined) db.insert('dossier_papers', { entity, entity_id: entityId, part })
    else db.remove('dossier_papers', known)
    count += 1
  }
  return count
}
