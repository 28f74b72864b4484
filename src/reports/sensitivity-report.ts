import { indicatorById } from '../indicators/index.js'
import type { DoseResponse } from '../questions/dose-response.js'
import type { Sensitivity } from '../questions/sensitivity.js'
import { formatProbability } from './numbers.js'
import type { QuestionColumn, QuestionReport } from './question-report.js'

const FACTOR: QuestionColumn = { key: 'name', title: { en: 'factor', zh: '因素' }, show: 'text' }
const UNIT: QuestionColumn = { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' }
const MORRIS: readonly QuestionColumn[] = [FACTOR, { key: 'meanSize', title: { en: 'mean size of effect', zh: '平均效应幅度' }, show: 'value' },
  { key: 'deviation', title: { en: 'spread', zh: '离散' }, show: 'value' }, UNIT]
const SOBOL: readonly QuestionColumn[] = [FACTOR,
  { key: 'first', title: { en: 'alone', zh: '一阶' }, show: 'ratio' }, { key: 'firstLow', title: { en: 'from', zh: '下限' }, show: 'ratio' }, { key: 'firstHigh', title: { en: 'to', zh: '上限' }, show: 'ratio' },
  { key: 'total', title: { en: 'with others', zh: '总效应' }, show: 'ratio' }, { key: 'totalLow', title: { en: 'from', zh: '下限' }, show: 'ratio' }, { key: 'totalHigh', title: { en: 'to', zh: '上限' }, show: 'ratio' }]

/** What an outcome depends on, as a report. */
export function sensitivityReport({ manifest, factors }: Sensitivity): QuestionReport {
  const [best] = factors
  const chance = factors.find(({ factor, method }) => factor === 'chance' && method === 'sobol')
  const tooFew = best?.method === 'sobol' && best.totalHigh! - best.totalLow! > 1
  const name = best && indicatorById(best.indicator)!.name
  return {
    manifest,
    title: { en: `What does it depend on? ${name?.en ?? ''}`, zh: `结果取决于什么？${name?.zh ?? ''}` },
    sentences: best === undefined ? [] : [
      { en: `It depends most on ${best.name.en}.`, zh: `影响最大的因素：${best.name.zh}。` },
      ...(tooFew ? [{ en: 'Rows are too few to split the variance: intervals are wider than all of it.', zh: '样本行数过少，无法分解方差：区间宽于总方差。' }]
        : chance ? [{ en: `Chance alone explains ${formatProbability(Math.max(0, chance.first!), 'en')} of the variance; ${formatProbability(Math.max(0, 1 - chance.total!), 'en')} would go if everything uncertain were known.`,
        zh: `随机性单独解释方差的${formatProbability(Math.max(0, chance.first!), 'zh')}；若全部不确定因素已知，方差可减少${formatProbability(Math.max(0, 1 - chance.total!), 'zh')}。` }] : []),
    ],
    tables: [{ name: 'factors', rows: factors, shown: factors.slice(0, 15), columns: best?.method === 'sobol' ? SOBOL : MORRIS,
      title: best?.method === 'sobol' ? { en: 'Shares of variance (Sobol)', zh: '方差份额（Sobol）' } : { en: 'Elementary effects (Morris), largest first', zh: '基本效应（Morris），由大到小' } }],
  }
}

/** A dose–response as a report: the nation in the last year. */
export function doseReport({ manifest, doses }: DoseResponse): QuestionReport {
  const nation = doses.at(-1)?.region
  const rows = doses.map((row) => ({ ...row, name: indicatorById(row.indicator)!.name }))
  const shown = rows.filter(({ region, year, indicator }) => region === nation && year === manifest.to && ['enterprise-rd', 'rd-intensity-industry', 'rd-personnel', 'hnte-count'].includes(indicator))
  return {
    manifest, title: { en: 'How do outcomes follow the dose?', zh: '剂量—响应' }, sentences: [],
    tables: [{ name: 'doses', title: { en: 'Effects by dose in the last year', zh: '末年各剂量的效应' }, rows, shown, columns: [
      { key: 'leverName', title: { en: 'lever', zh: '政策工具' }, show: 'text' }, { key: 'parameter', title: { en: 'parameter', zh: '参数' }, show: 'text' },
      { key: 'dose', title: { en: 'dose', zh: '剂量' }, show: 'ratio' }, { key: 'name', title: { en: 'indicator', zh: '指标' }, show: 'text' },
      { key: 'mean', title: { en: 'mean effect', zh: '平均效应' }, show: 'change' }, { key: 'low', title: { en: 'mean from', zh: '均值下限' }, show: 'change' },
      { key: 'high', title: { en: 'mean to', zh: '均值上限' }, show: 'change' }, { key: 'p05', title: { en: '90 % of runs from', zh: '90%的运行自' }, show: 'change' },
      { key: 'p95', title: { en: '90 % of runs to', zh: '90%的运行至' }, show: 'change' }, UNIT,
    ] }],
  }
}
