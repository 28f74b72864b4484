/**
 * What a lever may say about other levers: outreach raises take-up, firms on review panels lower selection noise,
 * ministry–province consultation changes who pays. Terms are written first and no term-lever reads a term.
 */
export interface Term {
  /** Id of a lever, a family, or `all`. */
  readonly on: string
  readonly what: 'take-up' | 'budget' | 'award-size' | 'selection-noise' | 'alignment' | 'central-share'
  /**
   * Logit points added (take-up), ratio multiplied (budget, award-size, selection-noise), weight of the gap of an industry added
   * to merit (alignment), share added (central-share).
   */
  readonly value: number
}

/** A term and the provinces at which the lever that says it is aimed, flagged. Only take-up differs between provinces. */
export interface AimedTerm extends Term { readonly aimed: Uint8Array }

/** The terms that meet on one lever; neutral unless somebody wrote some. */
export interface Terms {
  /** By province. */
  readonly takeUp: Float64Array
  readonly budget: number
  readonly awardSize: number
  readonly selectionNoise: number
  readonly alignment: number
  readonly centralShare: number
}

/** Combines the terms on a lever; sums and products, so order does not matter beyond rounding of a sorted list. */
export function termsOn(id: string, family: string, terms: readonly AimedTerm[], provinces: number): Terms {
  const here = (what: Term['what']): AimedTerm[] =>
    terms.filter((t) => t.what === what && (t.on === id || t.on === family || t.on === 'all')).sort((a, b) => a.value - b.value)
  const takeUp = new Float64Array(provinces)
  for (const { value, aimed } of here('take-up')) for (let r = 0; r < provinces; r++) takeUp[r] = takeUp[r]! + aimed[r]! * value
  const product = (what: Term['what']): number => here(what).reduce((a, { value }) => a * value, 1)
  const total = (what: Term['what']): number => here(what).reduce((a, { value }) => a + value, 0)
  return { takeUp, budget: product('budget'), awardSize: product('award-size'), selectionNoise: product('selection-noise'),
    alignment: total('alignment'), centralShare: total('central-share') }
}

/** Share of a joint cost that the central budget pays after terms, 0 to 1. */
export const centralShareOf = (lever: { readonly centralShare: number }, { centralShare }: Terms): number =>
  Math.min(1, Math.max(0, lever.centralShare + centralShare))
