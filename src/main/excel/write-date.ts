const msPerDay = 86_400_000
/** Serial 61; before it Excel's 1900 calendar counts a 29 February that never was. */
const firstReliableDay = '1900-03-01'

/**
 * Serial number of a civil date in Excel's 1900 date system, by UTC arithmetic: local time would shift birth dates
 * of the years in which Vietnam kept +8.
 * @param date `YYYY-MM-DD`, from 1900-03-01 on.
 * @throws Error on another form, a day that does not exist or an earlier date.
 */
export const excelSerial = (date: string): number => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new Error(`Not a calendar day: ${date}`)
  }
  if (date < firstReliableDay) throw new Error(`Excel cannot hold ${date} as a date`)
  return time / msPerDay + 25_569
}

/** True when the date can be written as a real date. */
export const isExcelDate = (date: string): boolean => date >= firstReliableDay
