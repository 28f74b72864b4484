import { greatCircle } from '../kernel/math.js'
import { cloneWorld } from '../mechanisms/create-world.js'
import { filingLevel, filingsExpected } from '../mechanisms/patents.js'
import { poolSpillovers } from '../mechanisms/spillovers.js'
import type { World } from '../mechanisms/world.js'
import { CommonStart } from '../simulation/model-run.js'
import { spilloverStudies } from './causal-measures.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'

const NEAR = 300

/** Applications to be expected in each province, with the knowledge that is within reach now. */
function expectedByProvince(world: World): Float64Array {
  poolSpillovers(world)
  const { enterprises: e } = world
  const rows = Uint32Array.from(e.key.subarray(0, e.count).keys()).filter((i) => e.effort[i] > 0)
  const [expected, level] = [filingsExpected(world, rows), filingLevel(world)]
  const sums = new Float64Array(world.population.regions.length)
  rows.forEach((i, n) => { sums[e.province[i]] += e.weight[i] * expected[n] * level(i) })
  return sums
}

/** The same country in which all research of one province, of enterprises and public bodies, has always been twice as much. */
function doubled(world: World, province: number): World {
  const other = cloneWorld(world)
  const { enterprises: e, regions } = other
  for (let i = 0; i < e.count; i++) {
    if (e.province[i] !== province) continue
    for (const column of [e.effort, e.effortOneYearAgo, e.effortTwoYearsAgo, e.knowledge]) column[i] *= 2
  }
  for (let r = 0; r < regions.count; r++) if (regions.key[r] === province) regions.publicKnowledge[r] *= 2
  return other
}

/** Each province doubled in turn: what its neighbours and others file, as expectations, so that chance has no part in it. */
export const spilloverEvidence: Experiment = {
  runs: 1,
  measures: spilloverStudies,
  *perform({ nation, settings }) {
    const { world } = new CommonStart(settings(nation()), 0)
    const { regions } = world.population
    const before = expectedByProvince(cloneWorld(world))
    const [own, near, far]: number[][] = [[], [], []]
    regions.forEach((there, j) => {
      const after = expectedByProvince(doubled(world, j))
      regions.forEach((here, i) => {
        const distance = greatCircle(here.latitude, here.longitude, there.latitude, there.longitude)
        const group = i === j ? own : distance < NEAR ? near : far
        group.push(after[i] / before[i] - 1)
      })
    })
    yield
    const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
    return inOrder(spilloverStudies, { 'spillover-within-300-km': mean(near), 'spillover-beyond-300-km': mean(far), 'own-rd-doubling': mean(own) })
  },
}
