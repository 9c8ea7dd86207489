import { plain, tidy } from './words.ts'

/** Told with tones: Trường Tiểu học is a unit, Trưởng thôn a position. */
const unitStarts =
  /^(thôn|xóm|làng|tổ dân phố|tdp|tổ \d|đội \d|ubnd|ủy ban|uỷ ban|trường|trạm|xã|thị trấn|phường|hội|hợp tác xã|htx|ban|phòng|công ty|chi bộ|chi hội|chi đoàn|đảng ủy|đảng uỷ|khu|công an|đoàn|trung tâm|hđnd|mttq|mặt trận)(?![\p{L}])/u
const positionStarts =
  /^(hội viên|hội trưởng|chi hội (?:trưởng|phó)|đoàn viên|ban viên|công an viên)(?![\p{L}])/u

const isUnit = (text: string): boolean => unitStarts.test(plain(text)) && !positionStarts.test(plain(text))

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
  const isUnitFirst = isUnit(position)
  if (rest.length === 0) return isUnitFirst ? { position: null, unit: position } : { position, unit: null }
  const unit = rest.join(', ')
  return isUnit(unit) && !isUnitFirst ? { position, unit } : undefined
}
