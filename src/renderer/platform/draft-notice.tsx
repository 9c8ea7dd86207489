import { Alert, Button, Group } from '@mantine/core'
import { useMessages } from './messages.tsx'

/** An earlier, unsaved text was found: the clerk decides whether it comes back. */
export const DraftNotice = ({ onUse, onDiscard }: { onUse: () => void; onDiscard: () => void }) => {
  const m = useMessages().common
  return (
    <Alert color="gray" variant="light">
      <Group justify="space-between" gap="sm">
        <span>{m.draftFound}</span>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onDiscard}>
            {m.draftDiscard}
          </Button>
          <Button size="xs" variant="default" onClick={onUse}>
            {m.draftUse}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
