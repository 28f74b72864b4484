import { national } from '../data/national.js'
import type { Enactment } from '../levers/enactment.js'
import { region } from '../levers/eligibility.js'
import { keyInstituteGrants } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const lever = keyInstituteGrants as unknown as Lever
const grants: Enactment = { lever, changes: { institutes: { 2008: 0, 2016: national('plan-zhejiang-institutes', 2015) } }, targeting: region('CN-ZJ') }

/** Real R&D of all enterprises, yuan of 2015 a year. */
function realRd({ world: { enterprises: e } }: ModelRun): number {
  let sum = 0
  for (let i = 0; i < e.count; i++) sum += e.effort[i] * e.weight[i]
  return sum
}

/** Worlds that are summed: a sample of one holds a few dozen institutes, and the luck of one of them can be more than all grants. */
const WORLDS = 6

/**
 * The institutes of Zhejiang, once more in 2016: enterprises that get the grant spend about eight yuan of their own for each yuan,
 * as reported, because the grant asks for it; what it adds is a tenth of that. The first is no measure of the second.
 */
export const instituteGrants: Experiment = {
  runs: 2 * WORLDS,
  measures: [{
    id: 'institute-grants-gross', unit: 'ratio', band: [7, 10], source: 'plan', fit: 'fitted',
    name: { en: 'Own R&D of enterprises with a key institute for each yuan of grant (Zhejiang: 7 bn to .85 bn, 8.2)', zh: '重点企业研究院每元资助对应的企业自有研发(浙江为8.2)' },
  }, {
    id: 'institute-grants-add', unit: 'ratio', band: [0.4, 2], source: 'boeing-2016', fit: 'fitted',
    name: { en: 'Real R&D that a yuan of these grants adds in its year', zh: '每元资助当年新增的实际研发' },
  }],
  *perform({ coast, settings, enacted }) {
    const others = enacted.filter((one) => one.lever.id !== lever.id)
    let own = 0
    let paid = 0
    let added = 0
    for (let world = 0; world < WORLDS; world++) {
      const common = new CommonStart(settings(coast(), { closures: { wages: false } }), world)
      const without = new ModelRun(common, others)
      without.step()
      yield
      const country = new ModelRun(common, [...others, grants])
      country.step({ after: (step, { enterprises: e, macro }) => {
        if (step !== 'policy writes') return
        const { rows, served, count } = country.frame.claimantsOf(lever.id)
        for (let n = 0; n < count; n++) {
          own += (e.effort[rows[n]] - e.extraEffort[rows[n]]) * served[n]
          paid += (e.rdGrant[rows[n]] * e.weight[rows[n]]) / macro.generalPrice[1]
        }
      } })
      added += realRd(country) - realRd(without)
      yield
    }
    return [own / paid, added / paid]
  },
}
