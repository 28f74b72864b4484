import type { DesignRow } from '../questions/design-rows.js'
import type { Evaluability } from '../questions/evaluate.js'
import type { Label } from '../population/population.js'
import { formatNumber, formatProbability, perCent } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** Log points as per cent. */
const points = (x: number, language: 'en' | 'zh'): string => perCent(formatNumber(100 * x, 1), language)

function sentencesOf(designs: readonly DesignRow[]): Label[] {
  if (designs.length === 0) return []
  const [best] = [...designs].sort((a, b) => a.rootMeanSquare - b.rootMeanSquare)
  const twoWay = designs.find(({ estimator }) => estimator === 'two-way-fixed-effects')
  const grouped = designs.find(({ estimator }) => estimator === 'group-time-effects')
  return [
    { en: `Nearest to the truth: ${best.name.en}, by ${best.estimatorName.en}. The effect is ${points(best.truth, 'en')}; it is found in ${formatProbability(best.power, 'en')} of countries, and one of ${points(best.detectable, 'en')} would be in four of five.`,
      zh: `最接近真值：${best.name.zh}（${best.estimatorName.zh}）。真实效果为${points(best.truth, 'zh')}；${formatProbability(best.power, 'zh')}的模拟中被识别，效果达${points(best.detectable, 'zh')}时五次中可识别四次。` },
    ...(twoWay && grouped ? [{ en: `Pilots in waves: two-way fixed effects are off by ${points(twoWay.bias, 'en')}, group-time effects by ${points(grouped.bias, 'en')}.`,
      zh: `分批试点：双向固定效应偏差${points(twoWay.bias, 'zh')}，分组—时期效应偏差${points(grouped.bias, 'zh')}。` }] : []),
  ]
}

/** How one would know, as a report. */
export const evaluateReport = ({ manifest, designs }: Evaluability): QuestionReport => ({
  manifest,
  title: { en: 'How would we know? What evaluators would find of a known effect', zh: '如何识别政策效果？评估者对已知效果的发现' },
  sentences: sentencesOf(designs),
  tables: [{ name: 'designs', title: { en: 'Designs and estimators, log points', zh: '设计与估计方法（对数点）' }, rows: designs, columns: [
    { key: 'name', title: { en: 'design', zh: '设计' }, show: 'text' }, { key: 'estimatorName', title: { en: 'estimator', zh: '估计方法' }, show: 'text' },
    { key: 'repetitions', title: { en: 'countries', zh: '模拟次数' }, show: 'count' },
    { key: 'truth', title: { en: 'truth', zh: '真值' }, show: 'ratio' }, { key: 'estimate', title: { en: 'estimate', zh: '估计' }, show: 'ratio' },
    { key: 'bias', title: { en: 'bias', zh: '偏差' }, show: 'ratio' }, { key: 'rootMeanSquare', title: { en: 'error', zh: '均方根误差' }, show: 'ratio' },
    { key: 'power', title: { en: 'power', zh: '功效' }, show: 'probability' }, { key: 'falseAlarms', title: { en: 'false alarms', zh: '误报' }, show: 'probability' },
    { key: 'coverage', title: { en: 'coverage', zh: '覆盖' }, show: 'probability' }, { key: 'detectable', title: { en: 'detectable', zh: '可识别效果' }, show: 'ratio' },
  ] }],
})
