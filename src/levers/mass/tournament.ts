import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import type { Source } from '../../data/sources.js'
import { exp, ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { equation } from '../equation.js'
import type { LeverDefinition } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import type { NumberParameter } from '../parameters.js'
import { merit } from '../rationing.js'
import { reachesOnce } from '../take-up.js'

const judged = assumption('tournament-effects', 'No evaluation of a Chinese contest was found: winners gain by prize and notice, most of them fundable anyway')

type Name = 'winners' | 'prize' | 'enter' | 'events' | 'odds' | 'additional' | 'reviewNoise'
type Numbers = Record<Name, NumberParameter>

/** What a contest says of itself: prize, share of those eligible who enter in a year, and where that is from. */
interface Terms { readonly prize: number, readonly enter: number, readonly source: Source }

/** The parameters of a contest of teams. Those contests that were held in 2015 are part of the base year. */
export const tournamentTerms = ({ prize, enter, source }: Terms): Numbers => ({
  winners: national(dated('enterprise a year', [0, 1e6], { 2008: 0 }, source, { en: 'winners beyond those of contests of 2015', zh: '2015年规模之外新增获奖数' }, 0)),
  prize: fixed('CNY per enterprise', [0, 1e8], prize, source, { en: 'prize', zh: '奖金' }),
  enter: fixed('share', [0, 1], enter, source, { en: 'share of those eligible who enter in a year, each once', zh: '年度参赛比例' }),
  events: national(dated('CNY a year', [0, 1e10], { 2008: 0 }, source, { en: 'cost of holding them', zh: '办赛经费' }, 0)),
  odds: behaviour('ratio', [1, 10], triangular(1.2, 1.6, 2), judged, 'D', { en: 'odds of a first round of venture finance for a winner over those without', zh: '获奖者首轮融资几率的倍数' }),
  additional: behaviour('share', [0, 1], triangular(0.1, 0.3, 0.5), judged, 'D', { en: 'share of winners who would not have been funded anyway', zh: '获奖者中本无法获得资金的比例' }),
  reviewNoise: behaviour('standard deviations', [0, 10], triangular(0.5, 1, 2), judged, 'D', { en: 'error of juries in judging quality', zh: '评委误差' }),
})

/** A contest: who enters, how juries rank, what a prize starts and how investors take notice, what it costs. */
export const tournament: Pick<LeverDefinition<Numbers>, 'takeUp' | 'rationing' | 'awards' | 'equation' | 'cost'> = {
  takeUp: reachesOnce((p) => p.enter),
  rationing: { budget: (p) => p.winners * p.prize, reserves: (p) => p.prize, score: (p, team) => merit(team, p.reviewNoise) },
  awards: { most: (p) => p.prize, ofResearch: () => 1, starts: (p) => p.additional, odds: (p) => exp(p.additional * ln(p.odds)) },
  equation: equation('M = q + n; G = min(A, c·R − V); ΔQ = a·G/P; O = exp(a·ln(o))',
    'M score of an entrant, the highest win; q its quality; n error of the jury; G prize as paid; A prize; c cap on direct support over own R&D; R own R&D of last year; V other support; ΔQ real R&D added; a share of winners who would not have been funded anyway; P general price level; O odds of a first round of venture finance over those without; o the same for those who would not have been funded; b cost of events, shared out to provinces by their R&D',
    'M 参赛者得分,高者获奖；q 质量；n 评委误差；G 实付奖金；A 奖金；c 直接资助占自有研发的上限；R 上年自有研发；V 其他资助；ΔQ 新增实际研发；a 获奖者中本无法获得资金的比例；P 一般价格水平；O 首轮融资几率的倍数；o 本无法获得资金者的该倍数；b 办赛经费,按各省研发分摊'),
  cost: [
    books('grant', GOVERNMENTS, ['enterprises'], 'G', { en: 'prizes', zh: '奖金' }, perProvince((_, { awarded }) => awarded)),
    books('administration', GOVERNMENTS, ['providers'], 'b', { en: 'events, juries, training of finalists', zh: '赛事、评审与培训' },
      perProvince((p, { share }) => p.events * share)),
  ],
}

/** The law of direction of a contest: many winners, who all would not have been funded. */
export const tournamentTest: LeverDefinition<Numbers>['test'] = {
  params: { winners: 1e5, enter: 0.9, events: 1e8, prize: 5e6 },
  moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['additional'] }],
  leaves: ['innovative-clusters', 'makerspaces'],
}
