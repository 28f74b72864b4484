import { exp, ln } from '../kernel/math.js'
import type { ProvinceYear } from './province.js'

/** Factor on expected invention applications of an enterprise with one link to a research body more, 2^b. `elasticity` b to 1 + links. */
export const linked = (elasticity: number): number => exp(elasticity * ln(2))

/** What links take from public research, log points: −d·N/F. `each` d person-years a link · N links of the province · F its public staff. */
export const timeAway = (each: number, { reached, regions, province }: ProvinceYear): number =>
  (reached > 0 && regions.publicFte[province]! > 0 ? -each * reached / regions.publicFte[province]! : 0)
