import { useSearchParams } from 'react-router'
import { FindPerson } from './find-person.tsx'
import { PersonPage } from './person-page.tsx'

/** Dữ liệu cá nhân: a person is found, then everything kept on them is shown, handed out, erased. */
export function PersonsPage() {
  const [params, setParams] = useSearchParams()
  const seed = params.get('person')
  if (seed === null) return <FindPerson onOpen={(person) => setParams({ person })} />
  return <PersonPage key={seed} seed={seed} onBack={() => setParams({})} />
}
