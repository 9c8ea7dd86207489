import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import './page.css'

export type RecordPageProps = PageHeadProps & {
  /** What is missing for the next state, or what the next step is; '' when nothing is. */
  next: ReactNode
  /** `Section`s, one under another. */
  children: ReactNode
  /** Further sections: beside the first from 900 px, under them below. */
  aside?: ReactNode
  /** A `BottomBar`; stays in sight. */
  bottom?: ReactNode
}

/** Page kind 2: one thing with its state, next step, sections and a sticky action bar. */
export function RecordPage({ next, children, aside, bottom, ...head }: RecordPageProps) {
  return (
    <div className="nep-page">
      <PageHead {...head} next={next} />
      <div className="nep-page__body" data-nep-pane>
        <div className="nep-page__columns" data-aside={aside !== undefined || undefined}>
          <div className="nep-page__column">{children}</div>
          {aside !== undefined && <div className="nep-page__column">{aside}</div>}
        </div>
      </div>
      {bottom}
    </div>
  )
}
