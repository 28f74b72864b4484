import table from './places.json' with { type: 'json' }
import type { Bilingual } from './figure.js'

/** A national high-tech zone. */
export interface HighTechZone {
  readonly name: Bilingual
  /** ISO 3166-2 code of its province. */
  readonly province: string
  readonly city: string
  /** Year it became a national zone, where recalled: all 53 of 1988 to 1997 and four more. The others: 2010 to 2015. */
  readonly designated?: number
}

/** A national innovation demonstration zone: one or several cities. */
export interface DemonstrationZone {
  readonly name: Bilingual
  readonly province: string
  readonly cities: readonly string[]
  readonly designated: number
}

/** A pilot of an innovative industrial cluster. */
export interface PilotCluster {
  readonly name: Bilingual
  readonly province: string
  readonly city: string
  readonly designated: number
  /** Divisions of its members; our reading of its name. */
  readonly industries: readonly string[]
  readonly source: string
}

const document = table as unknown as {
  readonly highTechZones: readonly HighTechZone[]
  readonly demonstrationZones: readonly DemonstrationZone[]
  readonly pilotClusters: readonly PilotCluster[]
}

/** The 147 national high-tech zones the plan counts, Suzhou Industrial Park among them. Source `zones-recalled`. */
export const highTechZones: readonly HighTechZone[] = document.highTechZones

/**
 * The 16 demonstration zones the plan counts. Eleven had been approved by the end of 2015; the plan, printed later,
 * counts five of 2016 with them. The seventeenth (Chongqing, July 2016) is outside its count and is left out. Source
 * `demonstration-zones-recalled`.
 */
export const demonstrationZones: readonly DemonstrationZone[] = document.demonstrationZones

/** Demonstration zones approved by the end of the year. */
export const demonstrationZonesBy = (year: number): readonly DemonstrationZone[] =>
  demonstrationZones.filter(({ designated }) => designated <= year)

/** The twelve pilot clusters known by name: ten of the first batch (2013), two of the second. */
export const pilotClusters: readonly PilotCluster[] = document.pilotClusters

/** Pilot clusters the plan counts at the end of 2015. */
export const PILOT_CLUSTERS_IN_PLAN = 32
/** Of these, pilots of the second batch whose names were not found; where they are is an imputation. */
export const UNNAMED_PILOT_CLUSTERS = PILOT_CLUSTERS_IN_PLAN - pilotClusters.length
