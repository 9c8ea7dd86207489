import { Button } from '@mantine/core'
import { useRouteError } from 'react-router'
import { FailurePanel } from '../ui/state/failure-panel.tsx'
import { useUiMessages } from '../ui/ui-messages.ts'

/** Stands in for a screen that threw; the frame around it stays usable. */
export function ScreenCrashed() {
  const error = useRouteError()
  const m = useUiMessages().shell.crashed
  return (
    <div style={{ padding: 'var(--nep-gutter)' }}>
      <FailurePanel
        happened={m.happened}
        safe={m.safe}
        todo={m.todo}
        details={error instanceof Error ? (error.stack ?? error.message) : String(error)}
        actions={<Button onClick={() => window.location.reload()}>{m.action}</Button>}
      />
    </div>
  )
}
