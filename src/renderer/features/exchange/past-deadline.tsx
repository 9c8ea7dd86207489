import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '../../platform/messages.tsx'
import { FullWidth } from '../../ui/fields/form-grid.tsx'

export type PastDeadlineProps = {
  id: string
  isMeant: boolean
  onChange: (isMeant: boolean) => void
  error: string | undefined
}

/** Under both days, so that neither is moved by it: what a deadline in the past does, and the tick that says it is meant. */
export function PastDeadline({ id, isMeant, onChange, error }: PastDeadlineProps) {
  const m = useMessages().exchange.board.request
  return (
    <FullWidth>
      <p className="nep-exchange-warning" role="note">
        <IconAlertTriangle size={14} aria-hidden /> {m.duePast}
      </p>
      <Checkbox
        id={id}
        mt={4}
        label={m.pastMeant}
        checked={isMeant}
        error={error}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </FullWidth>
  )
}
