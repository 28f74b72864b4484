import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { researchStaffOfBase } from './talent.js'
import type { World } from './world.js'

/** What people from research bodies bring to the inventions of enterprises. */
export const inventionLiftParameters = defineParameters('inventionLift', {
  /** Rise of the log of expected invention applications with the share of recent hires from research bodies and overseas in research staff. */
  hires: { prior: triangular(0.1, 0.3, 0.5), unit: 'elasticity', range: [0, 2], source: 'kaiser-kongsted-ronde-2015', grade: 'C' },
})

/** What hires add to the log of expected applications, θ·min(1, H/L): `hires` H, recent ones, of `staff` L, persons · `theta` θ. */
export const inventionLift = (hires: number, staff: number, theta: number): number => (staff > 0 ? theta * Math.min(1, hires / staff) : 0)

/**
 * Step "hires bring knowledge": people who come from universities, institutes and overseas lift inventing. It is spread over the
 * enterprises of the province, since single moves are not followed. Those of the base year are in the filing rule already.
 */
export function bringKnowledge(world: World): void {
  const { regions: g, parameters: { inventionLift: p } } = world
  const staff = researchStaffOfBase(world)
  for (let r = 0; r < g.count; r++) g.inventionLift[r] = inventionLift(g.recentHires[r], staff[r], p.hires)
}
