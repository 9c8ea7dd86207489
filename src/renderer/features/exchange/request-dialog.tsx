import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { addDays } from '#shared/dates.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { useAttention } from '../../platform/attention.tsx'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { MultiPicker } from '../../ui/fields/multi-picker.tsx'
import {
  useAskableUnits,
  useCreateRequest,
  useFileHandover,
  usePlan,
  useToday,
  useWriteWorkbooks,
} from './queries.ts'

export type RequestDialogProps = { isOpen: boolean; onClose: () => void; onCreated: (id: string) => void }

/** Asks for returns and writes one workbook per unit at once. */
export function RequestDialog({ isOpen, onClose, onCreated }: RequestDialogProps) {
  const m = useMessages().exchange.board.request
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title} size={720}>
      <RequestForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  )
}

const twoWeeks = 14

function RequestForm({ onClose, onCreated }: Omit<RequestDialogProps, 'isOpen'>) {
  const all = useMessages()
  const m = all.exchange.board
  const notify = useNotify()
  const { planId, roundId } = useAttention()
  const today = useToday()
  const plan = usePlan(planId).data
  const units = useAskableUnits(today).data ?? []
  const communes = units.filter(({ kind }) => kind === 'commune')
  const askable = units.filter(({ kind }) => kind !== 'village' && kind !== 'site')
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [issuedOn, setIssuedOn] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [contents, setContents] = useState<ReturnContent[]>([...returnContents])
  const [unitIds, setUnitIds] = useState<string[] | null>(null)
  const create = useCreateRequest()
  const write = useWriteWorkbooks()
  const files = useFileHandover()
  const year = Number((today ?? '2018').slice(0, 4))
  const chosen = unitIds ?? communes.map(({ id }) => id)
  const byReport = (plan?.units ?? []).filter(({ mode }) => mode === 'by_report').map(({ unitId }) => unitId)
  const errors = fieldMessages(create.error, all)

  useEffect(() => {
    if (today === null) return
    setIssuedOn((value) => value ?? today)
    setDueOn((value) => value ?? addDays(today, twoWeeks))
  }, [today])

  const submit = async () => {
    try {
      const { id } = await create.mutateAsync({
        planId,
        roundId,
        number,
        title: title === '' ? m.request.defaultName(year) : title,
        note,
        issuedOn: issuedOn ?? '',
        dueOn: dueOn ?? '',
        contents,
        unitIds: chosen,
      })
      onCreated(id)
      const written = await write.mutateAsync({ requestId: id })
      for (const file of written.files) await files.save(file.handle)
      notify.done(m.request.created(written.units))
    } catch (error) {
      notify.failed(error)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        {create.error !== null && <CallFailure error={create.error} />}
        <FormGrid>
          <TextInput
            label={m.request.number}
            value={number}
            data-autofocus
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={m.request.name}
            value={title}
            placeholder={m.request.defaultName(year)}
            error={errors.title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DateField
            label={m.request.issuedOn}
            value={issuedOn}
            onChange={setIssuedOn}
            defaultYear={year}
            error={errors.issuedOn}
            isRequired
          />
          <DateField
            label={m.request.dueOn}
            value={dueOn}
            onChange={setDueOn}
            defaultYear={year}
            error={errors.dueOn}
            isRequired
          />
          <FullWidth>
            <Checkbox.Group
              label={m.request.contents}
              value={contents}
              onChange={(values) => setContents(returnContents.filter((content) => values.includes(content)))}
            >
              <Group mt={4}>
                {returnContents.map((content) => (
                  <Checkbox key={content} value={content} label={m.contents[content]} />
                ))}
              </Group>
            </Checkbox.Group>
          </FullWidth>
          <FullWidth>
            <MultiPicker
              label={m.request.units}
              description={m.request.unitsHint(chosen.length)}
              options={askable.map(({ id, name, fullName, aliases }) => ({
                value: id,
                label: name,
                aliases: [fullName, ...aliases],
              }))}
              values={chosen}
              onChange={setUnitIds}
              isRequired
            />
            <Group mt={6} gap="xs">
              <Button size="xs" variant="default" onClick={() => setUnitIds(communes.map(({ id }) => id))}>
                {m.request.allCommunes}
              </Button>
              {byReport.length > 0 && (
                <Button size="xs" variant="default" onClick={() => setUnitIds(byReport)}>
                  {m.request.byReport}
                </Button>
              )}
            </Group>
          </FullWidth>
          <FullWidth>
            <Textarea
              label={m.request.note}
              value={note}
              autosize
              minRows={2}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </FullWidth>
        </FormGrid>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button
            type="submit"
            loading={create.isPending || write.isPending}
            disabled={contents.length === 0 || chosen.length === 0 || issuedOn === null || dueOn === null}
          >
            {m.request.create}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  )
}
