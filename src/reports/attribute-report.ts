import { indicatorById } from '../indicators/index.js'
import type { Label } from '../population/population.js'
import type { Attribution } from '../questions/attribute.js'
import { formatChange, formatProbability, styleOf } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** Which group of levers did it, as a report: all regions asked about together in tables, provinces in files. */
export function attributeReport({ manifest, method, coalitions, contributions, interactions }: Attribution): QuestionReport {
  const nation = contributions.at(-1)?.region
  const place = nation === 'CN' && manifest.region.length === 1 && manifest.region[0] === 'CN' ? { en: ' in the nation', zh: '全国的' } : { en: ` in ${manifest.region.join(', ')}`, zh: `${manifest.region.join('、')}的` }
  const rows = contributions.map((row) => ({ ...row, indicatorName: indicatorById(row.indicator)!.name }))
  const moved = new Set(rows.flatMap(({ region, indicator, value }) => (region === nation && value !== 0 ? [indicator] : [])))
  const shown = rows.filter(({ region, indicator }) => region === nation && moved.has(indicator))
  const pairs = interactions.map((row) => ({ ...row, indicatorName: indicatorById(row.indicator)!.name }))
  const strongest = [...new Set(pairs.map(({ indicator }) => indicator))].flatMap((indicator) =>
    pairs.filter((row) => row.indicator === indicator && row.value !== 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 1))
  const sentences = [...new Set(shown.map(({ indicator }) => indicator))].flatMap((indicator): Label[] => {
    const of = shown.filter((row) => row.indicator === indicator)
    const all = of.find(({ player }) => player === 'all')!
    const best = of.filter((row) => row !== all).sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
    if (all.value === 0 || best.share === null) return []
    const told = (language: 'en' | 'zh'): string => {
      const style = styleOf(all.unit, language, true)
      return `${formatChange(all.value, style)} ${style.unit}`
    }
    return [{ en: `${all.indicatorName.en}: ${told('en')} in ${all.year}, of which ${best.name.en} ${formatProbability(best.share, 'en')}.`,
      zh: `${all.indicatorName.zh}：${all.year}年${told('zh')}，其中${best.name.zh}占${formatProbability(best.share, 'zh')}。` }]
  })
  return {
    manifest, sentences,
    title: { en: `Which group of levers did it? (${method}, ${coalitions} coalitions)`, zh: `效果来自哪一组政策？(${method === 'exact' ? '精确' : '抽样'}，${coalitions}个组合)` },
    tables: [
      { name: 'contributions', title: { en: `Contributions${place.en}; those of an indicator sum to its whole effect`, zh: `${place.zh}贡献（各指标之和等于总效应）` }, rows, shown, columns: [
        { key: 'indicatorName', title: { en: 'indicator', zh: '指标' }, show: 'text' },
        { key: 'name', title: { en: 'group', zh: '组' }, show: 'text' },
        { key: 'value', title: { en: 'contribution', zh: '贡献' }, show: 'change' },
        { key: 'low', title: { en: 'from', zh: '下限' }, show: 'change' },
        { key: 'high', title: { en: 'to', zh: '上限' }, show: 'change' },
        { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' },
        { key: 'share', title: { en: 'share', zh: '占比' }, show: 'probability' },
      ] },
      { name: 'interactions', title: { en: 'The strongest interaction of each indicator', zh: '各指标最强的交互作用' }, rows: pairs, shown: strongest, columns: [
        { key: 'indicatorName', title: { en: 'indicator', zh: '指标' }, show: 'text' },
        { key: 'name', title: { en: 'group', zh: '组' }, show: 'text' },
        { key: 'withName', title: { en: 'with', zh: '与' }, show: 'text' },
        { key: 'value', title: { en: 'beyond the sum of both', zh: '超出两者之和' }, show: 'change' },
        { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' },
      ] },
    ],
  }
}
