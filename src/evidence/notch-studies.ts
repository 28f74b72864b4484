import type { World } from '../mechanisms/world.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { discontinuity } from '../statistics/discontinuity.js'
import { bunchings, histograms, middleOfBin, notchWindow } from './bunching-facts.js'
import { notchStudies } from './causal-measures.js'
import { fromTheLine, notchBands } from './certificate-notch.js'
import { observe, rowsByKey } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'

const YEARS = 3
/** Distance from the line that is within its reach, and the bandwidth of the discontinuity, share of revenue. */
const REACH = { below: 0.02, above: 0.005 }
const BANDWIDTH = 0.01

/** Rise of mean reported intensity within the window, over what the polynomial says it would be. */
function rise(world: World): number {
  const counts = histograms(world)
  const [with_, without] = [0, 0].map(() => ({ mass: 0, intensity: 0 }))
  bunchings(world).forEach(({ counterfactual }, band) => {
    const line = notchBands[band].line.on(world.year)
    counts[band].forEach((c, bin) => {
      const z = middleOfBin(bin)
      if (z < -notchWindow.below * 0.001 || z > notchWindow.above * 0.001) return
      with_.mass += c
      with_.intensity += c * (line + z)
      without.mass += counterfactual[bin]
      without.intensity += counterfactual[bin] * (line + z)
    })
  })
  return with_.intensity / with_.mass / (without.intensity / without.mass) - 1
}

/** The certificate against a country without it: by bunching, by the paired country, by a discontinuity. */
export const notchEvidence: Experiment = {
  runs: 2,
  measures: notchStudies,
  *perform({ coast, settings, enacted }) {
    const common = new CommonStart(settings(coast()), 0)
    const [country, without] = [enacted, enacted.filter(({ lever }) => lever.id !== 'hnte-tax-rate')].map((policy) => new ModelRun(common, policy))
    for (let t = 0; t < YEARS; t++) country.step()
    yield
    for (let t = 0; t < YEARS; t++) without.step()
    yield
    const [now, then] = [observe(country), observe(without)]
    const place = fromTheLine(without.world)
    const rows = rowsByKey(now)
    let more = 0
    let relabelled = 0
    for (let i = 0; i < then.count; i++) {
      const { band, distance } = place(i)
      const row = rows.get(then.key[i])
      if (band < 0 || row === undefined || distance < -REACH.below || distance > REACH.above) continue
      more += now.weight[row] * (now.reportedRd[row] - then.reportedRd[i])
      relabelled += now.weight[row] * (now.relabelled[row] - then.relabelled[i])
    }
    let reported = 0
    let hidden = 0
    const near = fromTheLine(country.world)
    const [distance, certified, weights]: number[][] = [[], [], []]
    for (let i = 0; i < now.count; i++) {
      if (now.certified[i] === 1) {
        reported += now.weight[i] * now.reportedRd[i]
        hidden += now.weight[i] * now.relabelled[i]
      }
      const found = near(i)
      if (found.band < 0) continue
      distance.push(found.distance)
      certified.push(now.certified[i])
      weights.push(now.weight[i])
    }
    return inOrder(notchStudies, { 'notch-reported': rise(country.world), 'notch-evasion': relabelled / more, 'notch-relabelled-holders': hidden / reported,
      'notch-certified-jump': discontinuity(certified, distance, 0, { bandwidth: BANDWIDTH, weights }).effect })
  },
}
