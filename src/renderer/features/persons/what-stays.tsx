import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { PersonRecord } from '#shared/contract/persons.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import './persons.css'

/** Where the person is to be found after an erasure all the same, and how that ends. */
export function WhatStays({ record }: { record: PersonRecord }) {
  const times = useOfficeTimes()
  const m = useMessages().persons
  const { copies, entriesAsActor } = record
  const [newest] = copies
  const oldest = copies.at(-1)
  return (
    <div className="nep-person__stays nep-no-print">
      <strong>{m.stays}</strong>
      <span>
        {newest === undefined || oldest === undefined
          ? m.noCopies
          : m.copies(copies.length, times.machine(newest.madeAt), times.machine(oldest.madeAt))}
        {entriesAsActor > 0 && ` ${m.staysActor(entriesAsActor)}`}
      </span>
      <Button size="xs" variant="default" component={Link} to="/settings/backups">
        {m.toCopies}
      </Button>
    </div>
  )
}
