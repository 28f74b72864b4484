import { provinces } from '../data/provinces.js'
import { indicatorById } from '../indicators/index.js'
import type { ReportedAnswer } from './answer-sections.js'
import type { Language } from './language.js'

/** Says, under a table of all provinces, which indicators of the answer do not add up to the nation's and why; empty where all do. */
export function provincesNote({ result: { regions, indicators }, manifest }: ReportedAnswer, language: Language): string {
  const whole = regions.at(-1)!.code === 'CN' && regions.length - 1 === provinces.length
  if (!whole) return ''
  const shown = indicators.flatMap((id) => indicatorById(id) ?? [])
  const names = (which: typeof shown): string => which.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ')
  const wider = shown.filter(({ nationIs }) => nationIs === 'wider')
  const imputed = manifest.parameters !== 'central' ? shown.filter(({ nationIs }) => nationIs === 'known-better') : []
  const why = language === 'zh' ? [
    ...(wider.length > 0 ? [`全国数含${provinces.length}个省级地区以外的卖方与专利权人：${names(wider)}`] : []),
    ...(imputed.length > 0 ? [`各省数为推算并随机抽取，全国数为公布数：${names(imputed)}`] : []),
  ] : [
    ...(wider.length > 0 ? [`the nation includes sellers and holders outside the ${provinces.length} provinces: ${names(wider)}`] : []),
    ...(imputed.length > 0 ? [`figures of provinces are imputed and drawn, that of the nation is published: ${names(imputed)}`] : []),
  ]
  if (why.length === 0) return ''
  return language === 'zh' ? `各省之和不等于全国的指标。${why.join('；')}。` : `Provinces do not sum to the nation where ${why.join('; and where ')}.`
}
