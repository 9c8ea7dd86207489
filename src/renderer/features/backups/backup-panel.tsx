import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ListedBackup } from '#shared/contract/backups.ts'
import { formatNumber } from '#shared/numbers.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { SecretField } from '../../platform/secret-field.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { sizeOf } from './backup-columns.ts'
import { useLackOf, useRestore } from './queries.ts'

/** One copy: what is in it, what a return to it would take, and the way back. */
export function BackupPanel({ backup, onClose }: { backup: ListedBackup; onClose: () => void }) {
  const times = useOfficeTimes()
  const m = useMessages().backup
  const notify = useNotify()
  const { name, place } = backup
  const lack = useLackOf({ name, place })
  const restore = useRestore()
  const [isAsking, setAsking] = useState(false)
  const [secret, setSecret] = useState('')
  const { data } = lack
  const loss =
    data === undefined
      ? ''
      : data === null
        ? m.lossUnknown
        : data.entries === 0
          ? m.noLoss
          : m.loss(formatNumber(data.entries), times.machine(data.firstAt), times.machine(data.lastAt))
  const chain =
    backup.chain === null
      ? m.chainUnknown
      : backup.chain.isWhole
        ? m.chainWhole(formatNumber(backup.chain.head?.position ?? 0))
        : m.chainBroken
  const confirm = () => {
    setAsking(false)
    restore.mutate(
      { name, place, secret },
      {
        onSuccess: ({ kept }) => {
          onClose()
          notify.done(m.restored(times.machine(backup.madeAt), times.machine(kept.madeAt)))
        },
        onError: notify.failed,
      },
    )
  }
  return (
    <SidePanel
      title={times.machine(backup.madeAt)}
      onClose={onClose}
      footer={
        <Button
          variant="default"
          loading={restore.isPending}
          disabled={data === undefined}
          onClick={() => setAsking(true)}
        >
          {m.restore}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: m.columns.reason, value: m.reasons[backup.reason] },
          { label: m.columns.place, value: m.places[place] },
          { label: m.columns.rows, value: formatNumber(backup.rows) },
          { label: m.columns.size, value: sizeOf(m, backup) },
          { label: m.columns.name, value: name },
          ...(backup.locked === null ? [] : [{ label: m.lock.column, value: m.lock.state }]),
          { label: m.chainLabel, value: chain },
          { label: m.lossLabel, value: loss },
        ]}
      />
      {lack.error !== null && <CallFailure error={lack.error} />}
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.restoreTitle(times.machine(backup.madeAt))}
        actionLabel={m.restoreAction}
        wayBack={m.keptFirst}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>{loss}</p>
        {backup.needsSecret && <SecretField value={secret} onChange={setSecret} />}
      </ConfirmDestructive>
    </SidePanel>
  )
}
