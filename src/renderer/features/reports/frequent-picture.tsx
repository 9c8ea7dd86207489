import type { Pictures } from '#shared/contract/reports.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BarSection } from '../../ui/charts/bar-section.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'

/** Shortcomings by criterion, the one of most units first. */
export function FrequentPicture({ pictures }: { pictures: Pictures }) {
  const m = useMessages().reports.pictures
  const { frequent, findings, units } = pictures
  const label = ({ code, text }: Pictures['frequent'][number]): string =>
    code === '' ? m.otherSubject : `${code} ${text}`
  const [worst] = frequent
  if (worst === undefined) {
    return (
      <Section title={m.noFindings}>
        <EmptyState>{m.noFindingsHint}</EmptyState>
      </Section>
    )
  }
  const most = frequent.filter((one) => one.units === worst.units)
  return (
    <BarSection
      title={
        most.length === 1
          ? m.frequent(label(worst), findings)
          : m.frequentTied(findings, most.length, worst.units)
      }
      max={units.length}
      bars={frequent.map((one) => ({
        id: one.criterionId ?? 'other',
        label: label(one),
        value: one.units,
        text: m.findingsOf(one.findings, one.units),
        tone: 'bad' as const,
      }))}
      itemHeader={m.criterion}
      valueHeader={m.failed}
    />
  )
}
