import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes its identity and always runs the newest `fn`; only for event handlers. */
export function useStable<Args extends unknown[], Result>(
  fn: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(fn)
  useLayoutEffect(() => {
    latest.current = fn
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
