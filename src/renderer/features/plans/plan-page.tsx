import { useParams } from 'react-router'
import { QueryView } from '../../platform/query-view.tsx'
import { NewPlanPage } from './new-plan-page.tsx'
import { PlanRecord } from './plan-record.tsx'
import { usePlan } from './queries.ts'

/** `/plans/:id` and `/plans/new` */
export function PlanPage() {
  const { id = '' } = useParams()
  return id === 'new' ? <NewPlanPage /> : <KnownPlanPage id={id} />
}

function KnownPlanPage({ id }: { id: string }) {
  const plan = usePlan(id)
  return <QueryView query={plan}>{(value) => <PlanRecord key={value.id} plan={value} />}</QueryView>
}
