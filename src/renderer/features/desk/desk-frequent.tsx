import type { Desk } from '#shared/contract/desk.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BarSection } from '../../ui/charts/bar-section.tsx'
import { verdictsLink } from '../../ui/pictures/links.ts'

/** The criteria that fail at most units; nothing is drawn while none failed. */
export function DeskFrequent({ desk, planId }: { desk: Desk; planId: string | null }) {
  const m = useMessages().desk.frequent
  const [worst] = desk.frequent
  if (worst === undefined) return null
  return (
    <BarSection
      title={m.title(`${worst.code} ${worst.text}`, worst.failed, worst.asked)}
      max={Math.max(...desk.frequent.map(({ asked }) => asked))}
      bars={desk.frequent.map(({ criterionId, code, text, failed, asked }) => ({
        id: code,
        label: `${code} ${text}`,
        value: failed,
        text: m.figure(failed, asked),
        tone: 'bad' as const,
        ...(planId !== null && {
          to: verdictsLink({ kind: 'plan', id: planId }, { criterion: criterionId, verdict: 'fail' }),
        }),
      }))}
      itemHeader={m.criterion}
      valueHeader={m.failed}
    />
  )
}
