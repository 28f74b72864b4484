import type { Label } from '../population/population.js'
import type { Optimum } from '../questions/optimise.js'
import { wilsonAt } from '../statistics/probability-intervals.js'
import type { Language } from './language.js'
import { chinesePerCent, formatProbability, formatValue, styleOf } from './numbers.js'
import type { QuestionColumn, QuestionReport } from './question-report.js'

const NAME: QuestionColumn = { key: 'name', title: { en: 'package', zh: '组合' }, show: 'text' }
const MONEY: readonly QuestionColumn[] = [{ key: 'cost', title: { en: 'public money', zh: '财政支出' }, show: 'value' }, { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' }]
const CHANCES: readonly QuestionColumn[] = [{ key: 'probability', title: { en: 'reaches', zh: '实现概率' }, show: 'probability' },
  { key: 'low', title: { en: 'from', zh: '下限' }, show: 'probability' }, { key: 'high', title: { en: 'to', zh: '上限' }, show: 'probability' }]

/** What was found, and how far it was looked for: no word says more than fresh seeds did. */
function sentencesOf({ packages, confirmations, confirmed, wanted, passedOver }: Optimum): Label[] {
  const best = packages.find(({ standing }) => standing === 'confirmed' || standing === 'nearest')
  if (best === undefined) return []
  const fresh = confirmations.filter(({ levels }) => levels.join() === best.levels.join())
  const runs = fresh.reduce((sum, one) => sum + one.runs, 0)
  const reached = Math.round(fresh.reduce((sum, one) => sum + one.runs * one.probability, 0))
  const cost = fresh.reduce((sum, one) => sum + one.runs * one.cost, 0) / runs
  const { low, high } = wilsonAt(reached, runs, 0.95)
  const [share, from, to, asked] = [reached / runs, low, high, wanted].map((p) => formatProbability(p, 'en'))
  const money = (language: Language): string => `${formatValue(cost, styleOf('CNY', language))} ${styleOf('CNY', language).unit}`
  const failed = packages.filter(({ standing, cost: own }) => standing === 'failed' && (!confirmed || own < best.cost)).length
  const more = (en: string, zh: string, count: number): Label[] => (count > 0 ? [{ en: `${en}: ${count}.`, zh: `${zh}：${count}个。` }] : [])
  if (confirmed) {
    return [{ en: `Cheapest of ${packages.length} packages looked at that reach all targets in at least ${asked} of runs, also with fresh seeds: ${best.name.en}; ${money('en')}; `
      + `there in ${reached} of ${runs} runs (${share}; 95 % interval ${from} to ${to}).`,
    zh: chinesePerCent(`所考察的${packages.length}个组合中，以新种子复核后全部目标实现概率仍不低于${asked}的最省者：${best.name.zh}；${money('zh')}；${runs}次复核运行中${reached}次实现（${share}，95%区间${from}至${to}）。`) },
    ...more('Cheaper ones of the front that were tried with fresh seeds and failed', '更省的前沿组合中以新种子复核未达标者', failed),
    ...more('Cheaper ones of the front, as good in the search, that were not tried with fresh seeds', '更省且搜索中同样好、但未以新种子复核的前沿组合', passedOver)]
  }
  return [{ en: `No package is confirmed: of ${packages.length} looked at, ${failed + 1} ${failed > 0 ? 'were' : 'was'} tried with fresh seeds, and none reached all targets in ${asked} of runs. `
    + `Nearest: ${best.name.en}; ${money('en')}; there in ${reached} of ${runs} runs (${share}; 95 % interval ${from} to ${to}).`,
  zh: chinesePerCent(`没有组合通过复核：所考察的${packages.length}个组合中${failed + 1}个以新种子复核，均未以${asked}的概率实现全部目标。最接近者：${best.name.zh}；${money('zh')}；${runs}次复核运行中${reached}次实现（${share}，95%区间${from}至${to}）。`) },
  ...more('Others of the front, as good in the search, that were not tried with fresh seeds', '其余搜索中同样好、但未以新种子复核的前沿组合', passedOver)]
}

/** The cheapest way to targets, as a report. */
export function optimiseReport(optimum: Optimum): QuestionReport {
  const { manifest, packages, confirmations } = optimum
  return {
    manifest,
    title: { en: 'What is the cheapest way to the targets?', zh: '实现目标的最省组合是什么？' },
    sentences: sentencesOf(optimum),
    tables: [
      { name: 'packages', title: { en: 'Front of cost against attainment, in the runs of the search', zh: '成本与实现概率的前沿（搜索所用运行）' }, rows: packages, shown: packages.filter(({ standing }) => standing !== 'other'), columns: [
        { key: 'standing', title: { en: 'standing', zh: '地位' }, show: 'word' }, ...MONEY, ...CHANCES,
        { key: 'regret', title: { en: 'regret', zh: '遗憾' }, show: 'probability' }, NAME] },
      { name: 'confirmations', title: { en: 'With fresh seeds', zh: '新种子下的复核' }, rows: confirmations, columns: [
        { key: 'stage', title: { en: 'sample', zh: '样本' }, show: 'word' }, { key: 'runs', title: { en: 'runs', zh: '次数' }, show: 'count' }, ...CHANCES,
        { key: 'enough', title: { en: 'enough', zh: '达标' }, show: 'word' }, ...MONEY, NAME] },
    ],
  }
}
