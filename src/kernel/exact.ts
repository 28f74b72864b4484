import { InputError } from './input-error.js'

/** Largest whole number below which every integer is a double, 2^53 - 1: sums of whole yuan are exact up to here. */
export const LARGEST_EXACT = 9007199254740991

/** Refuses a total that is not a whole number within ±(2^53 - 1), where sums stop being exact; returns it otherwise. */
export function assertExact(total: number, path: string): number {
  if (!Number.isSafeInteger(total)) throw new InputError(path, 'a whole number within ±(2^53 - 1)', total)
  return total
}
