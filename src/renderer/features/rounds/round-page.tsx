import { useParams } from 'react-router'
import { QueryView } from '../../platform/query-view.tsx'
import { useRound } from './queries.ts'
import { RoundRecord } from './round-record.tsx'

/** `/rounds/:id` */
export function RoundPage() {
  const { id = '' } = useParams()
  const round = useRound(id)
  return <QueryView query={round}>{(value) => <RoundRecord key={value.id} round={value} />}</QueryView>
}
