/** How one document names another: `Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức`. */
import { officeDateShort } from '#shared/dates.ts'
import type { DocumentFrame } from '#shared/domain/document.ts'
import { longDate } from '#shared/domain/documents/office-text.ts'

type PlanName = {
  year: number
  number: string
  symbol: string
  issuedOn: string | null
  issuingBody: string
}

/** In running text. */
export const planReference = (plan: PlanName): string => {
  if (plan.number === '') return `Kế hoạch kiểm tra năm ${plan.year}`
  const when = plan.issuedOn === null ? '' : ` ngày ${officeDateShort(plan.issuedOn)}`
  const whose = plan.issuingBody === '' ? '' : ` của ${plan.issuingBody}`
  return `Kế hoạch số ${[plan.number, plan.symbol].filter((part) => part !== '').join('/')}${when}${whose}`
}

/** `(Kèm theo Báo cáo số …/BC-VHTT ngày … của Phòng Văn hóa và Thông tin)`. */
export const enclosedWith = (typeName: string, { header }: DocumentFrame, issuer: string): string => {
  const symbol = header.typeCode === null ? header.symbol : `${header.typeCode}-${header.symbol}`
  const number = header.number ?? '……'
  const whole = number.includes('/') ? number : `${number.replace(/^\d$/u, '0$&')}/${symbol}`
  return `(Kèm theo ${typeName} số ${whole} ${longDate(header.date)} của ${issuer})`
}
