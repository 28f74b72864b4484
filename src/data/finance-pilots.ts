import type { Bilingual } from './figure.js'
import table from './finance-pilots.json' with { type: 'json' }

/** An area that tries a reform of finance: a province, some of its cities, or a zone. */
export interface PilotArea {
  readonly name: Bilingual
  /** ISO 3166-2 code of its province. */
  readonly province: string
  /** Share of the enterprises of the province that do science and technology in it, 0 to 1: judged where it is not 1. */
  readonly share: number
}

/**
 * `finance`: the 16 areas of the first pilots of science and technology finance, 2011, which the plan counts (`law-finance-pilots`). `linkage`: the
 * five zones in which ten banks may lend and invest at once, 2016 (`law-investment-loan-linkage`).
 */
export const pilotAreas: Readonly<Record<'finance' | 'linkage', readonly PilotArea[]>> = table

/** Why shares of areas smaller than a province are what they are. */
export const PILOT_SHARE_SOURCE = 'assumption:finance-pilot-shares'

const shareIn = (pilots: keyof typeof pilotAreas, province: string): number =>
  pilotAreas[pilots].reduce((sum, one) => sum + (one.province === province ? one.share : 0), 0)

/** Share of a province, by code, in the pilot areas of science and technology finance. */
export const financePilotShare = (province: string): number => shareIn('finance', province)

/** Share of a province, by code, in the pilot zones of investment–loan linkage. */
export const linkagePilotShare = (province: string): number => shareIn('linkage', province)
