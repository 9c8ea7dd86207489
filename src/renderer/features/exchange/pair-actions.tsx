import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReviewPair } from '#shared/contract/exchange-pairs.ts'
import type { DuplicateTreatment } from '#shared/domain/duplicate-decision.ts'
import { useMessages } from '../../platform/messages.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'

export type PairActionsProps = {
  pair: ReviewPair
  isAskingWhy: boolean
  /** Stands in the field for the next one. */
  lastReason: string
  onAskWhy: (isAsking: boolean) => void
  onDecide: (
    verdict: 'same' | 'different' | null,
    treatment?: DuplicateTreatment | null,
    reason?: string,
  ) => void
  onClose: () => void
}

/** What can be said about a pair, each with its key; a settled pair can only be made a question again. */
export function PairActions(props: PairActionsProps) {
  const { pair, isAskingWhy, lastReason, onAskWhy, onDecide, onClose } = props
  const m = useMessages().exchange.pairs
  const kind = pair.subjectKind
  if (isAskingWhy)
    return (
      <ReasonLine
        given={lastReason}
        onCancel={() => onAskWhy(false)}
        onConfirm={(reason) => onDecide('same', 'taken', reason)}
      />
    )
  if (pair.isSettled)
    return (
      <div className="nep-pairs__actions">
        <Button variant="default" aria-keyshortcuts="0" onClick={() => onDecide(null)}>
          {m.reopen}
          <KeyHint keys="0" />
        </Button>
        <Button onClick={onClose}>{m.close}</Button>
      </div>
    )
  return (
    <div className="nep-pairs__actions">
      <Button variant="default" aria-keyshortcuts="1" onClick={() => onDecide('same', 'left_out')}>
        {m.same.left_out(kind)}
        <KeyHint keys="1" />
      </Button>
      <Button variant="default" aria-keyshortcuts="2" onClick={() => onDecide('different')}>
        {m.different[kind]}
        <KeyHint keys="2" />
      </Button>
      <Button variant="default" aria-keyshortcuts="3" onClick={() => onAskWhy(true)}>
        {m.same.taken(kind)}
        <KeyHint keys="3" />
      </Button>
      {pair.canUpdate && (
        <Button variant="default" aria-keyshortcuts="4" onClick={() => onDecide('same', 'updated')}>
          {m.same.updated(kind)}
          <KeyHint keys="4" />
        </Button>
      )}
    </div>
  )
}

type ReasonLineProps = { given: string; onConfirm: (reason: string) => void; onCancel: () => void }

/** Enter keeps, Esc goes back to the buttons and leaves the dialog open. */
function ReasonLine({ given, onConfirm, onCancel }: ReasonLineProps) {
  const m = useMessages().exchange.pairs
  const [reason, setReason] = useState(given)
  const isReady = reason.trim() !== ''
  return (
    <form
      className="nep-pairs__actions nep-pairs__reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onConfirm(reason.trim())
      }}
    >
      <TextInput
        label={m.reason}
        placeholder={m.reasonHint}
        value={reason}
        required
        autoFocus
        data-mantine-stop-propagation="true"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onCancel()
        }}
      />
      <Button variant="default" onClick={onCancel}>
        {m.cancelReason}
      </Button>
      <Button type="submit" disabled={!isReady}>
        {m.keepReason}
      </Button>
    </form>
  )
}
