import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { AwayFolder } from '#shared/contract/backups.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { Section } from '../../ui/page/section.tsx'
import { AwayLock } from './away-lock.tsx'
import { useAwayFolder, useBackups, useMakeBackup, useSetAwayFolder } from './queries.ts'

/** When the register was last copied, where to besides, and the way to all copies. */
export function BackupSection({ office }: { office: OfficeState }) {
  const times = useOfficeTimes()
  const all = useMessages()
  const m = all.backup
  const notify = useNotify()
  const backups = useBackups().data
  const last = backups?.[0]
  const away = useAwayFolder().data
  const make = useMakeBackup()
  const run = () =>
    make.mutate(
      {},
      { onSuccess: ({ rows }) => notify.done(m.done(formatNumber(rows))), onError: notify.failed },
    )
  return (
    <Section
      title={m.title}
      actions={
        <>
          <Button size="xs" variant="default" component={Link} to="/settings/backups">
            {m.all}
          </Button>
          <Button size="xs" variant="default" loading={make.isPending} onClick={run}>
            {m.make}
          </Button>
        </>
      }
    >
      {backups && (
        <p>{last === undefined ? m.none : m.lastWith(times.machine(last.madeAt), m.reasons[last.reason])}</p>
      )}
      <p className="nep-dim">{m.byItself}</p>
      {away && <AwayForm key={away.folder} away={away} />}
      {away && away.folder !== null && <AwayLock isLocked={away.isLocked} />}
      <p className="nep-dim">
        {all.office.dataFolder(office.dataFolder)}. {all.settings.schema(office.schemaVersion)}.
      </p>
    </Section>
  )
}

/** The second place; what stands there is said, also while the stick is elsewhere. */
function AwayForm({ away }: { away: AwayFolder }) {
  const times = useOfficeTimes()
  const { backup: m, common } = useMessages()
  const notify = useNotify()
  const save = useSetAwayFolder()
  const [folder, setFolder] = useState(away.folder ?? '')
  const isChanged = folder.trim() !== (away.folder ?? '')
  const state =
    away.folder === null
      ? m.awayNone
      : !away.isThere
        ? m.awayMissing
        : away.failedAt === null
          ? null
          : m.awayFailed(times.machine(away.failedAt))
  const lastAt = away.lastAt === null ? m.awayNever : m.awayLast(times.machine(away.lastAt))
  return (
    <form
      className="nep-settings__away"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ folder: folder.trim() || null }, { onError: notify.failed })
      }}
    >
      <TextInput
        label={m.awayLabel}
        description={state ?? lastAt}
        placeholder="E:\"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isChanged} loading={save.isPending}>
        {common.save}
      </Button>
      {away.leftBehind > 0 && <p className="nep-settings__left">{m.awayLeftBehind(away.leftBehind)}</p>}
    </form>
  )
}
