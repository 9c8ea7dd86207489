import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RecoveryCopy, RecoveryState } from '#shared/contract/recovery.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { CopiesTable } from './copies-table.tsx'

export type RecoveryWaysProps = {
  state: RecoveryState
  /** Where else was looked; empty for the places that Nếp knows. */
  folder: string
  isBusy: boolean
  onLook: (folder: string) => void
  onRestore: (copy: RecoveryCopy) => void
  onSalvage: () => void
  onExport: () => void
}

/** The ways on from a register that does not open: a copy, what can be read of it, or only to look at it. */
export function RecoveryWays(props: RecoveryWaysProps) {
  const { state, isBusy, onRestore, onSalvage, onExport } = props
  const m = useMessages().recovery
  const reading = state.canRead ? null : m.cannotRead
  return (
    <>
      <Section title={m.restoreTitle}>
        <p className="nep-dim">{state.copies.length === 0 ? m.copiesKept(0) : m.restoreHint}</p>
        {state.copies.length > 0 && (
          <CopiesTable copies={state.copies} isBusy={isBusy} onRestore={onRestore} />
        )}
        <Elsewhere {...props} />
      </Section>
      <Section
        title={m.salvageTitle}
        actions={
          <Button size="xs" variant="default" disabled={isBusy || !state.canSalvage} onClick={onSalvage}>
            {m.salvage}
          </Button>
        }
      >
        <p className="nep-dim">{reading ?? (state.canSalvage ? m.salvageHint : m.cannotSalvage)}</p>
      </Section>
      <Section
        title={m.exportTitle}
        actions={
          <Button size="xs" variant="default" disabled={isBusy || !state.canRead} onClick={onExport}>
            {m.export}
          </Button>
        }
      >
        <p className="nep-dim">{reading ?? m.exportHint}</p>
      </Section>
    </>
  )
}

/** A stick or another disk with copies: its folder is typed, as the second place of the backups is. */
function Elsewhere({ state, folder, isBusy, onLook }: RecoveryWaysProps) {
  const m = useMessages().recovery
  const [typed, setTyped] = useState(folder)
  const hasNone = folder !== '' && !state.copies.some(({ place }) => place === 'away')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onLook(typed.trim())
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          className="nep-recovery__folder"
          label={m.elsewhere}
          description={m.elsewhereHint}
          value={typed}
          error={hasNone && m.noneThere}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={isBusy || typed.trim() === ''}>
          {m.look}
        </Button>
      </Group>
    </form>
  )
}
