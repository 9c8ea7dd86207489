import { Button, Progress } from '@mantine/core'
import { useMessages } from '../../platform/messages.tsx'
import { useTasks } from '../../platform/tasks.tsx'

export type RescueRunningProps = { operation: 'recovery.salvage' | 'recovery.export' }

/** How far the work is, and a button that stops it: until it is done the file stays as it is. */
export function RescueRunning({ operation }: RescueRunningProps) {
  const m = useMessages().recovery
  const { running, cancel } = useTasks()
  const task = running.find((one) => one.operation === operation)
  if (task === undefined) return null
  const sentence = operation === 'recovery.salvage' ? m.salvaging : m.exporting
  return (
    <div className="nep-recovery__running">
      <p role="status">{sentence}</p>
      <Progress
        size={6}
        value={task.total === null ? 0 : (100 * task.done) / task.total}
        color="var(--nep-info-solid)"
        aria-label={sentence}
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
