/** How an office and its area are called inside a text; nothing here assumes a district. */
import type { OfficeLevel } from '../unit.ts'
import { withoutArea } from './header.ts'

export type OfficeWords = {
  /** `Phòng Văn hóa và Thông tin` */
  officeName: string
  /** `UBND huyện` */
  committeeName: string
  /** `huyện`, `xã` */
  areaType: string
  /** `Trưởng phòng Văn hóa và Thông tin` */
  officeHead: string
  /** `Chánh Văn phòng HĐND và UBND huyện`; of a province that of the UBND alone. */
  committeeOffice: string
  /** What the places below are: `xã, thị trấn`, `thôn, tổ dân phố`. */
  placeType: string
}

const areaTypes = ['thành phố', 'thị xã', 'thị trấn', 'huyện', 'quận', 'phường', 'xã', 'tỉnh'] as const

const placeTypes = {
  province: 'xã, phường',
  district: 'xã, thị trấn',
  commune: 'thôn, tổ dân phố',
} satisfies Record<OfficeLevel, string>

const headTitles = [
  ['Phòng ', 'Trưởng phòng'],
  ['Sở ', 'Giám đốc'],
  ['Trung tâm ', 'Giám đốc'],
] as const

const officeHeadTitle = (officeName: string): string =>
  headTitles.find(([start]) => officeName.startsWith(start))?.[1] ?? 'Thủ trưởng'

export const officeWords = (office: {
  name: string
  areaName: string
  superiorName: string
  level: OfficeLevel
}): OfficeWords => {
  const area = office.areaName.toLocaleLowerCase('vi')
  const areaType = areaTypes.find((type) => area.startsWith(`${type} `)) ?? 'địa phương'
  return {
    officeName: withoutArea(office),
    committeeName: office.superiorName.startsWith('UBND ') ? `UBND ${areaType}` : office.superiorName,
    areaType,
    officeHead: positionAt(officeHeadTitle(withoutArea(office)), withoutArea(office)),
    committeeOffice: `Chánh Văn phòng ${office.level === 'province' ? '' : 'HĐND và '}UBND ${areaType}`,
    placeType: placeTypes[office.level],
  }
}

/** `Trưởng phòng` of `Phòng Nội vụ` → `Trưởng phòng Nội vụ`; else both one after the other. */
export const positionAt = (jobTitle: string, body: string): string => {
  const [, rest] = /^Phòng (.+)$/u.exec(body) ?? []
  if (rest !== undefined && jobTitle.endsWith('Trưởng phòng')) return `${jobTitle} ${rest}`
  return [jobTitle, body].filter((part) => part !== '').join(' ')
}
