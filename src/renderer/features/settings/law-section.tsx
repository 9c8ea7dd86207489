import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'

/** The way from the settings to the dated law. */
export function LawSection() {
  const m = useMessages().law
  return (
    <Section
      title={m.title}
      actions={
        <Button size="xs" variant="default" component={Link} to="/settings/law" aria-label={m.open}>
          {m.listLabel}
        </Button>
      }
    >
      <p>{m.inSettings}</p>
    </Section>
  )
}
