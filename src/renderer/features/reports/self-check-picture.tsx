import { Table } from '@mantine/core'
import type { Pictures } from '#shared/contract/reports.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ChartSection } from '../../ui/charts/chart-section.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'

type Match = Pictures['selfChecks'][number]

const parts = ['same', 'overlooked', 'stricter', 'other'] as const

const comparedOf = ({ same, overlooked, stricter, other }: Match): number =>
  same + overlooked + stricter + other

/** What a unit said of itself against what the team saw; told apart by pattern and figure as well as by colour. */
export function SelfCheckPicture({ pictures }: { pictures: Pictures }) {
  const m = useMessages().reports.pictures
  const { selfChecks, withoutSelfCheck } = pictures
  if (selfChecks.length === 0) {
    return (
      <Section title={m.noSelfCheck}>
        <EmptyState>{m.noSelfCheckHint(withoutSelfCheck)}</EmptyState>
      </Section>
    )
  }
  const sum = (of: (match: Match) => number): number =>
    selfChecks.reduce((total, match) => total + of(match), 0)
  const shown = parts.filter((part) => sum((match) => match[part]) > 0)
  return (
    <ChartSection
      title={m.selfCheck(
        sum(({ overlooked }) => overlooked),
        sum(comparedOf),
      )}
      picture={
        <>
          <ul className="nep-matches">
            {selfChecks.map((match) => (
              <li key={match.unitId}>
                <span className="nep-matches__name" title={match.name}>
                  {match.name}
                </span>
                <span className="nep-matches__bar">
                  {parts
                    .filter((part) => match[part] > 0)
                    .map((part) => (
                      <span
                        key={part}
                        data-part={part}
                        style={{ flexGrow: match[part] }}
                        title={`${m[part]}: ${match[part]}`}
                      >
                        {match[part]}
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
          <div className="nep-matches__legend">
            {shown.map((part) => (
              <span key={part}>
                <span className="nep-matches__key" data-part={part} />
                {m[part]}
              </span>
            ))}
            {withoutSelfCheck > 0 && <span>{m.missingSelfCheck(withoutSelfCheck)}</span>}
          </div>
        </>
      }
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{m.unit}</Table.Th>
              {parts.map((part) => (
                <Table.Th key={part} ta="right">
                  {m[part]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {selfChecks.map((match) => (
              <Table.Tr key={match.unitId}>
                <Table.Td>{match.name}</Table.Td>
                {parts.map((part) => (
                  <Table.Td key={part} ta="right">
                    {match[part]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  )
}
