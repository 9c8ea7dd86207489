import { Select, Table } from '@mantine/core'
import type { KeepingTerm } from '#shared/contract/keeping.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useSaveTerm } from './queries.ts'

const none = 'none'
const usualYears = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 70]

/** Each kind of data with its term, what it counts from, and why so long. */
export function TermsTable({ terms }: { terms: readonly KeepingTerm[] }) {
  const m = useMessages().keeping
  return (
    <Table className="nep-keeping__terms">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{m.termColumns.kind}</Table.Th>
          <Table.Th>{m.termColumns.years}</Table.Th>
          <Table.Th>{m.termColumns.from}</Table.Th>
          <Table.Th>{m.termColumns.reason}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {terms.map((term) => (
          <Table.Tr key={term.kind}>
            <Table.Td>{m.kinds[term.kind]}</Table.Td>
            <Table.Td>
              <Years term={term} />
            </Table.Td>
            <Table.Td>{m.counted(term.kind)}</Table.Td>
            <Table.Td>
              {m.reasonOf(term.kind)}
              {term.years !== term.defaultYears && (
                <span className="nep-dim"> {m.proposed(term.defaultYears)}</span>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Years({ term }: { term: KeepingTerm }) {
  const m = useMessages().keeping
  const notify = useNotify()
  const save = useSaveTerm()
  const { kind, years, revision } = term
  const choices =
    years === null || usualYears.includes(years) ? usualYears : [...usualYears, years].sort((a, b) => a - b)
  const choose = (value: string | null): void => {
    const chosen = value === null || value === none ? null : Number(value)
    if (chosen === years) return
    save.mutate(
      { kind, years: chosen, revision },
      { onSuccess: () => notify.done(m.termSaved(kind, chosen)), onError: notify.failed },
    )
  }
  return (
    <Select
      aria-label={m.termOf(kind)}
      size="xs"
      w={138}
      allowDeselect={false}
      disabled={save.isPending}
      value={years === null ? none : String(years)}
      data={[
        { value: none, label: m.noTerm },
        ...choices.map((one) => ({ value: String(one), label: m.years(one) })),
      ]}
      onChange={choose}
    />
  )
}
