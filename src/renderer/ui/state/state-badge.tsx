import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleDashed,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StateTone } from '../state-tone.ts'
import './state.css'

const toneIcons: Record<StateTone, TablerIcon> = {
  ok: IconCheck,
  info: IconCircleDashed,
  warn: IconAlertTriangle,
  bad: IconX,
  none: IconCircle,
}

export type StateBadgeProps = {
  tone: StateTone
  /** Where one tone has several meanings, an icon of its own (overdue: IconClockExclamation). */
  icon?: TablerIcon | undefined
  /** Tinted for exceptions and for the state of a record; plain in table cells. */
  isTinted?: boolean
  /** The word; colour and icon never stand alone. */
  children: ReactNode
}

/** A state as icon, word and colour. */
export function StateBadge({ tone, icon, isTinted = false, children }: StateBadgeProps) {
  const Icon = icon ?? toneIcons[tone]
  return (
    <span className="nep-state" data-tone={tone} data-tinted={isTinted || undefined}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
