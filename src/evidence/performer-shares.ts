import { indicatorRule } from '../indicators/rules.js'
import { facilityKind } from '../population/facility-kinds.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const performed = ['enterprise-rd', 'rd-expenditure'].map((id) => indicatorRule(id)!)

/** Part of the R&D of a province that its enterprises perform. */
function shareOfEnterprises(run: ModelRun, code: string): number {
  const province = run.world.population.regions.findIndex((region) => region.code === code)
  const values = run.read(performed)
  return values[province * 2] / values[province * 2 + 1]
}

const staff = [indicatorRule('rd-personnel')!]
/** Part of the R&D staff of a province that works in enterprises. */
function shareOfStaff(run: ModelRun, code: string): number {
  const province = run.world.population.regions.findIndex((region) => region.code === code)
  return 1 - run.world.regions.publicFte[province] / run.read(staff)[province]
}

/** Platforms of research that stand in enterprises, and those that stand beside them. */
const WITHIN = ['enterprise-laboratory', 'enterprise-technology-centre', 'academician-station'].map(facilityKind)
const BESIDE = ['industrial-institute'].map(facilityKind)
/** Part of the platforms of research of a province that stand in enterprises. */
function shareOfPlatforms({ world: { facilities, regions, population } }: ModelRun, code: string): number {
  const province = population.regions.findIndex((region) => region.code === code)
  const number = (kinds: readonly number[]): number => kinds.reduce((sum, kind) => sum + facilities.number[kind * regions.count + province], 0)
  return number(WITHIN) / (number(WITHIN) + number(BESIDE))
}

/**
 * Jiangsu, where the plan has enterprises hold "more than 80 %" of R&D, of platforms and of the talent brought in: R&D in the base year
 * and, with nothing but the law as it was, five years later; platforms of the kinds that the model counts, without laboratories of
 * universities; and all R&D staff, since those brought in by policy, a small part, all go to enterprises here.
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
  }, {
    id: 'enterprise-share-of-platforms-jiangsu', unit: 'share', band: [0.8, 1], source: 'plan', fit: 'fitted',
    name: { en: 'Part of research platforms in Jiangsu that stand in enterprises, base year (the plan: more than 80 %)', zh: '江苏研发平台中设在企业者所占比重，基年（规划：80%以上）' },
    why: { en: 'Laboratories, technology centres and expert stations of enterprises, over these and industrial institutes', zh: '企业实验室、技术中心与专家工作站，占上述平台与产业研究院之和的比重' },
  }, {
    id: 'enterprise-share-of-staff-jiangsu', unit: 'share', band: [0.8, 0.95], source: 'plan', fit: 'fitted',
    name: { en: 'Part of R&D staff in Jiangsu that works in enterprises, base year (the plan: more than 80 % of talent brought in)', zh: '江苏研发人员中在企业者所占比重，基年（规划：引进人才80%以上）' },
    why: { en: 'Those brought in by policy all go to enterprises in the model; staff as a whole can differ', zh: '模型中政策引进人才均进入企业，研发人员总体则可不同' },
  }],
  *perform({ coast, settings, enacted }) {
    const run = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
    const before = shareOfEnterprises(run, 'CN-JS')
    const [platforms, people] = [shareOfPlatforms(run, 'CN-JS'), shareOfStaff(run, 'CN-JS')]
    while (run.year < 2020) run.step()
    yield
    return [before, shareOfEnterprises(run, 'CN-JS'), platforms, people]
  },
}
