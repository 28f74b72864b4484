import type { MarginRow } from '../population/margins.js'
import type { Language } from './language.js'
import { formatNumber, formatValue, perCent, styleOf } from './numbers.js'
import { textTable } from './text-table.js'

const TITLES = {
  en: ['margin', 'region', 'published', 'population', 'unit', 'error', 'band', 'verdict', 'source'],
  zh: ['边际', '地区', '公布值', '总体', '单位', '误差', '容许', '判定', '来源'],
} as const
/** Verdicts in words. */
export const VERDICTS = { holds: { en: 'holds', zh: '成立' }, misses: { en: 'misses', zh: '不成立' } } as const

/** Published margins beside those of the population. Regions that hold are counted; those that miss are listed. */
export function marginsText(rows: readonly MarginRow[], nation: string, language: Language): string {
  const shown = rows.filter(({ region, verdict }) => region === nation || verdict === 'misses')
  const percent = (share: number): string => perCent(formatNumber(share * 100, 2), language)
  const cells = shown.map(({ margin, region, unit, published, simulated, relativeError, band, verdict, source }) => {
    const style = styleOf(unit, language)
    const absolute = unit === 'region'
    return [margin, region, formatValue(published, style), formatValue(simulated, style), style.unit,
      absolute ? formatNumber(relativeError, 0) : percent(relativeError), absolute ? formatNumber(band, 0) : percent(band),
      VERDICTS[verdict][language], source]
  })
  const columns = TITLES[language].map((title, c) => ({ title, align: [2, 3, 5, 6].includes(c) ? 'right' as const : 'left' as const }))
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length
  const summary = language === 'zh' ? `${rows.length}项边际中${holding}项成立` : `${holding} of ${rows.length} margins hold`
  return `${textTable(columns, cells)}\n\n${summary}\n`
}
