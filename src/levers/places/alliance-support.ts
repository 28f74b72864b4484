import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const terms = assumption('alliance-terms', 'A secretariat of a few people at half a million yuan a year, and a call at a tenth of that a candidate; no budget was found')

/**
 * Support of strategic alliances of an industry: governments call for pilots, candidates form where members gain more than they pay, and a secretariat
 * is paid. The plan wants 300 pilots; how many of those called for come about is not in its hands. A call may be of one province; whom
 * an alliance brings something are its members, wherever they are.
 */
export const allianceSupport = defineLever({
  id: 'alliance-support',
  name: { en: 'Support of technology innovation alliances', zh: '产业技术创新战略联盟支持' },
  summary: { en: 'Calls for pilot alliances, whose secretariats are paid and whose members come from the whole country', zh: '征集试点联盟并资助其秘书处,成员来自全国' },
  family: 'places',
  clause: { inventory: 'L19', section: '3.3' },
  params: {
    called: national(dated('alliance a year', [0, 2000], { 2008: 0 }, 'plan', { en: 'pilots called for', zh: '每年征集试点联盟' }, 0)),
    secretariat: fixed('CNY per alliance a year', [0, 1e8], 5e5, terms, { en: 'public money for the secretariat of a pilot', zh: '每个联盟秘书处年度资助' }),
    call: fixed('CNY per alliance', [0, 1e7], 5e4, terms, { en: 'cost of a call for a candidate', zh: '每个候选联盟的征集成本' }),
  },
  equation: equation('G = θ·P·(1 + b) − ψ·C; X = exp(G)',
    'G gain of a member, log points, above the fee where an alliance forms; θ, ψ effects of potential and of competition; P, C potential for spillovers and competition among members, 0 to 1; b 1 where research is basic; X factor on expected invention applications, of which a second membership adds half; k secretariat; N pilots added since the base year; q cost of a call; s share of the province; n pilots called for',
    'G 成员收益(对数点),高于会费时联盟成立；θ, ψ 潜力与竞争的效应；P, C 成员间溢出潜力与竞争程度(0至1)；b 面向基础研究为1；X 预期发明申请量的倍数,再次加入只增一半；k 秘书处资助；N 基年以来新增试点；q 征集成本；s 该省份额；n 征集数'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'k·N', { en: 'secretariats of added pilots', zh: '新增试点秘书处资助' },
      perProvince((p, { facilities }) => { const { number, ofBase } = facilities('alliance'); return p.secretariat * Math.max(0, number - ofBase) })),
    books('administration', GOVERNMENTS, ['providers'], 'q·s·n', { en: 'calls', zh: '征集费用' }, perProvince((p, { share }) => p.call * p.called * share)),
  ],
  eligible: everyone,
  openings: [opens('alliance', (p) => p.called)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { called: 0 },
  plan: { params: { called: { 2017: 38.5, 2021: 0 } }, why: { en: 'from 146 to 300 pilots and more: 154 called for in four years', zh: '试点联盟由146家增至300家以上:四年征集154家' } },
  test: {
    params: { called: 1000 },
    moves: [
      { indicator: 'alliances', direction: 'up', through: ['consortia.potential', 'consortia.rivalry', 'consortia.fee', 'consortia.basic'] },
      { indicator: 'invention-stock', direction: 'up', through: ['consortia.potential', 'consortia.members', 'consortia.overlap'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
