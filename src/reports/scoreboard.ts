import { PASS, SCORED_TO } from '../evidence/hindcast/protocol.js'
import { forecasterName, rowsOf } from '../evidence/hindcast/tables.js'
import type { HindcastDocument } from '../evidence/hindcast/tables.js'
import type { Forecaster } from '../evidence/hindcast/cases.js'
import { scoreLines } from './hindcast-text.js'
import type { Language } from './language.js'
import { formatNumber, formatProbability } from './numbers.js'

/** What stands before and after the scoreboard in `README.md`. */
export const SCOREBOARD_MARKS = ['<!-- scoreboard: npm run hindcast -- readme -->', '<!-- end of scoreboard -->'] as const

const decimals = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, 3).replace(/^(-?)0\./, '$1.') : '–')
const share = (value: unknown, language: Language): string => (typeof value === 'number' ? formatProbability(value, language) : '–')
const WORDS = {
  'provinces': '分省', 'nation': '全国', 'won': '胜', 'lost': '负', 'no rival': '无对手', 'inside': '区间内', 'outside': '区间外', 'holds': '达到', '**missed**': '**未达到**',
} as const
const CHINESE_HEAD = ['层级', '由2012年预测2015年', '结果', '对数误差', '最佳对手误差', '对手', '80%区间'] as const
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `|${'-|'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

/**
 * The scoreboard of `README.md`, in English or Chinese: forecasts from the first origin to the last year beside the best naive rival after the fact,
 * losses first, as Markdown. Of the last attempt; all attempts are counted below.
 */
export function scoreboard(document: HindcastDocument, language: Language = 'en'): string {
  const last = document.attempts.at(-1)
  const chinese = language === 'zh'
  if (last === undefined) return chinese ? '尚未尝试。\n' : 'No attempt has been made.\n'
  const say = (word: keyof typeof WORDS): string => (chinese ? WORDS[word] : word)
  const names = new Map(rowsOf(document.series).map((row) => [String(row.id), String(row[language])]))
  const lines = scoreLines(last).filter(({ origin }) => origin === PASS.origin)
  const rows = lines.map(({ level, series, model, rival, ratio }) => [say(level as 'provinces' | 'nation'), `${names.get(series)} (\`${series}\`)`,
    say(rival === undefined ? 'no rival' : ratio < 1 ? 'won' : 'lost'), decimals(model.rmseLog), decimals(rival?.rmseLog),
    rival ? forecasterName(rival.forecaster as Forecaster)[language] : '–', level === 'provinces' ? share(model.cover80, language) : say(model.cover80 === 1 ? 'inside' : 'outside')])
  const of = (level: keyof typeof WORDS, verdict: keyof typeof WORDS): number => rows.filter((row) => row[0] === say(level) && row[2] === say(verdict)).length
  const { accuracyHolds, coverageHolds, seriesWon, cover80 } = last.summary
  const told = (holds: boolean): string => say(holds ? 'holds' : '**missed**')
  const line = PASS.cover80.map((share) => formatNumber(100 * share, 0))
  if (chinese) {
    const summary = `分省：${of('provinces', 'lost')}个序列负，${seriesWon}个胜（标准：至少${PASS.seriesWon}个；${told(accuracyHolds)}）；80%区间覆盖${share(cover80, language)}的数据`
      + `（标准：${line.join('至')}%；${told(coverageHolds)}）。全国：${of('nation', 'lost')}个序列负，${of('nation', 'won')}个胜。针对这些起点共尝试${document.attempts.length}次，全部公布。`
    return `${table(CHINESE_HEAD, rows)}\n\n${summary}\n`
  }
  const verdict = [
    `Provinces: ${of('provinces', 'lost')} series lost, ${seriesWon} won (line: at least ${PASS.seriesWon}; ${told(accuracyHolds)}); 80 % intervals cover ${share(cover80, language)}`,
    `of figures (line: ${line.join(' to ')} %; ${told(coverageHolds)}).`,
    `Nation: ${of('nation', 'lost')} series lost, ${of('nation', 'won')} won.`,
    `Attempts made on these origins, all reported: ${document.attempts.length}.`,
  ].join(' ')
  return `${table(['of', `forecast from ${PASS.origin} to ${SCORED_TO}`, 'verdict', 'error of logs', 'best rival\'s', 'which', '80 % interval'], rows)}\n\n${verdict}\n`
}
