/**
 * How well a figure is known. `seed`: stated in the plan; `seen`: read in a public document; `recalled`: from memory,
 * in agreement with a published total; `uncertain`: order of magnitude, a wide prior and never a point fact.
 */
export const CONFIDENCES = ['seed', 'seen', 'recalled', 'uncertain'] as const
/** How well a figure is known. */
export type Confidence = (typeof CONFIDENCES)[number]

/** A number and who says so. */
export interface Figure {
  readonly value: number
  /** Id of its source. */
  readonly source: string
  readonly confidence: Confidence
}

/** A label in the two languages of the library. */
export interface Bilingual { readonly en: string; readonly zh: string }
