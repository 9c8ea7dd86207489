import { ActionIcon, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { OfficeProfile, OfficeState } from '#shared/contract/office.ts'
import { formatDate } from '#shared/dates.ts'
import { officeLevels } from '#shared/domain/unit.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { HistoryLink } from '../../ui/page/history-link.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { NewProfileDialog } from './new-profile-dialog.tsx'
import { useUpdateProfile } from './queries.ts'

const textFields = ['name', 'shortName', 'superiorName', 'areaName', 'placeName', 'symbolSuffix'] as const
const issuers = ['office', 'committee'] as const

const formOf = (profile: OfficeProfile) => ({
  ...profile,
  signers: profile.signers.map((signer) => ({ ...signer, titleLines: signer.titleLines.join('\n') })),
})

export function ProfileSection({ office }: { office: OfficeState }) {
  const m = useMessages().office
  if (office.profile === null) {
    return (
      <Section title={m.profile}>
        <EmptyState>{m.noProfile}</EmptyState>
      </Section>
    )
  }
  return <ProfileForm profile={office.profile} />
}

function ProfileForm({ profile }: { profile: OfficeProfile }) {
  const all = useMessages()
  const m = all.office
  const notify = useNotify()
  const update = useUpdateProfile()
  const [isRenewing, setRenewing] = useState(false)
  const form = useForm({ mode: 'controlled', initialValues: formOf(profile) })
  const { formRef, refuse } = useRefusedForm(form)
  useFollowRecord(form, formOf(profile))
  const save = form.onSubmit(({ signers, ...values }) =>
    update.mutate(
      {
        ...values,
        signers: signers.map((signer) => ({
          ...signer,
          titleLines: signer.titleLines.split('\n').filter((line) => line.trim() !== ''),
        })),
      },
      {
        onSuccess: () => notify.done(m.saved),
        onError: (error) => refuse(fieldMessages(error, all)),
      },
    ),
  )
  const addSigner = () =>
    form.insertListItem('signers', {
      name: '',
      jobTitle: '',
      issuer: 'office',
      titleLines: m.examples.titleLines,
    })
  return (
    <form ref={formRef} onSubmit={save} noValidate>
      <Section
        title={`${m.profile}. ${m.profileSince(formatDate(profile.validFrom))}`}
        actions={
          <>
            <HistoryLink table="office_profiles" id={profile.id} />
            <Button size="xs" variant="default" onClick={() => setRenewing(true)}>
              {m.newProfile}
            </Button>
            <Button type="submit" size="xs" loading={update.isPending}>
              {all.common.save}
            </Button>
          </>
        }
      >
        <Stack gap="sm">
          {update.error !== null && <CallFailure error={update.error} />}
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            {textFields.map((name) => (
              <TextInput key={name} label={m.fields[name]} withAsterisk {...form.getInputProps(name)} />
            ))}
            <Select
              label={m.fields.level}
              data={officeLevels.map((value) => ({ value, label: m.levels[value] }))}
              allowDeselect={false}
              {...form.getInputProps('level')}
            />
          </SimpleGrid>
          <Group justify="space-between">
            <h3>{m.signers}</h3>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={addSigner}
            >
              {m.addSigner}
            </Button>
          </Group>
          {form.values.signers.map((signer, index) => (
            <Group key={form.key(`signers.${index}`)} align="flex-start" wrap="nowrap" gap="sm">
              <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs" flex={1}>
                <TextInput label={m.signer.name} {...form.getInputProps(`signers.${index}.name`)} />
                <TextInput label={m.signer.jobTitle} {...form.getInputProps(`signers.${index}.jobTitle`)} />
                <Select
                  label={m.signer.issuer}
                  data={issuers.map((value) => ({ value, label: m.signer.issuers[value] }))}
                  allowDeselect={false}
                  {...form.getInputProps(`signers.${index}.issuer`)}
                />
                <Textarea
                  label={m.signer.titleLines}
                  title={m.signer.titleLinesHint}
                  {...form.getInputProps(`signers.${index}.titleLines`)}
                />
              </SimpleGrid>
              <ActionIcon
                mt={22}
                aria-label={m.removeSigner(signer.name)}
                onClick={() => form.removeListItem('signers', index)}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
      </Section>
      {isRenewing && <NewProfileDialog profile={profile} onClose={() => setRenewing(false)} />}
    </form>
  )
}
