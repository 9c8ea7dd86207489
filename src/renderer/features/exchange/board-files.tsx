import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { FileSummary } from '#shared/contract/exchange.ts'
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import { formatDate } from '#shared/dates.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { useOriginalFile } from '../../platform/original-file.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { groupFiles } from './file-groups.ts'
import { detailOf, stateOf } from './file-state.ts'
import { useFiles, useReturnsOf } from './queries.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import './send-back.css'

const noFiles: readonly FileSummary[] = []

type ShownFile = { entry: JournalEntryOfReturns; file: FileSummary }

/** As the list of files beside the review has them: what needs the clerk first, of those what came last. */
const asListed = (
  entries: readonly JournalEntryOfReturns[],
  files: readonly FileSummary[],
): readonly ShownFile[] => {
  const byId = new Map(entries.map((entry) => [entry.fileId, entry]))
  return groupFiles(
    files.filter(({ id }) => byId.has(id)),
    '',
  )
    .flatMap((group) => group.files)
    .flatMap((file) => {
      const entry = byId.get(file.id)
      return entry === undefined ? [] : [{ entry, file }]
    })
}

/** What a unit sent for a request, and how each file stands. */
export function BoardFiles({ unitId, requestId }: { unitId: string; requestId: string }) {
  const all = useMessages().exchange
  const m = all.board.panel
  const [sending, setSending] = useState<string | null>(null)
  const original = useOriginalFile()
  const returns = useReturnsOf(unitId, requestId)
  const files = useFiles()
  const times = useOfficeTimes()
  return (
    <>
      <QueryView query={returns}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="nep-dim nep-exchange-pad">{m.noFiles}</p>
          ) : (
            <ul className="nep-exchange-list">
              {asListed(entries, files.data ?? noFiles).map(({ entry, file }) => {
                const state = stateOf(all.review, file, times)
                return (
                  <li key={file.id}>
                    <div>
                      <Anchor component={Link} to={`/exchange/review?file=${file.id}`} c="inherit">
                        {file.fileName}
                      </Anchor>
                      <div>
                        <StateBadge tone={state.tone} icon={state.icon}>
                          {state.label}
                        </StateBadge>
                        <span className="nep-dim">, {detailOf(all, file)}</span>
                      </div>
                      <div className="nep-dim">
                        {file.sending !== null && `${all.review.sending.nth(file.sending.number)}, `}
                        {times.time(file.receivedAt)}
                      </div>
                      {entry.correctsName !== null && (
                        <div className="nep-dim">{m.corrects(entry.correctsName)}</div>
                      )}
                      {entry.sentBackOn !== null && (
                        <div className="nep-dim">{m.sentBack(formatDate(entry.sentBackOn))}</div>
                      )}
                      {entry.batches.map((batch) => (
                        <div key={batch.id} className="nep-dim">
                          {batch.undoneAt === null
                            ? m.fileImported(times.time(batch.importedAt))
                            : m.undone(times.time(batch.undoneAt))}
                        </div>
                      ))}
                    </div>
                    <div className="nep-exchange-list__actions">
                      <Button size="xs" variant="default" onClick={() => original.open(file.id)}>
                        {m.original}
                      </Button>
                      {fileMoves.canMove(file.status, 'sent_back') && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${all.sendBack.action} ${file.fileName}`}
                          onClick={() => setSending(file.id)}
                        >
                          {all.sendBack.action}
                        </Button>
                      )}
                    </div>
                  </li>
                )
              })}
            </ul>
          )
        }
      </QueryView>
      <SendBackDialog fileId={sending} isOpen={sending !== null} onClose={() => setSending(null)} />
    </>
  )
}
