import type { Label } from '../../population/population.js'
import type { Answer } from '../../questions/ask.js'
import { tidy } from '../../simulation/result.js'
import { answerColumns } from '../answer-columns.js'
import type { ExportColumn, ExportTable } from './export-table.js'
import { KNOWN_COLUMNS } from './known-columns.js'

/** Columns that a single run leaves empty. */
const NULLABLE = ['sd', 'low', 'high', 'pairedSd', 'unpairedSd']
/** Columns of effects that other tables have too: which of two intervals each belongs to. All are empty with a single run. */
const OF_EFFECTS: Readonly<Record<string, Label>> = {
  low: { en: 'lower end of the 90 % interval of the mean effect', zh: '平均效应的90%区间下限' },
  high: { en: 'upper end of the 90 % interval of the mean effect', zh: '平均效应的90%区间上限' },
  p05: { en: '5th percentile of the effect over runs, lower end of its 90 % credible interval', zh: '各次运行效应的第5百分位（效应的90%可信区间下限）' },
  p95: { en: '95th percentile of the effect over runs, upper end of its 90 % credible interval', zh: '各次运行效应的第95百分位（效应的90%可信区间上限）' },
}
/** Columns that are figures: whatever else a table has identifies the row, or follows from what does. */
const FIGURES = ['n', 'mean', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95', 'low', 'high', 'pairedSd', 'unpairedSd', 'threshold', 'probability', 'amount', 'value', 'unit']

const TITLES = {
  indicators: { en: 'Indicators over the runs', zh: '各指标（按运行汇总）' }, effects: { en: 'Effects, run by run against the last scenario', zh: '政策效应（逐次运行与最后一个情景相比）' },
  attainment: { en: 'Targets of the plan', zh: '规划目标的实现' }, ledger: { en: 'What was paid because of each lever', zh: '各政策工具引致的资金流' },
  runs: { en: 'Every value of every run', zh: '每次运行的每个数值' },
} as const satisfies Readonly<Record<string, Label>>

function column(table: string, name: string): ExportColumn {
  const [type, en, zh, unit] = KNOWN_COLUMNS[name]
  const title = table === 'effects' && Object.hasOwn(OF_EFFECTS, name) ? OF_EFFECTS[name] : undefined
  const nullable = table !== 'attainment' && (title !== undefined || NULLABLE.includes(name))
  return { name, type, title: title ?? { en, zh }, nullable, ...(unit ? { unit } : {}) }
}

const table = (name: keyof typeof TITLES, columns: readonly string[], rows: Iterable<object>): ExportTable =>
  ({ name, title: TITLES[name], columns: columns.map((one) => column(name, one)), key: columns.filter((one) => !FIGURES.includes(one)), rows })

/** The tables of an answer as other programs read them; `everyRun` adds the table `runs`. */
export function answerTables(answer: Answer, everyRun: boolean): ExportTable[] {
  const runs: Iterable<object> = { [Symbol.iterator]: () => tidy(answer.result) }
  return [
    ...(['indicators', 'effects', 'attainment', 'ledger'] as const).map((name) => table(name, answerColumns[name], answer[name])),
    ...(everyRun ? [table('runs', ['scenario', 'run', 'year', 'region', 'group', 'indicator', 'value'], runs)] : []),
  ]
}
