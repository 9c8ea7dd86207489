import { Button, Checkbox, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { answerKinds, type Criterion, type VersionDetail } from '#shared/contract/checklists.ts'
import { unitKinds } from '#shared/domain/unit.ts'
import { CallFailure } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { useSaveDraft } from './queries.ts'

type CriterionForm = Omit<Criterion, 'criterionId'> & { criterionId: string | null }

const emptyCriterion: CriterionForm = {
  criterionId: null,
  code: '',
  groupName: '',
  text: '',
  basis: '',
  guidance: '',
  answerKind: 'verdict',
  maxScore: null,
  unitKinds: ['commune'],
  evidenceWanted: false,
  isCritical: false,
}

export type CriterionPanelProps = { version: VersionDetail; criterion: Criterion | null; onClose: () => void }

/** One criterion of a version; in a published one everything is to read only. */
export function CriterionPanel({ version, criterion, onClose }: CriterionPanelProps) {
  const all = useMessages()
  const m = all.checklists
  const isDraft = version.status === 'draft'
  // A copy: what comes through Electron's bridge is frozen, and the form keeps that of the object it is given.
  const record: CriterionForm = { ...(criterion ?? emptyCriterion) }
  const form = useForm<CriterionForm>({ mode: 'controlled', initialValues: record })
  useFollowRecord(form, record)
  const saveDraft = useSaveDraft()

  const send = (criteria: CriterionForm[]) =>
    saveDraft.mutate(
      {
        id: version.id,
        revision: version.revision,
        note: version.note,
        hasScores: version.hasScores,
        ratings: version.ratings,
        criteria,
      },
      { onSuccess: onClose },
    )
  const others = version.criteria.filter(({ criterionId }) => criterionId !== criterion?.criterionId)
  const save = form.onSubmit((values) => {
    if (criterion === null) return send([...version.criteria, values])
    return send(version.criteria.map((old) => (old.criterionId === criterion.criterionId ? values : old)))
  })
  const text = (name: 'code' | 'groupName') => (
    <TextInput label={m.fields[name]} readOnly={!isDraft} {...form.getInputProps(name)} />
  )
  const prose = (name: 'text' | 'basis' | 'guidance') => (
    <Textarea label={m.fields[name]} readOnly={!isDraft} {...form.getInputProps(name)} />
  )
  return (
    <SidePanel title={criterion?.code ?? m.newCriterion} onClose={onClose}>
      <form onSubmit={save} noValidate className="nep-panel-form">
        <Stack gap="sm">
          {saveDraft.error !== null && <CallFailure error={saveDraft.error} />}
          {text('code')}
          {prose('text')}
          {text('groupName')}
          {prose('basis')}
          {prose('guidance')}
          <Select
            label={m.fields.answerKind}
            data={answerKinds.map((value) => ({ value, label: m.answerKinds[value] }))}
            allowDeselect={false}
            readOnly={!isDraft}
            {...form.getInputProps('answerKind')}
          />
          <MultiSelect
            label={m.fields.unitKinds}
            data={unitKinds.map((value) => ({ value, label: all.units.kinds[value] }))}
            readOnly={!isDraft}
            {...form.getInputProps('unitKinds')}
          />
          <Checkbox
            label={m.fields.evidenceWanted}
            disabled={!isDraft}
            {...form.getInputProps('evidenceWanted', { type: 'checkbox' })}
          />
          <Checkbox
            label={m.fields.isCritical}
            disabled={!isDraft}
            {...form.getInputProps('isCritical', { type: 'checkbox' })}
          />
          {isDraft && (
            <Group justify="space-between">
              {criterion === null ? (
                <span />
              ) : (
                <Button variant="default" onClick={() => send(others)}>
                  {m.removeCriterion}
                </Button>
              )}
              <Button type="submit" loading={saveDraft.isPending}>
                {all.common.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}
