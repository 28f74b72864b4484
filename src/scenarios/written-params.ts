import { unknownName } from '../kernel/input-error.js'
import { FIRST_YEAR, LAST_YEAR } from '../levers/parameters.js'
import type { Changes, LeverParameter, LeverParameters } from '../levers/parameters.js'
import type { WrittenParams, WrittenValue } from './change.js'
import { compileFormula } from './formula.js'
import { isQuantity, readQuantity } from './quantity.js'

/** A value of one year: a text is a quantity or a formula of that year. */
function valueIn(p: LeverParameter, written: WrittenValue, year: number, path: string): WrittenValue {
  if (p.kind === 'choice' || typeof written !== 'string') return written
  return isQuantity(written) ? readQuantity(written, p.unit, path) : compileFormula(written, path)(year)
}

/** A value for all years: a formula becomes the values of every year, so that no dated law is left between them. */
function valueAlways(p: LeverParameter, written: WrittenValue, path: string): WrittenValue | Record<number, number> {
  if (p.kind === 'choice' || typeof written !== 'string') return written
  if (isQuantity(written)) return readQuantity(written, p.unit, path)
  const formula = compileFormula(written, path)
  const values: Record<number, number> = {}
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) values[year] = formula(year)
  return values
}

/**
 * Parameters of a document as the lever takes them: quantities in the parameter's unit, formulas evaluated for every
 * year. Names, ranges and years are checked afterwards by the lever itself. Throws InputError with the path.
 */
export function readParams<P extends LeverParameters>(params: P, written: WrittenParams, path: string): Changes<P> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(written)) {
    const here = `${path}.${name}`
    if (!Object.hasOwn(params, name)) throw unknownName(here, name, Object.keys(params))
    const p = params[name]
    if (typeof value === 'object') {
      const dated = Object.entries(value).map(([year, one]) => [year, valueIn(p, one, Number(year), `${here}.${year}`)])
      result[name] = Object.fromEntries(dated)
    } else result[name] = valueAlways(p, value, here)
  }
  return result as Changes<P>
}
