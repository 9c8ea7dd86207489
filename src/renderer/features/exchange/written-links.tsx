import { Anchor } from '@mantine/core'
import type { WrittenPlace } from '#shared/contract/exchange-review.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { standsIn } from './rows-link.ts'

export type WrittenLinksProps = { m: Messages['exchange']['review']; places: readonly WrittenPlace[] }

/**
 * Where the records of an import stand, each a link. Words and address are given as such: it also stands in a message in
 * the corner, which knows neither the catalogue nor the router of the page.
 */
export function WrittenLinks({ m, places }: WrittenLinksProps) {
  if (places.length === 0) return null
  return (
    <div>
      {m.wentTo}{' '}
      {places.map((place, at) => {
        const { name, to } = standsIn(m, place)
        return (
          <span key={to}>
            {at > 0 && ', '}
            <Anchor href={`#${to}`} inherit>
              {name}
            </Anchor>
          </span>
        )
      })}
    </div>
  )
}
