import { Button } from '@mantine/core'
import type { RecoveryCopy } from '#shared/contract/recovery.ts'
import { formatInstant } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { lackWords } from './lack-words.ts'

export type CopiesTableProps = {
  copies: readonly RecoveryCopy[]
  isBusy: boolean
  onRestore: (copy: RecoveryCopy) => void
}

/** The copies that could take the register's place, each with what it would lack; the newest good one is offered first. */
export function CopiesTable({ copies, isBusy, onRestore }: CopiesTableProps) {
  const { recovery: m, backup } = useMessages()
  const now = new Date().toISOString()
  const best = copies.find(({ isGood }) => isGood)
  return (
    <table className="nep-recovery__table" aria-label={m.copiesLabel}>
      <thead>
        <tr>
          <th>{m.columns.madeAt}</th>
          <th>{m.columns.place}</th>
          <th className="nep-recovery__number">{m.columns.rows}</th>
          <th>{m.columns.state}</th>
          <th>{m.columns.lack}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={`${copy.place}/${copy.name}`}>
            <td>{formatInstant(copy.madeAt)}</td>
            <td>{backup.places[copy.place]}</td>
            <td className="nep-recovery__number">{formatNumber(copy.rows)}</td>
            <td>
              <Goodness isGood={copy.isGood} />
            </td>
            <td className="nep-recovery__words">{lackWords(m, copy.lack, now)}</td>
            <td>
              <Button
                size="xs"
                variant={copy === best ? 'filled' : 'default'}
                disabled={isBusy || copy.isGood === false}
                aria-label={m.restoreNamed(formatInstant(copy.madeAt))}
                onClick={() => onRestore(copy)}
              >
                {m.restore}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Goodness({ isGood }: { isGood: boolean | null }) {
  const m = useMessages().recovery
  if (isGood === null) return <StateBadge tone="none">{m.unproven}</StateBadge>
  return isGood ? <StateBadge tone="ok">{m.good}</StateBadge> : <StateBadge tone="bad">{m.bad}</StateBadge>
}
