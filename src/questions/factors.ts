import { InputError } from '../kernel/input-error.js'
import type { Enactment } from '../levers/enactment.js'
import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'
import type { Label } from '../population/population.js'

/** Something uncertain that is moved as one: chance, or parameters by subject, by id, or of levers. */
export interface Factor {
  readonly id: string
  readonly name: Label
  /** First letters of the names of its decisions; none for chance. */
  readonly prefixes: readonly string[]
}

const CHANCE: Factor = { id: 'chance', name: { en: 'chance: shocks, take-up, exits', zh: '随机性：冲击、申报、退出' }, prefixes: [] }
const LEVERS: Factor = { id: 'levers', name: { en: 'how enterprises take up levers', zh: '政策工具的申报行为' }, prefixes: ['lever/'] }
const DATA: Factor = { id: 'data', name: { en: 'imputed figures of provinces', zh: '各省推算数' }, prefixes: ['measurement.', 'parameter/measurement.'] }

const GROUPS: Readonly<Record<string, string>> = {
  macro: '宏观路径', growth: '营业收入增长', exit: '退出', entry: '进入', incubation: '孵化', consortia: '联盟与创新中心', sharedEquipment: '仪器共享',
  expertStations: '专家工作站', maturation: '中试熟化', scale: '规模门槛', taxes: '税收', finance: '融资', credit: '信贷', lending: '贷款', rd: '研发决策',
  rdAccounts: '研发核算', directSupport: '直接支持', milestones: '核心技术', workerInnovation: '职工创新', wages: '研发工资', certification: '高企认定',
  knowledge: '知识积累', spillovers: '知识溢出', patents: '专利', internationalPatents: '国际专利', publicResearch: '公共研究', venture: '创业投资',
  ventureDeals: '创投交易', ventureExits: '创投退出', talent: '人才', inventionLift: '发明提升', technologyMarket: '技术市场', technologyOffers: '成果发布',
  technologyBrokers: '技术转移机构', clusters: '集群', foreignKnowledge: '国外知识', acquisitions: '技术并购', designation: '认定命名', productivity: '生产率',
  provincialSupport: '省级支持', demand: '需求', assessment: '国企考核', renewal: '技术改造', standards: '标准', adoption: '技术采用',
}
const groupNames = [...new Set(mechanismParameters.map(({ id }) => id.split('.')[0]))]
/** Names that taking their words apart does not give. */
const ENGLISH: Readonly<Record<string, string>> = { rd: 'choice of R&D', rdAccounts: 'accounts of R&D', exit: 'exit of enterprises', entry: 'entry of enterprises' }
const spaced = (name: string): string => ENGLISH[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** What a parameter of mechanisms is; where that is written in English alone, the Chinese is its subject and id. */
export function nameOfParameter({ id, meaning }: { readonly id: string, readonly meaning: Label | string }): Label {
  if (typeof meaning !== 'string') return meaning
  const [subject] = id.split('.')
  return { en: meaning, zh: `${GROUPS[subject] ?? subject}：${id}` }
}

/** A factor by its id: `chance`, `levers`, `data`, a subject such as `rd`, a parameter such as `rd.elasticityLarge`. Throws InputError on another one. */
export function factorOf(id: string, path: string): Factor {
  if (id === CHANCE.id) return CHANCE
  if (id === LEVERS.id) return LEVERS
  if (id === DATA.id) return DATA
  if (groupNames.includes(id)) return { id, name: { en: spaced(id), zh: GROUPS[id] ?? id }, prefixes: [`parameter/${id}.`] }
  const parameter = mechanismParameters.find((one) => one.id === id)
  if (!parameter) throw new InputError(path, `chance, levers, data, one of ${groupNames.join(', ')}, or a parameter of them such as rd.elasticityLarge`, id)
  return { id, name: nameOfParameter(parameter), prefixes: [`parameter/${id}`] }
}

/** Subjects of mechanisms, levers and data: everything uncertain but chance. */
export const allKnowledge = (): string[] => [...groupNames, LEVERS.id, DATA.id]

/** Factors asked for, each once; `rest` takes what none of them names. */
export function factorsFrom(ids: readonly string[]): Factor[] {
  const twice = ids.find((id, n) => ids.indexOf(id) < n)
  if (twice !== undefined) throw new InputError('factors', 'each factor once', twice)
  return ids.map((id, n) => factorOf(id, `factors[${n}]`))
}

/** Whether a decision belongs to a factor; the longest prefix of all factors counts. */
export function ownerOf(decision: string, factors: readonly Factor[]): Factor | undefined {
  let best: Factor | undefined
  let length = -1
  for (const factor of factors) for (const prefix of factor.prefixes) {
    if (prefix.length > length && decision.startsWith(prefix)) [best, length] = [factor, prefix.length]
  }
  return best
}

/** Names of the decisions that draw one number of a prior each, of mechanisms and of the levers enacted. */
export function scalarDecisions(policies: readonly (readonly Enactment[])[]): string[] {
  const levers = new Map(policies.flat().map(({ lever }) => [lever.id, lever]))
  return [
    ...mechanismParameters.filter(({ prior }) => prior.kind !== 'fixed').map(({ id }) => `parameter/${id}`),
    ...[...levers.values()].flatMap(({ id, params }) =>
      Object.entries(params).filter(([, p]) => p.kind === 'number' && p.prior).map(([name]) => `lever/${id}/parameter/${name}`)),
  ].sort()
}
