import { useMediaQuery } from '@mantine/hooks'

export type RowSize = 'compact' | 'normal' | 'tall'

/** Px of one row: 32, 28 compact, 42 for two lines; a little more on a tall screen. As `--nep-row*` in global.css. */
export function useRowHeight(size: RowSize): number {
  const isTallScreen = useMediaQuery('(min-height: 800px)', false, { getInitialValueInEffect: false })
  if (size === 'compact') return 28
  if (size === 'tall') return isTallScreen ? 46 : 42
  return isTallScreen ? 36 : 32
}
