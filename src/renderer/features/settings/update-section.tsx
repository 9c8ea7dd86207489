import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CheckedUpdate } from '#shared/contract/updates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useCheckUpdate, useInstallUpdate, usePickUpdate, useUpdateState } from './queries.ts'

type Offer = { file: string; update: CheckedUpdate }

/** Another version of the program: which is in use, and a newer one from a file of the office. */
export function UpdateSection() {
  const m = useMessages().updates
  const notify = useNotify()
  const state = useUpdateState().data
  const pick = usePickUpdate()
  const check = useCheckUpdate()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [params, setParams] = useSearchParams()
  const opened = params.get('update')

  const look = (file: string): void =>
    check.mutate({ file }, { onSuccess: (update) => setOffer({ file, update }), onError: notify.failed })
  const choose = (): void =>
    pick.mutate(undefined, {
      onSuccess: (file) => {
        if (file !== null) look(file)
      },
      onError: notify.failed,
    })

  // A file that was opened in the system's own window: the address names it, once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is another function at every drawing
  useEffect(() => {
    if (opened === null) return
    setParams({}, { replace: true })
    look(opened)
  }, [opened])

  if (state === undefined) return null
  return (
    <Section
      title={m.title}
      actions={
        state.hasKey && (
          <Button size="xs" variant="default" loading={pick.isPending || check.isPending} onClick={choose}>
            {m.pick}
          </Button>
        )
      }
    >
      <p>{m.present(state.version)}</p>
      {state.previous && (
        <p className="nep-settings__path">{m.previous(state.previous.version, state.previous.path)}</p>
      )}
      <p className="nep-dim">{state.hasKey ? m.hint : m.noKey}</p>
      {offer && <OfferDialog offer={offer} onClose={() => setOffer(null)} />}
    </Section>
  )
}

const megabytes = (bytes: number): string => formatNumber(Math.max(1, Math.round(bytes / 1024 / 1024)))

/** What the file is, and the step; afterwards where the installer lies or that it has started. */
function OfferDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const times = useOfficeTimes()
  const { updates: m, ui } = useMessages()
  const notify = useNotify()
  const install = useInstallUpdate()
  const { version, madeAt, notes, bytes } = offer.update
  const done = install.data
  return (
    <Dialog
      isOpen
      title={done === undefined ? m.offerTitle(version) : m.readyTitle(version)}
      onClose={onClose}
    >
      {done === undefined ? (
        <>
          <p>{m.offer(version, times.machine(madeAt), megabytes(bytes))}</p>
          {notes !== '' && <p>{notes}</p>}
          <p className="nep-dim">{m.steps}</p>
        </>
      ) : (
        <p role="status" className="nep-settings__path">
          {done.hasStarted ? m.started(done.version) : m.ready(done.version, done.path)}
        </p>
      )}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {ui.close}
        </Button>
        {done === undefined && (
          <Button
            loading={install.isPending}
            onClick={() => install.mutate({ file: offer.file }, { onError: notify.failed })}
          >
            {m.install}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
