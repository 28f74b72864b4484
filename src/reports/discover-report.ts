import type { Discovery } from '../questions/discover.js'
import { formatNumber, formatProbability } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** Where a target is missed, as a report. */
export function discoverReport({ manifest, missed, runs, boxes }: Discovery): QuestionReport {
  const prim = boxes.filter(({ method }) => method === 'prim')
  const sides = (language: 'en' | 'zh'): string => prim.map(({ name, low, high }) => {
    const show = (x: number): string => formatNumber(x, Math.abs(x) < 10 ? 4 : 1)
    return `${name[language]} ${low === null ? `≤ ${show(high!)}` : high === null ? `≥ ${show(low)}` : `${show(low)}–${show(high)}`}`
  }).join(language === 'en' ? '; ' : '；')
  const [first] = prim
  const share = formatProbability(runs === 0 ? 0 : missed / runs)
  return {
    manifest,
    title: { en: 'When is the target missed?', zh: '何种情形下目标落空？' },
    sentences: [
      { en: `Missed in ${share} of ${runs} runs.`, zh: `${runs}次运行中${share}未能实现。` },
      missed === 0 ? { en: 'No run misses it, so that there is nothing to tell apart.', zh: '没有运行落空，无从区分。' }
        : missed === runs ? { en: 'Every run misses it, whatever the parameters are.', zh: '无论参数如何，每次运行均落空。' }
        : first === undefined ? { en: 'No box of parameters tells runs that miss from others.', zh: '没有参数区间能够区分未实现的运行。' }
        : { en: `It is missed where ${sides('en')}: there in ${formatProbability(first.density)} of runs (${formatProbability(first.densityOutside ?? 0)} outside the sample), ${formatProbability(first.coverage)} of all misses.`,
          zh: `落空的情形：${sides('zh')}；其中${formatProbability(first.density)}落空（样本外${formatProbability(first.densityOutside ?? 0)}），占全部落空的${formatProbability(first.coverage)}。` },
    ],
    tables: [{ name: 'boxes', title: { en: 'Boxes of parameters in which it is missed', zh: '目标落空的参数区间' }, rows: boxes, columns: [
      { key: 'method', title: { en: 'method', zh: '方法' }, show: 'word' }, { key: 'box', title: { en: 'box', zh: '区间' }, show: 'count' },
      { key: 'name', title: { en: 'parameter', zh: '参数' }, show: 'text' }, { key: 'low', title: { en: 'from', zh: '下限' }, show: 'ratio' },
      { key: 'high', title: { en: 'to', zh: '上限' }, show: 'ratio' }, { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit-words' },
      { key: 'density', title: { en: 'density', zh: '密度' }, show: 'probability' }, { key: 'coverage', title: { en: 'coverage', zh: '覆盖' }, show: 'probability' },
      { key: 'reproducibility', title: { en: 'reproduced', zh: '可重复' }, show: 'probability' }, { key: 'densityOutside', title: { en: 'outside', zh: '样本外' }, show: 'probability' },
    ] }, { name: 'runs', title: { en: 'Runs', zh: '运行' }, rows: runs > 0 ? [{ runs, missed }] : [], shown: [], columns: [] }],
  }
}
