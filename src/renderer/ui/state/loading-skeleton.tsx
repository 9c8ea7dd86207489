import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useUiMessages } from '../ui-messages.ts'

/** Grey rows in the place of a table or form, after 200 ms only: a quick answer never flickers. */
export function LoadingSkeleton({ rows = 8 }: { rows?: number }) {
  const m = useUiMessages()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" style={{ padding: 'var(--nep-gutter)' }}>
      {isShown && (
        <>
          <span className="nep-visually-hidden">{m.loading}</span>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
            <Skeleton key={row} height={14} my={9} width={`${90 - ((row * 17) % 35)}%`} radius="xs" />
          ))}
        </>
      )}
    </div>
  )
}
