import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'

export type CellEditorProps = {
  label: string
  /** Null while the cell is only chosen: the field is there, empty and unseen. */
  text: string | null
  description: string | undefined
  hasFocus: boolean
  onStart: (text: string) => void
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  onBlur: () => void
}

/**
 * The field of the chosen cell. It holds the focus before editing begins, so that the first letter of a Vietnamese
 * input method already lands in a real text field.
 */
export function CellEditor(props: CellEditorProps) {
  const { text, hasFocus } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const isEditing = text !== null
  useLayoutEffect(() => {
    if (hasFocus) field.current?.focus({ preventScroll: true })
  }, [hasFocus])
  useLayoutEffect(() => {
    const element = field.current
    if (isEditing && element) element.setSelectionRange(element.value.length, element.value.length)
  }, [isEditing])
  return (
    <textarea
      ref={field}
      className="nep-entry__editor"
      data-nep-keys
      data-editing={isEditing || undefined}
      aria-label={props.label}
      aria-description={props.description}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={text ?? ''}
      onChange={(event) =>
        isEditing ? props.onChange(event.currentTarget.value) : props.onStart(event.currentTarget.value)
      }
      onKeyDown={props.onKeyDown}
      onCopy={props.onCopy}
      onCut={props.onCut}
      onPaste={props.onPaste}
      onBlur={props.onBlur}
    />
  )
}
