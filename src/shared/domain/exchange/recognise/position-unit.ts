import { folded, tidy } from './words.ts'

const unitStarts =
  /^(thon|xom|lang|to dan pho|tdp|to \d|ubnd|uy ban|truong|tram|xa|thi tran|phuong|hoi|hop tac xa|htx|ban|phong|cong ty|chi bo|dang uy|khu|cong an|doan|trung tam|hdnd|mttq)\b/u

/** "Phó Trưởng thôn, Thôn Đông": position and unit where the second part begins like a unit; else undefined. */
export const splitPositionAndUnit = (text: string): { position: string; unit: string } | undefined => {
  const parts = text
    .split(/\n|;|\s[-–]\s|,/u)
    .map(tidy)
    .filter((part) => part !== '')
  const [position, ...rest] = parts
  if (position === undefined || rest.length === 0) return undefined
  const unit = rest.join(', ')
  return unitStarts.test(folded(unit)) && !unitStarts.test(folded(position)) ? { position, unit } : undefined
}
