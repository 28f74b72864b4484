import type { ExportType } from './export-table.js'

/** Columns that many tables have: what their cells are, names in both languages, and the unit where it is one for the whole column. */
export const KNOWN_COLUMNS: Readonly<Record<string, readonly [type: ExportType, en: string, zh: string, unit?: string]>> = {
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

/** What the cells of a column of this name are, where it is known. */
export const typeOfColumn = (name: string): ExportType | undefined => (Object.hasOwn(KNOWN_COLUMNS, name) ? KNOWN_COLUMNS[name][0] : undefined)
