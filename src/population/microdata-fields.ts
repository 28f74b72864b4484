import { InputError, unknownName } from '../kernel/input-error.js'
import { OWNERSHIPS, SIZES } from './classes.js'

/** What one field of a row of microdata may hold. */
interface Field {
  readonly meaning: string
  readonly required?: boolean
  /** Whole or real numbers in a range, one of some words, yes or no, or a text. */
  readonly is: { readonly whole: readonly [number, number] } | { readonly real: readonly [number, number] }
    | { readonly among: readonly string[] } | 'flag' | 'text' | { readonly wholes: number }
}

const MONEY = [0, 1e13] as const

/**
 * Most R&D over revenue that is taken for true. A young enterprise that lives on venture money spends several times what it
 * sells; ten times is likelier a mistake of units, such as revenue in 10,000 yuan beside R&D in yuan.
 */
export const MOST_RD_OVER_REVENUE = 10

/** The documented fields of a row: unit, meaning and what is allowed. Money in yuan of the base year. */
export const microdataFields = {
  key: { meaning: 'identity, different in every row; by default the place of the row', is: { whole: [1, 0x3fffffff] } },
  weight: { meaning: 'enterprises the row stands for; default 1', is: { whole: [1, 65535] } },
  region: { meaning: 'code of the region, such as CN-JS', required: true, is: 'text' },
  industry: { meaning: 'code of the division, such as 39', required: true, is: 'text' },
  size: { meaning: 'size class', required: true, is: { among: SIZES } },
  ownership: { meaning: 'who controls it; default private', is: { among: OWNERSHIPS } },
  founded: { meaning: 'year of foundation; default eight years before the base year', is: { whole: [1800, 2100] } },
  aboveScale: { meaning: 'in the above-scale survey; default: industry with at least 20 million yuan', is: 'flag' },
  hnteUntil: { meaning: 'last year of a high-tech certificate; default none', is: { whole: [0, 2100] } },
  zone: { meaning: 'English name of its high-tech zone; default none', is: 'text' },
  cluster: { meaning: 'English name of its cluster; default none', is: 'text' },
  revenue: { meaning: 'main business revenue a year', required: true, is: { real: MONEY } },
  profit: { meaning: 'profit before tax and relief; default 6 % of revenue', is: { real: [-1e13, 1e13] } },
  cash: { meaning: 'liquid funds; default 8 % of revenue', is: { real: MONEY } },
  productivity: { meaning: 'log distance to the frontier, at most 0; default −0.8', is: { real: [-10, 0] } },
  rd: { meaning: `real R&D, at most ${MOST_RD_OVER_REVENUE} times revenue; default 0`, is: { real: MONEY } },
  rdOneYearAgo: { meaning: 'real R&D one year ago; default as this year', is: { real: MONEY } },
  rdTwoYearsAgo: { meaning: 'real R&D two years ago; default as one year ago', is: { real: MONEY } },
  rdForCertificate: { meaning: 'part of R&D done only for the certificate; default 0', is: { real: MONEY } },
  relabelled: { meaning: 'other cost reported as R&D; default 0', is: { real: MONEY } },
  knowledge: { meaning: 'stock of R&D capital; default R&D over 0.15', is: { real: MONEY } },
  inventions: { meaning: 'invention patents in force, of all it stands for; default 0', is: { real: [0, 1e7] } },
  filings: { meaning: 'invention applications of the base year and the four before, of all it stands for; default none', is: { wholes: 5 } },
  pctFilings: { meaning: 'international applications, of all it stands for; default 0', is: { whole: [0, 1e7] } },
} as const satisfies Record<string, Field>

/** Name of a field. */
export type MicrodataField = keyof typeof microdataFields

type ValueOf<F extends Field> = F['is'] extends { whole: unknown } | { real: unknown } ? number
  : F['is'] extends { among: readonly (infer W)[] } ? W : F['is'] extends 'flag' ? boolean : F['is'] extends 'text' ? string : readonly number[]

/** One enterprise of a user's own data, as a plain object. */
export type MicrodataRow = {
  readonly [K in MicrodataField as (typeof microdataFields)[K] extends { required: true } ? K : never]: ValueOf<(typeof microdataFields)[K]>
} & {
  readonly [K in MicrodataField as (typeof microdataFields)[K] extends { required: true } ? never : K]?: ValueOf<(typeof microdataFields)[K]>
}

const names = Object.keys(microdataFields) as MicrodataField[]

/**
 * Checks a row and copies it, so that nothing can change between check and use. Throws `InputError` with the path
 * `rows[i].field` of the first thing wrong.
 */
export function readRow(row: unknown, path: string): MicrodataRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new InputError(path, 'an object with the fields of an enterprise', row)
  }
  for (const name of Object.keys(row)) {
    if (!Object.hasOwn(microdataFields, name)) throw unknownName(`${path}.${name}`, name, names)
  }
  const values = row as Record<string, unknown>
  const copy: Record<string, unknown> = {}
  for (const name of names) {
    const field: Field = microdataFields[name]
    const given = Object.hasOwn(row, name) ? values[name] : undefined
    const value = Array.isArray(given) ? [...given] : given
    if (value === undefined) {
      if (field.required) throw new InputError(`${path}.${name}`, field.meaning, value)
      continue
    }
    checkValue(field, value, `${path}.${name}`)
    copy[name] = value
  }
  return copy as unknown as MicrodataRow
}

function checkValue({ is, meaning }: Field, value: unknown, path: string): void {
  if (is === 'flag') {
    if (typeof value !== 'boolean') throw new InputError(path, `true or false (${meaning})`, value)
  } else if (is === 'text') {
    if (typeof value !== 'string' || value === '') throw new InputError(path, `a text (${meaning})`, value)
  } else if ('among' in is) {
    if (!is.among.includes(value as string)) throw unknownName(path, value, is.among)
  } else if ('wholes' in is) {
    const good = Array.isArray(value) && value.length === is.wholes && value.every((x) => Number.isInteger(x) && x >= 0 && x <= 1e7)
    if (!good) throw new InputError(path, `${is.wholes} whole numbers (${meaning})`, value)
  } else {
    const [low, high] = 'whole' in is ? is.whole : is.real
    const whole = 'whole' in is
    if (typeof value !== 'number' || !(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
      throw new InputError(path, `a ${whole ? 'whole ' : ''}number from ${low} to ${high} (${meaning})`, value)
    }
  }
}
