import { forecasterName } from '../evidence/hindcast/tables.js'
import type { FrozenScores } from '../evidence/hindcast/score-frozen.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatNumber, formatProbability } from './numbers.js'
import { textTable } from './text-table.js'

const TITLES = {
  en: ['of', 'indicator', 'definition of revenue', 'forecast', 'year', 'figures', 'RMSE of logs', 'quantile score', 'MASE', '90 % covers'],
  zh: ['范围', '指标', '收入口径', '预测', '年份', '数据个数', '对数均方根误差', '分位数得分', 'MASE', '90%区间覆盖'],
} as const
const WORDS = {
  en: { provinces: 'provinces', nation: 'nation', none: '–', legacy: 'legacy', published: 'published', without: 'no rival (fewer than three figures up to 2015)',
    tests: ['indicator', 'rival', 'figures', 'mean difference', 't', 'p'], title: 'Diebold–Mariano, squared errors of logs; below 0 the model is better' },
  zh: { provinces: '各省', nation: '全国', none: '–', legacy: '原口径', published: '公布口径', without: '无对手(2015年及以前数据少于三个)',
    tests: ['指标', '对手', '数据个数', '平均差', 't', 'p'], title: 'Diebold–Mariano检验,对数平方误差;小于0则模型更优' },
} as const

const shown = (value: number, digits: number): string => (Number.isFinite(value) ? formatNumber(value, digits) : '–')

/** What became of the frozen projection from 2015, as tables. */
export function frozenScoresText({ scores, comparisons, notHindcastable }: FrozenScores, language: Language): string {
  const w = WORDS[language]
  const columns = TITLES[language].map((title, c) => ({ title, align: c < 4 ? 'left' as const : 'right' as const }))
  const rows = scores.map((row) => [w[row.level], row.indicator, w[row.definition], inLanguage(forecasterName(row.forecaster), language), String(row.year),
    String(row.cases), shown(row.rmseLog, 3), shown(row.quantileScore, 3), shown(row.mase, 2), formatProbability(row.cover90, language)])
  const tests = comparisons.map((row) => [row.indicator, inLanguage(forecasterName(row.rival), language), String(row.cases), shown(row.meanDifference, 4),
    shown(row.statistic, 2), shown(row.pValue, 3)])
  return [
    `${textTable(columns, rows)}\n`,
    ...(tests.length > 0 ? [`${w.title}\n\n${textTable(w.tests.map((title, c) => ({ title, align: c < 2 ? 'left' as const : 'right' as const })), tests)}\n`] : []),
    ...(notHindcastable.length > 0 ? [`${w.without}: ${notHindcastable.join(', ')}\n`] : []),
  ].join('\n')
}
