import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FileSummary } from '#shared/contract/exchange.ts'
import type { UndoResult } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { useTasks } from '../../platform/tasks.tsx'
import { useHomeFocus } from '../../ui/keys/home-focus.ts'
import { PageHead } from '../../ui/page/page-head.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { AskBeforeImport } from './ask-before-import.tsx'
import { firstFile, nextFile } from './file-groups.ts'
import { KeptDialog } from './kept-dialog.tsx'
import { isReadingLost, LostReading } from './lost-reading.tsx'
import { MappingDialog } from './mapping-dialog.tsx'
import { MissingDialog } from './missing-dialog.tsx'
import { OwnerDialog } from './owner-dialog.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { useFiles, useReview } from './queries.ts'
import { ReviewBottom } from './review-bottom.tsx'
import { ReviewCauseList } from './review-cause-list.tsx'
import { type CauseId, causesOf } from './review-causes.ts'
import { ReviewFiles } from './review-files.tsx'
import { ReviewRequest } from './review-request.tsx'
import { type CurrentCell, ReviewRowPanel } from './review-row-panel.tsx'
import { ReviewSheet } from './review-sheet.tsx'
import { ReviewUnitBar } from './review-unit-bar.tsx'
import { ReviewWay } from './review-way.tsx'
import { RunningStrip } from './running-strip.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import { UndoImportDialog } from './undo-import-dialog.tsx'
import { isUnread, UnreadSheet } from './unread-sheet.tsx'
import { useAside } from './use-aside.tsx'
import { useReadyFiles } from './use-ready-files.tsx'
import { useReviewActions } from './use-review-actions.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewPanel } from './use-review-panel.ts'
import { useReviewWork } from './use-review-work.ts'
import { useTakeFiles } from './use-take-files.tsx'
import '../../ui/page/page.css'
import './exchange.css'
import './review.css'
import './send-back.css'

const noFiles: readonly FileSummary[] = []

/** The review wizard: files, causes, the grid beside the original, control totals, import. */
export function ReviewPage() {
  const all = useMessages()
  const m = all.exchange.review
  const [params, setParams] = useSearchParams()
  const [causeId, setCauseId] = useState<CauseId | null>(null)
  const [isOpen, setOpen] = useState<'columns' | 'missing' | 'owner' | 'pairs' | 'undo' | 'send_back' | null>(
    null,
  )
  /** Counts how often a cause was to be mended in place: each time the grid takes the focus. */
  const [mending, setMending] = useState(0)
  const [kept, setKept] = useState<UndoResult | null>(null)
  const [current, setCurrent] = useState<CurrentCell | null>(null)
  const panel = useReviewPanel()
  const fileQuery = useFiles()
  const files = fileQuery.data ?? noFiles
  const asked = params.get('file')
  // A file that was just taken in is asked for before the list knows of it.
  const fileId = asked ?? firstFile(files, params.get('after'))?.id ?? null
  const query = useReview(fileId)
  const review = query.data?.fileId === fileId ? query.data : undefined
  const lost = isReadingLost(query.error) ? files.find(({ id }) => id === fileId) : undefined
  const aside = useAside()
  const work = useReviewWork(review, aside)
  useReviewKeys(work)
  const causes = useMemo(() => (review === undefined ? [] : causesOf(review)), [review])
  const { running } = useTasks()
  const { pick, isReading, dropZone } = useTakeFiles(null)
  const actions = useReviewActions(review, work)

  // Once a file is open it stays open, whatever else comes in.
  useEffect(() => {
    if (fileId !== null && fileId !== asked) setParams({ file: fileId }, { replace: true })
  }, [fileId, asked, setParams])
  const mend = (id: CauseId) => {
    setCauseId(id)
    setMending((times) => times + 1)
  }
  const choose = (id: string) => {
    setCauseId(null)
    setParams({ file: id })
  }
  const readyFiles = useReadyFiles(files, choose)
  const next = nextFile(files, fileId)
  const asideCount = files.filter(({ status }) => status === 'set_aside').length
  useHomeFocus(
    review === undefined
      ? null
      : [fileId, review.status, review.revision, review.batch?.id, actions.isCommitting, asideCount].join(
          ' ',
        ),
  )
  const step =
    review === undefined || review.refusal !== null
      ? 'recognise'
      : review.status === 'imported'
        ? 'commit'
        : 'review'
  // Of a file of which no row was read there is none to show.
  const isRowShown = panel.isOpen && review?.refusal === null && !isUnread(review)
  const isTaking = isReading || running.some(({ operation }) => operation === 'exchange.receive')
  const hasNoFile = fileQuery.isSuccess && files.length === 0

  return (
    <div className="nep-page nep-page--list">
      <PageHead
        title={m.title}
        path={
          <StatePath
            label={m.path.label}
            current={hasNoFile ? 'pick' : step}
            steps={(['pick', 'recognise', 'review', 'commit'] as const).map((id) => ({
              id,
              label: m.path[id],
            }))}
          />
        }
        actions={
          <>
            {review?.source === 'foreign' && (review.refusal === null || review.tables.length > 0) && (
              <Button variant="default" onClick={() => setOpen('columns')}>
                {m.remap}
              </Button>
            )}
            <Button variant="default" loading={isReading} onClick={pick} aria-keyshortcuts="Control+I">
              {m.addFiles}
            </Button>
          </>
        }
      />
      {hasNoFile && isTaking ? (
        <>
          <RunningStrip />
          <EmptyState>{m.readingFirst}</EmptyState>
        </>
      ) : hasNoFile ? (
        <EmptyState action={<Button onClick={pick}>{m.addFiles}</Button>}>{m.empty}</EmptyState>
      ) : (
        <div className="nep-review" data-panel={isRowShown || undefined}>
          <aside className="nep-review__side" aria-label={m.sideLabel} data-nep-pane>
            <RunningStrip />
            <ReviewFiles
              files={files}
              currentId={fileId}
              onChoose={choose}
              actionOf={(group, own) =>
                group === 'ready' ? own.length > 1 && readyFiles.button(own) : aside.button(own)
              }
            />
            {review && review.refusal === null && (
              <>
                <div className="nep-review__head">
                  <div className="nep-review__whose">
                    <b className="nep-review__owner">
                      {m.causesTitle(
                        review.unitName ?? m.unknownUnit,
                        review.open.places,
                        causes.reduce((sum, { level, open }) => sum + (level === 'should' ? open : 0), 0),
                      )}
                    </b>
                    <ReviewRequest review={review} />
                  </div>
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    disabled={review.batch !== null}
                    aria-label={all.exchange.owner.change}
                    title={all.exchange.owner.change}
                    onClick={() => setOpen('owner')}
                  >
                    <IconPencil size={15} aria-hidden />
                  </ActionIcon>
                </div>
                <div className="nep-review__causes">
                  <ReviewCauseList
                    review={review}
                    causes={causes}
                    chosen={causeId}
                    onChoose={setCauseId}
                    onStep={(next) => void work.decide(next)}
                    onOpen={setOpen}
                    onMend={mend}
                  />
                </div>
              </>
            )}
          </aside>
          <div className="nep-review__main">
            {fileId === null && fileQuery.isSuccess ? (
              <EmptyState>{m.pickFile}</EmptyState>
            ) : lost ? (
              <LostReading key={lost.id} file={lost} />
            ) : (
              <QueryView query={query}>
                {() =>
                  review === undefined ? null : review.refusal !== null ? (
                    <>
                      <ReviewWay review={review} onOpen={choose} />
                      {review.unitId === null && <ReviewUnitBar review={review} />}
                      <EmptyState>{review.refusal}</EmptyState>
                    </>
                  ) : (
                    <>
                      <ReviewWay review={review} onOpen={choose} />
                      {review.unitId === null && <ReviewUnitBar review={review} />}
                      {isUnread(review) ? (
                        <UnreadSheet review={review} onRemap={() => setOpen('columns')} />
                      ) : (
                        <ReviewSheet
                          key={review.fileId}
                          review={review}
                          work={work}
                          cause={causes.find(({ id }) => id === causeId) ?? null}
                          onCurrent={setCurrent}
                          panel={panel}
                          mending={mending}
                        />
                      )}
                    </>
                  )
                }
              </QueryView>
            )}
          </div>
          {isRowShown && review && (
            <aside className="nep-review__detail" aria-label={m.rowLabel} data-nep-pane>
              <ReviewRowPanel review={review} current={current} onRemap={() => setOpen('columns')} />
            </aside>
          )}
        </div>
      )}
      {review && (
        <>
          <ReviewBottom
            review={review}
            work={work}
            isCommitting={actions.isCommitting}
            onCommit={actions.commit}
            onUndoImport={() => setOpen('undo')}
            onOwner={() => setOpen('owner')}
            onSetAside={(isAside) => aside.move(review, isAside)}
            onSendBack={() => setOpen('send_back')}
            onNext={next === undefined ? null : () => choose(next.id)}
          />
          <AskBeforeImport
            review={review}
            causes={causes}
            isOpen={actions.isAsking}
            onClose={actions.stopAsking}
            onLook={(cause) => {
              actions.stopAsking()
              // What is asked about the file has no row to go to: it is answered in the list of causes.
              if (cause.rowIds.size > 0) mend(cause.id)
              else setCauseId(cause.id)
            }}
            onLookAtRemovals={() => {
              actions.stopAsking()
              setOpen('missing')
            }}
            onImport={actions.commitAsIs}
          />
          <MappingDialog review={review} isOpen={isOpen === 'columns'} onClose={() => setOpen(null)} />
          <OwnerDialog review={review} isOpen={isOpen === 'owner'} onClose={() => setOpen(null)} />
          <MissingDialog
            review={review}
            work={work}
            isOpen={isOpen === 'missing'}
            onClose={() => setOpen(null)}
          />
          <SendBackDialog
            fileId={review.fileId}
            isOpen={isOpen === 'send_back'}
            onClose={() => setOpen(null)}
          />
          <PairDialog review={review} work={work} isOpen={isOpen === 'pairs'} onClose={() => setOpen(null)} />
          <UndoImportDialog
            batchId={review.batch?.id ?? null}
            fileName={review.fileName}
            isOpen={isOpen === 'undo'}
            onClose={() => setOpen(null)}
            onKept={setKept}
          />
        </>
      )}
      {readyFiles.dialog}
      <KeptDialog result={kept} onClose={() => setKept(null)} />
      {dropZone}
    </div>
  )
}
