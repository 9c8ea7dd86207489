import { Button } from '@mantine/core'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useWritePackage } from './queries.ts'

/** Everything in one package, to open in Excel or to take to another computer. */
export function TakeAlongSection() {
  const m = useMessages().takeAlong
  const notify = useNotify()
  const write = useWritePackage()
  const run = () =>
    write.mutate(undefined, {
      onSuccess: (made) => {
        if (made !== null) notify.done(m.written(formatNumber(made.rows), formatNumber(made.files)))
      },
      onError: notify.failed,
    })
  return (
    <Section
      title={m.title}
      actions={
        <Button size="xs" variant="default" loading={write.isPending} onClick={run}>
          {m.write}
        </Button>
      }
    >
      <p className="nep-dim">{m.hint}</p>
    </Section>
  )
}
