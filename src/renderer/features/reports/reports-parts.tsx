import { SegmentedControl } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useMessages } from '../../platform/messages.tsx'

const parts = ['documents', 'pictures', 'compare', 'overview', 'templates'] as const
type Part = (typeof parts)[number]

const pathOf: Record<Part, string> = {
  documents: '/reports',
  pictures: '/reports/pictures',
  compare: '/reports/compare',
  overview: '/reports/overview',
  templates: '/reports/templates',
}

/** The rooms of the reports screen. */
export function ReportsParts({ current }: { current: Part }) {
  const m = useMessages().reports
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={m.title}
      value={current}
      data={parts.map((value) => ({ value, label: m.parts[value] }))}
      onChange={(value) => void navigate(pathOf[value])}
    />
  )
}
