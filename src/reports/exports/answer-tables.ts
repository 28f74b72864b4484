import type { Label } from '../../population/population.js'
import type { Answer } from '../../questions/ask.js'
import { tidy } from '../../simulation/result.js'
import { answerColumns } from '../answer-columns.js'
import type { ExportColumn, ExportTable, ExportType } from './export-table.js'

const KNOWN: Readonly<Record<string, readonly [type: ExportType, en: string, zh: string, unit?: string]>> = {
  scenario: ['string', 'scenario', '情景'], against: ['string', 'scenario to compare with', '对照情景'], indicator: ['string', 'indicator', '指标'],
  region: ['string', 'region, ISO 3166-2', '地区（ISO 3166-2）'], group: ['string', 'class of enterprises, all for everybody', '企业类别（all为全部）'], year: ['year', 'year', '年份'],
  unit: ['string', 'unit of the numbers of the row', '本行数值的单位'], n: ['integer', 'runs', '运行次数', 'run'], run: ['integer', 'run, from 0', '运行序号（从0起）'],
  mean: ['number', 'mean over runs', '各次运行均值'], sd: ['number', 'standard deviation over runs', '各次运行标准差'],
  p05: ['number', '5th percentile', '第5百分位'], p25: ['number', '25th percentile', '第25百分位'], p50: ['number', 'median', '中位数'],
  p75: ['number', '75th percentile', '第75百分位'], p95: ['number', '95th percentile', '第95百分位'],
  low: ['number', 'lower end of the 90 % interval', '90%区间下限'], high: ['number', 'upper end of the 90 % interval', '90%区间上限'],
  pairedSd: ['number', 'standard deviation of the difference run by run', '逐次运行差值的标准差'], unpairedSd: ['number', 'the same had each scenario chance of its own', '不配对时的标准差'],
  target: ['string', 'target of the plan', '规划目标'], threshold: ['number', 'value wanted, in the unit of the indicator', '目标值（指标单位）'],
  probability: ['number', 'share of runs that reach it', '实现的概率', 'share'], lever: ['string', 'lever', '政策工具'], account: ['string', 'account of the ledger', '账户'],
  payer: ['string', 'who pays', '支付方'], payee: ['string', 'who receives', '收款方'], amount: ['number', 'amount, mean over runs', '金额（各次运行均值）'], value: ['number', 'value', '数值'],
}
/** Columns that a single run leaves empty. */
const NULLABLE = ['sd', 'low', 'high', 'pairedSd', 'unpairedSd']
/** Columns that are figures: whatever else a table has identifies the row, or follows from what does. */
const FIGURES = ['n', 'mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95', 'low', 'high', 'pairedSd', 'unpairedSd', 'threshold', 'probability', 'amount', 'value', 'unit']

const TITLES = {
  indicators: { en: 'Indicators over the runs', zh: '各指标（按运行汇总）' }, effects: { en: 'Effects, run by run against the last scenario', zh: '政策效应（逐次运行与最后一个情景相比）' },
  attainment: { en: 'Targets of the plan', zh: '规划目标的实现' }, ledger: { en: 'What was paid because of each lever', zh: '各政策工具引致的资金流' },
  runs: { en: 'Every value of every run', zh: '每次运行的每个数值' },
} as const satisfies Readonly<Record<string, Label>>

function column(name: string, nullable = NULLABLE.includes(name)): ExportColumn {
  const [type, en, zh, unit] = KNOWN[name]
  return { name, type, title: { en, zh }, nullable, ...(unit ? { unit } : {}) }
}

const table = (name: keyof typeof TITLES, columns: readonly string[], rows: Iterable<object>): ExportTable =>
  ({ name, title: TITLES[name], columns: columns.map((one) => column(one, name === 'attainment' ? false : undefined)), key: columns.filter((one) => !FIGURES.includes(one)), rows })

/** The tables of an answer as other programs read them; `everyRun` adds the table `runs`. */
export function answerTables(answer: Answer, everyRun: boolean): ExportTable[] {
  const runs: Iterable<object> = { [Symbol.iterator]: () => tidy(answer.result) }
  return [
    ...(['indicators', 'effects', 'attainment', 'ledger'] as const).map((name) => table(name, answerColumns[name], answer[name])),
    ...(everyRun ? [table('runs', ['scenario', 'run', 'year', 'region', 'group', 'indicator', 'value'], runs)] : []),
  ]
}
