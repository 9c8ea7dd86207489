import type { ReactNode } from 'react'
import { TableTools } from '../data-table/table-export.tsx'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import './page.css'

export type ListPageProps = PageHeadProps & {
  /** Quick filters and the filter box, above the table. */
  filters?: ReactNode
  /** Right end of the filter bar: the finding in a few words. The table's own export stands behind it. */
  filtersEnd?: ReactNode
  /** The table; it scrolls inside itself. */
  children: ReactNode
  /** A `SidePanel` for the chosen row. */
  detail?: ReactNode
  /** A `BottomBar`. */
  bottom?: ReactNode
}

/** Page kind 1: filter bar, table, detail in a side panel. */
export function ListPage({ filters, filtersEnd, children, detail, bottom, ...head }: ListPageProps) {
  return (
    <div className="nep-page nep-page--list">
      <PageHead {...head} />
      <div className="nep-page__split">
        <TableTools>
          {(place) => (
            <div className="nep-page__list">
              <div className="nep-filter-bar nep-no-print" data-nep-pane>
                {filters}
                <div className="nep-filter-bar__end">
                  {filtersEnd}
                  {place}
                </div>
              </div>
              <div className="nep-page__table" data-nep-pane>
                {children}
              </div>
            </div>
          )}
        </TableTools>
        {detail}
      </div>
      {bottom}
    </div>
  )
}
