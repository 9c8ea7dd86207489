import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useUiMessages } from '../ui-messages.ts'

/** `fieldId` is the id of the input that must be mended; null for a problem of the whole form. */
export type FormError = { fieldId: string | null; sentence: string }

/**
 * What is missing, in one list above the form. A new `attempt` (count the presses of Lưu) puts the focus on the
 * first field; each sentence leads to its field.
 */
export function FormErrors({ errors, attempt }: { errors: readonly FormError[]; attempt: number }) {
  const m = useUiMessages().form
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(errors)
  latest.current = errors
  useEffect(() => {
    if (attempt === 0 || latest.current.length === 0) return
    const first = latest.current.find(
      (error) => error.fieldId !== null && document.getElementById(error.fieldId),
    )
    if (first) focusField(first.fieldId)
    else box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} role="alert" className="nep-form-errors" tabIndex={-1}>
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
      <div>
        <strong>{m.errors(errors.length)}</strong>
        <ul>
          {errors.map((error) => (
            <li key={`${error.fieldId}:${error.sentence}`}>
              {error.fieldId === null ? (
                error.sentence
              ) : (
                <button type="button" onClick={() => focusField(error.fieldId)}>
                  {error.sentence}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function focusField(id: string | null): void {
  const field = id === null ? null : document.getElementById(id)
  field?.scrollIntoView?.({ block: 'nearest' })
  field?.focus()
}
