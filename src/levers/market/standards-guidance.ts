import { assumption } from '../../data/sources.js'
import { ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('standards-pace', 'The plan asks to speed up standards of emerging fields and gives no number: a tenth more than would be formed')
const price = assumption('cost-of-a-standard', 'The order of public money for the drafting of a national standard')

/** Guidance by standards: more technical standards are formed, faster and with enterprises; where they stand, techniques spread faster. */
export const standardsGuidance = defineLever({
  id: 'standards-guidance',
  name: { en: 'Guidance by technical standards', zh: '技术标准引导' },
  summary: { en: 'Support of drafting and of standard services forms more technical standards', zh: '加快技术标准研制,发展标准化服务' },
  family: 'market',
  clause: { inventory: 'L56', section: '3.6' },
  params: {
    more: dated('share', [0, 5], { 2008: 0 }, pace, { en: 'standards formed with support, over those formed without', zh: '由支持新增的标准与原有之比' }, 0),
    drafting: fixed('CNY per piece', [0, 1e8], 2e5, price, { en: 'public money for one of them', zh: '每项标准研制经费' }),
  },
  equation: equation('F = F₀·(1 + a); σ = ln(S/S₀); h = (p + q·(1 + s·σ)·A)·(1 − A)', 'F, F₀ standards formed in a year with and without support; a standards formed with support, over those without; σ how much denser standards are; S, S₀ standards in force with and without support; h enterprises that take up new techniques, share; p chance unprompted; q imitation; s rise of imitation with standards; A share that uses them; c public money for a standard',
    'F, F₀ 有无支持时当年制定的标准；a 支持新增与原有之比；σ 标准密度的提高；S, S₀ 有无支持时的现行标准；h 当年采用新技术的企业比例；p 自发采用概率；q 模仿系数；s 标准对模仿的促进；A 已采用比例；c 每项标准研制经费'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'c·(F − F₀)', { en: 'drafting of the standards formed with support', zh: '由支持新增标准的研制经费' },
    perProvince((p, { province, regions }) => (p.drafting * regions.standardsFormed[province]! * p.more) / (1 + p.more)))],
  eligible: everyone,
  regional: [brings('standardsLift', (p) => ln(1 + p.more))],
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { more: 0 },
  plan: { params: { more: { 2017: 0.1 } }, why: { en: 'speed up standards of emerging and converging fields (no number given)', zh: '加快新兴和融合领域技术标准研制(未给出数量)' } },
  test: {
    params: { more: 1 },
    moves: [{ indicator: 'standards-formed', direction: 'up', through: ['more'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
