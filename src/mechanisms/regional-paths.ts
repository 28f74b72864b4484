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
}

/** A standard normal of a subject, province and year; year 0 is what lasts. */
export type RegionalShock = (subject: 'researchTrend' | 'research' | 'staffing' | 'grants', region: number, h: number) => number

/**
 * Paths of provinces against the nation, log points. Momentum g is damped like drift, g·(d + … + d^h), and R&D over revenue has
 * what research gains on revenue. Chance has mean one in levels (minus half the variance so far):
 * research_h = (g_research − g_revenue + τ·z)·D_h + Σ σ_R·z_t, staffing_h = Σ σ_F·z_t − (1 − b)·σ_R·z_t
 * (staff follow a part b of what R&D does by chance), grants_h = σ_G·z_h,
 * contracts_h = −passing: markets of provinces are lumpy, and show no trends of their own.
 */
export function regionalPaths(
  regions: readonly Region[], years: number, p: RegionalSpreads, shock: RegionalShock, chance: boolean,
): MacroPath['regional'] {
  const wide = regions.length
  const paths = stillRegions(wide, years)
  const passingMean = (spread: number): number => (chance ? 0.5 * spread * spread : 0)
  regions.forEach(({ momentum = noMomentum }, r) => {
    const lead = momentum.research - momentum.revenue
    const trend = p.researchTrendSpread * shock('researchTrend', r, 0)
    for (let h = 1, research = 0, staffing = 0; h <= years; h++) {
      const damped = dampedYears(p.damping, h)
      const surprise = p.researchSpread * shock('research', r, h)
      research += surprise
      staffing += p.staffingSpread * shock('staffing', r, h) - (1 - p.staffFollows) * surprise
      const trendMean = passingMean(p.researchTrendSpread * damped)
      paths.research[h * wide + r] = (lead + trend) * damped + research - h * passingMean(p.researchSpread) - trendMean + 0
      paths.staffing[h * wide + r] = staffing - h * (passingMean(p.staffingSpread) + passingMean((1 - p.staffFollows) * p.researchSpread)) + 0
      paths.grants[h * wide + r] = p.grantSpread * shock('grants', r, h) - passingMean(p.grantSpread) + 0
      paths.contracts[h * wide + r] = 0 - momentum.contractsPassing
    }
  })
  return paths
}

/** Provinces that keep step with the nation. */
export function stillRegions(regions: number, years: number): MacroPath['regional'] {
  const still = (): Float64Array => new Float64Array((years + 1) * regions)
  return { research: still(), staffing: still(), grants: still(), contracts: still() }
}

/** What is expected of a province of which nothing is known. */
export const noMomentum = { revenue: 0, research: 0, inventions: 0, contractsPassing: 0 } as const
