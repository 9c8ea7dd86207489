import { Button } from '@mantine/core'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { fieldsOf } from '#shared/domain/exchange/incoming.ts'
import { originIn } from '#shared/domain/exchange/review-lists.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOriginalFile } from '../../platform/original-file.ts'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { OriginalSheet } from './original-sheet.tsx'
import { RememberedMapping } from './remembered-mapping.tsx'
import { fileValueOf } from './review-shown.tsx'
import { originalText, shownValue } from './review-values.ts'

export type CurrentCell = { row: ReviewRow; field: string }

export type ReviewRowPanelProps = { review: Review; current: CurrentCell | null; onRemap: () => void }

const noteOf = (cell: string, raw: string): string => (raw === '' ? cell : `${cell}: ${raw}`)

/** The chosen row: as it stands in the commune's file, as it will be written, and what is asked about it. */
export function ReviewRowPanel({ review, current, onRemap }: ReviewRowPanelProps) {
  const all = useMessages()
  const m = all.exchange.review
  const original = all.exchange.original
  const openOriginal = useOriginalFile()
  if (current === null) return null
  const { row, field: currentField } = current
  const names: Readonly<Record<string, string>> = all.exchange.fields
  const fields = fieldsOf[row.content].filter(
    (field) => (row.values[field] ?? '') !== '' || originIn(review.lists, row, field) !== undefined,
  )
  const rawOf = (one: ReviewRow, field: string): string =>
    originalText(m, one.content, field, originIn(review.lists, one, field)?.raw, fileValueOf(one, field))
  const issues = review.issues.filter((issue) => issue.rowId === row.id)
  const isLone = review.lists.length <= 1 && !review.lists[0]?.isOnManySheets
  return (
    <>
      <div className="nep-review-panel__head">
        <PanelHeading isFirst>{original.title(row.rows.join(', '))}</PanelHeading>
        <Button size="xs" variant="default" onClick={() => openOriginal.open(review.fileId)}>
          {original.open}
        </Button>
      </div>
      {!isLone && <p className="nep-dim nep-review-panel__sheet">{original.inSheet(row.sheet)}</p>}
      <OriginalSheet review={review} row={row} field={currentField} />
      {issues.length > 0 && (
        <>
          <PanelHeading>{original.questions}</PanelHeading>
          <ul className="nep-review-sentences">
            {issues.map((issue) => (
              <li key={issue.key} data-settled={issue.isSettled || undefined}>
                {issue.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      <PanelHeading>{original.willWrite}</PanelHeading>
      <Facts
        facts={[
          ...fields.map((field) => {
            const origin = originIn(review.lists, row, field)
            const stands = field in row.kept ? row.kept[field] : row.values[field]
            const value = shownValue(m, row.content, field, stands)
            return {
              label: names[field] ?? field,
              value: field === currentField ? <b>{value || '–'}</b> : value,
              note: origin && noteOf(origin.cell, rawOf(row, field)),
            }
          }),
          ...Object.entries(row.extra).map(([heading, value]) => ({
            label: names[heading] ?? heading,
            value: <span className="nep-dim">{value}</span>,
            note: m.mapping.none,
          })),
        ]}
      />
      {review.source === 'foreign' && review.unitId !== null && (
        <RememberedMapping review={review} unitId={review.unitId} onChange={onRemap} />
      )}
      {review.batch === null && <p className="nep-dim nep-exchange-pad">{m.safeNote}</p>}
    </>
  )
}
