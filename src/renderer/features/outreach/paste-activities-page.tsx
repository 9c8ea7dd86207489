import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type OutreachTexts, outreachRowKeys, readOutreachRow } from '#shared/domain/outreach-row.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { PastePage, type PastePageColumn } from '../../ui/entry-grid/paste-page.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useCreateActivities, useForms, useUnits } from './queries.ts'
import { useOutreachFilter } from './use-outreach-filter.ts'
import { usePlaces } from './use-places.ts'

const fields: Record<
  (typeof outreachRowKeys)[number],
  Pick<PastePageColumn, 'fields' | 'width' | 'names'>
> = {
  unit: { fields: [], width: 150, names: ['Đơn vị', 'Xã', 'Xã, thị trấn', 'Tên đơn vị', 'Tên xã'] },
  village: { fields: [], width: 120, names: ['Thôn', 'Thôn, tổ dân phố', 'Thôn/tổ dân phố', 'Tổ dân phố'] },
  form: { fields: ['form'], width: 200, names: [] },
  heldOn: { fields: ['date'], width: 100, names: [] },
  heldTo: { fields: ['dateTo'], width: 100, names: [] },
  place: { fields: ['place'], width: 150, names: [] },
  participants: { fields: ['participants'], width: 90, names: [] },
  note: { fields: ['note'], width: 130, names: [] },
}

/** Dán từ Excel: a block of activities, each line checked as it stands. */
export function PasteActivitiesPage() {
  const all = useMessages()
  const m = all.outreach
  const notify = useNotify()
  const [params] = useSearchParams()
  const { year } = useOutreachFilter()
  const [unitId, setUnitId] = useState<string | null>(params.get('unit'))
  const places = usePlaces(unitId)
  const units = useUnits().data
  const forms = useForms().data
  const create = useCreateActivities()
  const columns = useMemo(
    () =>
      outreachRowKeys.map(
        (key): PastePageColumn => ({
          key,
          header: m.pasteColumns[key],
          ...fields[key],
          names: [...fields[key].names, m.pasteColumns[key]],
          isRequired: key === 'form',
          isGrowing: key === 'form' || key === 'place',
          isNumber: key === 'participants',
        }),
      ),
    [m],
  )
  const read = useCallback(
    (texts: Record<string, string>) => {
      const row = readOutreachRow(lineOf(texts), {
        units: units ?? [],
        forms: forms ?? [],
        defaultUnitId: unitId,
        defaultYear: year,
      })
      const problems = Object.entries(row.problems).map(([key, problem]) => [key, m.rowProblems[problem]])
      return { values: row.values, problems: Object.fromEntries(problems) as Record<string, string> }
    },
    [units, forms, unitId, year, m],
  )
  return (
    <PastePage
      id="outreach-paste"
      title={m.pasteTitle}
      hint={m.pasteHint}
      content="activities"
      columns={columns}
      read={read}
      isSaving={create.isPending}
      failure={create.error !== null && <CallFailure error={create.error} />}
      onSave={async (activities) => {
        await create.mutateAsync({ activities })
        notify.done(m.savedMany(activities.length))
      }}
      controls={
        <Picker
          ariaLabel={m.pasteUnit}
          placeholder={m.pasteUnit}
          width={230}
          options={places.units}
          value={unitId}
          onChange={setUnitId}
        />
      }
      actions={
        <Button variant="default" component={Link} to={{ pathname: '/outreach', search: params.toString() }}>
          {m.backToList}
        </Button>
      }
    />
  )
}

const lineOf = (texts: Record<string, string>): OutreachTexts => ({
  unit: texts.unit ?? '',
  village: texts.village ?? '',
  form: texts.form ?? '',
  heldOn: texts.heldOn ?? '',
  heldTo: texts.heldTo ?? '',
  place: texts.place ?? '',
  participants: texts.participants ?? '',
  note: texts.note ?? '',
})
