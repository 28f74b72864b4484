import type { Region } from '../population/population.js'
import type { MacroPath } from './macro.js'
import { dampedYears } from './structural-drift.js'

/** What the paths of provinces are drawn with, log points; see `macroParameters`. */
export interface RegionalSpreads {
  readonly damping: number
  readonly researchTrendSpread: number
  readonly researchSpread: number
  readonly staffingSpread: number
  readonly staffFollows: number
  readonly grantSpread: number
  readonly inventionTrendSpread: number
}

/** A standard normal of a subject, province and year; year 0 is what lasts. */
export type RegionalShock = (subject: 'researchTrend' | 'research' | 'staffing' | 'grants' | 'inventionTrend', region: number, h: number) => number

/**
 * Paths of provinces against the nation, log points. Momentum g is damped like drift, D_h = d + … + d^h, and R&D over revenue has
 * what research gains on revenue. Chance has mean one in levels (minus half the variance so far):
 * research_h = (g_research + τ·z)·D_h + Σ σ_R·z_t, propensity_h = research_h − g_revenue·D_h,
 * staffing_h = Σ σ_F·z_t − (1 − b)·σ_R·z_t (staff follow a part b of what R&D does by chance),
 * grants_h = σ_G·z_h + 3·τ_V·z·d^h (grants are a third of a stock whose trend is known up to τ_V),
 * contracts_h = −passing: markets of provinces are lumpy, and show no trends of their own.
 */
export function regionalPaths(
  regions: readonly Region[], years: number, p: RegionalSpreads, shock: RegionalShock, chance: boolean,
): MacroPath['regional'] {
  const wide = regions.length
  const paths = stillRegions(wide, years)
  const passingMean = (spread: number): number => (chance ? 0.5 * spread * spread : 0)
  for (let r = 0; r < wide; r++) {
    const { momentum = noMomentum } = regions[r]
    const trend = p.researchTrendSpread * shock('researchTrend', r, 0)
    const ofInventions = p.inventionTrendSpread / GRANTS_OVER_STOCK * shock('inventionTrend', r, 0)
    for (let h = 1, research = 0, staffing = 0; h <= years; h++) {
      const damped = dampedYears(p.damping, h)
      const now = damped - dampedYears(p.damping, h - 1)
      const surprise = p.researchSpread * shock('research', r, h)
      research += surprise
      staffing += p.staffingSpread * shock('staffing', r, h) - (1 - p.staffFollows) * surprise
      const trendMean = passingMean(p.researchTrendSpread * damped)
      paths.research[h * wide + r] = (momentum.research + trend) * damped + research - h * passingMean(p.researchSpread) - trendMean + 0
      paths.propensity[h * wide + r] = paths.research[h * wide + r] - momentum.revenue * damped + 0
      paths.training[h * wide + r] = paths.research[h * wide + r]
      paths.staffing[h * wide + r] = staffing - h * (passingMean(p.staffingSpread) + passingMean((1 - p.staffFollows) * p.researchSpread)) + 0
      paths.grants[h * wide + r] = p.grantSpread * shock('grants', r, h) - passingMean(p.grantSpread)
        + ofInventions * now - passingMean(p.inventionTrendSpread / GRANTS_OVER_STOCK * now) + 0
      paths.contracts[h * wide + r] = 0 - momentum.contractsPassing
    }
  }
  return paths
}

/** Grants of a year over the stock of valid inventions, 2011-15. */
export const GRANTS_OVER_STOCK = 0.33

/** Provinces that keep step with the nation. */
export function stillRegions(regions: number, years: number): MacroPath['regional'] {
  const still = (): Float64Array => new Float64Array((years + 1) * regions)
  return { research: still(), propensity: still(), training: still(), staffing: still(), grants: still(), contracts: still() }
}

/** What is expected of a province of which nothing is known. */
export const noMomentum = { revenue: 0, research: 0, inventions: 0, contractsPassing: 0 } as const
