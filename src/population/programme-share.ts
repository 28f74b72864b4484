import { national } from '../data/national.js'
import type { RegionPack } from './synthesis/pack.js'

/**
 * What of China's national programmes falls to a population: its enterprise R&D, yuan a year, over that of China in 2015, at
 * most 1. National budgets are known, their spread over provinces is not (assumption); but a province alone must not get
 * the budget of the nation.
 */
export const programmeShare = (enterpriseRd: number): number => Math.min(1, enterpriseRd / national('enterprise-rd', 2015))

/** Enterprise R&D of regions of a pack, in industry and outside it; of all by default. */
export function enterpriseRdOf({ regions }: RegionPack, codes?: readonly string[]): number {
  let research = 0
  for (const r of regions) if (codes === undefined || codes.includes(r.code)) research += r.industry.rd + r.otherEnterpriseRd
  return research
}
