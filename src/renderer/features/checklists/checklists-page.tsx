import { useSearchParams } from 'react-router'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useCodes } from './queries.ts'
import { VersionPage } from './version-page.tsx'

/** Bộ tiêu chí: the codes, and one version of a checklist with its criteria. */
export function ChecklistsPage() {
  const m = useMessages().checklists
  const [params, setParams] = useSearchParams()
  const codes = useCodes()
  return (
    <QueryView query={codes}>
      {(list) => {
        const asked = params.get('version')
        const first = list.flatMap(
          ({ versions }) => versions.find(({ status }) => status === 'published') ?? versions,
        )[0]
        const open = list.flatMap(({ versions }) => versions).find(({ id }) => id === asked) ?? first
        if (open === undefined) return <EmptyState>{m.empty}</EmptyState>
        return (
          <VersionPage
            key={open.id}
            codes={list}
            versionId={open.id}
            onOpenVersion={(id) => setParams(id === null ? {} : { version: id })}
          />
        )
      }}
    </QueryView>
  )
}
