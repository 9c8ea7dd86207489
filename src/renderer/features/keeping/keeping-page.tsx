import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { KeepingOverview } from '#shared/contract/keeping.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useKeeping } from './queries.ts'
import { TermsTable } from './terms-table.tsx'
import './keeping.css'

/** Thời hạn giữ dữ liệu cá nhân: how long each kind is kept, and the way to what is past its term. */
export function KeepingPage() {
  const m = useMessages().keeping
  const query = useKeeping()
  return (
    <BoardPage title={m.title}>
      <QueryView query={query}>
        {(overview) => (
          <div className="nep-keeping">
            <Review overview={overview} />
            <Section title={m.termsTitle} isFlush>
              <p className="nep-keeping__note">{m.termsNote}</p>
              <TermsTable terms={overview.terms} />
            </Section>
          </div>
        )}
      </QueryView>
    </BoardPage>
  )
}

function Review({ overview }: { overview: KeepingOverview }) {
  const m = useMessages().keeping
  const { counts, keptLonger } = overview
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section
      title={m.reviewTitle(all)}
      actions={
        <Button size="xs" component={Link} to="/settings/keeping/review">
          {m.openReview}
        </Button>
      }
    >
      <p>{useLastReview(overview)}</p>
      {counts.length > 0 && (
        <p>
          {counts.map(({ kind, count }) => m.countOf(kind, count)).join('; ')}
          {'.'}
        </p>
      )}
      {keptLonger > 0 && <p>{m.keptLonger(keptLonger)}</p>}
      <p className="nep-dim">
        {overview.today > overview.nextReviewAfter
          ? m.reviewDue
          : m.nextReview(formatDate(overview.nextReviewAfter))}
      </p>
    </Section>
  )
}

/** When it was last looked through, by whom, and what came of it. */
export const useLastReview = ({ lastReview }: KeepingOverview): string => {
  const m = useMessages().keeping
  if (lastReview === null) return m.neverReviewed
  const { reviewedOn, actor, erased, kept } = lastReview
  return m.lastReview(formatDate(reviewedOn), actor, erased, kept)
}
