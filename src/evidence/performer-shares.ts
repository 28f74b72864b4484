import { indicatorRule } from '../indicators/rules.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const performed = ['enterprise-rd', 'rd-expenditure'].map((id) => indicatorRule(id)!)

/** Part of the R&D of a province that its enterprises perform. */
function shareOfEnterprises(run: ModelRun, code: string): number {
  const province = run.world.population.regions.findIndex((region) => region.code === code)
  const values = run.read(performed)
  return values[province * 2] / values[province * 2 + 1]
}

/**
 * Jiangsu, where the plan has enterprises perform "more than 80 %" of R&D, in the base year and, with nothing but the law as it was,
 * five years later. Two more shares of 80 % stand beside it: of platforms, which are of kinds that no table counts by host, and of
 * talent brought in, all of whom go to enterprises here; neither can be compared.
 */
export const performerShares: Experiment = {
  runs: 1,
  measures: [{
    id: 'enterprise-share-of-rd-jiangsu', unit: 'share', band: [0.8, 0.92], source: 'plan', fit: 'fitted',
    name: { en: 'Part of R&D in Jiangsu that enterprises perform, base year (the plan: more than 80 %)', zh: '江苏研发投入中企业所占比重,基年(规划:80%以上)' },
    why: { en: 'Industry above the scale alone performed 84 % by the yearbook; services and small enterprises add less than a tenth', zh: '年鉴中仅规上工业即占84%;服务业与规下企业另占不足一成' },
  }, {
    id: 'enterprise-share-of-rd-jiangsu-2020', unit: 'share', band: [0.8, 0.95], source: 'plan', fit: 'held-out',
    name: { en: 'The same five years later under the law as enacted', zh: '同上,五年后(按已颁布法律)' },
    why: { en: 'Neither enterprises nor public research may run away from the other without a policy that says so', zh: '无相应政策时,企业与公共研发不应相互偏离' },
  }],
  *perform({ coast, settings, enacted }) {
    const run = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
    const before = shareOfEnterprises(run, 'CN-JS')
    while (run.year < 2020) run.step()
    yield
    return [before, shareOfEnterprises(run, 'CN-JS')]
  },
}
