import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ListedBackup } from '#shared/contract/backups.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { backupColumns } from './backup-columns.ts'
import { BackupPanel } from './backup-panel.tsx'
import { useBackups, useMakeBackup } from './queries.ts'

const keyOf = ({ place, name }: ListedBackup): string => `${place}/${name}`

/** Every copy of the register, here and away, and the way back to each. */
export function BackupsPage() {
  const all = useMessages()
  const m = all.backup
  const notify = useNotify()
  const query = useBackups()
  const make = useMakeBackup()
  const [filter, setFilter] = useState('')
  const [params, setParams] = useSearchParams()
  const backups = query.data ?? []
  const open = backups.find((backup) => keyOf(backup) === params.get('copy'))
  const times = useOfficeTimes()
  const columns = useMemo(() => backupColumns(m, times), [m, times])
  const run = () =>
    make.mutate(
      {},
      { onSuccess: ({ rows }) => notify.done(m.done(formatNumber(rows))), onError: notify.failed },
    )
  return (
    <ListPage
      title={m.title}
      note={m.listTitle(backups.length)}
      actions={
        <Button loading={make.isPending} onClick={run}>
          {m.make}
        </Button>
      }
      filters={<FilterBox value={filter} onChange={setFilter} label={m.filter} clearLabel={m.clearFilter} />}
      detail={open && <BackupPanel key={keyOf(open)} backup={open} onClose={() => setParams({})} />}
    >
      <QueryView query={query}>
        {() => (
          <DataTable<ListedBackup>
            id="backups"
            label={m.title}
            columns={columns}
            rows={backups}
            rowId={keyOf}
            filter={filter}
            onOpen={(backup) => setParams({ copy: keyOf(backup) })}
            empty={<EmptyState>{m.none}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
