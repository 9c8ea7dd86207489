import type { ReturnContent } from '../../domain/request.ts'
import { formatNumber } from '../../numbers.ts'
import type { Same } from '../same.ts'
import type { exchangeCounts as vi } from '../vi/exchange-counts.ts'

const nouns: Record<ReturnContent, string> = {
  nomination: 'nominations',
  activities: 'activities',
  selfcheck: 'answers',
  remedy: 'remedy reports',
}

const nounOf = (contents: readonly ReturnContent[]): string => {
  const [only, ...others] = contents
  return only === undefined || others.length > 0 ? 'records' : nouns[only]
}

export const exchangeCounts: Same<typeof vi> = {
  records: (contents, count) => `${formatNumber(count)} ${nounOf(contents)}`,
  counted: ({ new: fresh, changed, unchanged }) =>
    `${formatNumber(fresh)} new, ${formatNumber(changed)} changed, ${formatNumber(unchanged)} unchanged`,
  written: (contents, fresh, changed) =>
    `${formatNumber(fresh)} new ${nounOf(contents)}, ${formatNumber(changed)} changed`,
  open: ({ places, blank, notTaken }) =>
    `${[
      `${formatNumber(places)} places were not looked at`,
      ...(blank > 0 ? [`${formatNumber(blank)} cells stay empty`] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} records are left out`] : []),
    ].join(', ')}.`,
  leftOpen: ({ places, blank, notTaken }) =>
    [
      `${formatNumber(places)} places not looked at before the import`,
      ...(blank > 0 ? [`${formatNumber(blank)} cells empty`] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} records left out`] : []),
    ].join(', '),
}
