import { readFile } from 'node:fs/promises'
import { InputError } from '../kernel/input-error.js'
import { FROZEN_COLUMNS, isScorable } from '../evidence/hindcast/frozen.js'
import type { FrozenRow } from '../evidence/hindcast/frozen.js'
import { OUTTURN_COLUMNS, outturnsFrom } from '../evidence/hindcast/outturns.js'
import { scoreFrozen } from '../evidence/hindcast/score-frozen.js'
import { rowsOf } from '../evidence/hindcast/tables.js'
import type { HindcastDocument } from '../evidence/hindcast/tables.js'
import { readTable } from '../node/read-table.js'
import { shippedFile } from '../node/shipped-file.js'
import { frozenScoresText } from '../reports/frozen-scores-text.js'
import { hindcastText } from '../reports/hindcast-text.js'
import { languageOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { tableOption, tellTable } from './table-output.js'

/** The tables of the hindcast that ship. */
const RESULTS = 'docs/results/hindcast.json'
/** What the table of a hindcast is called. */
const SCORES = { en: 'Scores beside naive forecasts', zh: '与朴素预测并列的评分' }
/** The projections from 2015 that ship, frozen. */
const PROJECTIONS = ['docs/results/provinces-2020.csv', 'docs/results/nation-2020.csv']

/** `hindcast`: the committed tables again; with `--outturns FILE`, the frozen projection from 2015 beside figures that the user brings. */
export async function hindcastTables({ words, values }: CommandLine, console: Console): Promise<number> {
  if (words.length > 0) throw new InputError('hindcast', 'options only', words[0])
  const format = await tableOption(values, console)
  const language = languageOption(values)
  if (values.outturns !== undefined) {
    const frozen = (await Promise.all(PROJECTIONS.map((path) => frozenIn(shippedFile(path))))).flat()
    const outturns = outturnsFrom(await readTable(values.outturns, OUTTURN_COLUMNS), frozen, values.outturns)
    const found = scoreFrozen(frozen, outturns)
    await tellTable({ name: 'scores', title: SCORES, text: () => frozenScoresText(found, language), rows: () => found.scores, json: () => found }, format, values, console)
    return 0
  }
  const document = JSON.parse(await readFile(shippedFile(RESULTS), 'utf8')) as HindcastDocument
  const last = document.attempts.at(-1)
  const labels = new Map(rowsOf(document.series).map((row) => [row.id, row]))
  const named = (row: object): object => {
    const { en = null, zh = null, unit = null } = labels.get((row as { series: string }).series) ?? {}
    return { ...row, unit, en, zh }
  }
  await tellTable({ name: 'scores', title: SCORES, text: () => hindcastText(document, language),
    rows: () => (last ? rowsOf(last.scores).map(named) : []), json: () => document }, format, values, console)
  return 0
}

async function frozenIn(path: string): Promise<FrozenRow[]> {
  const rows = (await readTable(path, FROZEN_COLUMNS)).map(({ cells: { province, indicator, year, unit, mean, p05, p50, p95 } }) =>
    ({ province, indicator, year: Number(year), unit, mean: Number(mean), p05: Number(p05), p50: Number(p50), p95: Number(p95) }))
  return rows.filter(isScorable)
}
