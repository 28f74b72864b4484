/**
 * What a lever may say about other levers: outreach raises take-up, firms on review panels lower selection noise,
 * ministry–province consultation changes who pays. Terms are written first and no term-lever reads a term.
 */
export interface Term {
  /** Id of a lever, a family, or `all`. */
  readonly on: string
  readonly what: 'take-up' | 'budget' | 'selection-noise' | 'central-share'
  /** Logit points added (take-up), ratio multiplied (budget, selection-noise), share added (central-share). */
  readonly value: number
}

/** The terms that meet on one lever; neutral unless somebody wrote some. */
export interface Terms {
  readonly takeUp: number
  readonly budget: number
  readonly selectionNoise: number
  readonly centralShare: number
}

/** Combines the terms on a lever; sums and products, so order does not matter beyond rounding of a sorted list. */
export function termsOn(id: string, family: string, terms: readonly Term[]): Terms {
  const here = (what: Term['what']): number[] =>
    terms.filter((t) => t.what === what && (t.on === id || t.on === family || t.on === 'all')).map((t) => t.value).sort((a, b) => a - b)
  return {
    takeUp: here('take-up').reduce((a, b) => a + b, 0),
    budget: here('budget').reduce((a, b) => a * b, 1),
    selectionNoise: here('selection-noise').reduce((a, b) => a * b, 1),
    centralShare: here('central-share').reduce((a, b) => a + b, 0),
  }
}
