import type { RoundDetail } from '#shared/contract/rounds.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindsAbout } from '#shared/domain/document-kind.ts'
import { DocumentsMenu } from '../../platform/documents-menu.tsx'

/** What tells of inspections has nothing to say before the first. */
const needsVisit: readonly DocumentKind[] = ['round_report', 'news']

/** The papers of a round: team and schedule before, report after. */
export function RoundDocuments({ round }: { round: RoundDetail }) {
  const kinds = kindsAbout('rounds').filter((kind) => round.visited > 0 || !needsVisit.includes(kind))
  return <DocumentsMenu kinds={kinds} subjectId={round.id} />
}
