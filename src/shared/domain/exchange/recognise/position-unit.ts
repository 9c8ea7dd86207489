import { folded, tidy } from './words.ts'

const unitStarts =
  /^(thon|xom|lang|to dan pho|tdp|to \d|ubnd|uy ban|truong|tram|xa|thi tran|phuong|hoi|hop tac xa|htx|ban|phong|cong ty|chi bo|dang uy|khu|cong an|doan|trung tam|hdnd|mttq)\b/u

/**
 * "Phó Trưởng thôn, Thôn Đông": position and unit where the second part begins like a unit. One part alone is
 * whichever it looks like. Undefined when the parts cannot be told apart.
 */
export const splitPositionAndUnit = (
  text: string,
): { position: string | null; unit: string | null } | undefined => {
  const parts = text
    .split(/\n|;|\s[-–]\s|,/u)
    .map(tidy)
    .filter((part) => part !== '')
  const [position, ...rest] = parts
  if (position === undefined) return { position: null, unit: null }
  const isUnitFirst = unitStarts.test(folded(position))
  if (rest.length === 0) return isUnitFirst ? { position: null, unit: position } : { position, unit: null }
  const unit = rest.join(', ')
  return unitStarts.test(folded(unit)) && !isUnitFirst ? { position, unit } : undefined
}
