import { Alert, Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import type { TemplateKind } from '#shared/domain/document.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { Section } from '../../ui/page/section.tsx'
import {
  type Replacement,
  useExportTemplate,
  useReplaceTemplate,
  useRestoreTemplate,
  useSaveTagList,
  useTemplates,
} from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'
import './reports.css'

type Refusal = Extract<Replacement, { outcome: 'refused' }>

/** `/reports/templates`: the Word templates, to be changed in Word and brought back. */
export function TemplatesPage() {
  const m = useMessages().reports
  const templates = useTemplates()
  const notify = useNotify()
  const tagList = useSaveTagList(m.templates.tagList)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return (
    <BoardPage title={m.title} path={<ReportsParts current="templates" />}>
      {refusal !== null && <RefusedTemplate refusal={refusal} onClose={() => setRefusal(null)} />}
      <QueryView query={templates}>
        {(rows) => (
          <Section
            title={m.parts.templates}
            isFlush
            actions={
              <Button
                size="xs"
                variant="default"
                loading={tagList.isPending}
                onClick={() => tagList.mutate(undefined, { onError: notify.failed })}
              >
                {m.templates.tagList}
              </Button>
            }
          >
            <p className="nep-document__note nep-dim">{m.templates.hint}</p>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{m.templates.kind}</Table.Th>
                  <Table.Th>{m.templates.file}</Table.Th>
                  <Table.Th>{m.templates.state}</Table.Th>
                  <Table.Th>{m.templates.actions}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <TemplateRow key={row.kind} template={row} onRefused={setRefusal} />
                ))}
              </Table.Tbody>
            </Table>
          </Section>
        )}
      </QueryView>
    </BoardPage>
  )
}

function RefusedTemplate({ refusal, onClose }: { refusal: Refusal; onClose: () => void }) {
  const all = useMessages()
  const m = all.reports.templates
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      title={m.refusedTitle(refusal.fileName)}
      withCloseButton
      closeButtonLabel={all.common.close}
      onClose={onClose}
    >
      {m.refusedHint}
      <ul className="nep-templates__refusal">
        {refusal.faults.map(({ sentence, place }) => (
          <li key={`${sentence}${place}`}>
            {sentence}
            {place !== '' && <div className="nep-dim">{place}</div>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

type TemplateRowProps = { template: TemplateSummary; onRefused: (refusal: Refusal | null) => void }

function TemplateRow({ template, onRefused }: TemplateRowProps) {
  const times = useOfficeTimes()
  const all = useMessages()
  const m = all.reports.templates
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const save = useExportTemplate()
  const replace = useReplaceTemplate()
  const restore = useRestoreTemplate()
  const { kind, fileName, replacedAt } = template
  const name = all.documents.kinds[kind]
  const onReplaced = (result: Replacement) => {
    onRefused(result.outcome === 'refused' ? result : null)
    if (result.outcome === 'taken')
      notify.done(result.warnings > 0 ? m.warnings(result.warnings) : m.replaced)
  }
  const button = (action: string, run: (kind: TemplateKind) => void, isPending: boolean) => (
    <Button
      size="xs"
      variant="default"
      loading={isPending}
      aria-label={m.actionOf(action, name)}
      onClick={() => run(kind)}
    >
      {action}
    </Button>
  )
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{fileName}</Table.Td>
      <Table.Td>{replacedAt === null ? m.shipped : m.own(times.time(replacedAt))}</Table.Td>
      <Table.Td>
        <div className="nep-templates__actions">
          {button(m.export, () => save.mutate(kind, { onError: notify.failed }), save.isPending)}
          {button(
            m.replace,
            () => replace.mutate(kind, { onSuccess: onReplaced, onError: notify.failed }),
            replace.isPending,
          )}
          {replacedAt !== null && button(m.restore, () => setAsking(true), restore.isPending)}
        </div>
        <ConfirmDestructive
          isOpen={isAsking}
          title={m.restore}
          actionLabel={m.restore}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            restore.mutate({ kind }, { onSuccess: () => notify.done(m.restored), onError: notify.failed })
          }}
        >
          {m.restoreQuestion}
        </ConfirmDestructive>
      </Table.Td>
    </Table.Tr>
  )
}
