import { useParams } from 'react-router'
import { QueryView } from '../../platform/query-view.tsx'
import { useVisit } from './queries.ts'
import { VisitRecord } from './visit-record.tsx'

/** `/visits/:id` */
export function VisitPage() {
  const { id = '' } = useParams()
  const visit = useVisit(id)
  return <QueryView query={visit}>{(value) => <VisitRecord key={value.id} visit={value} />}</QueryView>
}
