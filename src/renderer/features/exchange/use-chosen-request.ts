import { useSessionStorage } from '@mantine/hooks'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useRequests } from './queries.ts'

/**
 * The request that the board and its sheet of who is missing show: the one that its address asks for, whatever plan is at hand; else the one that was
 * shown last while the window is open, when it is of this plan; else the newest.
 */
export const useChosenRequest = (planId: string | null) => {
  const [params] = useSearchParams()
  const [kept, keep] = useSessionStorage<string | null>({
    key: 'nep-exchange-request',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const requests = useRequests(planId)
  const everywhere = useRequests(null)
  const asked = params.get('request')
  const ofPlan = requests.data ?? []
  const other = ofPlan.every(({ id }) => id !== asked) && everywhere.data?.find(({ id }) => id === asked)
  const choice = other ? [...ofPlan, other] : ofPlan
  const isSought = asked !== null && everywhere.isPending
  const last = ofPlan.find(({ id }) => id === kept)
  const request = choice.find(({ id }) => id === asked) ?? (isSought ? undefined : (last ?? choice[0]))
  const found = request?.id === asked ? asked : null
  useEffect(() => {
    if (found !== null) keep(found)
  }, [found, keep])
  return { request, choice, hasNone: requests.isSuccess && !isSought && request === undefined }
}
