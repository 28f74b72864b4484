import { PASS, SCORED_TO } from '../evidence/hindcast/protocol.js'
import { forecasterName, rowsOf } from '../evidence/hindcast/tables.js'
import type { HindcastDocument } from '../evidence/hindcast/tables.js'
import type { Forecaster } from '../evidence/hindcast/cases.js'
import { scoreLines } from './hindcast-text.js'
import { formatNumber } from './numbers.js'

/** What stands before and after the scoreboard in README.md. */
export const SCOREBOARD_MARKS = ['<!-- scoreboard: npm run hindcast -- readme -->', '<!-- end of scoreboard -->'] as const

const decimals = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, 3).replace(/^(-?)0\./, '$1.') : '–')
const perCent = (value: unknown): string => (typeof value === 'number' ? `${formatNumber(100 * value, 0)} %` : '–')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `|${'-|'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

/**
 * The scoreboard of README.md: forecasts from the first origin to the last year beside the best naive rival after the fact,
 * losses first, as Markdown. Of the last attempt; all attempts are counted below.
 */
export function scoreboard(document: HindcastDocument): string {
  const last = document.attempts.at(-1)
  if (last === undefined) return 'No attempt has been made.\n'
  const names = new Map(rowsOf(document.series).map((row) => [String(row.id), String(row.en)]))
  const lines = scoreLines(last).filter(({ origin }) => origin === PASS.origin)
  const rows = lines.map(({ level, series, model, rival, ratio }) => [level, `${names.get(series)} (\`${series}\`)`,
    rival === undefined ? 'no rival' : ratio < 1 ? 'won' : 'lost', decimals(model.rmseLog), decimals(rival?.rmseLog),
    rival ? forecasterName(rival.forecaster as Forecaster).en : '–', level === 'provinces' ? perCent(model.cover80) : model.cover80 === 1 ? 'inside' : 'outside'])
  const of = (level: string, verdict: string): number => rows.filter((row) => row[0] === level && row[2] === verdict).length
  const { accuracyHolds, coverageHolds, seriesWon, cover80 } = last.summary
  const told = (holds: boolean): string => (holds ? 'holds' : '**missed**')
  const verdict = [
    `Provinces: ${of('provinces', 'lost')} series lost, ${seriesWon} won (line: at least ${PASS.seriesWon}; ${told(accuracyHolds)}); 80 % intervals cover ${perCent(cover80)}`,
    `of figures (line: ${PASS.cover80.map((share) => formatNumber(100 * share, 0)).join(' to ')} %; ${told(coverageHolds)}).`,
    `Nation: ${of('nation', 'lost')} series lost, ${of('nation', 'won')} won.`,
    `Attempts made on these origins, all reported: ${document.attempts.length}.`,
  ].join(' ')
  return `${table(['of', `forecast from ${PASS.origin} to ${SCORED_TO}`, 'verdict', 'error of logs', 'best rival\'s', 'which', '80 % interval'], rows)}\n\n${verdict}\n`
}
