import type { OutreachPlan } from '#shared/contract/outreach.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

type Target = OutreachPlan['targets'][number]

/** `Tọa đàm: 2 hoạt động mỗi thôn`. */
export const targetText = (m: Messages['outreach']['plan'], target: Target): string => {
  const text = m.line(target.form === '' ? m.anyForm : target.form, target.wanted, m.per[target.per])
  const [unit] = target.units
  return target.unitId === null || unit === undefined ? text : m.ofUnit(text, unit.unitName)
}
