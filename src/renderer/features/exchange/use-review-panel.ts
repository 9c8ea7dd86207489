import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'

export type ReviewPanel = { isOpen: boolean; isWide: boolean; toggle: () => void }

/** The panel of the chosen row: open where the window is wide, else when it is asked for (F4). */
export const useReviewPanel = (): ReviewPanel => {
  const isWide = useMediaQuery('(min-width: 1440px)', false, { getInitialValueInEffect: false })
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isOpen = wanted ?? isWide
  const toggle = () => setWanted(!isOpen)
  useHotkeys([['F4', toggle]], [])
  return { isOpen, isWide, toggle }
}
