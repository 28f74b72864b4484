import { forecasterName, rowsOf } from '../evidence/hindcast/tables.js'
import type { Attempt, HindcastDocument, Table, TableCell } from '../evidence/hindcast/tables.js'
import type { Forecaster } from '../evidence/hindcast/cases.js'
import { ORIGINS, PASS, SCORED_TO } from '../evidence/hindcast/protocol.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatNumber, formatProbability } from './numbers.js'
import { textTable } from './text-table.js'

type Row = Readonly<Record<string, TableCell>>

const WORDS = {
  en: {
    attempts: 'Attempts on origins up to 2014', pass: `Pass lines: provinces, ${PASS.origin} to ${SCORED_TO}, macro path unknown`,
    scores: `Scored to ${SCORED_TO}, root mean square error of logs and 80 % coverage, by origin; greatest losses first`,
    blame: `Through which channel the errors of ${PASS.origin} to ${SCORED_TO} came (shares add up to 1)`, variance: `Variance of logs, ${PASS.origin} to ${SCORED_TO}`,
    source: 'source', register: 'Priors that lean on evidence after 2015', widened: 'Scores that move when these are widened; all others stay as they are', prior: 'prior', instead: 'widened to', later: 'seen after 2015',
    none: 'Not hindcastable by rivals (fewer than three figures)', unscored: 'Nobody can be scored on',
    attempt: 'attempt', changed: 'what was changed', why: 'why', won: 'series won', covered: '80 % covers', verdict: 'verdict', holds: 'holds', misses: 'misses',
    series: 'series', origin: 'origin', model: 'model', known: 'path known', best: 'best rival', rival: 'its error', lost: 'lost', wins: 'won', pair: 'no rival',
    provinces: 'provinces', nation: 'nation', level: 'of', crps: 'CRPS', rivalCrps: 'its CRPS', channel: 'channel', bias: 'mean error', share: 'share',
    chance: 'chance', macro: 'macro', parameters: 'parameters', forecast: 'all', squared: 'squared error', structure: 'structure', figures: 'figures', cases: 'figures',
  },
  zh: {
    attempts: '对2014年及以前起点的尝试', pass: `通过线:各省,${PASS.origin}至${SCORED_TO}年,宏观路径未知`,
    scores: `对${SCORED_TO}年打分:对数均方根误差与80%区间覆盖率,按起点;损失大者在前`,
    blame: `${PASS.origin}至${SCORED_TO}年误差来自哪一渠道(份额合计为1)`, variance: `对数方差,${PASS.origin}至${SCORED_TO}年`,
    source: '来源', register: '依赖2015年以后证据的先验', widened: '放宽上述先验后变动的得分;其余不变', prior: '先验', instead: '放宽为', later: '2015年以后的观察',
    none: '对手无法回测(数据少于三个)', unscored: '任何一方都无法打分',
    attempt: '尝试', changed: '改动', why: '理由', won: '获胜序列', covered: '80%区间覆盖', verdict: '判定', holds: '成立', misses: '未达',
    series: '序列', origin: '起点', model: '模型', known: '路径已知', best: '最佳对手', rival: '对手误差', lost: '负', wins: '胜', pair: '无对手',
    provinces: '各省', nation: '全国', level: '范围', crps: 'CRPS', rivalCrps: '对手CRPS', channel: '渠道', bias: '平均误差', share: '份额',
    chance: '偶然', macro: '宏观', parameters: '参数', forecast: '合计', squared: '平方误差', structure: '结构', figures: '数据个数', cases: '数据个数',
  },
} as const

/** What sources saw after 2015, which the tables hold in English. */
const SEEN: Readonly<Record<string, string>> = {
  'Share of announced guidance funds raised by early 2020.': '截至2020年初已宣布引导基金的到位比例。',
  'Field experiment with Chinese fund managers after 2015.': '2015年以后对中国基金管理人的实地实验。',
}

const decimals = (value: TableCell, digits = 3): string => (typeof value === 'number' ? formatNumber(value, digits) : '–')
const share = (value: TableCell, language: Language): string => (typeof value === 'number' ? formatProbability(value, language) : '–')

/** One section: a title, a table whose first `words` columns are words, and nothing where there are no rows. */
function section(title: string, head: readonly string[], words: number, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return `${title}\n\n${textTable(head.map((name, c) => ({ title: name, align: c < words ? 'left' as const : 'right' as const })), rows)}\n`
}

/** Labels by id out of a table of labels. */
const labelsOf = (table: Table, language: Language): ((id: TableCell) => string) => {
  const labels = new Map(rowsOf(table).map((row) => [row.id, String(row[language])]))
  return (id) => labels.get(id) ?? String(id)
}

/** One line of the scoreboard: the model and its best rival on a series from an origin. */
export interface ScoreLine {
  readonly level: string
  readonly series: string
  readonly origin: number
  readonly model: Row
  readonly known?: Row
  readonly rival?: Row
  /** Error of the model over that of the best rival; infinite where there is none. */
  readonly ratio: number
}

/** The model beside its best rival, scored to the last year; greatest losses first, series without rivals last. */
export function scoreLines({ scores }: Pick<Attempt, 'scores'>): ScoreLine[] {
  const rows = rowsOf(scores).filter(({ year }) => year === SCORED_TO)
  return rows.filter(({ forecaster, macroPath }) => forecaster === 'model' && macroPath === 'unknown').map((model): ScoreLine => {
    const same = rows.filter(({ level, series, origin }) => level === model.level && series === model.series && origin === model.origin)
    const rival = same.filter(({ forecaster }) => forecaster !== 'model')
      .reduce<Row | undefined>((least, row) => (least && Number(least.rmseLog) <= Number(row.rmseLog) ? least : row), undefined)
    return { level: String(model.level), series: String(model.series), origin: Number(model.origin), model, rival,
      known: same.find(({ forecaster, macroPath }) => forecaster === 'model' && macroPath === 'known'),
      ratio: rival ? Number(model.rmseLog) / Number(rival.rmseLog) : -Infinity }
  }).sort((a, b) => (a.level === b.level ? 0 : a.level === 'provinces' ? -1 : 1) || b.ratio - a.ratio || a.origin - b.origin)
}

function attemptSections(document: HindcastDocument, attempt: Attempt, language: Language): string[] {
  const w = WORDS[language]
  const series = labelsOf(document.series, language)
  const rivalName = (row: Row | undefined): string => (row ? inLanguage(forecasterName(row.forecaster as Forecaster), language) : w.pair)
  const pass = rowsOf(attempt.passLines).sort((a, b) => Number(a.won) - Number(b.won))
  const channels = new Map(rowsOf(document.channels).map((row) => [`${row.series} ${row.channel}`, String(row[language])]))
  const isShown = (row: Row): boolean => row.origin === PASS.origin && row.year === SCORED_TO
  return [
    section(w.pass, [w.series, w.verdict, w.best, w.model, w.rival, w.covered, w.cases], 3, pass.map((row) => [series(row.series), row.won ? w.wins : w.lost,
      inLanguage(forecasterName(row.bestRival as Forecaster | 'none'), language), decimals(row.model), decimals(row.rival), share(row.cover80, language), String(row.cases)])),
    section(w.scores, [w.level, w.series, w.best, w.origin, w.model, w.known, w.rival, w.crps, w.rivalCrps, w.covered], 3,
      scoreLines(attempt).map(({ level, series: id, origin, model, known, rival }) => [w[level as 'provinces' | 'nation'], series(id), rivalName(rival), String(origin),
        ...[model.rmseLog, known?.rmseLog ?? null, rival?.rmseLog ?? null, model.crps, rival?.crps ?? null].map((value) => decimals(value)),
        share(model.cover80, language)])),
    section(w.blame, [w.level, w.series, w.channel, w.bias, w.share], 3, rowsOf(attempt.blame).filter((row) => isShown(row) && row.macroPath === 'unknown')
      .map((row) => [w[row.level as 'provinces' | 'nation'], series(row.series), channels.get(`${row.series} ${row.channel}`) ?? String(row.channel),
        decimals(row.bias), decimals(row.share, 2)])),
    section(w.variance, [w.level, w.series, w.chance, w.macro, w.parameters, w.forecast, w.squared, w.structure], 2, rowsOf(attempt.variance).filter(isShown)
      .map((row) => [w[row.level as 'provinces' | 'nation'], series(row.series),
        ...[row.chance, row.macro, row.parameters, row.forecast, row.squaredError, row.structure].map((value) => decimals(value, 4))])),
  ]
}

/** The register of priors that lean on later evidence, and what widening them changes of the scores of the attempt. */
function widenedSections({ widened, attempts, series: names }: HindcastDocument, language: Language): string[] {
  if (!widened) return []
  const w = WORDS[language]
  const name = labelsOf(names, language)
  const same = (a: Row, b: Row): boolean => ['level', 'series', 'origin', 'year', 'forecaster', 'macroPath'].every((key) => a[key] === b[key])
  const before = rowsOf(attempts.find(({ attempt }) => attempt === widened.attempt)!.scores)
  const moved = rowsOf(widened.scores).filter(({ year }) => year === SCORED_TO).flatMap((row) => {
    const stated = before.find((one) => same(one, row))!
    return ['rmseLog', 'crps', 'cover80'].some((score) => decimals(stated[score]) !== decimals(row[score])) ? [[stated, row] as const] : []
  })
  return [
    section(w.register, [w.prior, w.source, w.prior, w.instead, w.later], 5, rowsOf(widened.register)
      .map((row) => [...[row.id, row.source, row.prior, row.widened].map(String), language === 'zh' ? SEEN[String(row.later)] ?? String(row.later) : String(row.later)])),
    section(w.widened, [w.level, w.series, w.origin, w.model, w.instead, w.crps, w.instead, w.covered, w.instead], 2, moved.map(([stated, row]) =>
      [w[row.level as 'provinces' | 'nation'], name(row.series), String(row.origin), decimals(stated.rmseLog), decimals(row.rmseLog), decimals(stated.crps), decimals(row.crps), share(stated.cover80, language), share(row.cover80, language)])),
  ]
}

/** The hindcast as tables: attempts, pass lines, scoreboard with losses first, channels, variance, and who could not be scored. */
export function hindcastText(document: HindcastDocument, language: Language): string {
  const w = WORDS[language]
  const series = labelsOf(document.series, language)
  const last = document.attempts.at(-1)
  const attempts = document.attempts.map(({ attempt, change, summary: { seriesWon, cover80, accuracyHolds, coverageHolds } }) => [String(attempt),
    inLanguage(change, language), `${seriesWon}/${PASS.seriesWon}`, share(cover80, language), accuracyHolds && coverageHolds ? w.holds : w.misses])
  return [
    section(w.attempts, [w.attempt, w.changed, w.won, w.covered, w.verdict], 2, attempts),
    ...(last ? attemptSections(document, last, language) : []),
    ...widenedSections(document, language),
    section(`${w.none} (${ORIGINS.join(', ')})`, [w.level, w.series, w.origin, w.figures], 2, rowsOf(document.notHindcastable)
      .map((row) => [w[row.level as 'provinces' | 'nation'], series(row.series), String(row.origin), String(row.figures)])),
    section(w.unscored, [w.series, w.why], 2, rowsOf(document.notScored).map((row) => [String(row.series), String(row[language])])),
  ].filter((text) => text !== '').join('\n')
}
