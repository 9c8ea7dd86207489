import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { WrittenPlace } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useImportPlaces } from './queries.ts'
import { standsIn } from './rows-link.ts'

/** The same of an import that was made some time ago, by its id. */
export function ImportLinks({ batchId, lead }: { batchId: string; lead?: string }) {
  const places = useImportPlaces(batchId)
  return <WrittenLinks places={places.data ?? []} {...(lead === undefined ? {} : { lead })} />
}

/** Where the records of an import stand, each a link to just those. */
export function WrittenLinks({ places, lead }: { places: readonly WrittenPlace[]; lead?: string }) {
  const m = useMessages().exchange.review
  if (places.length === 0) return null
  return (
    <div>
      {lead ?? m.wentTo}{' '}
      {places.map((place, at) => {
        const { name, to } = standsIn(m, place)
        return (
          <span key={to}>
            {at > 0 && ', '}
            <Anchor component={Link} to={to} inherit>
              {name}
            </Anchor>
          </span>
        )
      })}
    </div>
  )
}
