import type { ReactNode } from 'react'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import './page.css'

/** Page kind 3: an overview: anything that fills the width. */
export function BoardPage({
  children,
  bottom,
  ...head
}: PageHeadProps & { children: ReactNode; bottom?: ReactNode }) {
  return (
    <div className="nep-page">
      <PageHead {...head} />
      <div className="nep-page__body" data-nep-pane>
        <div className="nep-board">{children}</div>
      </div>
      {bottom}
    </div>
  )
}
