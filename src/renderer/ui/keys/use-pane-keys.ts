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

export function firstFocusable(pane: HTMLElement): HTMLElement | null {
  return pane.matches(focusable) ? pane : pane.querySelector<HTMLElement>(focusable)
}
