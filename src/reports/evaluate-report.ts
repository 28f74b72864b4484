import type { Evaluability } from '../questions/evaluate.js'
import { formatProbability } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** How one would know, as a report. */
export const evaluateReport = ({ manifest, designs }: Evaluability): QuestionReport => ({
  manifest,
  title: { en: 'How would we know? Difference in differences over pilot provinces', zh: '如何识别政策效果？试点省份双重差分' },
  sentences: designs.map(({ name, power, falseAlarms, coverage }) => ({
    en: `${name.en}: finds the effect in ${formatProbability(power)} of countries, one where there is none in ${formatProbability(falseAlarms)}; its interval holds the truth in ${formatProbability(coverage)}.`,
    zh: `${name.zh}：${formatProbability(power)}的模拟中识别出效果；无政策时误报${formatProbability(falseAlarms)}；区间覆盖真值${formatProbability(coverage)}。` })),
  tables: [{ name: 'designs', title: { en: 'Designs, log points', zh: '设计（对数点）' }, rows: designs, columns: [
    { key: 'name', title: { en: 'design', zh: '设计' }, show: 'text' }, { key: 'repetitions', title: { en: 'countries', zh: '模拟次数' }, show: 'count' },
    { key: 'truth', title: { en: 'truth', zh: '真值' }, show: 'ratio' }, { key: 'estimate', title: { en: 'estimate', zh: '估计' }, show: 'ratio' },
    { key: 'bias', title: { en: 'bias', zh: '偏差' }, show: 'ratio' }, { key: 'rootMeanSquare', title: { en: 'error', zh: '均方根误差' }, show: 'ratio' },
    { key: 'power', title: { en: 'power', zh: '功效' }, show: 'probability' }, { key: 'falseAlarms', title: { en: 'false alarms', zh: '误报' }, show: 'probability' },
    { key: 'coverage', title: { en: 'coverage', zh: '覆盖' }, show: 'probability' },
  ] }],
})
