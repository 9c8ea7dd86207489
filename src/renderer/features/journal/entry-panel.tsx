import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { type HistoryTable, historyTables } from '#shared/contract/journal.ts'
import { operationName } from '#shared/contract/writing-operations.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { recordAddress } from '../../platform/record-address.ts'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { ChangeList } from './change-list.tsx'
import { useJournalEntry } from './queries.ts'

const isHistoryTable = (table: string): table is HistoryTable =>
  historyTables.some((known) => known === table)

/** One line of the journal: who, when, and every change behind it, with the way to the record. */
export function EntryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const times = useOfficeTimes()
  const messages = useMessages()
  const m = messages.journal
  const query = useJournalEntry(id)
  const { data } = query
  const address = data === undefined ? null : recordAddress(data.table, data.recordId)
  return (
    <SidePanel
      title={data === undefined ? '' : operationName(messages, data.operation)}
      onClose={onClose}
      history={
        data !== undefined && isHistoryTable(data.table)
          ? { table: data.table, id: data.recordId }
          : undefined
      }
      footer={
        address !== null && (
          <Button component={Link} to={address} variant="default">
            {m.openRecord}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(entry) => (
          <>
            <Facts
              facts={[
                { label: m.columns.at, value: times.machine(entry.happenedAt) },
                { label: m.columns.actor, value: entry.actor },
                {
                  label: messages.entities.capital(entry.entity),
                  value: m.withOthers(entry.name, entry.others),
                },
                ...(entry.erased === null
                  ? []
                  : [{ label: m.erasedLabel, value: m.erased(entry.erased.entries, entry.erased.files) }]),
                ...(entry.rewrittenAt === null
                  ? []
                  : [{ label: m.rewrittenLabel, value: m.rewritten(times.machine(entry.rewrittenAt)) }]),
              ]}
            />
            <div className="nep-journal__changes">
              <ChangeList changes={entry.changes} left={entry.left} />
            </div>
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
