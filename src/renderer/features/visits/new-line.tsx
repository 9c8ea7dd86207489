import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

export type NewLineProps = {
  label: string
  placeholder: string
  /** Rejects when it could not be kept: the words stay in the field. */
  onAdd: (text: string) => Promise<unknown>
  onClose: () => void
}

/** A field for the next line of a list: Enter keeps it and waits for another, Esc or leaving it empty closes. */
export function NewLine({ label, placeholder, onAdd, onClose }: NewLineProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = async (): Promise<boolean> => {
    if (text.trim() === '') return true
    try {
      await onAdd(text)
      setText('')
      return true
    } catch {
      return false
    }
  }
  return (
    <div className="nep-line">
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={async () => {
          if (await keep()) onClose()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
            event.preventDefault()
            void keep()
          } else if (event.key === 'Escape') {
            event.preventDefault()
            onClose()
          }
        }}
      />
    </div>
  )
}
