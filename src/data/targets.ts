import { InputError } from '../kernel/input-error.js'
import type { Bilingual } from './figure.js'
import { national } from './national.js'

/** Where the base of a multiple comes from when the plan states none. */
export interface ExternalBase {
  /** National series and year taken as the base. */
  readonly series: string
  readonly year: number
  /** Why this series, since the plan names neither base nor base year. */
  readonly why: string
}

/** A quantified target of the plan. */
export interface Target {
  readonly id: string
  /** Indicator it is read on. */
  readonly indicator: string
  readonly name: Bilingual
  /** Words of the plan. */
  readonly text: string
  readonly clause: '2.3'
  readonly year: 2020
  readonly unit: string
  /** `at-least` and `about` both ask for the threshold; `about` is the plan's own softness. */
  readonly wording: 'at-least' | 'about' | 'reach'
  /** A level in `unit`, or a multiple of an external base. */
  readonly goal: { readonly level: number } | { readonly multiple: number; readonly base: ExternalBase }
  /** What must not be mixed up. */
  readonly note?: string
}

const target = (definition: Omit<Target, 'clause' | 'year'>): Target => ({ ...definition, clause: '2.3', year: 2020 })

/** The ten quantified targets of the plan for 2020, in its order. */
export const targets: readonly Target[] = [
  target({
    id: 'leading-firms', indicator: 'leading-firms', unit: 'enterprise', wording: 'about', goal: { level: 20 },
    name: { en: 'Innovative leading enterprises of world influence', zh: '具有世界影响力的创新型领军企业' },
    text: '培育20家左右具有世界影响力的创新型领军企业',
    note: 'Not the pilot enterprises; the plan gives no count for 2015.',
  }),
  target({
    id: 'pilot-firms', indicator: 'pilot-firms', unit: 'enterprise', wording: 'at-least', goal: { level: 1000 },
    name: { en: 'Innovative pilot enterprises', zh: '创新型试点企业' },
    text: '创新型试点企业达到1000家以上',
    note: 'The plan gives no count for 2015.',
  }),
  target({
    id: 'hnte-revenue', indicator: 'hnte-revenue', unit: 'CNY a year', wording: 'reach', goal: { level: 34e12 },
    name: { en: 'Revenue of high and new technology enterprises', zh: '高新技术企业营业收入' },
    text: '高新技术企业的营业收入达到34万亿元',
    note: 'The plan gives no baseline; the Torch return says 22.2 trillion yuan in 2015.',
  }),
  target({
    id: 'technology-innovation-centres', indicator: 'technology-innovation-centres', unit: 'centre', wording: 'about',
    goal: { level: 20 }, name: { en: 'National technology innovation centres', zh: '国家技术创新中心' },
    text: '建设20家左右……国家技术创新中心',
  }),
  target({
    id: 'rd-intensity-industry', indicator: 'rd-intensity-industry', unit: 'share of main business revenue',
    wording: 'reach', goal: { level: 0.011 },
    name: { en: 'R&D over main business revenue, above-scale industry', zh: '规模以上工业企业研发经费支出占主营业务收入比例' },
    text: '规模以上工业企业研发经费支出占主营业务收入比例提高到1.1%',
    note: 'The 0.77 % beside it is of 2012; 2015 was 0.90 %. Published ratios are over business revenue from 2018.',
  }),
  target({
    id: 'invention-stock-industry', indicator: 'invention-stock-industry', unit: 'ratio to base', wording: 'reach',
    goal: {
      multiple: 2,
      base: { series: 'invention-stock-industry', year: 2015,
        why: 'The plan says enterprises, without base or year; above-scale industry is the series published yearly.' },
    },
    name: { en: 'Invention patents held by enterprises, doubled', zh: '企业发明专利拥有量翻一番' },
    text: '企业发明专利拥有量……实现翻一番',
  }),
  target({
    id: 'pct-applications', indicator: 'pct-applications', unit: 'ratio to base', wording: 'reach',
    goal: {
      multiple: 2,
      base: { series: 'pct-applications', year: 2015,
        why: 'The plan says filings of enterprises at most, without base or year; origin China is what is published.' },
    },
    name: { en: 'PCT applications, doubled', zh: 'PCT专利申请量翻一番' },
    text: 'PCT专利申请量实现翻一番',
  }),
  target({
    id: 'alliances', indicator: 'alliances', unit: 'alliance', wording: 'at-least', goal: { level: 300 },
    name: { en: 'Pilot alliances', zh: '试点联盟' }, text: '试点联盟达到300家以上',
  }),
  target({
    id: 'technology-contract-turnover', indicator: 'technology-contract-turnover', unit: 'CNY a year', wording: 'reach',
    goal: { level: 2e12 }, name: { en: 'Turnover of technology contracts', zh: '全国技术合同成交金额' },
    text: '全国技术合同成交金额达到2万亿元',
  }),
  target({
    id: 'innovative-clusters', indicator: 'innovative-clusters', unit: 'cluster', wording: 'reach', goal: { level: 50 },
    name: { en: 'Internationally competitive innovative clusters', zh: '具有国际竞争力的创新型产业集群' },
    text: '打造50个具有国际竞争力的创新型产业集群',
    note: 'Competitive clusters; the 32 of 2015 are pilots, another definition.',
  }),
]

/** The target with this id. Throws `InputError` if there is none. */
export function targetOf(id: string): Target {
  const found = targets.find((candidate) => candidate.id === id)
  if (!found) throw new InputError('target', `one of ${targets.map((candidate) => candidate.id).join(', ')}`, id)
  return found
}

/** What the indicator must reach in its own unit: the level, or the multiple times its base. */
export const threshold = ({ goal }: Target): number =>
  ('level' in goal ? goal.level : goal.multiple * national(goal.base.series, goal.base.year))
