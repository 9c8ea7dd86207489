import { Button, Checkbox, Select, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ReadingIssueCode, ReadingTable } from '#shared/domain/exchange/incoming.ts'
import type { ColumnField } from '#shared/domain/exchange/recognised.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useRemap } from './queries.ts'

/** What a column of each content can be taken as. */
const mappable: Record<ReturnContent, readonly ColumnField[]> = {
  nomination: [
    'number',
    'subjectKind',
    'honorific',
    'name',
    'familyName',
    'givenName',
    'birth',
    'position',
    'unit',
    'positionAndUnit',
    'achievement',
    'proposedForm',
    'awardLevel',
    'phone',
    'idNumber',
    'note',
  ],
  activities: [
    'number',
    'form',
    'date',
    'dateTo',
    'place',
    'dateAndPlace',
    'village',
    'participants',
    'durationHours',
    'note',
  ],
  selfcheck: ['number', 'code', 'text', 'result', 'note'],
  remedy: ['number', 'finding', 'measure', 'dueDate', 'result', 'note'],
}

/** Sheets that were left out, each with a remark that says so. */
const leftOut = new Set<ReadingIssueCode>([
  'hidden_sheet',
  'hidden_sheet_ignored',
  'other_year_sheet',
  'duplicate_sheet',
])

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
  const [tables, setTables] = useState<readonly ReadingTable[]>(review.tables)

  /** A sheet may hold several tables; each is named by its place. */
  const setField = (index: number, column: number, field: string | null) =>
    setTables((before) =>
      before.map((table, place) =>
        place === index
          ? {
              ...table,
              columns: table.columns.map((one) =>
                one.column === column ? { ...one, field: field as ColumnField | null } : one,
              ),
            }
          : table,
      ),
    )
  const isContentChanged = content !== first
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
        tables: isContentChanged
          ? []
          : tables
              .filter(({ sheet }) => !skipped.includes(sheet))
              .map((table) => ({
                sheet: table.sheet,
                content: table.content,
                signature: table.signature,
                columns: table.columns.map(({ column, field, choice }) => ({
                  column,
                  field,
                  ...(choice === undefined ? {} : { choice }),
                })),
              })),
      },
      {
        onSuccess: () => {
          notify.done(m.applied)
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
      {!isContentChanged &&
        tables.map((table, index) => (
          <section key={`${table.sheet} ${table.headingRows.join()}`} aria-label={m.sheet(table.sheet)}>
            <h3 className="nep-panel-heading">{m.sheet(table.sheet)}</h3>
            {tables.length > 1 && (
              <Checkbox
                my="xs"
                label={m.skipSheet}
                checked={skipped.includes(table.sheet)}
                onChange={(event) =>
                  setSkipped(
                    event.currentTarget.checked
                      ? [...skipped, table.sheet]
                      : skipped.filter((one) => one !== table.sheet),
                  )
                }
              />
            )}
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{m.heading}</Table.Th>
                  <Table.Th scope="col">{m.field}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {table.columns.map((column) => (
                  <Table.Tr key={`${column.column} ${column.choice ?? ''}`}>
                    <Table.Td>
                      <span className="nep-dim">{columnLetters(column.column)}</span> {column.heading || '–'}
                      <div className="nep-dim">{m.why[column.why]}</div>
                    </Table.Td>
                    <Table.Td>
                      <Select
                        aria-label={column.heading || columnLetters(column.column)}
                        clearable
                        placeholder={m.none}
                        value={column.field}
                        data={mappable[table.content].map((value) => ({
                          value,
                          label: all.recognise.columns[value],
                        }))}
                        onChange={(value) => setField(index, column.column, value)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button loading={remap.isPending} onClick={submit}>
          {m.apply}
        </Button>
      </DialogActions>
    </Stack>
  )
}
