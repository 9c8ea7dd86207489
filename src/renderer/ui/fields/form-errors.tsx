import { IconAlertTriangle } from '@tabler/icons-react'
import { useUiMessages } from '../ui-messages.ts'

/** `fieldId` is the id of the input that must be mended; null for a problem of the whole form. */
export type FormError = { fieldId: string | null; sentence: string }

/** What is missing, in one list above the form; each sentence leads to its field. The focus is `useRefusedForm`'s. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const m = useUiMessages().form
  if (errors.length === 0) return null
  return (
    <div role="alert" className="nep-form-errors">
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
