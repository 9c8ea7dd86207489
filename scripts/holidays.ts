/**
 * Writes resources/holidays.json: `node scripts/holidays.ts`. The days off are those of Bộ luật Lao động 2012
 * Điều 115 (to 2020) and 2019 Điều 112 (from 2021); lunar days are computed for Vietnamese time.
 *
 * Lunar computation: new moons and solar terms after Jean Meeus, Astronomical Algorithms, in the form commonly used
 * for the Vietnamese calendar (Hồ Ngọc Đức). Good to the day for these years; Tết 2030 (02/02) differs from China's.
 */
import { writeFileSync } from 'node:fs'
import { addDays, civilDate, dayNumber, fromDayNumber, isWeekend, weekdayOf } from '../src/shared/dates.ts'
import type { HolidaysSeed } from '../src/shared/domain/seed.ts'

const DEGREE = Math.PI / 180
/** Julian day number of 1970-01-01. */
const EPOCH = 2_440_588
const VIETNAM_DAYS = 7 / 24

/** Julian day of the k-th new moon since 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const sin = (degrees: number) => Math.sin(degrees * DEGREE)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  return mean + correction + 0.000278 - 0.000265 * t - 0.000262 * t ** 2
}

function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + 0.5 + VIETNAM_DAYS)
}

/** Which twelfth of the sun's path (0 from the March equinox) the sun is in at midnight of that Julian day. */
function sunTwelfth(julianDay: number): number {
  const t = (julianDay - 2451545.5 - VIETNAM_DAYS) / 36525
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * DEGREE
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = (((mean + centre) % 360) + 360) % 360
  return Math.floor(longitude / 30)
}

/** The k of the month that holds the winter solstice of `year`: the eleventh lunar month. */
function eleventhMonth(year: number): number {
  const yearEnd = dayNumber(`${year}-12-31`) + EPOCH
  const k = Math.floor((yearEnd - 2415021) / 29.530588853)
  return sunTwelfth(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** The solar date of a day of lunar month 1–10 of the lunar year that begins in `year` (leap months are passed over). */
export function solarDate(year: number, lunarMonth: number, lunarDay: number): string {
  const start = eleventhMonth(year - 1)
  const isLeapYear = eleventhMonth(year) - start > 12
  const terms = Array.from({ length: 15 }, (_, i) => sunTwelfth(newMoonDay(start + i)))
  const leapOffset = isLeapYear
    ? terms.findIndex((term, i) => i > 0 && term === terms[i + 1])
    : Number.POSITIVE_INFINITY
  const offset = lunarMonth + 1
  const k = start + offset + (offset >= leapOffset ? 1 : 0)
  return fromDayNumber(newMoonDay(k) + lunarDay - 1 - EPOCH)
}

type Holiday = HolidaysSeed['holidays'][number]

/** The five days of Tết are announced each year: two before and three after, or one and four. Announced: to 2026. */
const ONE_BEFORE = [2019, 2022, 2026]
/** The second day of Quốc khánh (from 2021) is announced each year: 1 or 3 September. Announced: to 2026. */
const SECOND_DAY: Record<number, string> = {
  2021: '03',
  2022: '01',
  2023: '01',
  2024: '03',
  2025: '01',
  2026: '01',
}

export function holidaysOf(year: number): Holiday[] {
  const isAnnounced = year <= 2026
  const day = (month: number, date: number) => civilDate(year, month, date) ?? ''
  const tet = solarDate(year, 1, 1)
  const before = ONE_BEFORE.includes(year) || (!isAnnounced && weekdayOf(tet) <= 2) ? 1 : 2
  const named = (date: string, name: string, certainty: Holiday['certainty'] = 'confirmed'): Holiday => ({
    day: date,
    name,
    kind: 'holiday',
    certainty,
  })
  const holidays = [
    named(day(1, 1), 'Tết Dương lịch'),
    ...[0, 1, 2, 3, 4].map((i) =>
      named(addDays(tet, i - before), 'Tết Nguyên đán', isAnnounced ? 'partial' : 'inferred'),
    ),
    named(solarDate(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    named(day(4, 30), 'Ngày Giải phóng miền Nam'),
    named(day(5, 1), 'Ngày Quốc tế Lao động'),
    named(day(9, 2), 'Quốc khánh'),
    ...(year < 2021
      ? []
      : [named(secondDay(year), 'Quốc khánh (ngày liền kề)', isAnnounced ? 'partial' : 'inferred')]),
    ...(year < 2026 ? [] : [named(day(11, 24), 'Ngày Văn hóa Việt Nam', 'partial')]),
  ]
  return withSubstitutes(holidays.sort((a, b) => (a.day < b.day ? -1 : 1)))
}

function secondDay(year: number): string {
  const known = SECOND_DAY[year]
  if (known !== undefined) return `${year}-09-${known}`
  return [2, 3, 5, 6].includes(weekdayOf(`${year}-09-02`)) ? `${year}-09-01` : `${year}-09-03`
}

/** A holiday on a weekly day of rest is made up on the next working day (2012 Điều 115.3; 2019 Điều 111.3). */
function withSubstitutes(holidays: Holiday[]): Holiday[] {
  const off = new Set(holidays.map((holiday) => holiday.day))
  const substitutes = holidays
    .filter((holiday) => isWeekend(holiday.day))
    .map((holiday): Holiday => {
      let free = addDays(holiday.day, 1)
      while (off.has(free) || isWeekend(free)) free = addDays(free, 1)
      off.add(free)
      return { ...holiday, day: free, name: `Nghỉ bù ${holiday.name}`, kind: 'substitute' }
    })
  return [...holidays, ...substitutes].sort((a, b) => (a.day < b.day ? -1 : 1))
}

export function holidaysSeed(from: number, to: number): HolidaysSeed {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return {
    format: 'nep-holidays-1',
    about:
      'Ngày nghỉ lễ, tết theo Bộ luật Lao động 2012 (Điều 115) đến hết 2020 và 2019 (Điều 112) từ 2021; ngày âm lịch tính theo lịch thiên văn, múi giờ Việt Nam. Phương án nghỉ Tết và ngày liền kề Quốc khánh do cơ quan có thẩm quyền công bố từng năm: từ 2027 là dự tính. Ngày Văn hóa Việt Nam 24/11: chủ trương tại Nghị quyết 80-NQ/TW ngày 07/01/2026. Không gồm ngày làm bù, hoán đổi. Cơ quan sửa được.',
    holidays: years.flatMap(holidaysOf),
  }
}

if (process.argv[1] === import.meta.filename) {
  const rows = holidaysSeed(2017, 2030)
  const lines = rows.holidays.map((holiday) => `    ${JSON.stringify(holiday)}`).join(',\n')
  const { holidays: _, ...head } = rows
  writeFileSync(
    new URL('../resources/holidays.json', import.meta.url),
    `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "holidays": [\n${lines}\n  ]\n}\n`,
  )
}
