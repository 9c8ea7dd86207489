import { Anchor, Button } from '@mantine/core'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DocumentParagraph } from '#shared/contract/documents.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { forgetUnsaved } from '../../ui/fields/unsaved.ts'

export type ParagraphFieldProps = {
  paragraph: DocumentParagraph
  /** Document and paragraph, for `AutosaveText`. */
  keepAs: string
  label: string
  isReadOnly: boolean
  /** The records behind its figures; null where it has none. */
  source: string | null
  /** null: the composed text holds again. */
  onSave: (text: string | null) => Promise<unknown>
}

/** One paragraph, saved as it is typed. An edited one shows what the data would say, and the way back to it. */
export function ParagraphField({
  paragraph,
  keepAs,
  label,
  isReadOnly,
  source,
  onSave,
}: ParagraphFieldProps) {
  const m = useMessages().reports.edit
  const { composed, text, isEdited } = paragraph
  // A new field for the restored text: what was being typed is not to come back.
  const [generation, setGeneration] = useState(0)
  const restore = () => {
    forgetUnsaved(keepAs)
    setGeneration(generation + 1)
    onSave(null).catch(() => undefined)
  }
  return (
    <div className="nep-paragraph" data-edited={isEdited || undefined}>
      <AutosaveText
        key={generation}
        keepAs={keepAs}
        label={label}
        value={text}
        isReadOnly={isReadOnly}
        {...(isEdited && text === '' ? { placeholder: m.removedParagraph } : {})}
        onSave={(typed) => onSave(typed === composed ? null : typed)}
      />
      {source !== null && (
        <Anchor
          component={Link}
          to={source}
          size="xs"
          c="inherit"
          underline="always"
          aria-label={m.sourceOf(label)}
        >
          {m.source}
        </Anchor>
      )}
      {isEdited && (
        <div className="nep-paragraph__state">
          <span className="nep-paragraph__mark">
            <IconPencil size={14} stroke={1.8} aria-hidden />
            {text === '' ? m.removedParagraph : m.edited}
          </span>
          {!isReadOnly && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              aria-label={m.restoreOf(label)}
              title={m.composedNow(composed)}
              onClick={restore}
            >
              {m.restore}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
