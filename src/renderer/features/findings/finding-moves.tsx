import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { FindingDetail } from '#shared/contract/findings.ts'
import { type FindingStatus, findingMoves } from '#shared/domain/finding.ts'
import type { MoveNeed } from '#shared/domain/transitions.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useAddNote, useMoveFinding, useToday } from './queries.ts'

/** The steps that the table allows; each stays grey until it has the words it needs. */
export function FindingMoves({ finding }: { finding: FindingDetail }) {
  const all = useMessages()
  const m = all.findings.panel
  const notify = useNotify()
  const move = useMoveFinding()
  const addNote = useAddNote()
  const today = useToday().data?.today ?? null
  const [note, setNote] = useState('')
  const [chosenDay, setDay] = useState<string | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const errors = fieldMessages(move.error ?? addNote.error, all)
  const { id, revision, status } = finding
  const day = chosenDay ?? today
  const hasNote = note.trim() !== ''
  const hasEvidence = finding.attachmentList.length > 0
  const given: MoveNeed[] = [
    ...(hasNote ? (['reason', 'verification'] as const) : []),
    ...(hasEvidence ? (['verification'] as const) : []),
  ]
  const steps = findingMoves.allowedMoves(status)
  const isReady = (to: FindingStatus) => findingMoves.check(status, to, given).ok
  const done = {
    onSuccess: () => {
      setNote('')
      setDay(null)
      notify.done(m.saved)
    },
    onError: notify.failed,
  }
  return (
    <section className="nep-finding__moves" aria-label={m.move}>
      <h3>{m.move}</h3>
      <Textarea
        label={m.moveNote}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.currentTarget.value)}
        description={!hasNote && !hasEvidence && status !== 'done' ? m.doneHint : undefined}
      />
      <DateField
        label={m.moveDate}
        value={day}
        error={errors.happenedOn}
        defaultYear={Number((today ?? '2018').slice(0, 4))}
        onChange={setDay}
        onUnread={setUnread}
      />
      <Group gap={8}>
        {steps.map((to) => (
          <Button
            key={to}
            variant={to === 'done' ? 'filled' : 'default'}
            size="xs"
            disabled={!isReady(to) || unread !== null || move.isPending}
            onClick={() => move.mutate({ id, revision, to, note, happenedOn: day }, done)}
          >
            {m.moveTo[to]}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          disabled={!hasNote || unread !== null || addNote.isPending}
          onClick={() => addNote.mutate({ id, note, happenedOn: day }, done)}
        >
          {m.addNote}
        </Button>
      </Group>
    </section>
  )
}
