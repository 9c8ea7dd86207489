import { Button, Progress } from '@mantine/core'
import { useMessages } from '../../platform/messages.tsx'
import { useTasks } from '../../platform/tasks.tsx'

/** How far the salvage is, and a button that stops it: until it is done the file stays as it is. */
export function SalvageRunning() {
  const m = useMessages().recovery
  const { running, cancel } = useTasks()
  const task = running.find(({ operation }) => operation === 'recovery.salvage')
  if (task === undefined) return null
  return (
    <div className="nep-recovery__running">
      <p role="status">{m.salvaging}</p>
      <Progress
        size={6}
        value={task.total === null ? 0 : (100 * task.done) / task.total}
        color="var(--nep-info-solid)"
        aria-label={m.salvaging}
      />
      <div className="nep-recovery__running-line">
        <span className="nep-dim">{task.label}</span>
        <Button size="xs" variant="default" onClick={() => cancel(task.callId)}>
          {m.stop}
        </Button>
      </div>
    </div>
  )
}
