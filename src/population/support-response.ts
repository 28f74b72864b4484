/** How enterprises answer to public money for their R&D projects: one draw a run for all programmes together. */
export interface SupportResponse {
  /** Share h of a grant that is spent on R&D. */
  readonly researchShare: number
  /** Private response γ of small and medium, and of large enterprises: own R&D added, or withdrawn, for a yuan of grant. */
  readonly responseSmall: number
  readonly responseLarge: number
  /** Response where public money is as much as own R&D, if that is less. */
  readonly saturatedResponse: number
  /** Dose from which the response falls, and dose at which it is saturated. */
  readonly doseFrom: number
  readonly doseTo: number
  /** Part of own R&D that public money may be at most, all direct support together. */
  readonly stackingCap: number
  /** Rise of expected invention applications of a small or medium enterprise with a full grant. */
  readonly inventionLift: number
  /** Odds of a first round of venture finance with a grant over those without. */
  readonly ventureOdds: number
}

/**
 * Private response to a yuan of grant at a dose, γ(d) = γ + (min(γ, γ₁) − γ)·min(1, max(0, d − d₀)/(d₁ − d₀)), yuan per yuan.
 * `response` γ at a small dose · `dose` d: public money over own R&D.
 */
export function privateResponse(response: number, dose: number, { saturatedResponse, doseFrom, doseTo }: SupportResponse): number {
  if (dose <= doseFrom) return response
  return response + (Math.min(response, saturatedResponse) - response) * Math.min(1, (dose - doseFrom) / Math.max(1e-9, doseTo - doseFrom))
}

/**
 * Part of what programmes award together that is paid, s = min(1, max(0, c·R − V)/A). `asked` A all awards, `other` V public
 * money for R&D that comes first (vouchers, support of the province), `research` R the own R&D an enterprise can show, all in yuan of the year · `cap` c.
 */
export const paidShare = (asked: number, other: number, research: number, cap: number): number =>
  (asked <= 0 ? 0 : Math.min(1, Math.max(0, cap * research - other) / asked))
