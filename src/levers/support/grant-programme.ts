import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import type { Source } from '../../data/sources.js'
import type { Award } from '../awards.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { equation } from '../equation.js'
import type { LeverDefinition } from '../lever.js'
import { behaviour, fixed } from '../parameters.js'
import type { NumberParameter } from '../parameters.js'
import { merit } from '../rationing.js'
import { reaches } from '../take-up.js'

const review = assumption('merit-review', 'Panels see quality with an error; no study gives its size for these programmes')
const office = assumption('grant-administration', 'A twentieth of the grants is the usual order of the cost of a programme')

/** What a programme says of its grants: most for one enterprise by size, part of own R&D at most, and how many apply. */
type Terms = Readonly<Record<'micro' | 'small' | 'medium' | 'large' | 'ofResearch' | 'apply', number>>

type TermName = 'mostMicro' | 'mostSmall' | 'mostMedium' | 'mostLarge' | 'ofResearch' | 'apply' | 'reviewNoise' | 'administration'
type Numbers<N extends string> = Record<N, NumberParameter>

/** The parameters that all grant programmes have, with the terms of one; `source` says where the terms come from. */
export function grantTerms({ micro, small, medium, large, ofResearch, apply }: Terms, source: string | Source): Numbers<TermName> {
  const most = (yuan: number, en: string, zh: string): NumberParameter => fixed('CNY per enterprise a year', [0, 1e9], yuan, source,
    { en: `most that a ${en} enterprise gets`, zh: `单家${zh}企业资助上限` })
  return {
    mostMicro: most(micro, 'micro', '微型'), mostSmall: most(small, 'small', '小型'), mostMedium: most(medium, 'medium', '中型'), mostLarge: most(large, 'large', '大型'),
    ofResearch: fixed('ratio', [0, 1], ofResearch, source, { en: 'grant over own R&D of last year, at most', zh: '资助占上年自有研发的上限' }),
    apply: fixed('share', [0, 1], apply, source, { en: 'share of those eligible who apply', zh: '申请比例' }),
    reviewNoise: behaviour('standard deviations', [0, 10], triangular(0.5, 1, 2), review, 'D', { en: 'error of the review in judging quality', zh: '评审误差' }),
    administration: fixed('share', [0, 1], 0.05, office, { en: 'administration over grants', zh: '管理费占资助的比例' }),
  }
}

type Values<N extends string> = Readonly<Record<N, number>>
type Programme<N extends string> = Pick<LeverDefinition<Numbers<N>>, 'takeUp' | 'rationing' | 'awards' | 'equation' | 'cost'>

/**
 * Grants by merit within a budget, yuan of the year: who applies, how the review ranks, what is awarded, what is booked. `N` names
 * the parameters that set the budget.
 */
export function grantsByMerit<N extends string>(budget: (p: Values<N>) => number, award: Pick<Award<Numbers<N>>, 'megaproject'> = {}): Programme<N | TermName> {
  const programme: Programme<TermName> = {
    takeUp: reaches((p) => p.apply),
    rationing: { budget: (p) => budget(p as unknown as Values<N>), score: (p, applicant) => merit(applicant, p.reviewNoise) },
    awards: { most: (p) => [p.mostMicro, p.mostSmall, p.mostMedium, p.mostLarge], ofResearch: (p) => p.ofResearch, ...award },
    equation: grantEquation,
    cost: [
      books('grant', GOVERNMENTS, ['enterprises'], 'G', { en: 'grants paid', zh: '已拨付资助' }, perProvince((_, { awarded }) => awarded)),
      books('administration', GOVERNMENTS, ['providers'], 'k·G', { en: 'administration, as a share of grants', zh: '按资助比例计的管理费用' },
        perProvince((p, { awarded }) => p.administration * awarded)),
    ],
  }
  // Whoever has more parameters has these too.
  return programme as unknown as Programme<N | TermName>
}

const grantEquation = equation('A = min(m, q·R); G = A·min(1, max(0, c·R − V)/S); ΔQ = (h + γ)·G/P',
  'A award; m most for an enterprise of its size; q grant over own R&D at most; R own R&D of last year at prices of the year; G what is paid of the award; c cap on all direct support over own R&D; V vouchers; S awards of all programmes; ΔQ real R&D added; h share of a grant spent on R&D; γ own R&D added for a yuan of grant, by size, falling with public money over own R&D; P general price level; k administration',
  'A 核定资助额；m 该规模企业的资助上限；q 资助占自有研发的上限；R 上年自有研发(当年价)；G 实际拨付额；c 直接资助合计占自有研发的上限；V 创新券；S 各计划资助合计；ΔQ 新增实际研发；h 资助用于研发的比例；γ 每元资助带动的自有研发,因规模而异,随资助强度下降；P 一般价格水平；k 管理费率')
