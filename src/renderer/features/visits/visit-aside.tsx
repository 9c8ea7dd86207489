import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { Section } from '../../ui/page/section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { MinutesSection } from './minutes-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { StrengthsSection } from './strengths-section.tsx'
import { TextsSection } from './texts-section.tsx'
import { criteriaOf } from './visit-words.ts'

export type VisitAsideProps = {
  visit: VisitDetail
  onAddFinding: () => void
  onOpenFinding: (finding: FindingSummary) => void
  onAddEvidence: () => void
}

/** Everything of the visit that is not a criterion. */
export function VisitAside({ visit, onAddFinding, onOpenFinding, onAddEvidence }: VisitAsideProps) {
  const m = useMessages().visits
  const isUnderWay = visit.status === 'under_way'
  const isOver = visit.status === 'concluded' || visit.status === 'cancelled'
  return (
    <div className="nep-visit__aside">
      <StrengthsSection visit={visit} isReadOnly={!isUnderWay} />
      <FindingsSection
        findings={visit.findingList}
        isReadOnly={!isUnderWay}
        onAdd={onAddFinding}
        onOpen={onOpenFinding}
      />
      <Section
        title={m.evidence.title(visit.attachments.length)}
        isFlush
        actions={
          visit.status !== 'cancelled' && (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              aria-keyshortcuts="M"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={onAddEvidence}
            >
              {m.evidence.add}
            </Button>
          )
        }
      >
        <AttachmentStrip
          entity="visits"
          entityId={visit.id}
          attachments={visit.attachments}
          empty={m.evidence.empty}
          isReadOnly={visit.status === 'cancelled'}
          criteria={criteriaOf(visit).map(({ criterionId: id, code, text }) => ({ id, code, text }))}
        />
      </Section>
      <TextsSection visit={visit} isReadOnly={isOver} />
      <MinutesSection visit={visit} isReadOnly={isOver} />
      <PeopleSection visit={visit} isReadOnly={isOver} />
      <SitesSection visit={visit} isReadOnly={isOver} />
    </div>
  )
}
