import { levers, provincialRdSupport, technologicalTurn } from '../levers/index.js'
import { amend, hold } from './change.js'
import type { Amend, WrittenParams, WrittenValue } from './change.js'
import { asEnacted } from './law.js'
import { scenario } from './scenario.js'
import type { Scenario } from './scenario.js'

/** The seven chapters of tasks of the plan. */
export const chapters = [
  { section: '3.1', slug: 'leading-firms', name: { en: 'leading firms and industrial upgrading', zh: '创新型领军企业与产业转型升级' } },
  { section: '3.2', slug: 'innovation-centres', name: { en: 'innovation centres and generic technology', zh: '国家技术创新中心与共性技术' } },
  { section: '3.3', slug: 'alliances', name: { en: 'alliances', zh: '产业技术创新战略联盟' } },
  { section: '3.4', slug: 'small-enterprises', name: { en: 'small enterprises and mass innovation', zh: '中小微企业与大众创新' } },
  { section: '3.5', slug: 'technology-transfer', name: { en: 'technology transfer', zh: '科技成果转移转化' } },
  { section: '3.6', slug: 'people-and-finance', name: { en: 'people, finance and facilities', zh: '人才、科技金融与资源开放' } },
  { section: '3.7', slug: 'international', name: { en: 'international cooperation', zh: '国际合作' } },
] as const

/** What the plan asks of each lever, as changes to the law as enacted; levers say it themselves. */
const planned: readonly Amend[] = levers.flatMap((lever) =>
  (lever.plan?.params ? [{ verb: 'amend' as const, lever, params: lever.plan.params as WrittenParams, note: lever.plan.why.en }] : []))

/**
 * Every system of the plan at the strength the plan states; where it states none, at the strength its lever assumes and says. Every lever is in
 * force; four have no dose, and say why: two of which the plan tells what was there by 2015, one it does not name, and a risk.
 */
export const plan = scenario({
  id: 'plan',
  name: { en: 'The plan as written', zh: '规划全面实施' },
  question: { en: 'Where would the indicators go if every measure of the plan were carried out?', zh: '若规划各项措施全部落实，各指标将如何变化？' },
  base: asEnacted,
  changes: planned,
})

/** Levers of which the plan asks something in a chapter. */
const leversOf = (section: string): string[] =>
  levers.filter(({ clause, plan: asked }) => clause?.section === section && asked?.params !== undefined).map(({ id }) => id)

/** The plan without what one chapter of tasks asks: its levers stay as they were at the end of 2015. */
export const plansWithout: readonly Scenario[] = chapters.filter(({ section }) => leversOf(section).length > 0).map(({ section, slug, name }) => scenario({
  id: `plan-without-${slug}`,
  name: { en: `The plan without ${name.en}`, zh: `规划中不实施${name.zh}` },
  question: { en: `What of the plan comes from chapter ${section}, ${name.en}?`, zh: `规划效果中有多少来自第${section}部分(${name.zh})？` },
  base: plan,
  changes: [hold(2015, `chapter ${section} is not carried out`, { levers: leversOf(section) })],
}))

const LATE = 2

/** Values by year, so many years later. */
const later = (params: WrittenParams): WrittenParams => Object.fromEntries(Object.entries(params).map(([name, values]) => [name,
  typeof values === 'object' ? Object.fromEntries(Object.entries(values).map(([year, value]): [string, WrittenValue] => [String(Number(year) + LATE), value])) : values]))

/** Every measure of the plan two years late. */
export const delayedImplementation = scenario({
  id: 'delayed-implementation',
  name: { en: 'The plan two years late', zh: '规划推迟两年实施' },
  question: { en: 'What does a delay of two years cost by 2020?', zh: '若各项措施推迟两年落实，到2020年会损失多少？' },
  base: asEnacted,
  changes: planned.map((change) => ({ ...change, params: later(change.params), note: `two years late: ${change.note}` })),
})

/** The plan while technologies turn, and what was sunk into old paths is lost. */
export const turningPoint = scenario({
  id: 'turning-point',
  name: { en: 'The plan at a technological turning point', zh: '产业技术拐点下的规划' },
  question: { en: 'What is lost if one enterprise in ten of the industries near a turning point is stranded each year?',
    zh: '若临近拐点的产业每年有十分之一的企业技术路线沉没，会损失多少？' },
  base: plan,
  changes: [amend(technologicalTurn, { hazard: { 2017: 0.1 } }, 'a supposition: the plan names the risk and no chance')],
})

/** Every province pays five per cent of R&D beside the nation, and so takes from the others what it gives. */
export const zeroSumProvinces = scenario({
  id: 'zero-sum-provinces',
  name: { en: 'Provinces outbid one another', zh: '各省竞相补助' },
  question: { en: 'How much more R&D does the nation have, and at what price, if every province pays a twentieth of it?',
    zh: '若各省都补助二十分之一的研发支出，全国研发能增加多少，代价多大？' },
  base: asEnacted,
  changes: [amend(provincialRdSupport, { rate: { 2016: 0.05 } }, 'a supposition')],
})
