/**
 * The laws that decisions and submissions are based on, by the day of the paper. The office may rewrite them in each
 * document.
 *
 * Seen in published copies: title and date of every one; in force since: the laws on local government of 2015
 * (01/01/2016) and its change of 2019 (01/7/2020), the law on commendation of 2022 (01/01/2024), Nghị định 91/2017
 * (01/10/2017). Not confirmed there, and so from memory: since when the laws on local government of 2025 (01/3/2025 and
 * 16/6/2025), the change of 2013 to the law on commendation (01/6/2014), Nghị định 98/2023 (01/01/2024) and Nghị định
 * 152/2025 (01/7/2025) are in force, and whether anything was changed in 2026. Papers after 16/6/2025 were seen that still
 * cite the older law on local government, and some that cite Nghị định 98/2023 beside 152/2025. No lawyer has checked them.
 */
import type { CivilDate } from '../../dates.ts'
import { isValidOn } from '../../dates.ts'

type DatedBasis = { text: string; from: CivilDate; to: CivilDate | null }

const localGovernment: readonly DatedBasis[] = [
  {
    text: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    from: '2016-01-01',
    to: '2020-06-30',
  },
  {
    text: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    from: '2020-07-01',
    to: '2025-02-28',
  },
  {
    text: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
    from: '2025-03-01',
    to: '2025-06-15',
  },
  {
    text: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    from: '2025-06-16',
    to: null,
  },
]

const awardLaw: readonly DatedBasis[] = [
  {
    text: 'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013',
    from: '2014-06-01',
    to: '2023-12-31',
  },
  { text: 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', from: '2024-01-01', to: null },
]

/** The decree that the rates of reward stand in. */
const awardDecrees: readonly (DatedBasis & { shortName: string })[] = [
  {
    shortName: 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
    text: 'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    from: '2017-10-01',
    to: '2023-12-31',
  },
  {
    shortName: 'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ',
    text: 'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    from: '2024-01-01',
    to: '2025-06-30',
  },
  {
    shortName: 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ',
    text: 'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    from: '2025-07-01',
    to: null,
  },
]

const inForce = <Basis extends DatedBasis>(bases: readonly Basis[], day: CivilDate): Basis[] =>
  bases.filter(({ from, to }) => isValidOn(from, to, day))

const asBases = (bases: readonly DatedBasis[]): string[] => bases.map(({ text }) => `Căn cứ ${text}`)

/** What gives a People's Committee and its chair their powers. */
export const localGovernmentBases = (day: CivilDate): string[] => asBases(inForce(localGovernment, day))

/** Law and decree on commendation. */
export const awardBasesOn = (day: CivilDate): string[] =>
  asBases(inForce([...awardLaw, ...awardDecrees], day))

/** `Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ`, where the rates stand; null before the first one known. */
export const rewardDecreeOn = (day: CivilDate): string | null =>
  inForce(awardDecrees, day)[0]?.shortName ?? null
