import type { Attainment } from '../questions/attain.js'
import type { QuestionReport } from './question-report.js'

/** Whether targets are reached, as a report. */
export const attainReport = ({ manifest, targets, binding }: Attainment): QuestionReport => ({
  manifest,
  title: { en: 'Will the targets be reached?', zh: '目标能否实现？' },
  sentences: binding.map(({ scenario, sentence }) => ({ en: `${scenario}: ${sentence.en}`, zh: `${scenario}：${sentence.zh}` })),
  tables: [
    { name: 'targets', title: { en: 'Probability of each target and of all in the same run', zh: '各目标及全部目标同时实现的概率' }, rows: targets,
      shown: targets.map((row) => (row.threshold === null ? { ...row, unit: null } : row)), columns: [
      { key: 'scenario', title: { en: 'scenario', zh: '情景' }, show: 'text' },
      { key: 'name', title: { en: 'target', zh: '目标' }, show: 'text' },
      { key: 'threshold', title: { en: 'wanted', zh: '目标值' }, show: 'value' },
      { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' },
      { key: 'probability', title: { en: 'probability', zh: '概率' }, show: 'probability' },
      { key: 'low', title: { en: 'from', zh: '下限' }, show: 'probability' },
      { key: 'high', title: { en: 'to', zh: '上限' }, show: 'probability' },
      { key: 'expectedShortfall', title: { en: 'expected shortfall', zh: '期望缺口' }, show: 'value' },
      { key: 'yearFirstMet', title: { en: 'first met', zh: '首次达到' }, show: 'year' },
      { key: 'othersTogether', title: { en: 'all others', zh: '其余全部' }, show: 'probability' },
    ] },
    { name: 'binding', title: { en: 'What binds', zh: '约束性目标' }, rows: binding, shown: [], columns: [
      { key: 'scenario', title: { en: 'scenario', zh: '情景' }, show: 'text' }, { key: 'target', title: { en: 'target', zh: '目标' }, show: 'text' },
    ] },
  ],
})
