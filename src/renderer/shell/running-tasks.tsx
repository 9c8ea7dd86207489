import { useTasks } from '../platform/tasks.tsx'
import { Activity } from './activity.tsx'

/** The application's running tasks in the title bar. */
export function RunningTasks() {
  const { running, cancel } = useTasks()
  return (
    <Activity
      tasks={running.map((task) => ({
        id: task.callId,
        name: task.name,
        on: task.label,
        done: task.done,
        total: task.total,
        onCancel: () => cancel(task.callId),
      }))}
    />
  )
}
