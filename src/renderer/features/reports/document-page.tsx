import { useParams } from 'react-router'
import { QueryView } from '../../platform/query-view.tsx'
import { DocumentRecord } from './document-record.tsx'
import { useDocument } from './queries.ts'

/** `/reports/:id` */
export function DocumentPage() {
  const { id = '' } = useParams()
  const document = useDocument(id)
  return (
    <QueryView query={document}>{(value) => <DocumentRecord key={value.id} document={value} />}</QueryView>
  )
}
