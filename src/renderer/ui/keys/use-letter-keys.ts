import { type HotkeyItem, useHotkeys } from '@mantine/hooks'

/**
 * Keys of a page: `[['mod+Enter', conclude], ['G', note]]`.
 *
 * Letters and digits alone act only outside text fields, also while a Vietnamese input method composes a
 * syllable; combinations with Ctrl or Alt and the function keys act everywhere.
 */
export function useLetterKeys(keys: readonly HotkeyItem[], isEnabled = true): void {
  const guarded = isEnabled ? keys.map(guard) : []
  useHotkeys(
    guarded.filter(([key]) => !isPlain(key)),
    [],
  )
  useHotkeys(guarded.filter(([key]) => isPlain(key)))
}

/** True for a key that would type something into a field. */
export function isPlain(key: string): boolean {
  return !/(^|\+)(mod|ctrl|alt|meta)\+/i.test(key) && !/^(shift\+)?(F\d{1,2}|Escape)$/i.test(key)
}

function guard([key, handler, options]: HotkeyItem): HotkeyItem {
  const guarded = (event: KeyboardEvent) => {
    // 229 is what Chromium reports while UniKey or Telex holds the key.
    if (event.isComposing || event.keyCode === 229) return
    if (isPlain(key) && document.querySelector('[role="dialog"][aria-modal="true"]')) return
    handler(event)
  }
  return options ? [key, guarded, options] : [key, guarded]
}
