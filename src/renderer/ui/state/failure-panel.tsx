import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import './state.css'

export type FailurePanelProps = {
  happened: ReactNode
  safe: ReactNode
  todo?: ReactNode
  /** Codes, ids, stacks: only here. */
  details?: string | undefined
  onRetry?: (() => void) | undefined
  actions?: ReactNode
}

/** A failure in the three sentences of the house: what happened, what is safe, what to do. */
export function FailurePanel({ happened, safe, todo, details, onRetry, actions }: FailurePanelProps) {
  const m = useUiMessages().failure
  return (
    <div className="nep-failure" role="alert">
      <dl>
        <dt>{m.happened}</dt>
        <dd>{happened}</dd>
        <dt>{m.safe}</dt>
        <dd>{safe}</dd>
        {todo && <dt>{m.todo}</dt>}
        {todo && <dd>{todo}</dd>}
      </dl>
      {(actions || onRetry) && (
        <div className="nep-failure__actions">
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {m.retry}
            </Button>
          )}
          {actions}
        </div>
      )}
      {details && (
        <details>
          <summary>{m.details}</summary>
          <pre>{details}</pre>
        </details>
      )}
    </div>
  )
}
