import type { RequestDetail } from '#shared/contract/exchange.ts'
import type { ReturnContent } from '#shared/domain/request.ts'

/** The list that holds what a unit sent of a content; each row there tells its file, sheet and cell. */
export const rowsLink = (
  content: ReturnContent,
  { request, unitId }: { request: Pick<RequestDetail, 'id' | 'listId'>; unitId: string },
): string => {
  switch (content) {
    case 'selfcheck':
      return `/exchange/self-checks?request=${request.id}&unit=${unitId}`
    case 'activities':
      return `/outreach?period=all&board=no&unit=${unitId}`
    case 'remedy':
      return `/findings?group=all&unit=${unitId}`
    case 'nomination':
      return `/commendations?unit=${unitId}${request.listId === null ? '' : `&list=${request.listId}`}`
  }
}
