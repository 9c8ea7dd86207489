import { Button, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { toRoman } from '#shared/numbers.ts'
import { type Attention, useAttention } from '../../platform/attention.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { PicturesBoard } from './pictures-board.tsx'
import { useExportSummary, usePictures } from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'
import './pictures.css'

/** The round of attention, else its plan; with `?span=year` the plan's year. */
const scopeOf = ({ plan, roundId }: Attention, span: string | null): FiguresScope | null => {
  if (plan === undefined) return null
  if (span === 'year') return { kind: 'year', year: plan.year }
  return roundId === null ? { kind: 'plan', id: plan.id } : { kind: 'round', id: roundId }
}

/** `/reports/pictures`: what the round, the plan or the year came to. */
export function PicturesPage() {
  const all = useMessages()
  const m = all.figures
  const attention = useAttention()
  const [params, setParams] = useSearchParams()
  const notify = useNotify()
  const exporting = useExportSummary(m.exportingSummary)
  const span = params.get('span') === 'year' ? 'year' : 'plan'
  const scope = scopeOf(attention, span)
  const { plan, round } = attention
  return (
    <BoardPage
      title={all.reports.title}
      path={<ReportsParts current="pictures" />}
      actions={
        scope !== null &&
        plan !== undefined && (
          <>
            <SegmentedControl
              aria-label={m.scope.choose}
              value={span}
              data={[
                {
                  value: 'plan',
                  label: round === undefined ? m.scope.whole : m.scope.roundOnly(toRoman(round.ordinal)),
                },
                { value: 'year', label: m.scope.year(plan.year) },
              ]}
              onChange={(value) =>
                setParams((before) => {
                  const next = new URLSearchParams(before)
                  if (value === 'year') next.set('span', 'year')
                  else next.delete('span')
                  return next
                })
              }
            />
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              loading={exporting.isPending}
              onClick={() => exporting.mutate(scope, { onError: notify.failed })}
            >
              {m.exportSummary}
            </Button>
          </>
        )
      }
    >
      {scope !== null && <ScopePictures scope={scope} />}
      {scope === null && attention.isKnown && <EmptyState>{m.noPlan}</EmptyState>}
    </BoardPage>
  )
}

function ScopePictures({ scope }: { scope: FiguresScope }) {
  const pictures = usePictures(scope)
  return <QueryView query={pictures}>{(value) => <PicturesBoard scope={scope} pictures={value} />}</QueryView>
}
