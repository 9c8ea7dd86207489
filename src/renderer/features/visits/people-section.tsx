import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VisitDetail, VisitPerson } from '#shared/contract/visits.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { PeopleDialog } from './people-dialog.tsx'

/** Who was there, of both sides. */
export function PeopleSection({ visit, isReadOnly }: { visit: VisitDetail; isReadOnly: boolean }) {
  const m = useMessages().visits.people
  const [isEditing, setEditing] = useState(false)
  const side = (wanted: VisitPerson['side']) => visit.people.filter((person) => person.side === wanted)
  const lines = (people: readonly VisitPerson[]) => (
    <ul className="nep-people">
      {people.map(({ id, role, name, jobTitle }) => (
        <li key={id}>{m.line(role, [name, jobTitle].filter((part) => part !== '').join(', '))}</li>
      ))}
    </ul>
  )
  return (
    <Section
      title={m.title}
      actions={
        !isReadOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={m.editTitle}
            onClick={() => setEditing(true)}
          >
            {m.edit}
          </Button>
        )
      }
    >
      {visit.people.length === 0 && <div className="nep-dim">{m.none}</div>}
      {side('team').length > 0 && lines(side('team'))}
      {side('unit').length > 0 && (
        <>
          <h3 className="nep-people__side">{m.unit}</h3>
          {lines(side('unit'))}
        </>
      )}
      {isEditing && <PeopleDialog visit={visit} onClose={() => setEditing(false)} />}
    </Section>
  )
}
