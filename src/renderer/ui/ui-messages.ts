import { ui } from '#shared/messages/vi/ui.ts'

export type UiMessages = typeof ui

/** The words of the shared parts in the language of the interface. */
export function useUiMessages(): UiMessages {
  return ui
}
