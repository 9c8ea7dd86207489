import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../platform/messages.tsx'

export type UiMessages = Messages['ui']

/** The words of the shared parts in the language of the interface. */
export const useUiMessages = (): UiMessages => useMessages().ui
