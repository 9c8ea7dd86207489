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

const blankCells: (typeof vi)['blank'] = ({ blank, fields }) =>
  fields > blank
    ? `${formatNumber(blank)} cells of the file empty, ${formatNumber(fields)} in the register`
    : `${formatNumber(blank)} cells empty`

const andRemoved: (typeof vi)['andRemoved'] = (removed) =>
  removed > 0 ? `, ${formatNumber(removed)} removed` : ''

export const exchangeCounts: Same<typeof vi> = {
  blank: blankCells,
  records: (contents, count) => `${formatNumber(count)} ${nounOf(contents)}`,
  counted: ({ new: fresh, changed, unchanged, removed }) =>
    `${formatNumber(fresh)} new, ${formatNumber(changed)} changed, ${formatNumber(unchanged)} unchanged${andRemoved(removed)}`,
  told: ({ new: fresh, changed, unchanged, removed }) =>
    [
      ...(fresh > 0 ? [`${formatNumber(fresh)} new`] : []),
      ...(changed > 0 ? [`${formatNumber(changed)} changed`] : []),
      ...(unchanged > 0 ? [`${formatNumber(unchanged)} unchanged`] : []),
      ...(removed > 0 ? [`${formatNumber(removed)} removed`] : []),
    ].join(', ') || 'no records',
  written: (contents, { new: fresh, changed, removed }) =>
    `${formatNumber(fresh)} new ${nounOf(contents)}, ${formatNumber(changed)} changed${andRemoved(removed)}`,
  andRemoved,
  open: ({ places, notTaken, ...cells }) =>
    `${[
      `${formatNumber(places)} places were not looked at`,
      ...(cells.blank > 0 ? [blankCells(cells)] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} records are left out`] : []),
    ].join(', ')}.`,
  leftOpen: ({ places, notTaken, ...cells }) =>
    [
      `${formatNumber(places)} places not looked at before the import`,
      ...(cells.blank > 0 ? [blankCells(cells)] : []),
      ...(notTaken > 0 ? [`${formatNumber(notTaken)} records left out`] : []),
    ].join(', '),
}
