import { readDayText } from './day-text.ts'
import { tidy } from './words.ts'

const LONGEST = 200
const gap = /\s*(?:[,;\n]|\s[-–]\s)\s*|\s+(?=(?:tại|ở)\s)/gu

const isDay = (text: string): boolean => {
  const { kind } = readDayText(text, 2199)
  return kind !== 'other' && kind !== 'short-year' && kind !== 'year' && kind !== 'serial'
}

const placeOf = (text: string): string => tidy(text).replace(/^(?:tại|ở)\s*:?\s*/iu, '')

/**
 * "05/10/2018, tại Hội trường xã" in one cell: the day and the place, in either order. Undefined where the cell does
 * not fall into one day and one place.
 */
export const splitDayAndPlace = (text: string): { day: string; place: string } | undefined => {
  if (text.length > LONGEST) return undefined
  const cuts = [...text.matchAll(gap)].map((found) => ({
    at: found.index,
    to: found.index + found[0].length,
  }))
  // The longest beginning that is a day, so that "03/10/2018 - 05/10/2018, tại …" stays whole.
  for (const { at, to } of [...cuts].reverse()) {
    const [day, place] = [text.slice(0, at), placeOf(text.slice(to))]
    if (isDay(day) && place !== '' && !isDay(place)) return { day, place }
  }
  for (const { at, to } of cuts) {
    const [place, day] = [placeOf(text.slice(0, at)), text.slice(to)]
    if (isDay(day) && place !== '') return { day, place }
  }
  return undefined
}
