import { Kbd, Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useUiMessages } from '../ui/ui-messages.ts'
import { Mark } from './mark.tsx'
import './title-bar.css'

export type TitleBarProps = {
  /** The unit of attention: the plan and round pickers. */
  context?: ReactNode
  onSearch?: (() => void) | undefined
  /** What the app does now, the last save and the last backup, left to right. */
  status?: ReactNode
  isPractice?: boolean | undefined
}

/** 40 px, drawn beside the window controls (window controls overlay) to save a row of the screen. */
export function TitleBar({ context, onSearch, status, isPractice }: TitleBarProps) {
  const m = useUiMessages()
  return (
    <header className="nep-title-bar">
      <div className="nep-title-bar__name">
        <Mark />
        <span>{m.appName}</span>
      </div>
      <div className="nep-title-bar__context">{context}</div>
      {isPractice && (
        <Tooltip label={m.shell.practiceHint}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the hint must be reachable by keyboard */}
          <span className="nep-title-bar__practice" tabIndex={0}>
            {m.shell.practice}
          </span>
        </Tooltip>
      )}
      {onSearch && (
        <button
          type="button"
          className="nep-title-bar__search"
          onClick={onSearch}
          aria-label={m.shell.search}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={16} stroke={1.6} aria-hidden />
          <span className="nep-title-bar__search-text">{m.shell.search}</span>
          <Kbd>Ctrl+K</Kbd>
        </button>
      )}
      <div className="nep-title-bar__status">{status}</div>
    </header>
  )
}
