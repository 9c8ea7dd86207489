import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { formatDate } from '#shared/dates.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { useMessages } from '../../platform/messages.tsx'
import { PageHead } from '../../ui/page/page-head.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { ChangesSection } from './changes-section.tsx'
import { DocumentBar } from './document-bar.tsx'
import { numberOf, toneOf } from './document-columns.tsx'
import { DocumentMenu } from './document-menu.tsx'
import { DocumentPreview } from './document-preview.tsx'
import { HeaderSection } from './header-section.tsx'
import { ScansSection } from './scans-section.tsx'
import { TextSections } from './text-sections.tsx'
import './reports.css'

/** One document: its paragraphs to edit on the left, the Word file as it will be printed on the right. */
export function DocumentRecord({ document }: { document: DocumentDetail }) {
  const all = useMessages()
  const m = all.reports.page
  const { status, version } = document
  const isDraft = status === 'draft'
  return (
    <div className="nep-page nep-document">
      <PageHead
        title={all.documents.kinds[document.kind]}
        history={{ table: 'documents', id: document.id }}
        badge={<StateBadge tone={toneOf[status]}>{all.documents.statuses[status]}</StateBadge>}
        note={version > 1 ? `${document.subject.name}, ${m.version(version)}` : document.subject.name}
        path={
          status === 'replaced' ? undefined : (
            <StatePath
              label={m.path}
              current={status}
              steps={[
                { id: 'draft', label: all.documents.statuses.draft },
                { id: 'issued', label: all.documents.statuses.issued },
              ]}
            />
          )
        }
        next={<NextStep document={document} />}
        actions={<DocumentMenu document={document} />}
      />
      <div className="nep-document__split">
        <div className="nep-document__edit nep-no-print" data-nep-pane>
          {document.changes.length > 0 && <ChangesSection changes={document.changes} />}
          {isDraft && <HeaderSection key={document.id} document={document} />}
          <TextSections document={document} />
          {!isDraft && <ScansSection id={document.id} />}
        </div>
        <DocumentPreview document={document} />
      </div>
      <DocumentBar document={document} />
    </div>
  )
}

function NextStep({ document }: { document: DocumentDetail }) {
  const m = useMessages().reports.page
  const { kind, status, date, number, replaces, replacedBy } = document
  if (status === 'draft') {
    const isNumbered = kindFacts[kind].numbering !== 'none'
    const missing = [...(isNumbered && number === '' ? [m.number] : []), ...(date === null ? [m.date] : [])]
    return (
      <>
        {missing.length === 0 ? m.ready : m.missing(missing.join(', '))}
        {replaces !== null && (
          <>
            {' '}
            {m.replaces(replaces.reason)} <VersionLink id={replaces.id} label={m.openReplaced} />
          </>
        )}
      </>
    )
  }
  return (
    <>
      {m.issuedOn(numberOf(document), date === null ? '' : formatDate(date))}
      {replacedBy !== null && (
        <>
          {'. '}
          {status === 'replaced' && `${m.replacedHint} `}
          <VersionLink id={replacedBy.id} label={m.openReplacement} />
        </>
      )}
    </>
  )
}

function VersionLink({ id, label }: { id: string; label: string }) {
  return (
    <Anchor component={Link} to={`/reports/${id}`} size="sm" underline="always" c="inherit">
      {label}
    </Anchor>
  )
}
