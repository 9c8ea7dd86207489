const dayMs = 86_400_000
/** Day 0 of the 1900 system for serials from 61 on; Excel counts a 29/02/1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
const days1904 = (epoch1904 - epoch1900) / dayMs
/** 31/12/9999 in the 1900 system. */
const lastSerial = 2_958_465

/**
 * The day a serial number stands for, as `YYYY-MM-DD`, or undefined where it is none: below 1, after the
 * year 9999, or the false day 60. Whole days only: no clock zone is involved.
 */
export const serialToDate = (serial: number, is1904: boolean): string | undefined => {
  const day = Math.floor(serial)
  if (is1904) return day >= 0 && day <= lastSerial - days1904 ? isoDay(day + days1904) : undefined
  if (!(day >= 1 && day <= lastSerial) || day === 60) return undefined
  return isoDay(day < 60 ? day + 1 : day)
}

/** The same days recur down a column. */
const known = new Map<number, string>()

/** By days since the beginning of the 1900 system. */
const isoDay = (days: number): string => {
  const found = known.get(days)
  if (found !== undefined) return found
  const day = new Date(epoch1900 + days * dayMs).toISOString().slice(0, 10)
  if (known.size < 10_000) known.set(days, day)
  return day
}

/** The serial of an ISO date or date and time (strict OOXML cells, ODS), or undefined where it is none. */
export const dateToSerial = (iso: string, is1904: boolean): number | undefined => {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso)
  if (!parts) return undefined
  const day = Date.parse(`${parts[1]}T00:00:00Z`)
  if (Number.isNaN(day)) return undefined
  const time = (Number(parts[2] ?? 0) * 3_600 + Number(parts[3] ?? 0) * 60 + Number(parts[4] ?? 0)) / 86_400
  const days = (day - (is1904 ? epoch1904 : epoch1900)) / dayMs
  return (is1904 || days > 60 ? days : days - 1) + time
}
