import { Anchor, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Overview } from '#shared/contract/overview-types.ts'
import type { Pictures } from '#shared/contract/pictures-types.ts'
import { formatDate } from '#shared/dates.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { PictureSection } from '../../ui/charts/picture-section.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { frequentPicture } from '../../ui/pictures/frequent-picture.ts'
import { progressPicture } from '../../ui/pictures/progress-picture.ts'
import { returnsPicture } from '../../ui/pictures/returns-picture.ts'
import { scopeWords } from '../../ui/pictures/words.ts'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useOverview, usePictures } from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'
import './overview.css'

/** `/reports/overview`: the plan on one page, for the head of the office; made to be printed on A4. */
export function OverviewPage() {
  const all = useMessages()
  const m = all.compare.overview
  const today = useOfficeDay()
  const { planId, isKnown } = useAttention()
  return (
    <BoardPage
      title={all.reports.title}
      path={<ReportsParts current="overview" />}
      note={today !== null && m.asOf(formatDate(today))}
      actions={
        planId !== null && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {m.print}
          </Button>
        )
      }
    >
      {planId !== null && <PlanOverview planId={planId} />}
      {planId === null && isKnown && <EmptyState>{all.figures.noPlan}</EmptyState>}
    </BoardPage>
  )
}

function PlanOverview({ planId }: { planId: string }) {
  const scope = useMemo((): FiguresScope => ({ kind: 'plan', id: planId }), [planId])
  const pictures = usePictures(scope)
  const overview = useOverview(planId)
  return (
    <QueryView query={pictures}>
      {(drawn) => (
        <QueryView query={overview}>
          {(counts) => <OverviewBoard scope={scope} pictures={drawn} overview={counts} />}
        </QueryView>
      )}
    </QueryView>
  )
}

type OverviewBoardProps = { scope: FiguresScope; pictures: Pictures; overview: Overview }

function OverviewBoard({ scope, pictures, overview }: OverviewBoardProps) {
  const all = useMessages()
  const m = all.compare.overview
  const words = scopeWords(all.figures.scope, scope, pictures)
  const today = useOfficeDay()
  const [request] = pictures.returns
  const progress = useMemo(() => progressPicture(all, { ...pictures, scope: words }), [all, pictures, words])
  const frequent = useMemo(
    () => frequentPicture(all, { ...pictures, scope, words, most: 5 }),
    [all, pictures, scope, words],
  )
  const returns = useMemo(
    () => (request === undefined ? null : returnsPicture(all, { words, request })),
    [all, words, request],
  )
  return (
    <div className="nep-overview">
      <div className="nep-overview__title">
        {m.title}: {words}
        {today !== null && <div className="nep-dim">{m.asOf(formatDate(today))}</div>}
      </div>
      <PictureSection picture={progress} />
      <div className="nep-overview__pair">
        <LateSection overview={overview} />
        <SignSection overview={overview} />
        {pictures.findings === 0 ? (
          <Section title={all.figures.frequent.none}>
            <EmptyState>{all.figures.frequent.noneHint}</EmptyState>
          </Section>
        ) : (
          <PictureSection picture={frequent} />
        )}
        {returns === null ? (
          <Section title={all.figures.returns.none}>
            <EmptyState>{all.figures.returns.noneHint}</EmptyState>
          </Section>
        ) : (
          <PictureSection picture={returns} />
        )}
      </div>
    </div>
  )
}

function LateSection({ overview }: { overview: Overview }) {
  const m = useMessages().compare.overview
  const { visitsLate, findingsLate, returnsLate } = overview
  const lines = [
    { count: visitsLate, words: m.visitsLate(visitsLate), to: '/visits?group=todo' },
    {
      count: findingsLate.count,
      words: m.findingsLate(findingsLate.count, findingsLate.days),
      to: '/findings?group=overdue',
    },
    { count: returnsLate.units, words: m.returnsLate(returnsLate.units, returnsLate.days), to: '/exchange' },
  ].filter(({ count }) => count > 0)
  return (
    <Section title={m.lateTitle(lines.reduce((sum, { count }) => sum + count, 0))}>
      {lines.length === 0 ? (
        <EmptyState>{m.nothingLate}</EmptyState>
      ) : (
        <ul className="nep-overview__lines">
          {lines.map(({ words, to }) => (
            <li key={to}>
              <Anchor component={Link} to={to} size="sm" c="inherit">
                {words}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** So that the page stays one page; the list has all. */
const mostPapers = 6

function SignSection({ overview }: { overview: Overview }) {
  const all = useMessages()
  const m = all.compare.overview
  const { awards, toSign } = overview
  const agreed = awards.reduce((sum, list) => sum + list.agreed, 0)
  return (
    <Section title={m.signTitle(toSign.length, agreed)}>
      {awards.length === 0 && toSign.length === 0 ? (
        <EmptyState>{m.nothingToSign}</EmptyState>
      ) : (
        <ul className="nep-overview__lines">
          {toSign.slice(0, mostPapers).map(({ id, kind, subject }) => (
            <li key={id}>
              <Anchor component={Link} to={`/reports/${id}`} size="sm" c="inherit">
                {all.documents.kinds[kind]}
              </Anchor>
              <div className="nep-dim">{subject.name}</div>
            </li>
          ))}
          {toSign.length > mostPapers && (
            <li>
              <Anchor component={Link} to="/reports?group=draft&round=all" size="sm" c="inherit">
                {m.otherPapers(toSign.length - mostPapers)}
              </Anchor>
            </li>
          )}
          {awards.map((list) => (
            <li key={list.listId}>
              <Anchor component={Link} to={`/commendations?list=${list.listId}`} size="sm" c="inherit">
                {list.name}
              </Anchor>
              <div className="nep-dim">{m.awardCounts(list.agreed, list.undecided)}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
