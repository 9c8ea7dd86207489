import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { NominationListSummary } from '#shared/contract/commendation-types.ts'
import { type Attention, useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { LoadingSkeleton } from '../../ui/state/loading-skeleton.tsx'
import { ListDialog } from './list-dialog.tsx'
import { NominationScreen } from './nomination-screen.tsx'
import { useFoundNomination, useList, useLists, useOffice } from './queries.ts'
import './commendation.css'

/** The list that the address names, else the one that was shown last, else the one of the round or the plan of attention, else the newest. */
const chosenList = (
  lists: readonly NominationListSummary[],
  asked: string | null,
  attention: Attention,
): NominationListSummary | undefined =>
  lists.find(({ id }) => id === asked) ??
  lists.find(({ roundId }) => roundId !== null && roundId === attention.roundId) ??
  lists.find(({ planId }) => planId !== null && planId === attention.planId) ??
  lists[0]

/** The list that was shown last, as long as the same plan and round are in attention. */
const useLastList = (attention: Attention, named: string | null): string | null => {
  const [last, keep] = useLocalStorage<{ listId: string; under: string } | null>({
    key: 'nep-commendation-list',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const under = `${attention.planId} ${attention.roundId}`
  const { isKnown } = attention
  useEffect(() => {
    if (isKnown && named !== null) keep({ listId: named, under })
  }, [isKnown, named, under, keep])
  return last !== null && last.under === under ? last.listId : null
}

/** Khen thưởng: one list of nominations at a time. */
export function CommendationPage() {
  const lists = useLists()
  const attention = useAttention()
  const [params, setParams] = useSearchParams()
  const last = useLastList(attention, params.get('list'))
  // A nomination that was found with Ctrl+K brings its list along, also while another one is shown.
  const found = params.has('list') ? null : params.get('nomination')
  const [first] = useState(found)
  const foundIn = useFoundNomination(found)
  const listId = foundIn.data?.listId
  /** The list of the one found last: it stays when that one's panel is closed. */
  const [kept, setKept] = useState<string | null>(null)
  if (lists.data !== undefined && listId !== undefined && found !== null) {
    if (listId !== chosenList(lists.data, kept ?? last, attention)?.id) setKept(listId)
  }
  if (foundIn.isLoading && found === first) return <LoadingSkeleton />
  return (
    <QueryView query={lists}>
      {(known) => {
        const list = chosenList(known, params.get('list') ?? kept ?? last, attention)
        // Another list begins anew: filter, panel and comparison belong to the one before.
        const choose = (id: string | null) => setParams(id === null ? {} : { list: id })
        return list === undefined ? (
          <NoLists onMade={choose} />
        ) : (
          <ChosenList key={list.id} id={list.id} lists={known} onChoose={choose} />
        )
      }}
    </QueryView>
  )
}

type ChosenListProps = {
  id: string
  lists: readonly NominationListSummary[]
  onChoose: (id: string | null) => void
}

function ChosenList({ id, lists, onChoose }: ChosenListProps) {
  const list = useList(id)
  const office = useOffice()
  return (
    <QueryView query={office}>
      {(state) => (
        <QueryView query={list}>
          {(detail) => <NominationScreen list={detail} lists={lists} office={state} onChoose={onChoose} />}
        </QueryView>
      )}
    </QueryView>
  )
}

function NoLists({ onMade }: { onMade: (id: string | null) => void }) {
  const m = useMessages().commendation
  const [isMaking, setMaking] = useState(false)
  const today = useOffice().data?.today
  return (
    <ListPage title={m.title}>
      <EmptyState action={<Button onClick={() => setMaking(true)}>{m.newList}</Button>}>
        {m.noLists}
      </EmptyState>
      {isMaking && today !== undefined && (
        <ListDialog list={null} today={today} onClose={() => setMaking(false)} onDone={onMade} />
      )}
    </ListPage>
  )
}
