/** How well the text of a rule is known: read in a document that quotes it, or recalled. */
export type LegalConfidence = 'seen' | 'recalled'

/** Where a rule stands in the law, and how well that is known. */
export interface LegalReference {
  /** Instrument, number and article, e.g. `财税〔2018〕99号`. */
  readonly text: string
  readonly confidence: LegalConfidence
}

/** A rule whose text, or a summary that states its value, has been read. */
export const seen = (text: string): LegalReference => ({ text, confidence: 'seen' })

/** A rule known from memory: value or number is to be checked before it is quoted. */
export const recalled = (text: string): LegalReference => ({ text, confidence: 'recalled' })
