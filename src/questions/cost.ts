import { deviation, mean } from 'd3-array'
import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { frozen2015 } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { meanInterval } from '../statistics/intervals.js'
import { ratioOfMeans } from '../statistics/ratio-of-means.js'
import { FLOWS, watchCosts } from './cost-effectiveness.js'
import type { Flow } from './cost-effectiveness.js'
import { GROUP_MEASURES, groupsIn } from './groups.js'
import type { EnterpriseGroup } from './groups.js'
import { DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { watchRuns } from './watch.js'

/** How a question about cost is asked; runs are made in this thread. */
export interface CostOptions extends Omit<AskOptions, 'behaviour' | 'runner'> {
  /** With what the scenario is compared; the law of the end of 2015 held. */
  readonly against?: Scenario
}

/** A measure of what money brought, over all years after the base year. */
export interface CostMeasureRow {
  readonly measure: string
  readonly name: Label
  readonly unit: string
  /** Null where the interval of the denominator covers 0: any ratio would be possible. */
  readonly value: number | null
  /** 90 % interval: Student's for amounts, Fieller's for ratios; null with one run. */
  readonly low: number | null
  readonly high: number | null
  /** Whether the interval leaves 0 out; null where there is none. Where it does not, nothing is known of the sign. */
  readonly differsFromZero: boolean | null
}

/** What a group of enterprises gains in the last year. */
export interface GainRow {
  readonly by: EnterpriseGroup['by']
  readonly group: string
  readonly name: Label
  readonly measure: string
  readonly measureName: Label
  readonly unit: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Whether the interval leaves 0 out; null where there is none. */
  readonly differsFromZero: boolean | null
  /** Change as a share of what there would be without; null where there would be nothing. */
  readonly relative: number | null
}

/** What a scenario costs and what the money brings. */
export interface CostAnswer {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly measures: readonly CostMeasureRow[]
  readonly gains: readonly GainRow[]
}

type Notes = (flow: Flow) => Float64Array
interface Amount { readonly id: string, readonly name: Label, readonly unit: string, readonly of: (d: Notes, run: number) => number }
interface Ratio { readonly id: string, readonly name: Label, readonly unit: string, readonly over: Amount, readonly under: Amount, readonly scale?: number }

const amount = (id: string, unit: string, en: string, zh: string, of: Amount['of']): Amount => ({ id, unit, name: { en, zh }, of })
const cash = amount('public-cash', 'CNY', 'public money paid, cash, net of what came back (equity apart)', '财政净支出（收付实现制，不含股权）', (d, i) => d('cash')[i])
const rd = amount('extra-rd', 'CNY', 'extra R&D of enterprises', '企业新增研发支出', (d, i) => d('rd')[i])
const volume = amount('extra-rd-volume', 'CNY', 'extra R&D at research wages of 2015', '按2015年研发工资计的新增研发', (d, i) => d('rd-volume')[i])
const people = amount('extra-person-years', 'person-year', 'extra person-years of R&D', '新增研发人员全时当量', (d, i) => d('person-years')[i])
const grants = amount('extra-grants', 'piece', 'extra inventions granted', '新增授权发明专利', (d, i) => d('grants')[i])
const filings = amount('extra-quality-filings', 'piece', 'extra international applications, weighted by quality', '按质量加权的新增PCT申请', (d, i) => d('quality-filings')[i])
const transfer = amount('transfer', 'CNY', 'received by enterprises if nobody reacted (first round)', '主体不作反应时企业所得（首轮）', (d, i) => d('first-round')[i])
const feedback = amount('fiscal-feedback', 'CNY', 'extra income tax on higher profit, at the standard rate', '利润增加带来的所得税（按标准税率）', (d, i) => d('tax')[i])
const gain = amount('enterprise-gain', 'CNY', 'extra profit after tax, spillovers included', '税后利润增加（含溢出）', (d, i) => d('profit')[i])
const netCost = amount('net-cost', 'CNY', 'public money paid less fiscal feedback', '财政净成本（扣除税收回流）', (d, i) => d('cash')[i] - d('tax')[i])
const withGain = amount('transfer-and-gain', 'CNY', 'first-round transfer and gain of enterprises', '首轮转移与企业增益之和', (d, i) => d('first-round')[i] + d('profit')[i])

const AMOUNTS: readonly Amount[] = [cash,
  amount('public-accrual', 'CNY', 'tax relief earned, accrual; not to be added to cash', '税收减免（权责发生制，不与收付相加）', (d, i) => d('accrual')[i]),
  amount('promises', 'CNY', 'promises not yet paid', '尚未支付的承诺', (d, i) => d('promise')[i]),
  amount('fund-assets', 'CNY', 'equity in funds at cost, less what was returned: an asset at the end', '基金股权余额（按成本，扣除收回）：期末资产', (d, i) => d('equity')[i] - d('equity-returned')[i]),
  rd, volume, people, grants, filings, transfer, gain, feedback, netCost]

const RATIOS: readonly Ratio[] = [
  { id: 'incrementality', name: { en: 'extra R&D per yuan of public money', zh: '每元财政支出新增研发' }, unit: 'CNY per CNY', over: rd, under: cash },
  { id: 'input-additionality', name: { en: 'extra R&D net of higher wages per yuan', zh: '每元财政支出新增研发（扣除工资上涨）' }, unit: 'CNY per CNY', over: volume, under: cash },
  { id: 'person-years-per-million', name: { en: 'extra person-years per million yuan', zh: '每百万元财政支出新增全时当量' }, unit: 'person-year per million CNY', over: people, under: cash, scale: 1e6 },
  { id: 'cost-per-grant', name: { en: 'public money per extra invention granted', zh: '每件新增授权发明专利的财政成本' }, unit: 'CNY per piece', over: cash, under: grants },
  { id: 'cost-per-quality-filing', name: { en: 'public money per extra quality-weighted international application', zh: '每件质量加权新增PCT申请的财政成本' }, unit: 'CNY per piece', over: cash, under: filings },
  { id: 'mvpf', name: { en: 'marginal value of public funds: first-round transfer over net cost', zh: '公共资金边际价值：首轮转移/净成本' }, unit: 'CNY per CNY', over: transfer, under: netCost },
  { id: 'mvpf-with-gain', name: { en: 'the same with the gain of enterprises, an upper bound', zh: '公共资金边际价值（含企业增益，上界）' }, unit: 'CNY per CNY', over: withGain, under: netCost },
]

/**
 * What a scenario costs the public and what the money brings, against another, over all years and run by run: incrementality,
 * input additionality net of wages, cost of a patent, marginal value of public funds with its components (Hendren and
 * Sprung-Keyser 2020), and who gains. By the envelope theorem a yuan of relief at unchanged behaviour is worth a yuan to who
 * gets it; what enterprises gain beyond includes returns they paid for, so that it is an upper bound. Rejects with InputError.
 */
export async function cost(scenario: Scenario, { against = frozen2015, ...given }: CostOptions = {}): Promise<CostAnswer> {
  const options = withDefaults({ ...given, runs: given.runs ?? DEFAULT_RUNS.cost }, ['against'])
  if (!Number.isInteger(options.runs) || options.runs < 1) throw new InputError('runs', 'a whole number from 1', options.runs)
  if (!Number.isInteger(options.to) || options.to <= options.region.baseYear) throw new InputError('to', `a year from ${options.region.baseYear + 1}`, options.to)
  if (scenario.id === against.id) throw new InputError('against', 'another scenario', against.id)
  const groups = groupsIn(options.region)
  const about = provenance('cost', [scenario, against], options, { finished: 0, resultDigest: '' }).scenarios.map(({ digest }) => digest)
  const watched = await watchRuns(options, 'cost', about, 4, (settings, run, pause) => watchCosts(options, [scenario, against], groups, settings, run, pause))
  const manifest = provenance('cost', [scenario, against], options,
    { finished: watched ? options.runs : 0, resultDigest: watched?.digest ?? '0'.repeat(32) })
  if (!watched) return { manifest, whole: false, measures: [], gains: [] }
  return { manifest, whole: true, measures: measuresOf(watched.notes), gains: gainsOf(watched.notes, groups) }
}

function measuresOf(notes: readonly Float64Array[]): CostMeasureRow[] {
  const difference = (n: number): Float64Array => Float64Array.from(notes, (of) => of[n] - of[FLOWS.length + n])
  const differences = Object.fromEntries(FLOWS.map((flow, n) => [flow, difference(n)])) as Record<Flow, Float64Array>
  const sample = ({ of }: Amount): Float64Array => Float64Array.from(notes, (_, run) => of((flow) => differences[flow], run))
  const amounts = AMOUNTS.map((one): CostMeasureRow => ({ measure: one.id, name: one.name, unit: one.unit, ...intervalOf(sample(one)) }))
  const ratios = RATIOS.map(({ id, name, unit, over, under, scale = 1 }): CostMeasureRow => {
    const [a, b] = [sample(over), sample(under)]
    if (notes.length < 2) return { measure: id, name, unit, value: b[0] === 0 ? null : (scale * a[0]) / b[0], low: null, high: null, differsFromZero: null }
    const found = ratioOfMeans(a, b)
    return { measure: id, name, unit, value: found && scale * found.ratio, low: found && scale * found.low, high: found && scale * found.high,
      differsFromZero: found && leavesOutZero(found) }
  })
  return [...ratios, ...amounts]
}

const leavesOutZero = ({ low, high }: { readonly low: number, readonly high: number }): boolean => low > 0 || high < 0

function intervalOf(sample: ArrayLike<number>): Pick<CostMeasureRow, 'low' | 'high' | 'differsFromZero'> & { readonly value: number } {
  const values = Array.from(sample)
  const value = mean(values)!
  if (values.length < 2) return { value, low: null, high: null, differsFromZero: null }
  const interval = meanInterval(value, deviation(values)!, values.length)
  return { value, ...interval, differsFromZero: leavesOutZero(interval) }
}

function gainsOf(notes: readonly Float64Array[], groups: readonly EnterpriseGroup[]): GainRow[] {
  const width = GROUP_MEASURES.length
  const [here, there] = [0, 1].map((s) => 2 * FLOWS.length + s * groups.length * width)
  return groups.flatMap((group, g) => GROUP_MEASURES.map((measure, m): GainRow => {
    const at = g * width + m
    const base = mean(notes.map((of) => of[there + at]))!
    const change = intervalOf(notes.map((of) => of[here + at] - of[there + at]))
    return { by: group.by, group: group.id, name: group.name, measure: measure.id, measureName: measure.name, unit: measure.unit, ...change,
      relative: base === 0 ? null : change.value / base }
  }))
}
