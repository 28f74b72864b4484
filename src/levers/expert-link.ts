import { triangular } from '../data/prior.js'
import type { Source } from '../data/sources.js'
import { exp, ln } from '../kernel/math.js'
import type { Label } from '../population/population.js'
import { GOVERNMENTS, books, perEnterprise } from './cost.js'
import { gives } from './effect.js'
import { equation } from './equation.js'
import type { LeverDefinition } from './lever.js'
import { behaviour, fixed } from './parameters.js'
import type { NumberParameter } from './parameters.js'
import { brings } from './province.js'
import type { ProvinceYear, RegionalEffect } from './province.js'

/** Factor on expected invention applications of an enterprise with one link to a research body more, 2^b. `elasticity` b to 1 + links. */
export const linked = (elasticity: number): number => exp(elasticity * ln(2))

/** What links take from public research, log points: −d·N/F. `each` d person-years a link · N links of the province · F its public staff. */
export const timeAway = (each: number, { reached, regions, province }: ProvinceYear): number =>
  (reached > 0 && regions.publicFte[province]! > 0 ? -each * reached / regions.publicFte[province]! : 0)

type Terms = Record<'link' | 'displaced' | 'pay', NumberParameter>

/** What sending an expert to an enterprise does and takes. `time` person-years of public research, of `timeSource`; `pay` yuan, of `paySource`. */
export const expertTerms = (time: number, timeSource: Source, pay: number, paySource: Source): Terms => ({
  link: behaviour('elasticity', [0, 1], triangular(0.03, 0.1, 0.2), 'cornet-vroomen-van-der-steeg-2006', 'C', LINK),
  displaced: fixed('person-year per enterprise a year', [0, 1], time, timeSource, { en: 'own research of a university or institute that an expert misses', zh: '每名专家占用的公共科研时间' }),
  pay: fixed('CNY per enterprise a year', [0, 1e6], pay, paySource, { en: 'pay and travel of an expert', zh: '专家补助与差旅费' }),
})

const LINK: Label = { en: 'rise of expected invention applications with 1 + links to research bodies', zh: '发明申请对联系数的弹性' }

/** Experts take time from public research, as far as they are sent. */
export const expertTime: RegionalEffect<Terms> = brings('publicResearchLift', (p, where) => timeAway(p.displaced, where))

/** Who is served has one link more this year; experts are paid, and their own research waits. */
export const expertLink: Pick<LeverDefinition<Terms>, 'equation' | 'cost' | 'effects' | 'regional'> = {
  equation: equation('X = (1 + n)^b; Y = exp(−d·N/F)', 'X factor on expected invention applications of the year; n links added, 1 for who is served; b elasticity; Y factor on what public research brings about; d own research that an expert misses; N enterprises served in the province; F staff of public research; m pay and travel of an expert',
    'X 当年预期发明申请量的倍数；n 新增联系,受服务者为1；b 弹性；Y 公共科研产出的倍数；d 每名专家占用的公共科研时间；N 该省受服务企业数；F 公共科研人员；m 专家补助与差旅费'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm', { en: 'pay and travel, for each enterprise served', zh: '按服务企业数计的补助与差旅费' }, perEnterprise((p) => p.pay))],
  effects: [gives('inventionMultiplier', (p) => linked(p.link))],
  regional: [expertTime],
}
