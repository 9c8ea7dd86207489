import { Button, Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ReadingIssueCode } from '#shared/domain/exchange/incoming.ts'
import type { ColumnField, UnknownTable } from '#shared/domain/exchange/recognised.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { MappingTable } from './mapping-table.tsx'
import { useRemap } from './queries.ts'

/** Sheets that were left out, each with a remark that says so. */
const leftOut = new Set<ReadingIssueCode>([
  'hidden_sheet',
  'hidden_sheet_ignored',
  'other_year_sheet',
  'duplicate_sheet',
])

type MappedTable = UnknownTable & { content: ReturnContent | null }

export type MappingDialogProps = { review: Review; isOpen: boolean; onClose: () => void }

/** Says for each column of the file what it is; the answer is remembered for this unit and this layout. */
export function MappingDialog({ review, isOpen, onClose }: MappingDialogProps) {
  const m = useMessages().exchange.review.mapping
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title} size={680}>
      <MappingForm review={review} onClose={onClose} />
    </Dialog>
  )
}

function MappingForm({ review, onClose }: Omit<MappingDialogProps, 'isOpen'>) {
  const all = useMessages()
  const m = all.exchange.review.mapping
  const notify = useNotify()
  const remap = useRemap()
  const first = review.contents[0] ?? null
  const [content, setContent] = useState<ReturnContent | null>(first)
  const leftSheets = [
    ...new Set(
      review.issues.flatMap(({ code, sheet }) =>
        leftOut.has(code) && sheet !== undefined && !review.tables.some((table) => table.sheet === sheet)
          ? [sheet]
          : [],
      ),
    ),
  ]
  const [taken, setTaken] = useState<readonly string[]>([])
  const [skipped, setSkipped] = useState<readonly string[]>([])
  // Of a file of which nothing was read the tables are the content's that is chosen here.
  const isUnknown = review.tables.length === 0
  const [tables, setTables] = useState<readonly MappedTable[]>(
    isUnknown ? review.unknownTables.map((table) => ({ ...table, content: null })) : review.tables,
  )
  const isContentChanged = !isUnknown && content !== first
  const shown = isUnknown ? tables.map((table) => ({ ...table, content })) : isContentChanged ? [] : tables
  // Where no column was said, Nếp looks for the main ones by what stands in them.
  const said = shown.filter(
    ({ sheet, columns }) =>
      !skipped.includes(sheet) && (!isUnknown || columns.some(({ field }) => field !== null)),
  )

  /** A sheet may hold several tables; each is named by its place. */
  const setField = (index: number, column: number, field: ColumnField | null) =>
    setTables((before) =>
      before.map((table, place) =>
        place === index
          ? {
              ...table,
              columns: table.columns.map((one) => (one.column === column ? { ...one, field } : one)),
            }
          : table,
      ),
    )
  const submit = () =>
    remap.mutate(
      {
        fileId: review.fileId,
        revision: review.revision,
        content,
        sheetChoices: Object.fromEntries([
          ...taken.map((sheet) => [sheet, 'use' as const]),
          ...skipped.map((sheet) => [sheet, 'skip' as const]),
        ]),
        tables: said.flatMap(({ sheet, content: own, signature, columns }) =>
          own === null
            ? []
            : [
                {
                  sheet,
                  content: own,
                  signature,
                  columns: columns.map(({ column, field, choice }) => ({
                    column,
                    field,
                    ...(choice === undefined ? {} : { choice }),
                  })),
                },
              ],
        ),
      },
      {
        onSuccess: ({ rows, isSame }) => {
          if (rows === 0) notify.refused(m.appliedNothing)
          else notify.done(isSame ? m.appliedSame : m.applied)
          onClose()
        },
      },
    )
  return (
    <Stack gap="sm">
      {remap.error !== null && <CallFailure error={remap.error} />}
      <p>{m.text}</p>
      <Select
        label={m.content}
        value={content}
        placeholder={m.pickContent}
        allowDeselect={false}
        data={returnContents.map((value) => ({ value, label: all.recognise.contents[value] }))}
        onChange={(value) => setContent(returnContents.find((known) => known === value) ?? null)}
      />
      {leftSheets.map((sheet) => (
        <Checkbox
          key={sheet}
          label={m.leftSheet(sheet)}
          checked={taken.includes(sheet)}
          onChange={(event) =>
            setTaken(event.currentTarget.checked ? [...taken, sheet] : taken.filter((one) => one !== sheet))
          }
        />
      ))}
      {shown.map((table, index) => (
        <MappingTable
          key={`${table.sheet} ${table.headingRows.join()} ${table.signature}`}
          fileId={review.fileId}
          table={table}
          content={table.content}
          onField={(column, field) => setField(index, column, field)}
          skip={
            tables.length > 1
              ? {
                  isSkipped: skipped.includes(table.sheet),
                  onSkip: (isSkipped) =>
                    setSkipped(
                      isSkipped ? [...skipped, table.sheet] : skipped.filter((one) => one !== table.sheet),
                    ),
                }
              : null
          }
        />
      ))}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button loading={remap.isPending} disabled={isUnknown && content === null} onClick={submit}>
          {m.apply}
        </Button>
      </DialogActions>
    </Stack>
  )
}
