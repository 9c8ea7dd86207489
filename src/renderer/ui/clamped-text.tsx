import { Tooltip } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useLayoutEffect, useRef, useState } from 'react'

/** Long text cut after `lines` lines; where it is cut, the full text shows on hover and on focus. */
export function ClampedText({ children, lines = 1 }: { children: string; lines?: number }) {
  const own = useRef<HTMLSpanElement>(null)
  const { ref, width } = useElementSize<HTMLSpanElement>()
  const merged = useMergedRef(own, ref)
  const [isCut, setCut] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: text, lines and width are what changes the measure
  useLayoutEffect(() => {
    const element = own.current
    if (element)
      setCut(element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
  }, [children, lines, width])
  return (
    <Tooltip label={children} disabled={!isCut}>
      <span
        ref={merged}
        className="nep-clamped"
        style={{ WebkitLineClamp: lines }}
        tabIndex={isCut ? 0 : undefined}
      >
        {children}
      </span>
    </Tooltip>
  )
}
