import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { UnitDetail, UnitLineage } from '#shared/contract/units.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'

/** Where a unit came from and what became of it. */
export function UnitLineageList({ unit }: { unit: UnitDetail }) {
  const m = useMessages().units
  if (unit.predecessors.length + unit.successors.length === 0) return null
  const line = (entry: UnitLineage, word: (name: string, date: string) => string) => (
    <li key={entry.id}>
      <Anchor component={Link} to={`/units?unit=${entry.other.id}`} size="sm">
        {word(entry.other.fullName, formatDate(entry.effectiveOn))}
      </Anchor>
      {` (${m.lineageKinds[entry.kind].toLowerCase()}${entry.isPartial ? `, ${m.partly}` : ''})`}
      {entry.legalBasis !== '' && <div className="nep-dim">{entry.legalBasis}</div>}
    </li>
  )
  return (
    <section aria-label={m.lineage}>
      <h3>{m.lineage}</h3>
      <ul className="nep-plain-list">
        {unit.predecessors.map((entry) => line(entry, m.comesFrom))}
        {unit.successors.map((entry) => line(entry, m.becomes))}
      </ul>
    </section>
  )
}
