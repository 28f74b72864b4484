import type { Label } from '../population/population.js'
import type { Discovery } from '../questions/discover.js'
import type { Language } from './language.js'
import { chinesePerCent, formatNumber, formatProbability } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** What of the boxes may be said: the sides that came back in resampling, where runs outside of the sample are missed more often there than anywhere. */
function sentenceOf({ missed, runs, resamples, boxes }: Discovery): Label {
  const [core, prim] = (['core', 'prim'] as const).map((method) => boxes.filter((box) => box.method === method))
  if (missed === 0) return { en: 'No run misses it, so that there is nothing to tell apart.', zh: '没有运行落空，无从区分。' }
  if (missed === runs) return { en: 'Every run misses it, whatever the parameters are.', zh: '无论参数如何，每次运行均落空。' }
  if (prim.length === 0) return { en: 'No box of parameters tells runs that miss from others.', zh: '没有参数区间能够区分未实现的运行。' }
  const back = Math.max(...prim.map(({ reproducibility }) => reproducibility ?? 0))
  const unreliable: Label = { en: `A box of ${prim.length} parameters was found, but nothing of it can be relied on: `, zh: `虽找到含${prim.length}个参数的区间，但不可信：` }
  if (core.length === 0) {
    return { en: `${unreliable.en}the side that came back most often did so in ${formatProbability(back, 'en')} of ${resamples} resamplings.`,
      zh: `${unreliable.zh}${resamples}次重抽样中，最常重现的一边也仅在${formatProbability(back, 'zh')}中重现。` }
  }
  const { density, densityOutside, coverage, returned } = core[0]
  const [inside, outside, everywhere, share, together] = [density, densityOutside ?? 0, missed / runs, coverage, returned ?? 0].map((p) => formatProbability(p, 'en'))
  if (!((densityOutside ?? 0) > missed / runs)) {
    return { en: `${unreliable.en}in runs left out of the resamplings it is missed there in ${outside}, and in ${everywhere} of all.`,
      zh: chinesePerCent(`${unreliable.zh}样本外运行中区间内落空${outside}，全部运行为${everywhere}。`) }
  }
  const show = (x: number): string => formatNumber(x, Math.abs(x) < 10 ? 4 : 1)
  const sides = (language: Language): string => core.map(({ name, low, high, reproducibility }) => {
    const range = low === null ? `≤ ${show(high!)}` : high === null ? `≥ ${show(low)}` : `${show(low)}–${show(high)}`
    const often = formatProbability(reproducibility ?? 0, language)
    return language === 'en' ? `${name.en} ${range} (came back in ${often} of ${resamples} resamplings)` : `${name.zh} ${range}（${resamples}次重抽样中${often}重现）`
  }).join(language === 'en' ? '; ' : '；')
  const left = prim.length - core.length
  return {
    en: `It is missed more often where ${sides('en')}: there in ${inside} of runs, in ${outside} of those left out of the resamplings, and in ${everywhere} of all; ${share} of all misses.`
      + `${core.length > 1 ? ` These sides came back together in ${together}.` : ''}${left > 0 ? ` Of the box found, sides that came back in less than half of the resamplings are not told: ${left}.` : ''}`,
    zh: chinesePerCent(`较常落空的情形：${sides('zh')}；其中${inside}落空，样本外${outside}，全部运行${everywhere}；占全部落空的${share}。`
      + `${core.length > 1 ? `各边同时重现的比例为${together}。` : ''}${left > 0 ? `所得区间中重现不足一半的${left}边未列出。` : ''}`),
  }
}

/** Where a target is missed, as a report. */
export function discoverReport(discovery: Discovery): QuestionReport {
  const { manifest, missed, runs, boxes } = discovery
  const share = (language: Language): string => formatProbability(runs === 0 ? 0 : missed / runs, language)
  return {
    manifest,
    title: { en: 'When is the target missed?', zh: '何种情形下目标落空？' },
    sentences: [{ en: `Missed in ${share('en')} of ${runs} runs.`, zh: `${runs}次运行中${share('zh')}未能实现。` }, ...(runs > 0 ? [sentenceOf(discovery)] : [])],
    tables: [{ name: 'boxes', title: { en: 'Boxes of parameters in which it is missed; core: the sides that came back when runs were resampled, which leaves of the tree were not', zh: '目标落空的参数区间（核心：重抽样中重现的边；分类树未作重抽样）' }, rows: boxes, columns: [
      { key: 'method', title: { en: 'method', zh: '方法' }, show: 'word' }, { key: 'box', title: { en: 'box', zh: '区间' }, show: 'count' },
      { key: 'name', title: { en: 'parameter', zh: '参数' }, show: 'text' }, { key: 'low', title: { en: 'from', zh: '下限' }, show: 'ratio' },
      { key: 'high', title: { en: 'to', zh: '上限' }, show: 'ratio' }, { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit-words' },
      { key: 'density', title: { en: 'density', zh: '密度' }, show: 'probability' }, { key: 'coverage', title: { en: 'coverage', zh: '覆盖' }, show: 'probability' },
      { key: 'reproducibility', title: { en: 'reproduced', zh: '可重复' }, show: 'probability' }, { key: 'densityOutside', title: { en: 'outside', zh: '样本外' }, show: 'probability' },
    ] }, { name: 'runs', title: { en: 'Runs', zh: '运行' }, rows: runs > 0 ? [{ runs, missed }] : [], shown: [], columns: [] }],
  }
}
