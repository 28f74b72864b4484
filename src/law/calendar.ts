import { InputError } from '../kernel/input-error.js'

const EARLIEST = 1949
const LATEST = 2100
/** The year, if it is a whole one that law can be asked about; else throws `InputError`. */
export function checkedYear(year: number): number {
  if (!Number.isInteger(year) || year < EARLIEST || year > LATEST) {
    throw new InputError('year', `a whole year from ${EARLIEST} to ${LATEST}`, year)
  }
  return year
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
/** The day `YYYY-MM-DD` of a key that may be a year, which is its 1 January. Throws `InputError` on anything else. */
export function dayOf(key: string): string {
  const day = /^\d{4}$/.test(key) ? `${key}-01-01` : key
  const parts = DATE.exec(day)
  const month = Number(parts?.[2])
  const date = Number(parts?.[3])
  if (!parts || month < 1 || month > 12 || date < 1 || date > monthLengths(Number(parts[1]))[month - 1]) {
    throw new InputError('date of a rule', 'a year or a day written YYYY-MM-DD', key)
  }
  checkedYear(Number(parts[1]))
  return day
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
/** Days of a year. */
export const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365)
const monthLengths = (year: number): readonly number[] =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of the year before this day: 0 for 1 January. */
export function dayOfYear(day: string): number {
  const months = monthLengths(Number(day.slice(0, 4))).slice(0, Number(day.slice(5, 7)) - 1)
  return months.reduce((sum, length) => sum + length, 0) + Number(day.slice(8, 10)) - 1
}
