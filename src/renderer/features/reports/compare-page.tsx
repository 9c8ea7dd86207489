import { SegmentedControl, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Compared } from '#shared/contract/compare-types.ts'
import { addDays, formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { PictureSection } from '../../ui/charts/picture-section.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { MultiPicker } from '../../ui/fields/multi-picker.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { comparedFindings, comparedOutreach, sharePicture } from '../../ui/pictures/compare-pictures.ts'
import { comparedCriteriaPicture } from '../../ui/pictures/compared-criteria-picture.ts'
import { comparedUnitsPicture } from '../../ui/pictures/compared-units-picture.ts'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useBoundaryDays, useCompared } from './queries.ts'
import { ReportsParts } from './reports-parts.tsx'
import { compareKinds, type SideOption, useComparedSides } from './use-compared-sides.ts'
import './pictures.css'

const asRecorded = 'recorded'
const other = 'other'

/** `/reports/compare`: rounds, plans or years beside each other, by the boundaries of any day. */
export function ComparePage() {
  const all = useMessages()
  const m = all.compare
  const { kind, options, chosen, boundariesOn, set, isKnown } = useComparedSides()
  const days = useBoundaryDays().data ?? []
  const [isOther, setOther] = useState(false)
  const [firstDay] = days
  const presets = [
    ...(firstDay === undefined
      ? []
      : [{ value: addDays(firstDay, -1), label: m.before(formatDate(firstDay)) }]),
    ...days.map((day) => ({ value: day, label: m.from(formatDate(day)) })),
  ]
  const isPreset = presets.some(({ value }) => value === boundariesOn)
  const showsDay = isOther || (boundariesOn !== null && !isPreset)
  return (
    <BoardPage title={all.reports.title} path={<ReportsParts current="compare" />}>
      <div className="nep-compare__choice nep-no-print">
        <SegmentedControl
          aria-label={m.kindLabel}
          value={kind}
          data={compareKinds.map((value) => ({ value, label: m.kinds[value] }))}
          onChange={(value) => set('kind', value)}
        />
        <div className="nep-compare__sides">
          <MultiPicker
            label={m.sides}
            options={options.map(({ key, name }) => ({ value: key, label: name }))}
            values={chosen.map(({ key }) => key)}
            onChange={(values) => set('sides', values.join(','))}
          />
        </div>
        <Select
          label={m.boundaries}
          w={190}
          allowDeselect={false}
          value={showsDay ? other : (boundariesOn ?? asRecorded)}
          data={[{ value: asRecorded, label: m.asRecorded }, ...presets, { value: other, label: m.otherDay }]}
          onChange={(value) => {
            setOther(value === other)
            if (value !== other) set('on', value === asRecorded ? null : value)
          }}
        />
        {showsDay && (
          <DateField
            label={m.day}
            value={boundariesOn}
            defaultYear={2025}
            onChange={(value) => set('on', value)}
          />
        )}
      </div>
      {chosen.length > 1 ? (
        <Comparison chosen={chosen} boundariesOn={boundariesOn} />
      ) : (
        isKnown && (
          <EmptyState>
            {m.tooFew} {m.tooFewHint}
          </EmptyState>
        )
      )}
    </BoardPage>
  )
}

function Comparison({ chosen, boundariesOn }: { chosen: SideOption[]; boundariesOn: string | null }) {
  const compared = useCompared(
    chosen.map(({ scope }) => scope),
    boundariesOn,
  )
  return (
    <QueryView query={compared}>
      {(value) =>
        // The answer of the last choice stays until the new one is there.
        value.sides.length === chosen.length && (
          <ComparedPictures
            compared={value}
            names={chosen.map(({ name }) => name)}
            boundariesOn={boundariesOn}
          />
        )
      }
    </QueryView>
  )
}

type ComparedPicturesProps = { compared: Compared; names: string[]; boundariesOn: string | null }

function ComparedPictures({ compared, names, boundariesOn }: ComparedPicturesProps) {
  const all = useMessages()
  const m = all.compare
  const joined = names.join('|')
  const drawn = useMemo(() => {
    const input = { compared, names: joined.split('|'), words: joined.split('|').join(' – ') }
    const words =
      boundariesOn === null ? input.words : `${input.words}, ${m.byBoundaries(formatDate(boundariesOn))}`
    return {
      share: sharePicture(all, input),
      criteria: comparedCriteriaPicture(all, input),
      findings: comparedFindings(all, input),
      outreach: comparedOutreach(all, input),
      units: comparedUnitsPicture(all, { ...input, words, isJoined: boundariesOn !== null }),
    }
  }, [all, m, compared, joined, boundariesOn])
  return (
    <>
      <PictureSection picture={drawn.share} />
      <div className="nep-pictures__pair">
        <PictureSection picture={drawn.criteria} />
        <div className="nep-pictures__stack">
          <PictureSection picture={drawn.findings} />
          <PictureSection picture={drawn.outreach} />
        </div>
      </div>
      <PictureSection picture={drawn.units}>
        {compared.undivided.length > 0 && (
          <div className="nep-pictures__note">
            {m.units.undivided(compared.undivided.length)}
            <ul>
              {compared.undivided.map(({ unitId, name, reason, heirs }) => (
                <li key={unitId}>
                  {reason === 'gone' ? m.units.gone(name) : m.units.split(name, heirs.join(', '))}
                </li>
              ))}
            </ul>
          </div>
        )}
      </PictureSection>
    </>
  )
}
