import { Textarea, TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { useStable } from '../use-stable.ts'
import { forgetUnsaved, hasUnsaved, leftUnsaved, putUnsaved, writeUnsaved } from './unsaved.ts'

export type AutosaveTextProps = {
  /** Record and field, the same on every screen: `visits/<id>/note`. */
  keepAs: string
  label: ReactNode
  /** What the register holds. */
  value: string
  /** Called after a pause, on leaving the field, and when the page closes; rejects when it could not be kept. */
  onSave: (text: string) => Promise<unknown>
  isOneLine?: boolean
  isReadOnly?: boolean
  isLabelHidden?: boolean
  placeholder?: string
  /** A sentence when the text is not acceptable: it stays in the field and is not saved. */
  validate?: (text: string) => string | null
  onEscape?: () => void
  inputRef?: Ref<HTMLTextAreaElement & HTMLInputElement>
}

/** How long after the last key the text is saved. */
const PAUSE_MS = 500

/**
 * A text that is saved as it is typed. What was typed stays in the field until the register has it, whatever the
 * register answers meanwhile. What could not be kept is tried again on leaving the field, and where the reason may pass
 * every few seconds, also when the field is gone; opened again meanwhile, it shows that text and goes on from it.
 */
export function AutosaveText(props: AutosaveTextProps) {
  return <KeptText key={props.keepAs} {...props} />
}

function KeptText(props: AutosaveTextProps) {
  const { keepAs, value, onSave, validate, isOneLine = false, isReadOnly = false, onEscape } = props
  const left = () => (isReadOnly ? undefined : leftUnsaved<string>(keepAs))
  /** Null while the field shows what the register holds. */
  const [draft, setDraft] = useState<string | null>(() => left() ?? null)
  const isLeft = useRef(true)
  const problem = draft === null ? null : (validate?.(draft) ?? null)

  const flush = useStable(async () => {
    await writeUnsaved<string>(
      keepAs,
      onSave,
      () => void flush(),
      (text) => !validate?.(text),
    )
    if (isLeft.current && !hasUnsaved(keepAs)) setDraft(null)
  })
  const leave = () => {
    isLeft.current = true
    void flush()
  }
  const put = useStable((text: string) => putUnsaved(keepAs, text, () => void flush(), PAUSE_MS))
  const takeOver = useStable(() => {
    const text = left()
    if (text !== undefined) put(text)
    else if (!isReadOnly) forgetUnsaved(keepAs)
  })

  useEffect(() => {
    takeOver()
    const onHide = () => void flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      void flush()
    }
  }, [takeOver, flush])

  const common = {
    value: draft ?? value,
    readOnly: isReadOnly,
    error: problem,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.isLabelHidden ? { 'aria-label': String(props.label) } : { label: props.label }),
    ...(props.inputRef === undefined ? {} : { ref: props.inputRef }),
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value
      setDraft(text)
      put(text)
    },
    onFocus: () => {
      isLeft.current = false
    },
    onBlur: leave,
    onKeyDown: (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
      if (event.key !== 'Escape' || onEscape === undefined) return
      event.preventDefault()
      event.stopPropagation()
      leave()
      onEscape()
    },
  }
  return isOneLine ? <TextInput {...common} /> : <Textarea {...common} />
}
