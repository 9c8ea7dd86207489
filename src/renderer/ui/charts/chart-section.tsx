import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Section } from '../page/section.tsx'
import { useUiMessages } from '../ui-messages.ts'

export type ChartSectionProps = {
  title: ReactNode
  picture: ReactNode
  table: ReactNode
  actions?: ReactNode
}

/** Any picture with its table behind one button. */
export function ChartSection({ title, picture, table, actions }: ChartSectionProps) {
  const m = useUiMessages().chart
  const [isTable, setTable] = useState(false)
  return (
    <Section
      title={title}
      isFlush={isTable}
      actions={
        <>
          {actions}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? m.showPicture : m.showTable}
          </Button>
        </>
      }
    >
      {isTable ? table : picture}
    </Section>
  )
}
