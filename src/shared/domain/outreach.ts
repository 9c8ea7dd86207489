import type { CivilDate } from '../dates.ts'
import { textKey } from '../text.ts'

/** Hình thức tuyên truyền offered in lists, as communes name them; any other text may be typed. Data, not wording of the app. */
export const outreachForms = [
  'Hội nghị quán triệt',
  'Tọa đàm về Quy tắc ứng xử',
  'Phát thanh trên hệ thống loa truyền thanh',
  'Niêm yết Quy tắc ứng xử',
  'Phát tờ gấp tới hộ gia đình',
  'Treo băng rôn, pa nô',
  'Hội thi tìm hiểu Quy tắc ứng xử',
  'Giao lưu văn nghệ, sân khấu hóa',
  'Nói chuyện chuyên đề tại trường học',
  'Sinh hoạt chi hội Phụ nữ',
  'Sinh hoạt chi đoàn chuyên đề',
  'Ra quân tổng vệ sinh môi trường',
] as const

export type Activity = { unitId: string; villageId: string | null; form: string; heldOn: CivilDate | null }

/** Villages of a unit in which nothing was held, in the order given. */
export function villagesWithout(villageIds: readonly string[], activities: readonly Activity[]): string[] {
  const reached = new Set(activities.map((activity) => activity.villageId))
  return villageIds.filter((id) => !reached.has(id))
}

/** How many activities of each form each month (`2018-03`; null: no date). Spelling differences of case and tone placement do not split a form. */
export function outreachByMonth(
  activities: readonly Activity[],
): { month: string | null; form: string; count: number }[] {
  const groups = Map.groupBy(
    activities,
    ({ heldOn, form }) => `${heldOn?.slice(0, 7) ?? ''}|${textKey(form)}`,
  )
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first === undefined
        ? []
        : [{ month: first.heldOn?.slice(0, 7) ?? null, form: first.form, count: group.length }]
    })
    .sort((a, b) => ((a.month ?? '9999') < (b.month ?? '9999') ? -1 : 1))
}

/** How many activities and people each form reached, most frequent first; null people: nobody was counted. */
export function outreachByForm(
  activities: readonly { form: string; participants: number | null }[],
): { form: string; count: number; participants: number | null }[] {
  const groups = Map.groupBy(activities, ({ form }) => textKey(form))
  return [...groups.values()]
    .map((group) => ({
      form: group[0]?.form ?? '',
      count: group.length,
      participants: sumOf(group.map(({ participants }) => participants)),
    }))
    .sort((a, b) => b.count - a.count)
}

/** The sum of what is known; null when nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
