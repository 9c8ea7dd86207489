import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { FieldChange, ReadableChange } from '#shared/contract/journal.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import './journal.css'

const shownLetters = 180

/** A value; a long one is cut until it is asked for. */
function Value({ text }: { text: string }) {
  const m = useMessages().journal
  const [isWhole, setWhole] = useState(false)
  if (text.length <= shownLetters) return text
  return (
    <>
      {isWhole ? text : `${text.slice(0, shownLetters).trimEnd()}…`}{' '}
      <UnstyledButton className="nep-change__more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? m.showLess : m.showAll}
      </UnstyledButton>
    </>
  )
}

function Field({ field, isChange }: { field: FieldChange; isChange: boolean }) {
  const m = useMessages().journal
  const { label, before, after } = field
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isChange ? (
          <>
            <del className={before === null ? 'nep-change__empty' : undefined}>
              {before === null ? m.emptyValue : <Value text={before} />}
            </del>
            <span aria-hidden> → </span>
            <ins className={after === null ? 'nep-change__empty' : undefined}>
              {after === null ? m.emptyValue : <Value text={after} />}
            </ins>
          </>
        ) : (
          <Value text={after ?? before ?? ''} />
        )}
      </dd>
    </>
  )
}

/** The changes of one entry: each row with its fields, old → new. */
export function ChangeList({ changes, left }: { changes: readonly ReadableChange[]; left: number }) {
  const m = useMessages().journal
  return (
    <div className="nep-changes">
      {changes.map(({ id, what, name, action, fields }) => (
        <section key={id} className="nep-change" data-action={action}>
          <h3>
            <span className="nep-change__action">{m.actions[action]}</span> {what}
            {name !== '' && `: ${name}`}
          </h3>
          {fields.length > 0 && (
            <dl>
              {fields.map((field) => (
                <Field key={field.label} field={field} isChange={action === 'changed'} />
              ))}
            </dl>
          )}
        </section>
      ))}
      {changes.length === 0 && left === 0 && <p className="nep-change__left">{m.noFields}</p>}
      {left > 0 && <p className="nep-change__left">{m.left(formatNumber(left))}</p>}
    </div>
  )
}
