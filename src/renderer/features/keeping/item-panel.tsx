import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { KeepingItem } from '#shared/contract/keeping.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { recordAddress } from '../../platform/record-address.ts'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { itemName, whyPast } from './keeping-columns.ts'

/** One that is past its term: why it is here, what would go and what would stay, and the way to its record. */
export function ItemPanel({ item, onClose }: { item: KeepingItem; onClose: () => void }) {
  const { keeping: m, persons } = useMessages()
  const isStanding = item.kind !== 'removed' && item.kind !== 'drafts'
  const address = isStanding ? recordAddress(item.table, item.id) : null
  return (
    <SidePanel
      title={m.kinds[item.kind]}
      onClose={onClose}
      footer={
        address !== null && (
          <Button component={Link} to={address} variant="default">
            {m.goTo(persons.tableName(item.table))}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: m.columns.name, value: itemName(m, item) },
          { label: m.columns.unit, value: item.unitName },
          ...(item.holds.length === 0
            ? []
            : [{ label: m.holdsLabel, value: item.holds.map((one) => m.holds[one]).join(', ') }]),
          { label: m.whyLabel, value: whyPast(m, item) },
          ...(item.from === null ? [] : [{ label: m.columns.since, value: formatDate(item.since) }]),
          { label: m.fateLabel, value: m.fateOf(item) },
          ...(item.keptUntil === null
            ? []
            : [
                {
                  label: m.keptLabel,
                  value: m.keptBefore(formatDate(item.keptUntil), item.keptReason),
                },
              ]),
        ]}
      />
    </SidePanel>
  )
}
