import { Button, Stack } from '@mantine/core'
import { CallFailure } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useReadPackage, useStartPractice } from './queries.ts'
import { SetUpForm } from './set-up-form.tsx'
import './first-start.css'

/** The first start: a working office in two minutes, or the practice office in one click. */
export function FirstStartPage({ dataFolder }: { dataFolder: string }) {
  const { office: m, takeAlong } = useMessages()
  const startPractice = useStartPractice()
  const readPackage = useReadPackage()
  return (
    <main className="nep-first-start">
      <header>
        <h1>{m.welcome}</h1>
        <p className="nep-dim">{m.welcomeHint}</p>
      </header>
      <div className="nep-first-start__ways">
        <Section title={m.setUpTitle}>
          <Stack gap="sm">
            <p className="nep-dim">{m.setUpHint}</p>
            <SetUpForm />
          </Stack>
        </Section>
        <div className="nep-first-start__others">
          <Section title={m.practiceTitle}>
            <Stack gap="sm">
              <p className="nep-dim">{m.practiceHint}</p>
              {startPractice.error !== null && <CallFailure error={startPractice.error} />}
              <Button
                variant="default"
                loading={startPractice.isPending}
                onClick={() => startPractice.mutate({})}
              >
                {m.practiceAction}
              </Button>
            </Stack>
          </Section>
          <Section title={takeAlong.readTitle}>
            <Stack gap="sm">
              <p className="nep-dim">{takeAlong.readHint}</p>
              {readPackage.error !== null && <CallFailure error={readPackage.error} />}
              <Button variant="default" loading={readPackage.isPending} onClick={() => readPackage.mutate()}>
                {takeAlong.read}
              </Button>
            </Stack>
          </Section>
        </div>
      </div>
      <footer className="nep-dim">{m.dataFolder(dataFolder)}</footer>
    </main>
  )
}
