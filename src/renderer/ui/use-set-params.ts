import { useSearchParams } from 'react-router'

/** Sets some words of the page's address and leaves the others; null takes one out. */
export const useSetParams = (): ((values: Readonly<Record<string, string | null>>) => void) => {
  const [, setParams] = useSearchParams()
  return (values) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(values)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    })
}
