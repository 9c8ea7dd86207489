import { CloseButton } from '@mantine/core'
import { useMessages } from '../platform/messages.tsx'
import { ClampedText } from './clamped-text.tsx'
import './controls.css'

/** Says that a list holds just the records behind a figure, and lets it go. Nothing while no figure was followed. */
export function FigureFilter({ words, onClear }: { words: string | null; onClear: () => void }) {
  const m = useMessages().figures.filtered
  if (words === null) return null
  return (
    <span className="nep-figure-filter">
      <ClampedText>{`${m.by} ${words}`}</ClampedText>
      <CloseButton size="xs" aria-label={m.clear} onClick={onClear} />
    </span>
  )
}
