import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { RecoveryCopy, RecoveryState } from '#shared/contract/recovery.ts'
import { formatInstant } from '#shared/dates.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { usePlatform } from '../../platform/client.tsx'
import { KeptStates } from '../../platform/kept-states.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { SecretField } from '../../platform/secret-field.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { LoadingSkeleton } from '../../ui/state/loading-skeleton.tsx'
import { useExportReadable, useRecoveryState, useRestoreCopy, useSalvage } from './queries.ts'
import { type Done, RecoveryDone } from './recovery-done.tsx'
import { RecoveryWays } from './recovery-ways.tsx'
import { RescueRunning } from './rescue-running.tsx'
import './recovery.css'

/** Instead of the register that does not open: what is wrong, what is left, and each way on with its way back. */
export function RecoveryPage({ fault }: { fault: CallError }) {
  const all = useMessages()
  const m = all.recovery
  const [folder, setFolder] = useState('')
  const [done, setDone] = useState<Done | null>(null)
  const state = useRecoveryState(folder)
  return (
    <main className="nep-recovery">
      <h1>{done === null ? m.title : m.doneTitle}</h1>
      {done === null ? (
        <>
          <Alert color="orange" variant="light" role="alert">
            {errorSentence(all, fault)}
          </Alert>
          <QueryView query={state}>
            {(found) => <Lead state={found} folder={folder} onLook={setFolder} onDone={setDone} />}
          </QueryView>
        </>
      ) : (
        <RecoveryDone done={done} />
      )}
    </main>
  )
}

type LeadProps = {
  state: RecoveryState
  folder: string
  onLook: (folder: string) => void
  onDone: (done: Done) => void
}

function Lead({ state, folder, onLook, onDone }: LeadProps) {
  const m = useMessages().recovery
  const notify = useNotify()
  const { bridge } = usePlatform()
  const restore = useRestoreCopy()
  const salvage = useSalvage()
  const readable = useExportReadable()
  const [asked, setAsked] = useState<RecoveryCopy | 'salvage' | null>(null)
  const [secret, setSecret] = useState('')
  const isBusy = restore.isPending || salvage.isPending || readable.isPending
  const runRestore = ({ name, place, madeAt }: RecoveryCopy) =>
    restore.mutate(
      { name, place, folder, secret },
      {
        onSuccess: ({ kept }) => onDone({ sentence: m.restored(formatInstant(madeAt)), kept, report: null }),
        onError: notify.failed,
      },
    )
  const runSalvage = () =>
    salvage.mutate(
      {},
      {
        onSuccess: (report) => onDone({ sentence: '', kept: report.kept, report }),
        onError: notify.failed,
      },
    )
  const runExport = () =>
    readable.mutate({}, { onSuccess: ({ handle }) => void bridge.saveFile(handle), onError: notify.failed })
  const confirm = () => {
    setAsked(null)
    if (asked === 'salvage') runSalvage()
    else if (asked !== null) runRestore(asked)
  }
  if (salvage.isPending) return <RescueRunning operation="recovery.salvage" />
  if (readable.isPending) return <RescueRunning operation="recovery.export" />
  if (restore.isPending)
    return (
      <>
        <p role="status">{m.working}</p>
        <LoadingSkeleton />
      </>
    )
  return (
    <>
      <Account state={state} />
      <RecoveryWays
        state={state}
        folder={folder}
        isBusy={isBusy}
        onLook={onLook}
        onRestore={setAsked}
        onSalvage={() => setAsked('salvage')}
        onExport={runExport}
      />
      {state.kept.length > 0 && (
        <KeptStates
          states={state.kept}
          onDone={(kept) => onDone({ sentence: m.putBackDone, kept, report: null })}
        />
      )}
      <footer className="nep-recovery__foot">
        <Button variant="default" onClick={() => window.location.reload()}>
          {m.retry}
        </Button>
        <span className="nep-dim">{m.retryHint}</span>
      </footer>
      <ConfirmDestructive
        isOpen={asked !== null}
        title={
          asked === null || asked === 'salvage'
            ? m.salvageConfirm
            : m.restoreConfirm(formatInstant(asked.madeAt))
        }
        actionLabel={asked === 'salvage' ? m.salvage : m.restore}
        wayBack={m.keptFirst}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
      >
        <p>{asked === 'salvage' ? m.salvageHint : m.restoreHint}</p>
        {asked !== null && asked !== 'salvage' && asked.needsSecret && (
          <SecretField value={secret} onChange={setSecret} />
        )}
      </ConfirmDestructive>
    </>
  )
}

/** What is the matter, and what is left, in plain words. */
function Account({ state }: { state: RecoveryState }) {
  const { recovery: m, backup } = useMessages()
  const { file } = state
  const size = file === null ? '' : backup.kilobytes(formatNumber(Math.ceil(file.size / 1024)))
  return (
    <dl className="nep-recovery__account">
      <dt>{m.whatHappened}</dt>
      <dd>{state.problem === null ? '' : m.problems[state.problem]}</dd>
      <dt>{m.safeTitle}</dt>
      <dd>
        {file === null || file.size === 0 ? m.noFile : m.fileKept(size, formatInstant(file.changedAt))}{' '}
        {m.copiesKept(state.copies.length)}
        <div className="nep-dim">{m.folder(state.folder)}</div>
      </dd>
    </dl>
  )
}
