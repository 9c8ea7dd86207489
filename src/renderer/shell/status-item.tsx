import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StateTone } from '../ui/state-tone.ts'

export type StatusItemProps = {
  icon: TablerIcon
  tone: StateTone
  children: ReactNode
  onClick?: (() => void) | undefined
  title?: string | undefined
}

/** One fact of the title bar, such as the last save or the last backup. */
export function StatusItem({ icon: Icon, tone, children, onClick, title }: StatusItemProps) {
  const content = (
    <>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span className="nep-status-item__text">{children}</span>
    </>
  )
  return onClick ? (
    <button type="button" className="nep-status-item" data-tone={tone} onClick={onClick} title={title}>
      {content}
    </button>
  ) : (
    <span className="nep-status-item" data-tone={tone} title={title}>
      {content}
    </span>
  )
}
