import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'
import type { Label } from '../population/population.js'

/** What parameters of mechanisms are about, by the first part of their ids, for readers. */
const SUBJECTS: Readonly<Record<string, Label>> = {
  macro: { en: 'path of the economy', zh: '宏观路径' }, growth: { en: 'growth of revenue', zh: '营业收入增长' }, exit: { en: 'exit of enterprises', zh: '退出' },
  entry: { en: 'entry of enterprises', zh: '进入' }, incubation: { en: 'incubation', zh: '孵化' },
  consortia: { en: 'alliances and innovation centres', zh: '联盟与创新中心' }, sharedEquipment: { en: 'sharing of equipment', zh: '仪器共享' },
  expertStations: { en: 'expert workstations', zh: '专家工作站' }, maturation: { en: 'maturing of technologies', zh: '中试熟化' },
  scale: { en: 'crossing of the scale threshold', zh: '规模门槛' }, taxes: { en: 'taxes', zh: '税收' }, finance: { en: 'finance', zh: '融资' },
  credit: { en: 'credit of enterprises', zh: '信贷' }, lending: { en: 'lending of banks', zh: '贷款' }, rd: { en: 'choice of R&D', zh: '研发决策' },
  rdAccounts: { en: 'accounts of R&D', zh: '研发核算' }, directSupport: { en: 'direct support', zh: '直接支持' },
  milestones: { en: 'core technologies', zh: '核心技术' }, workerInnovation: { en: 'innovation by workers', zh: '职工创新' },
  wages: { en: 'wages of researchers', zh: '研发工资' }, certification: { en: 'certification of high-tech enterprises', zh: '高企认定' },
  knowledge: { en: 'stock of knowledge', zh: '知识积累' }, spillovers: { en: 'spillovers of knowledge', zh: '知识溢出' }, patents: { en: 'patents', zh: '专利' },
  internationalPatents: { en: 'international patents', zh: '国际专利' }, publicResearch: { en: 'public research', zh: '公共研究' },
  venture: { en: 'venture capital', zh: '创业投资' }, ventureDeals: { en: 'deals of venture capital', zh: '创投交易' },
  ventureExits: { en: 'exits of venture capital', zh: '创投退出' }, talent: { en: 'talent', zh: '人才' },
  inventionLift: { en: 'lift of inventions', zh: '发明提升' }, technologyMarket: { en: 'technology market', zh: '技术市场' },
  technologyOffers: { en: 'offers of technology', zh: '成果发布' }, technologyBrokers: { en: 'technology brokers', zh: '技术转移机构' },
  clusters: { en: 'clusters', zh: '集群' }, foreignKnowledge: { en: 'knowledge from abroad', zh: '国外知识' },
  acquisitions: { en: 'acquisitions of technology', zh: '技术并购' }, designation: { en: 'designation of enterprises and bodies', zh: '认定命名' },
  productivity: { en: 'productivity', zh: '生产率' }, provincialSupport: { en: 'support by provinces', zh: '省级支持' }, demand: { en: 'demand', zh: '需求' },
  assessment: { en: 'assessment of state enterprises', zh: '国企考核' }, renewal: { en: 'technical renovation', zh: '技术改造' },
  standards: { en: 'standards', zh: '标准' }, adoption: { en: 'adoption of technology', zh: '技术采用' },
}

/** Subjects of the parameters of mechanisms, in their order. */
export const subjects: readonly string[] = [...new Set(mechanismParameters.map(({ id }) => id.split('.')[0]))]

/** The name of a subject. Throws where it has none, which is a fault of ours. */
export function nameOfSubject(id: string): Label {
  if (!Object.hasOwn(SUBJECTS, id)) throw new Error(`the subject ${id} of parameters has no name`)
  return SUBJECTS[id]
}
