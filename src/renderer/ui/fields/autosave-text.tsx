import { Textarea, TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { useStable } from '../use-stable.ts'
import { tryAgain } from './try-again.ts'

export type AutosaveTextProps = {
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
 * every few seconds, also when the field is gone.
 */
export function AutosaveText(props: AutosaveTextProps) {
  const { value, onSave, validate, isOneLine = false, isReadOnly = false, onEscape } = props
  /** Null while the field shows what the register holds. */
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const isLeft = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const problem = draft === null ? null : (validate?.(draft) ?? null)

  const flush = useStable(async () => {
    clearTimeout(timer.current)
    const text = waiting.current
    if (text === null || validate?.(text)) return
    waiting.current = null
    try {
      await onSave(text)
    } catch (error) {
      if (waiting.current !== null) return
      waiting.current = text
      timer.current = tryAgain(error, () => void flush())
    }
    if (isLeft.current && waiting.current === null) setDraft(null)
  })
  const leave = async () => {
    isLeft.current = true
    await flush()
    if (waiting.current === null) setDraft(null)
  }

  useEffect(() => {
    const onHide = () => void flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      void flush()
    }
  }, [flush])

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
      waiting.current = text
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    onFocus: () => {
      isLeft.current = false
    },
    onBlur: () => void leave(),
    onKeyDown: (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
      if (event.key !== 'Escape' || onEscape === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void leave()
      onEscape()
    },
  }
  return isOneLine ? <TextInput {...common} /> : <Textarea {...common} />
}
