import type { ReactNode } from 'react'
import { useUiMessages } from '../ui/ui-messages.ts'
import { Rail, type RailBadges } from './rail.tsx'
import { TitleBar, type TitleBarProps } from './title-bar.tsx'
import './frame.css'

export type FrameProps = TitleBarProps & { badges?: RailBadges | undefined; children: ReactNode }

/** The window: title bar, rail and the page, which fills the rest and scrolls inside itself. */
export function Frame({ badges, children, ...titleBar }: FrameProps) {
  const m = useUiMessages().shell
  return (
    <div className="nep-frame">
      <button
        type="button"
        className="nep-frame__skip"
        onClick={() => document.getElementById('nep-main')?.focus()}
      >
        {m.skipToContent}
      </button>
      <TitleBar {...titleBar} />
      <Rail badges={badges} />
      <main id="nep-main" className="nep-frame__main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
