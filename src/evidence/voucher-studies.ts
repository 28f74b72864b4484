import { innovationVoucher } from '../levers/index.js'
import { inForce } from '../levers/parameters.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { leastSquares } from '../statistics/least-squares.js'
import { voucherStudies } from './causal-measures.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'
import { enactedWith, stepAndNote } from './whom-it-reaches.js'

const { faceValue, publicShare } = innovationVoucher.params
const FACE = inForce(faceValue.values, 2016)
/** Price of the service that a voucher buys, yuan of the year. */
const PRICE = FACE / inForce(publicShare.values, 2016)
/** State of an enterprise that asks for a voucher. */
const ASKS = 2
/** A lottery with about half as much money as is asked for in four provinces. */
const lottery = { budget: { 2016: 4e9, 2017: 0 }, applyMicro: 0.2, applySmall: 0.2, applyMedium: 0.2, rationing: 'lottery' }

/** A lottery of vouchers, winners and losers, in a country that has no other policy. */
export const voucherEvidence: Experiment = {
  runs: 1,
  measures: voucherStudies,
  *perform({ interior, settings }) {
    const country = new ModelRun(new CommonStart(settings(interior()), 0), enactedWith([], innovationVoucher, lottery))
    const won = stepAndNote(country, innovationVoucher.id)
    yield
    const { enterprises: e, macro } = country.world
    const state = e.extra(`${innovationVoucher.id}/take-up`)
    const used = e.extra(`${innovationVoucher.id}/used`)
    let issued = 0
    let spent = 0
    const [projects, vouchers, weights]: number[][] = [[], [], []]
    for (let i = 0; i < e.count; i++) {
      const served = won.get(e.key[i]) ?? 0
      if (served === 0 && state[i] !== ASKS) continue
      issued += served
      spent += used[i]
      vouchers.push(served / e.weight[i])
      projects.push((e.addedEffort[i] * macro.generalPrice[1]) / PRICE)
      weights.push(e.weight[i])
    }
    const { coefficients } = leastSquares(projects, [projects.map(() => 1), vouchers], { weights })
    return inOrder(voucherStudies, { 'voucher-additional': coefficients[1], 'voucher-anyway': spent / issued - coefficients[1], 'voucher-unused': 1 - spent / issued })
  },
}
