import { Button, Progress } from '@mantine/core'
import type { OperationName } from '#shared/contract/contract.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useTasks } from '../../platform/tasks.tsx'

const shown: readonly OperationName[] = ['exchange.receive', 'exchange.commitFiles']

/** Long work on files, above the list it fills: how far it is, and a button that stops it. */
export function RunningStrip() {
  const m = useMessages().exchange.files
  const { running, cancel } = useTasks()
  const task = running.find(({ operation }) => shown.includes(operation))
  if (task === undefined) return null
  const total = task.total ?? 0
  const words = task.operation === 'exchange.receive' ? m.reading : m.importing
  return (
    <div className="nep-review-running" role="status">
      <div className="nep-review-running__text">
        <b>{words(task.done, total)}</b>
        <div className="nep-dim">{task.label}</div>
        <Progress
          size={6}
          value={total === 0 ? 0 : (100 * task.done) / total}
          color="var(--nep-info-solid)"
          aria-label={words(task.done, total)}
        />
      </div>
      <Button size="xs" variant="default" onClick={() => cancel(task.callId)}>
        {m.stop}
      </Button>
    </div>
  )
}
