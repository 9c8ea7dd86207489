export type Direction = 'left' | 'right' | 'up' | 'down'
type Box = { x: number; y: number; width: number; height: number }

/**
 * The mark that an arrow key goes to: the nearest whose middle lies in that direction, one in line before one aside.
 * Undefined at the edge.
 */
export function nextTarget<T extends Box>(
  targets: readonly T[],
  from: T,
  direction: Direction,
): T | undefined {
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  let best: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const target of targets) {
    if (target === from) continue
    const [dx, dy] = [target.x + target.width / 2 - x, target.y + target.height / 2 - y]
    const isAcross = direction === 'left' || direction === 'right'
    const along = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy
    const aside = Math.abs(isAcross ? dy : dx)
    if (along <= 1) continue
    // In a row the next mark counts, however far; a mark of another row must be much nearer to win.
    const distance = along + aside * 3
    if (distance < least) {
      least = distance
      best = target
    }
  }
  return best
}
