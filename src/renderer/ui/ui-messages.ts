import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../platform/messages.tsx'

/** The words of the shared parts in the language of the interface. */
export function useUiMessages(): Messages['ui'] {
  return useMessages().ui
}
