import { Button } from '@mantine/core'
import type { KeptState, SalvageReport as Report } from '#shared/contract/recovery.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { SalvageReport } from './salvage-report.tsx'

/** What was done, where the state before is, and the way into the register. */
export type Done = { sentence: string; kept: KeptState | null; report: Report | null }

export function RecoveryDone({ done }: { done: Done }) {
  const m = useMessages().recovery
  return (
    <Section
      title={done.report === null ? m.stateNow : m.reportTitle}
      actions={
        <Button size="xs" onClick={() => window.location.reload()}>
          {m.open}
        </Button>
      }
    >
      {done.sentence !== '' && <p>{done.sentence}</p>}
      <p>{done.kept === null ? m.nothingKept : m.keptAs(done.kept.name)}</p>
      {done.report !== null && <SalvageReport report={done.report} />}
    </Section>
  )
}
