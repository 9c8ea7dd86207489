import type { Desk } from '#shared/contract/desk.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BarSection } from '../../ui/charts/bar-section.tsx'

/** The criteria that fail at most units; nothing is drawn while none failed. */
export function DeskFrequent({ desk }: { desk: Desk }) {
  const m = useMessages().desk.frequent
  const [worst] = desk.frequent
  if (worst === undefined) return null
  return (
    <BarSection
      title={m.title(`${worst.code} ${worst.text}`, worst.failed, worst.asked)}
      max={Math.max(...desk.frequent.map(({ asked }) => asked))}
      bars={desk.frequent.map(({ code, text, failed, asked }) => ({
        id: code,
        label: `${code} ${text}`,
        value: failed,
        text: m.figure(failed, asked),
        tone: 'bad' as const,
      }))}
      itemHeader={m.criterion}
      valueHeader={m.failed}
    />
  )
}
