import { Button } from '@mantine/core'
import type { DocumentDetail, DocumentParagraph } from '#shared/contract/documents.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { ParagraphField } from './paragraph-field.tsx'
import { paragraphSource } from './paragraph-source.ts'
import { useSaveEdits } from './queries.ts'

/** Every composed text of a document, part by part; what is edited says so and can be taken back. */
export function TextSections({ document }: { document: DocumentDetail }) {
  const m = useMessages().reports.edit
  const notify = useNotify()
  const { mutateAsync } = useSaveEdits()
  const { id, status } = document
  const isReadOnly = status !== 'draft'
  const save = (key: string, text: string | null) =>
    mutateAsync({ id, edits: { [key]: text } }, { onError: notify.failed })
  const field = (paragraph: DocumentParagraph, label: string) => (
    <ParagraphField
      key={paragraph.key}
      paragraph={paragraph}
      keepAs={`documents/${id}/${paragraph.key}`}
      label={label}
      isReadOnly={isReadOnly}
      source={paragraphSource(document, paragraph.key)}
      onSave={(text) => save(paragraph.key, text)}
    />
  )
  const labels: Record<string, string> = m.frame
  return (
    <>
      {document.sections.map((section) => (
        <Section key={section.key} title={section.heading ?? m.body}>
          <div className="nep-document__fields">
            {section.paragraphs.map((paragraph, index) => field(paragraph, m.paragraph(index + 1)))}
          </div>
        </Section>
      ))}
      {document.sections.length === 0 && <div className="nep-dim">{m.noParagraphs}</div>}
      {document.looseEdits.length > 0 && (
        <Section title={m.loose(document.looseEdits.length)}>
          <div className="nep-document__fields">
            <div className="nep-dim">{m.looseHint}</div>
            {document.looseEdits.map(({ key, text }) => (
              <div key={key} className="nep-document__loose">
                <p>{text}</p>
                <Button size="xs" variant="default" onClick={() => void save(key, null)}>
                  {m.discardLoose}
                </Button>
              </div>
            ))}
          </div>
        </Section>
      )}
      <Section title={m.frameTitle}>
        <div className="nep-document__fields">
          {document.frame.map((part) => field(part, labels[part.key] ?? part.key))}
        </div>
      </Section>
    </>
  )
}
