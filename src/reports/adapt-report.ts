import type { Adaptation } from '../questions/adapt.js'
import { formatProbability } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** An adaptive policy beside fixed ones, as a report. */
export function adaptReport({ manifest, policies, log }: Adaptation): QuestionReport {
  const rows = policies.map((row) => ({ ...row, costUnit: 'CNY' }))
  const worlds = [...new Set(rows.map(({ world }) => world))]
  return {
    manifest,
    title: { en: 'When to change course?', zh: '何时调整政策？' },
    sentences: worlds.map((world) => {
      const of = (policy: string) => rows.find((row) => row.world === world && row.policy === policy)!
      const [adaptive, never] = [of('adaptive'), of('never')]
      return { en: `${adaptive.worldName.en}: acts in ${formatProbability(adaptive.acts)} of runs; reaches the target in ${formatProbability(adaptive.probability)}, without a change in ${formatProbability(never.probability)}.`,
        zh: `${adaptive.worldName.zh}：${formatProbability(adaptive.acts)}的运行触发调整；实现目标的概率为${formatProbability(adaptive.probability)}，不调整则为${formatProbability(never.probability)}。` }
    }),
    tables: [
      { name: 'policies', title: { en: 'Policies by world', zh: '各情形下的政策' }, rows, columns: [
        { key: 'worldName', title: { en: 'world', zh: '情形' }, show: 'text' }, { key: 'name', title: { en: 'policy', zh: '政策' }, show: 'text' },
        { key: 'value', title: { en: 'outcome', zh: '结果' }, show: 'value' }, { key: 'low', title: { en: 'from', zh: '下限' }, show: 'value' },
        { key: 'high', title: { en: 'to', zh: '上限' }, show: 'value' }, { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' },
        { key: 'probability', title: { en: 'reaches', zh: '实现概率' }, show: 'probability' }, { key: 'acts', title: { en: 'acts', zh: '触发' }, show: 'probability' },
      ] },
      { name: 'log', title: { en: 'What the rule saw and did', zh: '规则日志' }, rows: log, shown: log.slice(0, 12).map((row) => ({ ...row, worldName: rows.find(({ world }) => world === row.world)!.worldName })), columns: [
        { key: 'worldName', title: { en: 'world', zh: '情形' }, show: 'text' }, { key: 'run', title: { en: 'run', zh: '运行' }, show: 'year' },
        { key: 'review', title: { en: 'review', zh: '评估年' }, show: 'year' }, { key: 'seen', title: { en: 'seen', zh: '观测值' }, show: 'value' },
        { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' }, { key: 'acts', title: { en: 'changes in', zh: '调整年' }, show: 'year' },
      ] },
    ],
  }
}
