import type { Optimum } from '../questions/optimise.js'
import { formatProbability, formatValue, styleOf } from './numbers.js'
import type { QuestionColumn, QuestionReport } from './question-report.js'

const NAME: QuestionColumn = { key: 'name', title: { en: 'package', zh: '组合' }, show: 'text' }
const MONEY: readonly QuestionColumn[] = [{ key: 'cost', title: { en: 'public money', zh: '财政支出' }, show: 'value' }, { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' }]
const CHANCES: readonly QuestionColumn[] = [{ key: 'probability', title: { en: 'reaches', zh: '实现概率' }, show: 'probability' },
  { key: 'low', title: { en: 'from', zh: '下限' }, show: 'probability' }, { key: 'high', title: { en: 'to', zh: '上限' }, show: 'probability' }]

/** The cheapest way to targets, as a report. */
export function optimiseReport({ manifest, packages, confirmations, feasible }: Optimum): QuestionReport {
  const best = packages.find(({ standing }) => standing === 'best')
  const again = confirmations.find(({ stage }) => stage === 'again')
  const told = (language: 'en' | 'zh'): string => `${formatValue(best?.cost ?? 0, styleOf('CNY', language))} ${styleOf('CNY', language).unit}`
  const fresh = confirmations.filter(({ levels }) => levels.join() === again?.levels.join())
  const runs = fresh.reduce((sum, one) => sum + one.runs, 0)
  const chance = again ? formatProbability(fresh.reduce((sum, one) => sum + one.runs * one.probability, 0) / runs) : '–'
  return {
    manifest,
    title: { en: 'What is the cheapest way to the targets?', zh: '实现目标的最省组合是什么？' },
    sentences: best === undefined ? [] : [feasible
      ? { en: `Cheapest of what was looked at: ${best.name.en}; ${told('en')}; all targets reached in ${chance} of ${runs} runs with fresh seeds.`,
        zh: `所考察组合中最省者：${best.name.zh}；${told('zh')}；以新种子重新模拟${runs}次，全部目标实现的概率为${chance}。` }
      : { en: `No package looked at reaches the targets often enough; nearest: ${best.name.en} (${chance} of ${runs} runs with fresh seeds).`,
        zh: `所考察的组合均未达到所要求的概率；最接近者：${best.name.zh}（新种子下${runs}次运行中${chance}）。` }],
    tables: [
      { name: 'packages', title: { en: 'Front of cost against attainment', zh: '成本与实现概率的前沿' }, rows: packages, shown: packages.filter(({ standing }) => standing !== 'other'), columns: [
        { key: 'standing', title: { en: 'standing', zh: '地位' }, show: 'word' }, ...MONEY, ...CHANCES,
        { key: 'regret', title: { en: 'regret', zh: '遗憾' }, show: 'probability' }, NAME] },
      { name: 'confirmations', title: { en: 'With fresh seeds', zh: '新种子下的复核' }, rows: confirmations, columns: [
        { key: 'stage', title: { en: 'stage', zh: '阶段' }, show: 'word' }, { key: 'runs', title: { en: 'runs', zh: '次数' }, show: 'count' }, ...CHANCES, ...MONEY, NAME] },
    ],
  }
}
