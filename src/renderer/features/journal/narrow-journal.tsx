import { Select } from '@mantine/core'
import { entityNames } from '#shared/contract/errors.ts'
import type { JournalFilter } from '#shared/contract/journal.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useJournalActors } from './queries.ts'

/** Kinds whose records stand in the register; a backup is a file. */
const kinds = entityNames.filter((name) => name !== 'backup')

/** Person, kind of record and days: each narrows the list further. */
export function NarrowJournal({
  filter,
  onChange,
}: {
  filter: JournalFilter
  onChange: (values: Readonly<Record<string, string | null>>) => void
}) {
  const { journal, entities } = useMessages()
  const m = journal.narrow
  const actors = useJournalActors()
  const defaultYear = Number((useOfficeDay() ?? '2018').slice(0, 4))
  return (
    <>
      <Select
        aria-label={m.actor}
        placeholder={m.anyActor}
        w={140}
        clearable
        value={filter.actor}
        data={actors.data ?? []}
        onChange={(actor) => onChange({ actor })}
      />
      <Select
        aria-label={m.kind}
        placeholder={m.anyKind}
        w={140}
        clearable
        searchable
        value={filter.kind}
        data={kinds.map((value) => ({ value, label: entities.capital(value) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="nep-journal__days">
        <DateField
          label={m.from}
          value={filter.from}
          defaultYear={defaultYear}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={m.to}
          value={filter.to}
          defaultYear={defaultYear}
          onChange={(to) => onChange({ to })}
        />
      </div>
    </>
  )
}
