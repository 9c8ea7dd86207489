import type { WrittenPlace } from '#shared/contract/exchange-review.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

type Place = { unitId: string; requestId: string | null; listId: string | null }

/** The list that holds what a unit sent of a content; each row there tells its file, sheet and cell. */
export const rowsLink = (content: ReturnContent, { unitId, requestId, listId }: Place): string => {
  switch (content) {
    case 'selfcheck':
      return `/exchange/self-checks?${requestId === null ? '' : `request=${requestId}&`}unit=${unitId}`
    case 'activities':
      return `/outreach?period=all&board=no&unit=${unitId}`
    case 'remedy':
      return `/findings?group=all&unit=${unitId}`
    case 'nomination':
      return `/commendations?unit=${unitId}${listId === null ? '' : `&list=${listId}`}`
  }
}

const importLink: Record<ReturnContent, (batchId: string, listId: string) => string> = {
  selfcheck: (batchId) => `/exchange/self-checks?import=${batchId}`,
  activities: (batchId) => `/outreach?period=all&board=no&import=${batchId}`,
  remedy: (batchId) => `/findings?group=all&import=${batchId}`,
  nomination: (batchId, listId) => `/commendations?list=${listId}&import=${batchId}`,
}

/** The rows of just this import, where they stand now; by name and address. */
export const standsIn = (
  m: Messages['exchange']['review'],
  { content, list, batchId }: WrittenPlace,
): { name: string; to: string } => ({
  name: content === 'nomination' ? m.stands.nomination(list?.name ?? '') : m.stands[content],
  to: importLink[content](batchId, list?.id ?? ''),
})
