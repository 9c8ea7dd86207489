import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PersonPlace, PersonRecord } from '#shared/contract/persons.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import { ListPage } from '../../ui/page/list-page.tsx'
import { ErasePerson } from './erase-person.tsx'
import { placeColumns } from './person-columns.tsx'
import { PlacePanel } from './place-panel.tsx'
import { useExportPerson, usePersonRecord } from './queries.ts'
import { WhatStays } from './what-stays.tsx'

const rowId = ({ key }: PersonPlace): string => key

export function PersonPage({ seed, onBack }: { seed: string; onBack: () => void }) {
  const query = usePersonRecord(seed)
  return <QueryView query={query}>{(record) => <Places record={record} onBack={onBack} />}</QueryView>
}

/** Ticked at first: what is the same person's; a file holds other persons too, so it waits for a tick. */
const firstPicked = ({ places }: PersonRecord): Selection =>
  new Set(places.filter(({ isSame, fate }) => isSame && fate !== 'file').map(({ key }) => key))

function Places({ record, onBack }: { record: PersonRecord; onBack: () => void }) {
  const m = useMessages().persons
  const [picked, setPicked] = useState<Selection>(() => firstPicked(record))
  const [openKey, setOpenKey] = useState<string | null>(null)
  const write = useExportPerson()
  const columns = useMemo(() => placeColumns(m), [m])
  const { places } = record
  const ticked = places.filter(({ key }) => picked.has(key))
  const open = places.find(({ key }) => key === openKey)
  return (
    <ListPage
      title={m.person(record.name, record.birthYear, record.unitName)}
      note={m.counts(ticked.length, places.length)}
      actions={
        <>
          <ErasePerson record={record} ticked={ticked} onErased={onBack} />
          <Button
            leftSection={<IconFileSpreadsheet size={15} stroke={1.6} aria-hidden />}
            loading={write.isPending}
            disabled={ticked.length === 0}
            onClick={() =>
              write.run(
                record.seed,
                ticked.map(({ key }) => key),
              )
            }
          >
            {m.export}
          </Button>
        </>
      }
      filters={
        <Button size="xs" variant="default" onClick={onBack}>
          {m.back}
        </Button>
      }
      detail={open && <PlacePanel key={open.key} place={open} onClose={() => setOpenKey(null)} />}
      bottom={<WhatStays record={record} />}
    >
      <DataTable<PersonPlace>
        id="person-places"
        label={m.placesLabel}
        columns={columns}
        rows={places}
        rowId={rowId}
        selection={picked}
        onSelectionChange={setPicked}
        onOpen={({ key }) => setOpenKey(key)}
      />
    </ListPage>
  )
}
