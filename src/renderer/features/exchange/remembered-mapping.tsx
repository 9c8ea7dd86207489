import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ColumnField } from '#shared/domain/exchange/recognised.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { PanelHeading } from '../../ui/facts.tsx'
import { useForgetMapping, useMappings, useRemap } from './queries.ts'

export type RememberedMappingProps = { review: Review; unitId: string; onChange: () => void }

/** What the clerk once said about the columns of this commune's layout, and a way to say it anew or to forget it. */
export function RememberedMapping({ review, unitId, onChange }: RememberedMappingProps) {
  const all = useMessages()
  const m = all.exchange.original.remembered
  const notify = useNotify()
  const known = useMappings(unitId).data ?? []
  const forget = useForgetMapping()
  const remap = useRemap()
  const [isAsking, setAsking] = useState(false)
  const names: Readonly<Record<ColumnField, string>> = all.recognise.columns
  const unit = review.unitName ?? all.exchange.review.unknownUnit
  const remembered = review.tables.flatMap((table) => {
    const mapping = known.find(
      ({ signature, content }) => signature === table.signature && content === table.content,
    )
    return mapping === undefined ? [] : [{ table, mapping }]
  })
  const forgetAll = async () => {
    setAsking(false)
    try {
      for (const { mapping } of remembered)
        await forget.mutateAsync({ unitId, content: mapping.content, signature: mapping.signature })
      await remap.mutateAsync({ fileId: review.fileId, revision: review.revision, tables: [] })
      notify.done(m.forgotten)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <section className="nep-remembered">
      <PanelHeading>{m.title(unit)}</PanelHeading>
      {remembered.length === 0 ? (
        <p className="nep-dim nep-exchange-pad">{m.none}</p>
      ) : (
        <ul>
          {remembered.flatMap(({ table, mapping }) =>
            mapping.columns.map(({ column, field, choice }) => {
              const heading =
                table.columns.find((one) => one.column === column)?.heading || columnLetters(column)
              return (
                <li key={`${table.sheet} ${column} ${choice ?? ''}`}>
                  <IconCheck size={14} stroke={1.8} aria-hidden data-tone={field === null ? 'none' : 'ok'} />
                  {field === null ? m.skipped(heading) : m.column(heading, names[field as ColumnField])}
                </li>
              )
            }),
          )}
        </ul>
      )}
      <div className="nep-remembered__actions">
        <Button size="xs" variant="default" onClick={onChange}>
          {m.change}
        </Button>
        {remembered.length > 0 && (
          <Button size="xs" variant="default" loading={remap.isPending} onClick={() => setAsking(true)}>
            {m.forget}
          </Button>
        )}
      </div>
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.forgetTitle}
        actionLabel={m.forget}
        onConfirm={() => void forgetAll()}
        onCancel={() => setAsking(false)}
      >
        {m.forgetText(unit)}
      </ConfirmDestructive>
    </section>
  )
}
