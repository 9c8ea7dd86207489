import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { FrequentPicture } from './frequent-picture.tsx'
import { usePictures } from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'
import { SelfCheckPicture } from './self-check-picture.tsx'
import { VerdictMap } from './verdict-map.tsx'
import './pictures.css'

/** `/reports/pictures`: what the round, or the whole plan, came to. */
export function PicturesPage() {
  const m = useMessages().reports
  const { planId, roundId, isKnown } = useAttention()
  return (
    <BoardPage title={m.title} path={<ReportsParts current="pictures" />}>
      {planId !== null && <PlanPictures planId={planId} roundId={roundId} />}
      {planId === null && isKnown && <EmptyState>{m.pictures.noPlan}</EmptyState>}
    </BoardPage>
  )
}

function PlanPictures({ planId, roundId }: { planId: string; roundId: string | null }) {
  const m = useMessages().reports.pictures
  const pictures = usePictures(planId, roundId)
  return (
    <QueryView query={pictures}>
      {(value) =>
        value.units.length === 0 ? (
          <EmptyState>{m.noVisit}</EmptyState>
        ) : (
          <>
            <VerdictMap pictures={value} />
            <div className="nep-pictures__pair">
              <FrequentPicture pictures={value} />
              <SelfCheckPicture pictures={value} />
            </div>
          </>
        )
      }
    </QueryView>
  )
}
