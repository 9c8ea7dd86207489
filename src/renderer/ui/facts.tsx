import { Fragment, type ReactNode } from 'react'
import './choices.css'

export type Fact = { label: string; value: ReactNode; note?: ReactNode }

/** Label and value in lines, for side panels and records. A missing value shows a dash. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="nep-facts">
      {facts.map(({ label, value, note }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? '–' : value}
            {note && <div className="nep-dim">{note}</div>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Head of a part of a side panel; `isFirst` where the panel has no title of its own. */
export function PanelHeading({ children, isFirst = false }: { children: ReactNode; isFirst?: boolean }) {
  const Heading = isFirst ? 'h2' : 'h3'
  return <Heading className="nep-panel-heading">{children}</Heading>
}
