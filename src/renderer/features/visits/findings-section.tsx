import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'

export type FindingsSectionProps = {
  findings: readonly FindingSummary[]
  isReadOnly: boolean
  onAdd: () => void
  onOpen: (finding: FindingSummary) => void
}

/** The shortcomings of this visit, each with its criterion and its deadline. */
export function FindingsSection({ findings, isReadOnly, onAdd, onOpen }: FindingsSectionProps) {
  const m = useMessages().visits.findings
  return (
    <Section
      title={m.title(findings.length)}
      isFlush
      actions={
        !isReadOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={m.addLabel}
            aria-keyshortcuts="T"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={onAdd}
          >
            {m.add}
          </Button>
        )
      }
    >
      {findings.length === 0 && <div className="nep-line nep-dim">{m.empty}</div>}
      {findings.map((finding) => (
        <button
          key={finding.id}
          type="button"
          className="nep-line nep-line--button"
          aria-label={m.edit(finding.description)}
          onClick={() => onOpen(finding)}
        >
          <div>{finding.description}</div>
          <div className="nep-dim nep-line__facts">
            {finding.criterionCode !== null && <span>{finding.criterionCode}</span>}
            {finding.remedyDueOn === null ? (
              <span className="nep-text-warn">
                <IconAlertTriangle size={14} stroke={1.8} aria-hidden /> {m.noDue}
              </span>
            ) : (
              <span>{m.before(formatDate(finding.remedyDueOn))}</span>
            )}
          </div>
        </button>
      ))}
    </Section>
  )
}
