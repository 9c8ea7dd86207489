import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineEditor, newLineRow } from '../../ui/entry-grid/line-editor.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useSetSites } from './queries.ts'

/** Places seen inside a commune: market, relic, school, cultural house. */
export function SitesSection({ visit, isReadOnly }: { visit: VisitDetail; isReadOnly: boolean }) {
  const m = useMessages().visits.sites
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={m.title(visit.sites.length)}
      actions={
        !isReadOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={m.editTitle}
            onClick={() => setEditing(true)}
          >
            {m.edit}
          </Button>
        )
      }
    >
      {visit.sites.length === 0 && <div className="nep-dim">{m.none}</div>}
      <ul className="nep-people">
        {visit.sites.map(({ id, name, note }) => (
          <li key={id}>{note === '' ? name : `${name}: ${note}`}</li>
        ))}
      </ul>
      {isEditing && <SitesDialog visit={visit} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function SitesDialog({ visit, onClose }: { visit: VisitDetail; onClose: () => void }) {
  const m = useMessages().visits.sites
  const notify = useNotify()
  const save = useSetSites()
  const [rows, setRows] = useState(() => {
    const known = visit.sites.map(({ id, name, note }) => ({ id, cells: { name, note } }))
    return known.length > 0 ? known : [newLineRow()]
  })
  return (
    <Dialog isOpen onClose={onClose} title={m.editTitle} size={640}>
      <LineEditor
        id="visit-sites"
        title={m.editTitle}
        columns={[
          { key: 'name', header: m.name, width: 220 },
          { key: 'note', header: m.note, width: 220, isGrowing: true },
        ]}
        rows={rows}
        addLabel={m.addRow}
        onChange={setRows}
        saveLabel={m.save}
        isPending={save.isPending}
        onSave={() =>
          save.mutate(
            {
              id: visit.id,
              revision: visit.revision,
              sites: rows
                .map(({ cells }) => ({ name: cells.name ?? '', note: cells.note ?? '' }))
                .filter((site) => site.name.trim() !== ''),
            },
            { onSuccess: onClose, onError: notify.failed },
          )
        }
      />
    </Dialog>
  )
}
