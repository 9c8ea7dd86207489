import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SearchHit } from '#shared/contract/search.ts'
import { useCallQuery } from '../platform/client.tsx'
import { useMessages } from '../platform/messages.tsx'
import { chooseFirst, searchStore } from './search-store.ts'

/** Where each kind of thing is opened. */
const addresses: Record<SearchHit['open']['entity'], (id: string) => string> = {
  units: (id) => `/units?unit=${id}`,
  plans: (id) => `/plans/${id}`,
  rounds: (id) => `/rounds/${id}`,
  findings: (id) => `/findings?finding=${id}`,
  nominations: (id) => `/commendations?nomination=${id}`,
  outreach_activities: (id) => `/outreach?activity=${id}`,
  documents: (id) => `/reports/${id}`,
  return_requests: (id) => `/exchange?request=${id}`,
  team_members: (id) => `/plans/${id}`,
  received_files: (id) => `/exchange/review?file=${id}`,
}

/** A list that scrolls must be reachable by keyboard. Its type leaves out what it hands on to ScrollArea. */
const scrolling = { viewportProps: { tabIndex: 0 } }

/** Ctrl+K: anything in the register by a few letters, with or without accents. */
export function SearchBox() {
  const m = useMessages().search
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 120)
  const isAsked = asked.trim().length > 0
  const hits = useCallQuery('search.find', { text: asked }, { enabled: isAsked, keepPrevious: true })
  const found = isAsked ? (hits.data ?? []) : []
  // What was asked before is answered at once, with the very same answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same answer to words typed anew is a new list
  useEffect(() => {
    if (hits.data !== undefined) chooseFirst()
  }, [hits.data, asked])
  const groups = Map.groupBy(found, ({ entity }) => entity)
  const open = (hit: SearchHit) => {
    void navigate(addresses[hit.open.entity](hit.open.id))
    setText('')
  }
  return (
    <Spotlight.Root
      store={searchStore}
      className="nep-search"
      title={m.placeholder}
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      // Also while typing in a field.
      tagsToIgnore={[]}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
    >
      <Spotlight.Search placeholder={m.placeholder} aria-label={m.placeholder} />
      <Spotlight.ActionsList {...scrolling}>
        {[...groups].map(([entity, entries]) => (
          <Spotlight.ActionsGroup key={entity} label={m.entities[entity]}>
            {entries.map((hit) => (
              <Spotlight.Action
                key={hit.id}
                label={hit.title}
                description={hit.detail}
                onClick={() => open(hit)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 && (
          <Spotlight.Empty>{isAsked && !hits.isFetching ? m.nothing : m.start}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
