import type { Bilingual } from './figure.js'

/** A foreign programme that the plan compares itself with. */
export interface ForeignProgramme {
  readonly id: string
  readonly name: Bilingual
  readonly country: string
  /** Centres or clusters, as announced or as reached by 2015, and over how many years. */
  readonly bodies: number
  readonly years: number
  readonly state: 'announced' | 'reached'
  /** Public money for one over the whole time, in its own currency; absent where not stated. */
  readonly moneyEach?: { readonly amount: number, readonly currency: 'EUR' | 'GBP' }
  readonly source: string
}

/** Programmes of the United States, the United Kingdom and Germany named in section 1.2 of the plan. */
export const foreignProgrammes: readonly ForeignProgramme[] = [
  { id: 'manufacturing-innovation-network', name: { en: 'Network for manufacturing innovation', zh: '制造业创新网络计划' }, country: 'US',
    bodies: 45, years: 10, state: 'announced', source: 'plan' },
  { id: 'catapult-centres', name: { en: 'Catapult technology and innovation centres', zh: '技术与创新中心(弹射中心)' }, country: 'GB',
    bodies: 7, years: 4, state: 'reached', moneyEach: { amount: 200e6 / 7, currency: 'GBP' }, source: 'catapult-review-2014' },
  { id: 'leading-edge-clusters', name: { en: 'Leading-edge cluster competition', zh: '尖端集群竞赛' }, country: 'DE',
    bodies: 15, years: 5, state: 'reached', moneyEach: { amount: 40e6, currency: 'EUR' }, source: 'leading-edge-clusters-2014' },
]

/** Centres or clusters a year, a pace to set beside that of a scenario: the plan wants some twenty centres in five years, four a year. */
export const bodiesAYear = ({ bodies, years }: ForeignProgramme): number => bodies / years
