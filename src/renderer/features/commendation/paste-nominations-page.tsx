import { Button, Select } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type SubjectKind, subjectKinds } from '#shared/domain/nomination.ts'
import {
  type NominationRowKey,
  type NominationTexts,
  nominationRowKeys,
  readNominationRow,
} from '#shared/domain/nomination-row.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { PastePage, type PastePageColumn } from '../../ui/entry-grid/paste-page.tsx'
import { useAddNominations, useAwards, useOffice, useUnits } from './queries.ts'

const fields: Record<NominationRowKey, Pick<PastePageColumn, 'fields' | 'width' | 'names'>> = {
  kind: { fields: ['subjectKind'], width: 90, names: [] },
  honorific: { fields: ['honorific'], width: 70, names: [] },
  name: { fields: ['name'], width: 180, names: [] },
  birthYear: { fields: ['birth'], width: 80, names: [] },
  jobTitle: { fields: ['position', 'positionAndUnit'], width: 120, names: [] },
  workplace: { fields: ['unit'], width: 140, names: [] },
  unit: { fields: [], width: 120, names: ['Xã', 'Xã, thị trấn', 'Đơn vị đề nghị', 'Xã đề nghị'] },
  achievement: { fields: ['achievement'], width: 180, names: [] },
  form: { fields: ['proposedForm'], width: 120, names: [] },
  note: { fields: ['note'], width: 100, names: [] },
}

/** Dán từ Excel: a block of nominations into one list. */
export function PasteNominationsPage() {
  const all = useMessages()
  const m = all.commendation.pastePage
  const notify = useNotify()
  const [params] = useSearchParams()
  const listId = params.get('list') ?? ''
  const [defaultKind, setDefaultKind] = useState<SubjectKind>('individual')
  const units = useUnits().data
  const awards = useAwards(null).data
  const year = Number((useOffice().data?.today ?? '9999').slice(0, 4))
  const add = useAddNominations()
  const columns = useMemo(
    () =>
      nominationRowKeys.map(
        (key): PastePageColumn => ({
          key,
          header: m.columns[key],
          ...fields[key],
          names: [...fields[key].names, m.columns[key]],
          isRequired: key === 'name',
          isGrowing: key === 'name' || key === 'achievement',
        }),
      ),
    [m],
  )
  const read = useCallback(
    (texts: Record<string, string>) => {
      const row = readNominationRow(lineOf(texts), {
        units: units ?? [],
        defaultKind,
        forms: (awards?.forms ?? []).filter(({ isValid, isOwnLevel }) => isValid && isOwnLevel),
        year,
      })
      const problems = Object.entries(row.problems).map(([key, problem]) => [key, m.problems[problem]])
      return { values: row.values, problems: Object.fromEntries(problems) as Record<string, string> }
    },
    [units, awards, defaultKind, year, m],
  )
  return (
    <PastePage
      id="nominations-paste"
      title={m.title}
      hint={m.hint}
      content="nomination"
      columns={columns}
      read={read}
      isSaving={add.isPending}
      failure={add.error !== null && <CallFailure error={add.error} />}
      onSave={async (nominations) => {
        await add.mutateAsync({ listId, source: 'pasted', nominations })
        notify.done(all.commendation.savedMany(nominations.length))
      }}
      controls={
        <Select
          aria-label={m.defaultKind}
          w={150}
          allowDeselect={false}
          data={subjectKinds.map((value) => ({ value, label: all.commendation.kinds[value] }))}
          value={defaultKind}
          onChange={(value) => setDefaultKind(subjectKinds.find((kind) => kind === value) ?? 'individual')}
        />
      }
      actions={
        <Button variant="default" component={Link} to={`/commendations?list=${listId}`}>
          {m.back}
        </Button>
      }
    />
  )
}

const lineOf = (texts: Record<string, string>): NominationTexts => ({
  kind: texts.kind ?? '',
  honorific: texts.honorific ?? '',
  name: texts.name ?? '',
  birthYear: texts.birthYear ?? '',
  jobTitle: texts.jobTitle ?? '',
  workplace: texts.workplace ?? '',
  unit: texts.unit ?? '',
  achievement: texts.achievement ?? '',
  form: texts.form ?? '',
  note: texts.note ?? '',
})
