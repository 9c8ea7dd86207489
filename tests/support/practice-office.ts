/**
 * The practice office with Đợt I brought to its end as the article tells it: the two open visits are answered and
 * concluded through the application.
 */
import type { Call } from '#shared/contract/client.ts'

export type PracticeOffice = { planId: string; roundId: string }

/** Answers what is open with Đạt, writes what a visit needs, and concludes it. */
const concludeVisit = async (call: Call, id: string, minutesNumber: string): Promise<void> => {
  const visit = await call('visits.get', { id })
  if (visit.status === 'scheduled') await call('visits.start', { id })
  await call('visits.answerRest', { id })
  await call('visits.addStrength', {
    id,
    description: 'Phổ biến, quán triệt 02 Bộ Quy tắc ứng xử tới cán bộ.',
  })
  await call('visits.saveFields', { id, fields: { startsAt: '14:00', endsAt: '16:30', minutesNumber } })
  await call('visits.move', { id, to: 'concluded' })
}

export const openPracticeOffice = (call: Call): Promise<PracticeOffice> => call('office.startPractice', {})

export const finishRound = async (call: Call, { roundId }: PracticeOffice): Promise<void> => {
  const visits = await call('visits.list', { roundId })
  let number = visits.filter(({ status }) => status === 'concluded').length
  for (const visit of visits.filter(({ status }) => status !== 'concluded')) {
    number += 1
    await concludeVisit(call, visit.id, `0${number}/BB-ĐKT`)
  }
}
