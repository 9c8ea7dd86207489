import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { BoardPage } from '../ui/page/board-page.tsx'
import { FailurePanel } from '../ui/state/failure-panel.tsx'
import { useUiMessages } from '../ui/ui-messages.ts'

/** An address that leads nowhere, such as one kept from an older version. */
export function NotFoundPage() {
  const m = useUiMessages().shell.notFound
  return (
    <BoardPage title={m.title}>
      <FailurePanel
        happened={m.happened}
        safe={m.safe}
        actions={
          <Button component={Link} to="/">
            {m.action}
          </Button>
        }
      />
    </BoardPage>
  )
}
