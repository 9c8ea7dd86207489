import { type ReactNode, useId } from 'react'
import './section.css'

export type SectionProps = {
  /** States the finding: "3 tồn tại quá hạn khắc phục". */
  title: ReactNode
  icon?: ReactNode
  actions?: ReactNode
  /** Rows that draw their own lines go to the edge; text gets padding. */
  isFlush?: boolean
  children: ReactNode
}

/** A box of lines with a head: the only container on a page. */
export function Section({ title, icon, actions, isFlush = false, children }: SectionProps) {
  const titleId = useId()
  return (
    <section className="nep-section" aria-labelledby={titleId}>
      <div className="nep-section__head">
        {icon}
        <h2 id={titleId}>{title}</h2>
        {actions && <div className="nep-section__actions">{actions}</div>}
      </div>
      <div className="nep-section__body" data-flush={isFlush || undefined}>
        {children}
      </div>
    </section>
  )
}
