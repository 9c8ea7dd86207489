import type { ReactNode } from 'react'
import './page.css'

/** 44 px at the foot of a page: facts and totals on the left, actions on the right, the primary one last. */
export function BottomBar({ facts, actions }: { facts?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="nep-bottom-bar nep-no-print" data-nep-pane>
      <div className="nep-bottom-bar__facts">{facts}</div>
      <div className="nep-bottom-bar__actions">{actions}</div>
    </div>
  )
}
