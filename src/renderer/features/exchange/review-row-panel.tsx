import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { fieldsOf } from '#shared/domain/exchange/incoming.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Facts } from '../../ui/facts.tsx'
import { shownValue } from './review-values.ts'

/** Everything about the chosen row, where the window is wide: each value with its cell, and the questions about it. */
export function ReviewRowPanel({ review, row }: { review: Review; row: ReviewRow | null }) {
  const all = useMessages()
  const m = all.exchange.review
  if (row === null) return null
  const names: Readonly<Record<string, string>> = all.exchange.fields
  const fields = fieldsOf[row.content].filter(
    (field) => (row.values[field] ?? '') !== '' || row.origins[field] !== undefined,
  )
  const issues = review.issues.filter((issue) => issue.rowId === row.id)
  return (
    <>
      <h2 className="nep-panel-heading">{`${row.sheet}, ${m.columns.row.toLowerCase()} ${row.rows.join(', ')}`}</h2>
      <Facts
        facts={[
          ...fields.map((field) => {
            const origin = row.origins[field]
            const value = shownValue(m, row.content, field, row.values[field])
            return {
              label: names[field] ?? field,
              value,
              note:
                origin === undefined
                  ? undefined
                  : origin.raw === value
                    ? origin.cell
                    : `${origin.cell}: ${origin.raw || '–'}`,
            }
          }),
          ...Object.entries(row.extra).map(([heading, value]) => ({
            label: names[heading] ?? heading,
            value: <span className="nep-dim">{value}</span>,
            note: m.mapping.none,
          })),
        ]}
      />
      {issues.length > 0 && (
        <ul className="nep-review-sentences">
          {issues.map((issue) => (
            <li key={issue.key} data-settled={issue.isSettled || undefined}>
              {issue.sentence}
            </li>
          ))}
        </ul>
      )}
      <p className="nep-dim nep-exchange-pad">{m.safeNote}</p>
    </>
  )
}
