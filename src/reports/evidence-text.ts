import type { EvidenceRow } from '../evidence/carry-out.js'
import type { Fit } from '../evidence/experiment.js'
import type { Label } from '../population/population.js'
import { inLanguage } from './language.js'
import type { Language } from './language.js'
import { formatNumber } from './numbers.js'
import { VERDICTS } from './margins-text.js'
import { textTable } from './text-table.js'

/** Kinds of evidence, and how their tables are headed and counted. */
const KINDS = {
  magnitudes: { en: ['experiment inside the model', 'magnitudes hold'], zh: ['模型内实验', '量级'] },
  facts: { en: ['stylised fact of simulated microdata', 'stylised facts hold'], zh: ['模拟微观数据的典型事实', '典型事实'] },
  causal: { en: ['study of causes on simulated microdata', 'causal findings hold'], zh: ['模拟微观数据的因果研究', '因果结论'] },
} as const
/** A kind of evidence. */
export type EvidenceKind = keyof typeof KINDS

const TITLES = { en: ['value', 'band', 'verdict', 'evidence', 'source'], zh: ['数值', '区间', '判定', '证据用途', '来源'] } as const

const FITS: Readonly<Record<Fit, Label>> = {
  fitted: { en: 'fitted', zh: '用于设定参数' },
  'held-out': { en: 'held out', zh: '未用于设定参数' },
}
const EXPLAINED: Label = { en: 'misses, explained', zh: '不成立(已说明)' }

/** A value in the unit of its measure: shares in per cent. */
const shown = (value: number, unit: string): string =>
  (unit === 'share' ? `${formatNumber(value * 100, 1)} %` : formatNumber(value, Math.abs(value) < 0.1 ? 3 : 2))

function bandText({ band: [low, high], unit }: EvidenceRow, language: Language): string {
  if (low !== null && high !== null) return `${shown(low, unit)} ${language === 'zh' ? '至' : 'to'} ${shown(high, unit)}`
  const [word, bound] = low !== null ? [language === 'zh' ? '不低于' : 'at least', low] : [language === 'zh' ? '不高于' : 'at most', high]
  return bound === null ? '' : `${word} ${shown(bound, unit)}`
}

/** What was measured inside the model beside the evidence, then the causes of what misses, as far as they are known. */
export function evidenceText(rows: readonly EvidenceRow[], kind: EvidenceKind, language: Language): string {
  const cells = rows.map((row) => [inLanguage(row.name, language), shown(row.value, row.unit), bandText(row, language),
    inLanguage(row.cause ? EXPLAINED : VERDICTS[row.verdict], language), FITS[row.fit][language], row.source])
  const [title, counted] = KINDS[kind][language]
  const columns = [title, ...TITLES[language]].map((text, c) => ({ title: text, align: c === 1 || c === 2 ? 'right' as const : 'left' as const }))
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length
  const explained = rows.flatMap(({ id, cause }) => (cause ? [`${id}: ${inLanguage(cause, language)}`] : []))
  const summary = language === 'zh' ? `${rows.length}项${counted}中${holding}项成立` : `${holding} of ${rows.length} ${counted}`
  const known = explained.length === 0 ? '' : language === 'zh' ? `,${explained.length}项不成立者原因已明` : `; ${explained.length} of those that miss are explained`
  return `${textTable(columns, cells)}\n\n${explained.length > 0 ? `${explained.join('\n')}\n\n` : ''}${summary}${known}\n`
}
