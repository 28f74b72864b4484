import type { ChoiceParameter, Dated, LeverParameter, LeverParameters, NumberParameter } from '../levers/parameters.js'

/** What may multiply the number of a quantity. */
type Scale = 'thousand' | 'million' | 'billion' | 'trillion'
type ChineseScale = '千' | '万' | '百万' | '千万' | '亿' | '万亿'

/** `CNY` of `CNY a year`, `person-years` of `person-years per enterprise`. */
type Head<U extends string> = U extends `${infer H} ${'a' | 'per' | 'of'} ${string}` ? H : U

/** How a share of something may be written. */
type PerCent = `${number} %` | `${number}%`
/** How an amount of money may be written. */
type Yuan = `${number} CNY` | `${number} ${Scale} CNY` | `${number} yuan` | `${number} ${Scale} yuan` | `${number}元` | `${number}${ChineseScale}元`

/**
 * A quantity in a unit, as a scenario may write it: `75 %` of a share, `2 billion CNY` or `20亿元` of money, a number and its unit of
 * anything else. `readQuantity` reads them.
 */
export type QuantityIn<U extends string> = string extends U ? string
  : U extends `${'share' | 'probability' | 'ratio' | 'rate' | 'R&D over revenue'}${string}` ? PerCent
    : U extends `CNY${string}` ? Yuan : `${number} ${Head<U>}`

/** A formula of the year, such as `0.5 + 0.25 * (year >= 2018)`. */
export type FormulaOfYear = `${string}year${string}`

/** A quantity to show where one in another unit was written. */
type ExampleOf<U extends string> = U extends `${'share' | 'probability' | 'ratio' | 'rate' | 'R&D over revenue'}${string}` ? '75 %'
  : U extends `CNY${string}` ? '2 billion CNY' : `3 ${Head<U>}`

/**
 * A number in a unit: as it is, as a quantity, or as a formula of the year; by first year where it changes. The example says in the
 * message of the compiler what a quantity looks like.
 */
export type NumberIn<U extends string, Example extends string = ExampleOf<U>> = number | Example | QuantityIn<U> | FormulaOfYear | Dated<number | QuantityIn<U>>

/** What a scenario may say of a parameter of a lever. */
export type Written<P extends LeverParameter = LeverParameter> =
  P extends ChoiceParameter<infer T> ? T | Dated<T> : P extends NumberParameter<infer U> ? NumberIn<U, ExampleOf<U>> : never

/** What a scenario may say of the parameters of a lever. */
export type WrittenChanges<P extends LeverParameters = LeverParameters> = { readonly [K in keyof P]?: Written<P[K]> }
