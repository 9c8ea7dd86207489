import { Button } from '@mantine/core'
import {
  IconAward,
  IconCalendarEvent,
  IconCircleDashed,
  IconClockExclamation,
  IconDatabase,
  IconInbox,
  IconShieldLock,
  type TablerIcon,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Desk, DeskTask } from '#shared/contract/desk.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { taskLine } from './task-line.ts'

const iconOf = (task: DeskTask): TablerIcon => {
  switch (task.kind) {
    case 'visit':
      return task.status === 'under_way' ? IconCircleDashed : IconCalendarEvent
    case 'files':
      return IconInbox
    case 'undecided':
      return IconAward
    case 'keeping':
      return IconShieldLock
    case 'backup':
    case 'backup_away':
      return IconDatabase
    default:
      return IconClockExclamation
  }
}

/** ↑ and ↓ go from button to button; Enter presses the one that has the focus. */
const moveFocus = (event: KeyboardEvent<HTMLUListElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** The work list: what presses most stands first, each with the one thing to do about it. */
export function DeskTasks({ desk }: { desk: Desk }) {
  const m = useMessages().desk
  const times = useOfficeTimes()
  const navigate = useNavigate()
  return (
    <Section
      title={m.tasksTitle(desk.tasks.length)}
      isFlush
      actions={
        desk.tasks.length > 0 && (
          <>
            <KeyHint keys="↑ ↓" label={m.choose} />
            <KeyHint keys="Enter" label={m.openKey} />
          </>
        )
      }
    >
      {desk.tasks.length === 0 ? (
        <EmptyState>{m.noTasks}</EmptyState>
      ) : (
        <ul className="nep-desk-tasks" aria-label={m.tasksLabel} onKeyDown={moveFocus}>
          {desk.tasks.map((task) => {
            const line = taskLine(m, task, desk.today, times)
            const Icon = iconOf(task)
            return (
              <li key={line.key} className="nep-desk-task">
                <span className="nep-desk-task__when nep-dim" data-tone={line.tone}>
                  {line.when}
                </span>
                <span className="nep-desk-task__icon" data-tone={line.tone}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                </span>
                <div className="nep-desk-task__text">
                  <div>{line.title}</div>
                  {line.detail !== '' && <div className="nep-dim">{line.detail}</div>}
                </div>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${line.action}: ${line.subject}`}
                  onClick={() => void navigate(line.to)}
                >
                  {line.action}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
