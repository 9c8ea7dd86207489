import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCheck, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { BoardRow, RequestDetail } from '#shared/contract/exchange.ts'
import { formatDayMonth } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { owedText } from './owed.ts'
import {
  useCloseRequest,
  useFileHandover,
  useMarkReminded,
  useReopenRequest,
  useToday,
  useWriteWorkbooks,
} from './queries.ts'
import { useLetter } from './use-letter.ts'

export type BoardActionsProps = {
  request: RequestDetail
  /** The ticked units. */
  rows: readonly BoardRow[]
  allRows: readonly BoardRow[]
}

/** What can be done about the ticked units; without a tick the workbooks of all. */
export function BoardActions({ request, rows, allRows }: BoardActionsProps) {
  const all = useMessages()
  const m = all.exchange.board
  const notify = useNotify()
  const today = useToday()
  const [isExtending, setExtending] = useState(false)
  const reminded = useMarkReminded()
  const write = useWriteWorkbooks()
  const closeRequest = useCloseRequest()
  const reopen = useReopenRequest()
  const files = useFileHandover()
  const letter = useLetter(request.id)
  const unitIds = rows.map((row) => row.unitId)
  useHotkeys([['mod+D', () => unitIds.length > 0 && letter.writeReminder(unitIds)]], [])
  const target = { requestId: request.id, unitIds }
  const lastReminded =
    rows
      .map((row) => row.remindedOn ?? '')
      .sort()
      .at(-1) ?? ''
  const isChosen = rows.length > 0
  const onError = notify.failed

  const writeAll = () =>
    write.mutate(
      { requestId: request.id, unitIds: isChosen ? unitIds : null },
      {
        onSuccess: async ({ files: written, units }) => {
          for (const file of written) await files.save(file.handle)
          notify.done(m.written(units))
        },
        onError,
      },
    )
  const key = { id: request.id, revision: request.revision }
  return (
    <>
      <BottomBar
        facts={
          isChosen ? (
            <>
              <IconCheck size={16} aria-hidden />
              <span>
                <b>{m.selected(rows.length)}</b>
                {lastReminded !== '' && `, ${m.lastReminded(formatDayMonth(lastReminded))}`}
              </span>
            </>
          ) : (
            <>
              <span className="nep-dim">{m.notSelected}</span>
              <span className="nep-exchange-key">
                <KeyHint keys="Space" label={m.keys.choose} />
              </span>
              <span className="nep-exchange-key">
                <KeyHint keys="Enter" label={m.keys.detail} />
              </span>
            </>
          )
        }
        actions={
          <>
            {!isChosen &&
              (request.status === 'open' ? (
                <Button
                  variant="default"
                  onClick={() =>
                    closeRequest.mutate(key, { onSuccess: () => notify.done(m.closedDone), onError })
                  }
                >
                  {m.close}
                </Button>
              ) : (
                <Button
                  variant="default"
                  onClick={() =>
                    reopen.mutate(key, { onSuccess: () => notify.done(m.reopenedDone), onError })
                  }
                >
                  {m.reopen}
                </Button>
              ))}
            {!isChosen && (
              <Button variant="default" component={Link} to={`/exchange/missing?request=${request.id}`}>
                {all.exchange.owed.open(allRows.filter((row) => owedText(all.exchange, row) !== '').length)}
              </Button>
            )}
            {!isChosen && (
              <Button variant="default" loading={letter.isWriting} onClick={() => letter.writeRequest()}>
                {m.letters.return_request}
              </Button>
            )}
            {isChosen && (
              <>
                <Button
                  variant="default"
                  disabled={today === null}
                  onClick={() =>
                    reminded.mutate(
                      { ...target, on: today ?? '' },
                      { onSuccess: ({ units }) => notify.done(m.remindedDone(units)), onError },
                    )
                  }
                >
                  {m.markReminded}
                </Button>
                <Button variant="default" onClick={() => setExtending(true)}>
                  {m.extend}
                </Button>
              </>
            )}
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              loading={write.isPending}
              onClick={writeAll}
            >
              {m.writeWorkbooks(isChosen ? rows.length : allRows.length)}
            </Button>
            {isChosen && (
              <Button
                loading={letter.isWriting}
                onClick={() => letter.writeReminder(unitIds)}
                aria-keyshortcuts="Control+D"
              >
                {m.letters.return_reminder}
                <span className="nep-exchange-key">
                  <KeyHint keys="Ctrl+D" />
                </span>
              </Button>
            )}
          </>
        }
      />
      <ExtendDialog isOpen={isExtending} request={request} rows={rows} onClose={() => setExtending(false)} />
    </>
  )
}
