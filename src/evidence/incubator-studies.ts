import { ln } from '../kernel/math.js'
import { region } from '../levers/eligibility.js'
import { incubatorSupport } from '../levers/index.js'
import { addedIncubators } from '../mechanisms/incubation.js'
import type { World } from '../mechanisms/world.js'
import { facilityKind } from '../population/facility-kinds.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { leastSquares } from '../statistics/least-squares.js'
import { incubatorStudies } from './causal-measures.js'
import { rowsByKey, observe } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'
import { enactedWith } from './whom-it-reaches.js'

const OPENED = 5000
const OLDEST = 4

/** Tenants of added incubators over the young of each province. */
function tenants({ enterprises: e, facilities: f, regions, parameters: { incubation: p }, year }: World): Float64Array {
  const young = new Float64Array(regions.count)
  for (let i = 0; i < e.count; i++) if (year - e.founded[i] <= OLDEST) young[e.province[i]] += e.weight[i]
  const [incubators, makerspaces] = [facilityKind('incubator'), facilityKind('makerspace')].map((kind) => kind * regions.count)
  return young.map((n, r) => (n === 0 ? 0 : Math.min(1, addedIncubators(f.number[incubators + r], f.numberOfBase[incubators + r],
    f.number[makerspaces + r], f.numberOfBase[makerspaces + r], p) * p.tenants * p.inView / n)))
}

/**
 * Incubators opened in every second province against the paired country without them: the young of both are the same enterprises
 * with the same luck, so that what differs is the incubators. Differences of growth and of leaving are compared between
 * provinces with more and with fewer tenants among the young.
 */
export const incubatorEvidence: Experiment = {
  runs: 2,
  measures: incubatorStudies,
  *perform({ nation, settings, enacted }) {
    const population = nation()
    const treated = population.regions.filter((_, r) => r % 2 === 0).map(({ code }) => code)
    const common = new CommonStart(settings(population), 0)
    const support = { opened: { 2008: 0, 2016: OPENED, 2017: 0 } }
    const opened = new ModelRun(common, enactedWith(enacted, incubatorSupport, support, { targeting: region(...treated) }))
    const plain = new ModelRun(common, enacted)
    opened.step()
    const share = tenants(opened.world)
    const young = observe(opened)
    opened.step()
    yield
    plain.step()
    plain.step()
    yield
    const [now, then] = [observe(opened), observe(plain)]
    const [rowsNow, rowsThen] = [rowsByKey(now), rowsByKey(then)]
    const [growth, dose, weights]: number[][] = [[], [], []]
    const left = { with: 0, without: 0, all: 0, tenants: 0 }
    for (let i = 0; i < young.count; i++) {
      if (young.year - young.founded[i] > OLDEST || young.revenue[i] <= 0) continue
      const [a, b] = [rowsNow.get(young.key[i]), rowsThen.get(young.key[i])]
      const q = share[young.province[i]]
      const w = young.weight[i]
      if (q > 0) {
        left.all += w
        left.tenants += w * q
        if (a === undefined) left.with += w
        if (b === undefined) left.without += w
      }
      if (a === undefined || b === undefined) continue
      growth.push(ln(now.revenue[a] / then.revenue[b]))
      dose.push(q)
      weights.push(w)
    }
    const { coefficients } = leastSquares(growth, [growth.map(() => 1), dose], { weights })
    const odds = (gone: number): number => gone / (left.all - gone)
    return inOrder(incubatorStudies, { 'incubator-growth': coefficients[1],
      'incubator-exit': 1 + (odds(left.with) / odds(left.without) - 1) / (left.tenants / left.all) })
  },
}
