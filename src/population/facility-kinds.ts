import table from '../data/facility-kinds.json' with { type: 'json' }

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

/** Every kind of facility. The order is part of the data format: append, never reorder. */
export const facilityKinds = table as readonly FacilityKind[]

/** Code of a kind of facility in the tables. */
export function facilityKind(id: string): number {
  const code = facilityKinds.findIndex((one) => one.id === id)
  if (code < 0) throw new RangeError(`no kind of facility is called ${id}`)
  return code
}
