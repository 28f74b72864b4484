import type { Label } from '../../population/population.js'
import type { Answer } from '../../questions/ask.js'
import { tidy } from '../../simulation/result.js'
import { answerColumns } from '../answer-columns.js'
import type { ExportColumn, ExportTable } from './export-table.js'
import { KNOWN_COLUMNS } from './known-columns.js'

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
  const [type, en, zh, unit] = KNOWN_COLUMNS[name]
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
