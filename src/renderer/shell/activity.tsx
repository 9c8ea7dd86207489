import { Button, Loader, Popover, Progress } from '@mantine/core'
import { useUiMessages } from '../ui/ui-messages.ts'
import './activity.css'

/** A long task: `total` is null while the amount is not known. */
export type RunningTask = {
  id: string
  name: string
  /** What it is at, such as a file; '' when not known. Only where there is room: in the bar the plan and the search need it. */
  on: string
  done: number
  total: number | null
  onCancel?: (() => void) | undefined
}

/** What runs now. The work goes on while the clerk does something else; a click shows counts and Dừng. */
export function Activity({ tasks }: { tasks: readonly RunningTask[] }) {
  const m = useUiMessages().shell
  const [first] = tasks
  return (
    <div role="status" className="nep-activity">
      {first && (
        <Popover position="bottom-end" width={340} trapFocus shadow="md">
          <Popover.Target>
            <button type="button" className="nep-status-item" aria-haspopup="dialog">
              <Loader size={14} color="var(--nep-info-solid)" aria-hidden />
              <span className="nep-status-item__text">
                {tasks.length === 1 ? oneLine(first, m.activityCount) : m.activityMany(tasks.length)}
              </span>
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={m.activity} p={0}>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}

function oneLine(task: RunningTask, count: (done: number, total: number) => string): string {
  return task.total === null ? task.name : `${task.name} ${count(task.done, task.total)}`
}

function TaskRow({ task }: { task: RunningTask }) {
  const m = useUiMessages().shell
  const percent = task.total ? (100 * task.done) / task.total : 100
  return (
    <div className="nep-activity__task">
      <div className="nep-activity__line">
        <span>{task.on === '' ? task.name : `${task.name}: ${task.on}`}</span>
        {task.total !== null && <span>{m.activityCount(task.done, task.total)}</span>}
      </div>
      <div className="nep-activity__line">
        <Progress
          flex={1}
          size={6}
          value={percent}
          color="var(--nep-info-solid)"
          animated={task.total === null}
          aria-label={task.name}
        />
        {task.onCancel && (
          <Button size="xs" variant="default" onClick={task.onCancel}>
            {m.cancel}
          </Button>
        )}
      </div>
    </div>
  )
}
