import type { Fit } from '../evidence/experiment.js'
import type { EvidenceRow } from '../evidence/carry-out.js'
import type { Label } from '../population/population.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatNumber } from './numbers.js'
import { VERDICTS } from './margins-text.js'
import { textTable } from './text-table.js'

const TITLES = {
  en: ['experiment inside the model', 'value', 'band', 'verdict', 'evidence', 'source'],
  zh: ['模型内实验', '数值', '区间', '判定', '证据用途', '来源'],
} as const

const FITS: Readonly<Record<Fit, Label>> = {
  fitted: { en: 'fitted', zh: '用于设定参数' },
  'held-out': { en: 'held out', zh: '未用于设定参数' },
}

/** A value in the unit of its measure: shares in per cent. */
const shown = (value: number, unit: string): string => (unit === 'share' ? `${formatNumber(value * 100, 1)} %` : formatNumber(value, 2))

function bandText({ band: [low, high], unit }: EvidenceRow, language: Language): string {
  if (low !== null && high !== null) return `${shown(low, unit)} ${language === 'zh' ? '至' : 'to'} ${shown(high, unit)}`
  const [word, bound] = low !== null ? [language === 'zh' ? '不低于' : 'at least', low] : [language === 'zh' ? '不高于' : 'at most', high]
  return bound === null ? '' : `${word} ${shown(bound, unit)}`
}

/** What experiments inside the model bring about, beside the evidence. */
export function magnitudesText(rows: readonly EvidenceRow[], language: Language): string {
  const cells = rows.map((row) => [inLanguage(row.name, language), shown(row.value, row.unit), bandText(row, language),
    VERDICTS[row.verdict][language], FITS[row.fit][language], row.source])
  const columns = TITLES[language].map((title, c) => ({ title, align: c === 1 || c === 2 ? 'right' as const : 'left' as const }))
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length
  const summary = language === 'zh' ? `${rows.length}项量级中${holding}项成立` : `${holding} of ${rows.length} magnitudes hold`
  return `${textTable(columns, cells)}\n\n${summary}\n`
}
