import { inForce } from '../levers/parameters.js'
import type { NumberParameter } from '../levers/parameters.js'
import { innovationVoucher } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import type { ReadonlyWorld } from '../mechanisms/world.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const { params } = innovationVoucher
const valueOf = (parameter: NumberParameter): number => inForce(parameter.values, 2016)
/** Price of the service that a voucher buys, yuan of the year. */
const PRICE = valueOf(params.faceValue) / valueOf(params.publicShare)
/** A lottery of one year that everybody wins. */
const lottery = { budget: { 2016: 1e12, 2017: 0 }, applyMicro: 0.2, applySmall: 0.2, applyMedium: 0.2, rationing: 'lottery' }
const LATER = 2

/** Mean lift of inventions of those who have had a project. */
function meanLift({ inventionMultiplier, count }: ReadonlyWorld['enterprises']): number {
  let sum = 0
  let lifted = 0
  for (let i = 0; i < count; i++) {
    if (inventionMultiplier[i] === 1) continue
    sum += inventionMultiplier[i] - 1
    lifted++
  }
  return sum / lifted
}

/** Vouchers for everybody who asks, once: how many start something new, and what is left of it two years later. */
export const voucherLottery: Experiment = {
  runs: 1,
  measures: [{
    id: 'voucher-starts-projects', unit: 'project per voucher', band: [0.7, 0.9], source: 'cornet-vroomen-van-der-steeg-2006', fit: 'fitted',
    name: { en: 'New projects for each voucher in a lottery', zh: '抽签发放时每张创新券带来的新增项目' },
  }, {
    id: 'voucher-effect-fades', unit: 'share', band: [0, 0.5], source: 'kleine-heite-rosendahl-huber-2022', fit: 'held-out',
    name: { en: 'Part of the lift of inventions that is left two years after a project', zh: '项目两年后仍保留的发明提升比例' },
  }],
  *perform({ interior, settings, enacted }) {
    const others = enacted.filter(({ lever }) => lever.id !== innovationVoucher.id)
    const country = new ModelRun(new CommonStart(settings(interior()), 0), [...others, { lever: innovationVoucher as unknown as Lever, changes: lottery }])
    let issued = 0
    let added = 0
    const lifts: number[] = []
    for (let t = 0; t <= LATER; t++) {
      country.step({ after: (step, { enterprises: e }) => {
        if (step !== 'policy writes') return
        lifts.push(meanLift(e))
        if (t > 0) return
        const { served, count } = country.frame.claimantsOf(innovationVoucher.id)
        for (let n = 0; n < count; n++) issued += served[n]
        for (let i = 0; i < e.count; i++) added += e.addedEffort[i] * e.weight[i]
      } })
    }
    yield
    return [(added * country.world.macro.generalPrice[1]) / PRICE / issued, lifts[LATER] / lifts[0]]
  },
}
