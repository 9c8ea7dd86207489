import type { ReactNode } from 'react'
import './state.css'

/** What belongs here, in one sentence, and the button that starts it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="nep-empty">
      <p>{children}</p>
      {action}
    </div>
  )
}
