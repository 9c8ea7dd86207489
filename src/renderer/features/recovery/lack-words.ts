/** What a copy would lack, in the words of a person who looks at the clock: "từ 14:05 đến 16:30 hôm nay". */
import type { RecoveryCopy } from '#shared/contract/recovery.ts'
import { civilDateAt, formatDate, formatInstant, type Instant } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'

type Words = Messages['recovery']

const timeOf = (instant: Instant): string => formatInstant(instant).slice(-5)

/** `now` is the instant at which it is read. */
export const spanWords = (m: Words, firstAt: Instant, lastAt: Instant, now: Instant): string => {
  const [first, last, today] = [firstAt, lastAt, now].map(civilDateAt)
  const onDay = (time: string): string =>
    last === today ? m.today(time) : m.onDay(time, formatDate(last ?? ''))
  if (first !== last) return m.span(formatInstant(firstAt), onDay(timeOf(lastAt)))
  if (timeOf(firstAt) === timeOf(lastAt)) return m.at(onDay(timeOf(lastAt)))
  return m.span(timeOf(firstAt), onDay(timeOf(lastAt)))
}

export const lackWords = (m: Words, lack: RecoveryCopy['lack'], now: Instant): string => {
  if (lack === null) return m.lackUnknown
  if (lack.entries === 0) return m.noLack
  const span = spanWords(m, lack.firstAt, lack.lastAt, now)
  return lack.entries === null ? m.lackAbout(span) : m.lack(formatNumber(lack.entries), span)
}
