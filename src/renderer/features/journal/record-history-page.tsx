import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { historyTables, type JournalEntry } from '#shared/contract/journal.ts'
import { operationName } from '#shared/contract/writing-operations.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { recordAddress } from '../../platform/record-address.ts'
import { PageHead } from '../../ui/page/page-head.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { ChangeList } from './change-list.tsx'
import { useRecordHistory } from './queries.ts'

function Entry({ entry }: { entry: JournalEntry }) {
  const times = useOfficeTimes()
  const messages = useMessages()
  return (
    <li className="nep-history__entry">
      <h2 className="nep-history__head">
        <strong>{operationName(messages, entry.operation)}</strong>
        {', '}
        {times.machine(entry.happenedAt)}, {entry.actor}
      </h2>
      <ChangeList changes={entry.changes} left={entry.left} />
    </li>
  )
}

/** Lịch sử: what happened to one record and its parts, newest first, old → new. */
export function RecordHistoryPage() {
  const m = useMessages().journal
  const { table: asked, id = '' } = useParams()
  const table = historyTables.find((known) => known === asked) ?? 'units'
  const history = useRecordHistory(table, id)
  const address = recordAddress(table, id)
  const name = history.data?.[0]?.name ?? ''
  return (
    <div className="nep-page">
      <PageHead
        title={name === '' ? m.history.open : m.history.title(name)}
        actions={
          address !== null && (
            <Button component={Link} to={address} variant="default">
              {m.openRecord}
            </Button>
          )
        }
      />
      <div className="nep-page__body" data-nep-pane>
        <QueryView query={history}>
          {(entries) => (
            <div className="nep-history__frame">
              {entries.length === 0 && <EmptyState>{m.history.none}</EmptyState>}
              <ol className="nep-history">
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ol>
              {history.hasNextPage && (
                <Button
                  mt="md"
                  variant="default"
                  loading={history.isFetchingNextPage}
                  onClick={() => void history.fetchNextPage()}
                >
                  {m.history.older}
                </Button>
              )}
            </div>
          )}
        </QueryView>
      </div>
    </div>
  )
}
