import { useHotkeys } from '@mantine/hooks'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** F6 goes to the next pane (rail, table, detail panel, bar), Shift+F6 to the one before, as in Windows. */
export function usePaneKeys(): void {
  useHotkeys(
    [
      ['F6', () => movePane(1)],
      ['shift+F6', () => movePane(-1)],
    ],
    [],
  )
}

function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-nep-pane]')].filter(
    (pane) => pane.offsetParent !== null && firstFocusable(pane),
  )
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + step + panes.length) % panes.length]
  if (next) firstFocusable(next)?.focus()
}

/** In a grid to type in that is its chosen cell, not the heading above it. */
export function firstFocusable(pane: HTMLElement): HTMLElement | null {
  if (pane.matches(focusable)) return pane
  const first = pane.querySelector<HTMLElement>(focusable)
  return first?.closest('.nep-entry')?.querySelector<HTMLElement>('[data-nep-keys]') ?? first
}
