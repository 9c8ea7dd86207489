import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { FoundPerson } from '#shared/contract/persons.ts'
import { useMessages } from '../../platform/messages.tsx'
import { OldCopies } from '../../platform/old-copies.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { foundColumns } from './person-columns.tsx'
import { useFoundPersons } from './queries.ts'

const rowId = ({ seed }: FoundPerson): string => seed

/** What is typed stays in this box: a name is no part of an address. */
export function FindPerson({ onOpen }: { onOpen: (seed: string) => void }) {
  const m = useMessages().persons
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const found = useFoundPersons(text)
  const columns = useMemo(() => foundColumns(m), [m])
  return (
    <ListPage
      title={m.title}
      filters={
        <FilterBox
          value={typed}
          onChange={setTyped}
          label={m.find}
          clearLabel={m.clearFind}
          width={340}
          isFirst
        />
      }
      bottom={<OldCopies />}
    >
      {text.length < 2 ? (
        <EmptyState>{m.findFirst}</EmptyState>
      ) : (
        <QueryView query={found}>
          {(rows) => (
            <DataTable<FoundPerson>
              id="persons"
              label={m.foundLabel}
              columns={columns}
              rows={rows}
              rowId={rowId}
              onOpen={({ seed }) => onOpen(seed)}
              empty={<EmptyState>{m.nobody(text)}</EmptyState>}
            />
          )}
        </QueryView>
      )}
    </ListPage>
  )
}
