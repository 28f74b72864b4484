import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import { OWNERSHIPS, SIZES } from '../population/classes.js'
import type { Label, Population } from '../population/population.js'
import { wholeYuan } from '../kernel/sums.js'
import { standardRate } from '../law/corporate-income-tax.js'
import type { World } from '../mechanisms/world.js'
import { rdPrice } from '../population/rd-accounts.js'

/** A group of enterprises: all of a size, an ownership, a technology class of industry or a province. */
export interface EnterpriseGroup {
  readonly by: 'all' | 'size' | 'ownership' | 'sector' | 'province'
  readonly id: string
  readonly name: Label
}

/** What is summed up over a group; money in yuan of 2015 a year, patents in pieces. */
export const GROUP_MEASURES = [
  { id: 'enterprises', unit: 'enterprise', name: { en: 'enterprises', zh: '企业数' } },
  { id: 'revenue', unit: 'CNY of 2015 a year', name: { en: 'revenue', zh: '营业收入' } },
  { id: 'profit-after-tax', unit: 'CNY of 2015 a year', name: { en: 'profit after tax at the standard rate', zh: '税后利润（按标准税率）' } },
  { id: 'tax', unit: 'CNY of 2015 a year', name: { en: 'income tax at the standard rate, before any relief', zh: '所得税（按标准税率，未计任何减免）' } },
  { id: 'rd', unit: 'CNY of 2015 a year', name: { en: 'R&D', zh: '研发支出' } },
  { id: 'rd-volume', unit: 'CNY of 2015 a year', name: { en: 'R&D at research wages of 2015', zh: '研发（2015年研发工资）' } },
  { id: 'inventions', unit: 'piece', name: { en: 'inventions in force', zh: '有效发明专利' } },
] as const satisfies readonly { readonly id: string, readonly unit: string, readonly name: Label }[]

const SIZE_NAMES: readonly Label[] = [{ en: 'micro', zh: '微型' }, { en: 'small', zh: '小型' }, { en: 'medium', zh: '中型' }, { en: 'large', zh: '大型' }]
const OWNERSHIP_NAMES: readonly Label[] = [{ en: 'private', zh: '民营' }, { en: 'state', zh: '国有' }, { en: 'foreign', zh: '外资' }, { en: 'other', zh: '其他' }]

const ALL = [0]

/** The groups into which the enterprises of a population fall, each enterprise in one of each kind. */
export function groupsIn({ regions, industries, technologyClasses }: Population): EnterpriseGroup[] {
  const present = [...new Set(industries.map((one) => one.technologyClass))].sort((a, b) => a - b)
  return [{ by: 'all', id: 'all', name: { en: 'all enterprises', zh: '全部企业' } },
    ...SIZES.map((id, n): EnterpriseGroup => ({ by: 'size', id, name: SIZE_NAMES[n] })),
    ...OWNERSHIPS.map((id, n): EnterpriseGroup => ({ by: 'ownership', id, name: OWNERSHIP_NAMES[n] })),
    ...present.map((n): EnterpriseGroup => ({ by: 'sector', id: `class-${n + 1}`, name: technologyClasses[n] })),
    ...regions.map(({ code, name }): EnterpriseGroup => ({ by: 'province', id: code, name }))]
}

/** Sums over the groups of a world, or over the first group alone, `[group][measure]`; whole or on the grid of sums, so no order of rows can change them. */
export function groupSums(world: World, groups: readonly EnterpriseGroup[]): Float64Array {
  const { enterprises: e, population, parameters, labour } = world
  const { industries, regions, technologyClasses } = population
  const share = parameters.rdAccounts
  // Relief through lower rates is in the ledger: here it would count twice.
  const rate = standardRate.on(world.year)
  const at = new Map(groups.map((group, n) => [`${group.by}/${group.id}`, n]))
  const sizes = SIZES.map((id) => at.get(`size/${id}`)!)
  const ownerships = OWNERSHIPS.map((id) => at.get(`ownership/${id}`)!)
  const sectors = industries.map((one) => at.get(`sector/class-${one.technologyClass + 1}`)!)
  const provinces = regions.map(({ code }) => at.get(`province/${code}`)!)
  const price = Float64Array.from({ length: labour.count }, (_, i) => rdPrice(labour.wage[i], share.labourShare))
  const width = GROUP_MEASURES.length
  const sums = new Float64Array(groups.length * width)
  const own = new Float64Array(width)
  for (let i = 0; i < e.count; i++) {
    const w = e.weight[i]
    const tax = wholeYuan(rate * Math.max(0, e.profit[i]))
    const cost = price[e.province[i] * technologyClasses.length + industries[e.industry[i]].technologyClass]
    own.set([w, wholeYuan(e.revenue[i]) * w, (wholeYuan(e.profit[i]) - tax) * w, tax * w,
      wholeYuan(surveyedRd(realSpending(e.effort[i], cost), e.relabelled[i], share.surveyedShare)) * w,
      wholeYuan(surveyedRd(e.effort[i], e.relabelled[i], share.surveyedShare)) * w, e.inventions[i]])
    for (const group of groups.length === 1 ? ALL : [0, sizes[e.size[i]], ownerships[e.ownership[i]], sectors[e.industry[i]], provinces[e.province[i]]]) {
      for (let m = 0; m < width; m++) sums[group * width + m] += own[m]
    }
  }
  return sums
}
