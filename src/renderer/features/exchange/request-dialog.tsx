import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { addDays } from '#shared/dates.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { useAttention } from '../../platform/attention.tsx'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormErrors } from '../../ui/fields/form-errors.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { MultiPicker } from '../../ui/fields/multi-picker.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { PastDeadline } from './past-deadline.tsx'
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
  const ids = { issuedOn: useId(), dueOn: useId(), past: useId(), contents: useId(), units: useId() }
  const { formRef, refuse } = useRefusedForm()
  const [isTried, setTried] = useState(false)
  const missing = m.request.missing
  /** What is typed as a day and cannot be read is not called missing. */
  const [unreadIssued, setUnreadIssued] = useState<string | null>(null)
  const [unreadDue, setUnreadDue] = useState<string | null>(null)
  /** The deadline that may be past, for the clerk has said so. */
  const [meantPast, setMeantPast] = useState<string | null>(null)
  const isReversed = issuedOn !== null && dueOn !== null && dueOn < issuedOn
  const isPast = today !== null && dueOn !== null && dueOn < today && !isReversed
  const problems = {
    issuedOn: unreadIssued ?? (issuedOn === null && missing.issuedOn),
    dueOn: unreadDue ?? (dueOn === null ? missing.dueOn : isReversed && missing.dueBeforeIssued),
    past: isPast && meantPast !== dueOn && missing.pastMeant,
    contents: contents.length === 0 && missing.contents,
    units: chosen.length === 0 && missing.units,
  }
  const toMend = (Object.keys(ids) as (keyof typeof ids)[]).flatMap((field) => {
    const sentence = problems[field]
    return sentence === false ? [] : [{ fieldId: ids[field], sentence }]
  })
  /** What was refused stands until something is changed. */
  const mended =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      if (create.error !== null) create.reset()
      set(value)
    }
  const errors = fieldMessages(create.error, all)
  const errorOf = (field: keyof typeof ids) =>
    (isTried || (field === 'dueOn' && isReversed)) && problems[field] ? problems[field] : errors[field]

  useEffect(() => {
    if (today === null) return
    setIssuedOn((value) => value ?? today)
    setDueOn((value) => value ?? addDays(today, twoWeeks))
  }, [today])

  const make = async () => {
    const made = await create
      .mutateAsync({
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
      .catch(() => null)
    // A refusal of the request itself is told in the form.
    if (made === null) return refuse()
    try {
      onCreated(made.id)
      const written = await write.mutateAsync({ requestId: made.id })
      for (const file of written.files) await files.save(file.handle)
      notify.done(m.request.created(written.units))
    } catch (error) {
      notify.failed(error)
    }
  }

  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (toMend.length === 0) void make()
        else refuse()
      }}
    >
      <Stack gap="sm">
        {isTried && <FormErrors errors={toMend} />}
        {create.error !== null && <CallFailure error={create.error} />}
        <FormGrid>
          <TextInput
            label={m.request.number}
            value={number}
            data-autofocus
            error={errors.number}
            onChange={(event) => mended(setNumber)(event.currentTarget.value)}
          />
          <TextInput
            label={m.request.name}
            value={title}
            placeholder={m.request.defaultName(year)}
            error={errors.title}
            onChange={(event) => mended(setTitle)(event.currentTarget.value)}
          />
          <DateField
            label={m.request.issuedOn}
            value={issuedOn}
            id={ids.issuedOn}
            onChange={mended(setIssuedOn)}
            onUnread={setUnreadIssued}
            defaultYear={year}
            error={errorOf('issuedOn')}
            isRequired
          />
          <DateField
            label={m.request.dueOn}
            value={dueOn}
            id={ids.dueOn}
            onChange={mended(setDueOn)}
            onUnread={setUnreadDue}
            defaultYear={year}
            error={errorOf('dueOn')}
            isRequired
          />
          {isPast && (
            <PastDeadline
              id={ids.past}
              isMeant={meantPast === dueOn}
              onChange={(isMeant) => setMeantPast(isMeant ? dueOn : null)}
              error={errorOf('past')}
            />
          )}
          <FullWidth>
            <Checkbox.Group
              label={m.request.contents}
              value={contents}
              error={errorOf('contents')}
              onChange={(values) =>
                mended(setContents)(returnContents.filter((content) => values.includes(content)))
              }
            >
              <Group mt={4}>
                {returnContents.map((content, at) => (
                  <Checkbox
                    key={content}
                    {...(at === 0
                      ? { id: ids.contents, 'aria-invalid': errorOf('contents') !== undefined }
                      : {})}
                    value={content}
                    label={m.contents[content]}
                  />
                ))}
              </Group>
            </Checkbox.Group>
          </FullWidth>
          <FullWidth>
            <MultiPicker
              id={ids.units}
              label={m.request.units}
              error={errorOf('units')}
              description={m.request.unitsHint(chosen.length)}
              options={askable.map(({ id, name, fullName, aliases }) => ({
                value: id,
                label: name,
                aliases: [fullName, ...aliases],
              }))}
              values={chosen}
              onChange={mended(setUnitIds)}
              isRequired
            />
            <Group mt={6} gap="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => mended(setUnitIds)(communes.map(({ id }) => id))}
              >
                {m.request.allCommunes}
              </Button>
              {byReport.length > 0 && (
                <Button size="xs" variant="default" onClick={() => mended(setUnitIds)(byReport)}>
                  {m.request.byReport}
                </Button>
              )}
            </Group>
          </FullWidth>
          <FullWidth>
            <Textarea
              label={m.request.note}
              value={note}
              error={errors.note}
              autosize
              minRows={2}
              onChange={(event) => mended(setNote)(event.currentTarget.value)}
            />
          </FullWidth>
        </FormGrid>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={create.isPending || write.isPending}>
            {m.request.create}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  )
}
