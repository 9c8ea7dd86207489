import { Button, Stack, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { longestRemark, type SendBackDraft } from '#shared/contract/exchange-send-back.ts'
import { formatDate } from '#shared/dates.ts'
import { isReplyDay, lastReplyDay } from '#shared/domain/exchange/send-back/reply-day.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { useSendBack, useSendBackDraft, useToday } from './queries.ts'
import { SendBackItems } from './send-back-items.tsx'
import { useSaveSent } from './use-save-sent.ts'

export type SendBackDialogProps = { fileId: string | null; isOpen: boolean; onClose: () => void }

/** Sends a file back to its commune: what to ask, a remark, until when; then both files are saved. */
export function SendBackDialog({ fileId, isOpen, onClose }: SendBackDialogProps) {
  const m = useMessages().exchange.sendBack
  const query = useSendBackDraft(isOpen ? fileId : null)
  const draft = query.data?.fileId === fileId ? query.data : undefined
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title(draft?.unitName ?? '')} size={760}>
      <QueryView query={query}>
        {() =>
          draft === undefined ? null : <SendBackForm key={draft.fileId} draft={draft} onClose={onClose} />
        }
      </QueryView>
    </Dialog>
  )
}

function SendBackForm({ draft, onClose }: { draft: SendBackDraft; onClose: () => void }) {
  const all = useMessages()
  const m = all.exchange.sendBack
  const notify = useNotify()
  const sendBack = useSendBack()
  const { formRef, refuse } = useRefusedForm()
  const saveSent = useSaveSent()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(draft.items.filter(({ isSuggested }) => isSuggested).map(({ key }) => key)),
  )
  /** What is asked stands on top, and stays there while ticks come and go. */
  const [items] = useState(() =>
    [...draft.items].sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested)),
  )
  const [remark, setRemark] = useState(draft.last?.remark ?? '')
  const [replyBy, setReplyBy] = useState<string | null>(draft.replyBy)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when its list is there: the dialog has given the focus away by then
  useEffect(() => formRef.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const today = useToday()
  const remarkError =
    remark.trim().length > longestRemark ? m.remarkTooLong(longestRemark, remark.trim().length) : null
  const dayError =
    replyBy !== null && today !== null && !isReplyDay(replyBy, today)
      ? m.replyByWrong(formatDate(today), formatDate(lastReplyDay(today)))
      : null
  const isReady = draft.hindrance === null && (draft.isRefused || chosen.size > 0 || remark.trim() !== '')

  const send = () => {
    if (!isReady || sendBack.isPending) return
    if (remarkError !== null || dayError !== null) return refuse()
    sendBack.mutate(
      {
        fileId: draft.fileId,
        revision: draft.revision,
        itemKeys: [...chosen],
        remark: remark.trim(),
        replyBy,
      },
      {
        onSuccess: async ({ files, isCopied, asked }) => {
          onClose()
          if (!(await saveSent(files))) return
          if (!isCopied && !draft.isRefused) notify.refused(m.tooLarge)
          notify.done(isCopied ? m.done(asked) : m.doneList)
        },
      },
    )
  }

  return (
    <form
      ref={formRef}
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
      }}
    >
      <Stack gap="sm">
        {sendBack.error !== null && <CallFailure error={sendBack.error} />}
        <p className="nep-send-back__intro">
          <b>{m.file(draft.fileName)}</b> <span>{draft.isRefused ? m.introRefused : m.intro}</span>
        </p>
        {draft.hindrance !== null && (
          <p role="alert" data-tone="bad">
            {draft.hindrance}
          </p>
        )}
        {draft.hindrance === null && draft.unitName === null && <p role="note">{m.noUnit}</p>}
        {draft.last !== null && (
          <p className="nep-dim">{m.lastTime(formatDate(draft.last.on), draft.last.asked)}</p>
        )}
        {!draft.isRefused && <SendBackItems items={items} chosen={chosen} onChange={setChosen} />}
        <div className="nep-send-back__fields">
          <Textarea
            label={m.remark}
            data-autofocus={draft.isRefused || items.length === 0 || undefined}
            value={remark}
            autosize
            minRows={2}
            maxRows={6}
            error={remarkError}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <DateField
            label={m.replyBy}
            value={replyBy}
            onChange={setReplyBy}
            error={dayError}
            {...(today === null ? {} : { min: today, max: lastReplyDay(today) })}
            defaultYear={Number(draft.replyBy.slice(0, 4))}
          />
        </div>
      </Stack>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" disabled={!isReady} loading={sendBack.isPending}>
          {m.save(chosen.size)}
        </Button>
      </DialogActions>
    </form>
  )
}
