/** A kind of body that serves enterprises; single bodies of it are not told apart. */
export interface FacilityKind {
  /** Singular, as in `incubator`; the indicator that counts them is its plural, and names are in indicators/facility-texts. */
  readonly id: string
  /** Rows of the plan's inventory that it stands for. */
  readonly systems: readonly string[]
  /** National series with its number in the base year; without one there were none of this kind. */
  readonly series?: string
  /** Where each is founded by a process of its own, in answer to a call: `alliance` or `centre`. */
  readonly founded?: 'alliance' | 'centre'
}

/** `kind('incubator', …)`: one line a kind. */
const kind = (id: string, systems: readonly string[], series?: string, founded?: FacilityKind['founded']): FacilityKind =>
  ({ id, systems, series, founded })

/** Every kind of facility. The order is part of the data format: append, never reorder. */
export const facilityKinds: readonly FacilityKind[] = [
  kind('incubator', ['I26'], 'incubators'),
  kind('makerspace', ['I25', 'N11'], 'makerspaces'),
  kind('transfer-agency', ['I29'], 'transfer-demonstration-institutions'),
  kind('technology-exchange', ['I30', 'N16'], 'plan-technology-exchanges'),
  kind('international-transfer-centre', ['I31', 'N27'], 'plan-international-transfer-centres'),
  kind('regional-platform', ['I43', 'N09'], 'plan-regional-platforms'),
  kind('industrial-institute', ['I41', 'N13'], 'plan-industrial-institutes'),
  kind('academician-station', ['I35', 'N20'], 'plan-academician-stations'),
  kind('finance-centre', ['N25']),
  kind('agricultural-station', ['I37'], 'plan-agricultural-stations'),
  kind('agricultural-centre', ['N05']),
  kind('instrument-place', ['N21'], 'plan-instrument-users'),
  kind('enterprise-laboratory', ['I40', 'N03'], 'plan-enterprise-state-laboratories'),
  kind('enterprise-technology-centre', ['I42', 'N19'], 'enterprise-technology-centres'),
  kind('in-house-makerspace', ['N12']),
  kind('design-centre', ['N10']),
  kind('maturation-base', ['I46', 'N17']),
  kind('pilot-scale-base', ['N04']),
  kind('industrialisation-base', ['N28']),
  kind('alliance', ['I16', 'N06'], 'alliances', 'alliance'),
  kind('technology-innovation-centre', ['I12', 'N01'], undefined, 'centre'),
  kind('manufacturing-innovation-centre', ['N02'], undefined, 'centre'),
  kind('foreign-rd-centre', ['A13'], 'foreign-rd-centres'),
  kind('foreign-service-office', ['A14']),
  kind('regional-transfer-centre', ['N15']),
  kind('informatisation-office', ['I44', 'A30'], 'plan-informatisation-branches'),
  kind('model-worker-studio', ['I34'], 'plan-model-worker-studios'),
  kind('commissioner', ['I36'], 'plan-science-commissioners'),
]

/** Code of a kind of facility in the tables. */
export function facilityKind(id: string): number {
  const code = facilityKinds.findIndex((one) => one.id === id)
  if (code < 0) throw new RangeError(`no kind of facility is called ${id}`)
  return code
}
