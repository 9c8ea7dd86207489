import { Table } from '@mantine/core'
import type { NominationListDetail, RewardLine, RewardSheet } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { displayName } from './nomination-words.ts'

export type RewardPreviewProps = { list: NominationListDetail; ids: readonly string[]; sheet: RewardSheet }

/** The money of those that are about to be decided, each as arithmetic, with the sum by unit. */
export function RewardPreview({ list, ids, sheet }: RewardPreviewProps) {
  const m = useMessages().commendation
  const chosen = list.nominations.filter(({ id }) => ids.includes(id))
  const lineOf = (id: string) => sheet.lines.find((line) => line.nominationId === id)
  const sum = (members: readonly { id: string }[]) =>
    members.reduce((total, { id }) => total + amountOf(lineOf(id)), 0)
  const units = [...Map.groupBy(chosen, ({ unitName }) => unitName)]
  const missing = chosen.filter(({ id }) => {
    const line = lineOf(id)
    return line === undefined || (!line.reward.ok && line.reward.reason !== 'praise')
  })
  return (
    <section aria-label={m.decide.preview}>
      <strong>{m.rewardTotal(formatNumber(sum(chosen)))}</strong>{' '}
      <span className="nep-dim">{m.rewardOn(formatDate(sheet.day))}</span>
      {missing.length > 0 && <div className="nep-dim">{m.rewardMissing(missing.length)}</div>}
      <details>
        <summary>{m.rewardFormula}</summary>
        <Table>
          <Table.Tbody>
            {chosen.map((nomination) => (
              <Table.Tr key={nomination.id}>
                <Table.Td>{displayName(m, nomination)}</Table.Td>
                <Table.Td ta="right">{wordsOf(m, lineOf(nomination.id))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
      <details>
        <summary>{m.decide.byUnit}</summary>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{m.decide.unit}</Table.Th>
              <Table.Th ta="right">{m.decide.count}</Table.Th>
              <Table.Th ta="right">{m.decide.amount}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {units.map(([name, members]) => (
              <Table.Tr key={name}>
                <Table.Td>{name || m.decide.noUnit}</Table.Td>
                <Table.Td ta="right">{members.length}</Table.Td>
                <Table.Td ta="right">{formatNumber(sum(members))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </section>
  )
}

const amountOf = (line: RewardLine | undefined): number => (line?.reward.ok ? line.reward.amount : 0)

const wordsOf = (m: ReturnType<typeof useMessages>['commendation'], line: RewardLine | undefined): string => {
  if (line === undefined) return ''
  return line.reward.ok ? line.reward.formula : m.rewardReasons[line.reward.reason]
}
