import { InputError } from './input-error.js'

/** Refuses what is no number of rows. */
export function checkRows(path: string, rows: number): void {
  if (!Number.isInteger(rows) || rows < 0 || rows > 0xffffffff) {
    throw new InputError(path, 'a whole number of rows, 0 to 4294967295', rows)
  }
}

/** Refuses a mask shorter than the rows it masks. */
export function checkMask(path: string, mask: Uint8Array, count: number): void {
  if (mask.length < count) throw new InputError(path, `a mask of at least ${count} rows`, mask.length)
}

/** Refuses an order in which a row is missing or comes twice. */
export function checkPermutation(path: string, order: Uint32Array, count: number): void {
  if (order.length !== count) throw new InputError(path, `an order of exactly ${count} rows`, order.length)
  const seen = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const row = order[i]
    if (row >= count || seen[row] === 1) throw new InputError(`${path}[${i}]`, 'each row exactly once', row)
    seen[row] = 1
  }
}
