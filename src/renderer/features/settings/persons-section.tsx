import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'

/** The way from the settings to what is kept on persons. */
export function PersonsSection() {
  const { persons: m, keeping } = useMessages()
  return (
    <Section
      title={m.title}
      actions={
        <>
          <Button size="xs" variant="default" component={Link} to="/settings/keeping">
            {keeping.open}
          </Button>
          <Button size="xs" variant="default" component={Link} to="/settings/persons">
            {m.open}
          </Button>
        </>
      }
    >
      <p>{m.sectionNote}</p>
      <p>{keeping.sectionNote}</p>
    </Section>
  )
}
