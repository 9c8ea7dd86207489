import { Button } from '@mantine/core'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { HeaderFields } from './header-fields.tsx'
import { useSetHeader } from './queries.ts'
import { useHeaderForm } from './use-header-form.ts'

/** Number, date and signer; saved together, because the head, the references and the deadlines follow from them. */
export function HeaderSection({ document }: { document: DocumentDetail }) {
  const all = useMessages()
  const m = all.reports.head
  const notify = useNotify()
  const save = useSetHeader()
  const fields = useHeaderForm(document)
  const { id, kind, revision, symbol } = document
  return (
    <Section title={m.title(kindFacts[kind].numbering, kindFacts[kind].isSigned)}>
      <form
        className="nep-document__head"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(
            { id, revision, ...fields.form },
            {
              onSuccess: () => {
                fields.saved(fields.form)
                notify.done(m.saved)
              },
            },
          )
        }}
      >
        {save.error !== null && <CallFailure error={save.error} />}
        <HeaderFields {...fields} kind={kind} symbol={symbol} errors={fieldMessages(save.error, all)} />
        {fields.isChanged && (
          <Button type="submit" variant="default" loading={save.isPending}>
            {m.save}
          </Button>
        )}
      </form>
    </Section>
  )
}
