import type { Adaptation } from '../questions/adapt.js'
import { formatProbability } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** An adaptive policy beside fixed ones, as a report. */
export function adaptReport({ manifest, policies, log }: Adaptation): QuestionReport {
  const rows = policies.map((row) => ({ ...row, costUnit: 'CNY' }))
  const firsts = rows.filter(({ policy }) => policy === 'adaptive')
  const several = new Set(firsts.map(({ target }) => target)).size > 1
  return {
    manifest,
    title: { en: 'When to change course?', zh: '何时调整政策？' },
    sentences: firsts.map((adaptive) => {
      const never = rows.find((row) => row.policy === 'never' && row.world === adaptive.world && row.target === adaptive.target)!
      const { worldName, targetName } = adaptive
      return { en: `${worldName.en}: acts in ${formatProbability(adaptive.acts, 'en')} of runs; reaches ${several ? `“${targetName.en}”` : 'the target'} in ${formatProbability(adaptive.probability, 'en')}, without a change in ${formatProbability(never.probability, 'en')}.`,
        zh: `${worldName.zh}：${formatProbability(adaptive.acts, 'zh')}的运行触发调整；实现${several ? `“${targetName.zh}”` : '目标'}的概率为${formatProbability(adaptive.probability, 'zh')}，不调整则为${formatProbability(never.probability, 'zh')}。` }
    }),
    tables: [
      { name: 'policies', title: { en: 'Policies by world', zh: '各情形下的政策' }, rows, columns: [
        { key: 'worldName', title: { en: 'world', zh: '情形' }, show: 'text' }, { key: 'name', title: { en: 'policy', zh: '政策' }, show: 'text' },
        ...(several ? [{ key: 'targetName', title: { en: 'target', zh: '目标' }, show: 'text' } as const] : []),
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
