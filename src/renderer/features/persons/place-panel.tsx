import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { PersonPlace } from '#shared/contract/persons.ts'
import { useMessages } from '../../platform/messages.tsx'
import { recordAddress } from '../../platform/record-address.ts'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { noteOf } from './person-columns.tsx'

/** One row that holds something of the person: what stands there, what becomes of it, and the way to correct it. */
export function PlacePanel({ place, onClose }: { place: PersonPlace; onClose: () => void }) {
  const m = useMessages().persons
  const address = place.isPast ? null : recordAddress(place.recordTable, place.recordId)
  const note = noteOf(m, place)
  return (
    <SidePanel
      title={m.tableName(place.table)}
      onClose={onClose}
      footer={
        address !== null && (
          <Button component={Link} to={address} variant="default">
            {place.why === 'waiting' ? m.toReview : m.goTo(m.tableName(place.recordTable))}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: m.columns.record, value: place.recordName, ...(note === '' ? {} : { note }) },
          ...(place.fields.length === 0 ? [{ label: m.columns.text, value: m.noWords }] : []),
          ...place.fields.map(({ label, text }) => ({ label, value: text })),
          {
            label: m.columns.fate,
            value: m.fateOf(place),
            ...(place.why === 'waiting' ? { note: m.waitingWay } : {}),
          },
        ]}
      />
    </SidePanel>
  )
}
