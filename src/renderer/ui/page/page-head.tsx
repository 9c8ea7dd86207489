import type { ReactNode } from 'react'
import { HistoryLink, type HistoryOf } from './history-link.tsx'
import './page.css'

export type PageHeadProps = {
  title: ReactNode
  /** A state badge right after the title. */
  badge?: ReactNode
  /** One quiet line of facts: date, number, deadline. */
  note?: ReactNode
  /** State path; in a record it takes the second line. */
  path?: ReactNode
  /** Buttons, the one filled primary action last. */
  actions?: ReactNode
  /** Leads to what happened to the record. */
  history?: HistoryOf | undefined
}

/** Title, facts and actions of a page: 48 px, or two lines for a record. */
export function PageHead({
  title,
  badge,
  note,
  path,
  next,
  actions,
  history,
}: PageHeadProps & { next?: ReactNode }) {
  const isRecord = next !== undefined
  return (
    <div className="nep-page-head" data-record={isRecord || undefined}>
      <div className="nep-page-head__line">
        <h1>{title}</h1>
        {badge}
        {!isRecord && path}
        {(note || (!isRecord && history)) && (
          <div className="nep-page-head__facts">
            {note && <div className="nep-page-head__note">{note}</div>}
            {!isRecord && history && <HistoryLink {...history} />}
          </div>
        )}
        {actions && <div className="nep-page-head__actions">{actions}</div>}
      </div>
      {isRecord && (
        <div className="nep-page-head__line nep-page-head__line--second">
          {path}
          {next && <div className="nep-page-head__next">{next}</div>}
          {history && <HistoryLink {...history} />}
        </div>
      )}
    </div>
  )
}
