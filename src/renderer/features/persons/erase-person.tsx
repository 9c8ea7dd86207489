import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonPlace, PersonRecord } from '#shared/contract/persons.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { useErasePerson } from './queries.ts'

type Props = { record: PersonRecord; ticked: readonly PersonPlace[]; onErased: () => void }

/** Says before what goes, what stays and where it is still to be found, and asks for the word. */
export function ErasePerson({ record, ticked, onErased }: Props) {
  const times = useOfficeTimes()
  const m = useMessages().persons
  const notify = useNotify()
  const erase = useErasePerson()
  const [isAsked, setIsAsked] = useState(false)
  const goes = ticked.filter(({ fate }) => fate !== 'stays')
  const files = goes.filter(({ fate }) => fate === 'file').length
  const stays = record.places.filter(({ fate, isSame }) => fate === 'stays' && isSame).length
  const goesKeys = new Set(goes.map(({ key }) => key))
  const left = record.places.filter(
    ({ table, key, doubt }) =>
      table === 'received_files' && !goesKeys.has(key) && (doubt === null || doubt === 'name_only'),
  )
  const oldest = record.copies.at(-1)
  const run = () => {
    setIsAsked(false)
    // The page of the person goes with the person, so nothing may hang on it.
    erase
      .mutateAsync({ seed: record.seed, places: goes.map(({ key }) => key) })
      .then((done) => {
        onErased()
        notify.done(m.erased(done.rows, done.files, done.entries))
      })
      .catch(notify.failed)
  }
  return (
    <>
      <Button
        variant="default"
        disabled={goes.length === 0}
        loading={erase.isPending}
        onClick={() => setIsAsked(true)}
      >
        {m.erase}
      </Button>
      <ConfirmDestructive
        isOpen={isAsked}
        title={m.eraseTitle(record.name)}
        actionLabel={m.eraseAction}
        word={m.eraseWord}
        onConfirm={run}
        onCancel={() => setIsAsked(false)}
      >
        <p>{m.eraseWhat(goes.length)}</p>
        {files > 0 && <p>{m.eraseFiles(files)}</p>}
        {stays > 0 && <p>{m.eraseStays(stays)}</p>}
        {left.length > 0 && <p>{m.eraseLeft(left.map(({ recordName }) => recordName))}</p>}
        {oldest !== undefined && <p>{m.eraseCopies(record.copies.length, times.machine(oldest.madeAt))}</p>}
        <p>{m.eraseForGood}</p>
      </ConfirmDestructive>
    </>
  )
}
