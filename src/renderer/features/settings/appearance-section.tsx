import { SegmentedControl, Stack, TextInput, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OfficeState } from '#shared/contract/office.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useTyped } from '../../ui/fields/follow-record.ts'
import { Section } from '../../ui/page/section.tsx'
import { useSaveSettings } from './queries.ts'

const languages = ['vi', 'en'] as const
const schemes = ['auto', 'light', 'dark'] as const

export function AppearanceSection({ office }: { office: OfficeState }) {
  const all = useMessages()
  const m = all.settings
  const notify = useNotify()
  const save = useSaveSettings()
  const { setColorScheme } = useMantineColorScheme()
  const { typed, setTyped } = useTyped({ clerkName: office.clerkName })
  const { clerkName } = typed
  const failed = { onError: notify.failed }
  return (
    <Section title={m.appearance}>
      <Stack gap="sm">
        <TextInput
          label={all.office.clerkName}
          value={clerkName}
          onChange={(event) => setTyped({ clerkName: event.currentTarget.value })}
          onBlur={() => clerkName.trim() !== office.clerkName && save.mutate({ clerkName }, failed)}
        />
        <Choice label={m.language}>
          <SegmentedControl
            aria-label={m.language}
            value={office.language}
            data={languages.map((value) => ({ value, label: m.languages[value] }))}
            onChange={(language) => save.mutate({ language }, failed)}
          />
        </Choice>
        <Choice label={m.colorScheme}>
          <SegmentedControl
            aria-label={m.colorScheme}
            value={office.colorScheme}
            data={schemes.map((value) => ({ value, label: m.colorSchemes[value] }))}
            onChange={(colorScheme) => {
              setColorScheme(colorScheme)
              save.mutate({ colorScheme }, failed)
            }}
          />
        </Choice>
      </Stack>
    </Section>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className="nep-dim">{label}</div>
      {children}
    </div>
  )
}
