import type { World } from '../mechanisms/world.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { bunching } from '../statistics/bunching.js'
import type { Bunching } from '../statistics/bunching.js'
import { fromTheLine, notchBands } from './certificate-notch.js'
import type { Experiment } from './experiment.js'
import { bunchingAtNotch } from './facts-of-research.js'

const YEARS = 3
/** Bins of a tenth of a per cent of revenue: so many on each side of the line, and the window that is left out. */
const BIN = 0.001
const SIDE = 25
export const notchWindow = { below: 10, above: 5 } as const

/** Performers by distance of reported intensity from the line, in bins; by band of revenue. */
export function histograms(world: World): readonly Float64Array[] {
  const counts = notchBands.map(() => new Float64Array(2 * SIDE))
  const place = fromTheLine(world)
  const { count, weight } = world.enterprises
  for (let i = 0; i < count; i++) {
    const { band, distance } = place(i)
    const bin = Math.floor(distance / BIN) + SIDE
    if (band >= 0 && bin >= 0 && bin < 2 * SIDE) counts[band][bin] += weight[i]
  }
  return counts
}

/** Bunching in each band of revenue. */
export const bunchings = (world: World): readonly Bunching[] => histograms(world).map((counts) => bunching({ counts, notch: SIDE, ...notchWindow }))

/** Distance of the middle of a bin from the line, share of revenue. */
export const middleOfBin = (bin: number): number => (bin - SIDE + 0.5) * BIN

/** Reported R&D after three years of the certificate, by the estimator of the study. */
export const bunchingFacts: Experiment = {
  runs: 1,
  measures: bunchingAtNotch,
  *perform({ coast, settings, enacted }) {
    const country = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
    for (let t = 0; t < YEARS; t++) country.step()
    yield
    return bunchings(country.world).map(({ excess }) => excess)
  },
}
