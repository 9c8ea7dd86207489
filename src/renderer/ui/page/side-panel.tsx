import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import { HistoryLink, type HistoryOf } from './history-link.tsx'
import './page.css'

export type SidePanelProps = {
  title: ReactNode
  badge?: ReactNode
  /** Esc and the cross. Give the focus back to the table here. */
  onClose: () => void
  footer?: ReactNode
  /** Leads to what happened to the record. */
  history?: HistoryOf | undefined
  children: ReactNode
}

/** Detail of the chosen row, beside the table; over it when the window is narrow. */
export function SidePanel({ title, badge, onClose, footer, history, children }: SidePanelProps) {
  const m = useUiMessages()
  const titleId = useId()
  return (
    <aside
      className="nep-side-panel nep-no-print"
      aria-labelledby={titleId}
      data-nep-pane
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // React lets it through from a dialog over the panel, which it closes too, and with it the way back.
        if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="nep-side-panel__head">
        <h2 id={titleId}>{title}</h2>
        {badge}
        {history && <HistoryLink {...history} />}
        <ActionIcon aria-label={m.close} onClick={onClose}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="nep-side-panel__body" tabIndex={0} aria-labelledby={titleId}>
        {children}
      </section>
      {footer && <div className="nep-side-panel__footer">{footer}</div>}
    </aside>
  )
}
