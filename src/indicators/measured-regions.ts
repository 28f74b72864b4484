import { truncatedNormalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import type { Draws } from '../kernel/draws.js'
import type { ImputedFigure, ImputedFigures, Population } from '../population/population.js'

/** True figure over the imputed one by region, the nation last: what an indicator is multiplied with where it is read. */
export type MeasuredRegions = Readonly<Record<keyof ImputedFigures, Float64Array>>

const DECISIONS = {
  revenue: decision('measurement.revenue of a region'),
  enterprises: decision('measurement.enterprises of a region'),
  certificates: decision('measurement.certificates of a region'),
} as const
const NAMES = Object.keys(DECISIONS) as (keyof ImputedFigures)[]

/** Bounds of a figure are so many standard deviations of its prior, unless something published is nearer. */
const CUT = 2
/** Something published is nearer where less than this part of the prior's spread is left on one side. */
const UNCUT = 0.9

/** Spread below and above the imputed figure, as ratios. */
const spreads = ({ low, high }: ImputedFigure): readonly [number, number] => [(1 - low) / CUT, (high - 1) / CUT]

/** What a region bears of a sum left over, in proportion: variance times share, nothing where something published binds it. */
function bears(figure: ImputedFigure): number {
  const [below, above] = spreads(figure)
  return Math.min(below, above) < UNCUT * figure.sd ? 0 : below * above * figure.share
}

/**
 * Deviation of the true figure from the imputed one: two half-normals that meet at nothing and are cut at the bounds, the
 * wider one as much rarer, P(below) = s₊/(s₋ + s₊), so that the mean is exactly nothing and the variance proportional to
 * s₋·s₊. `u` uniform · `below` s₋, `above` s₊, relative.
 */
export function deviationFrom(u: number, below: number, above: number): number {
  if (below + above === 0) return 0
  const chance = above / (below + above)
  return u < chance ? -below * truncatedNormalFrom(1 - u / chance, 0, 1, 0, CUT)
    : above * truncatedNormalFrom((u - chance) / (1 - chance), 0, 1, 0, CUT)
}

/**
 * True over imputed figure of each region, f = 1 + e − k·Σ w·e, with Σ w·f = 1 since the sum of the nation is published.
 * `uniforms` one for each region, from which e comes · w, share of the nation · k ∝ variance·w where nothing published
 * binds a region closer than its prior, 0 elsewhere. The mean of f is 1; where no region is free, so is f.
 */
export function trueOverImputed(figures: readonly ImputedFigure[], uniforms: (index: number) => number): Float64Array {
  const ratios = new Float64Array(figures.length)
  for (let n = 0; n < ratios.length; n++) ratios[n] = 1 + deviationFrom(uniforms(n), ...spreads(figures[n]!))
  const free = figures.map(bears)
  const left = figures.reduce((sum, { share }, n) => sum + share * (ratios[n]! - 1), 0)
  const borne = figures.reduce((sum, { share }, n) => sum + share * free[n]!, 0)
  return borne > 0 ? ratios.map((ratio, n) => ratio - (free[n]! / borne) * left) : ratios.fill(1)
}

/**
 * How much more or less each region really had in the base year than the figures imputed for it say, in all scenarios and
 * years of a run alike. Regions without an imputed figure, the whole country, and every region where `draws` is absent
 * have exactly 1; a part of the country has what its regions have together.
 */
export function measuredRegions({ regions, published }: Population, draws?: Draws): MeasuredRegions {
  const measured = (name: keyof ImputedFigures): Float64Array => {
    const ratios = new Float64Array(regions.length + 1).fill(1)
    const figures = published?.imputed?.[name]
    if (!draws || !figures) return ratios
    const stream = draws.stream(DECISIONS[name])
    const ofFigure = trueOverImputed(figures, (n) => stream.uniform(n))
    let share = 0
    let part = 0
    regions.forEach(({ code }, r) => {
      const n = figures.findIndex(({ of }) => of === code)
      if (n < 0) return
      ratios[r] = ofFigure[n]!
      share += figures[n]!.share
      part += figures[n]!.share * ofFigure[n]!
    })
    const whole = figures.every(({ of }) => regions.some(({ code }) => code === of))
    if (!whole && share > 0) ratios[regions.length] = part / share
    return ratios
  }
  return Object.fromEntries(NAMES.map((name) => [name, measured(name)])) as MeasuredRegions
}
