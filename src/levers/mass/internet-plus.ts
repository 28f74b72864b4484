import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'
import { reaches } from '../take-up.js'

const further = assumption('internet-plus', 'The plan calls for Internet Plus and the four crowds and gives no sum: two hundred million yuan a year for open platforms')
const crowdfunding = assumption('crowdfunding-effect', 'Whether crowdfunding lowers what R&D of small enterprises costs in China was not found: 0 unless a scenario sets it')
const founding = assumption('crowd-founding-effect', 'What open platforms add to entry was not found: 0 unless a scenario sets it')

/** Internet Plus and the four crowds: open platforms on which small enterprises find ideas, partners, support and money. */
export const internetPlus = defineLever({
  id: 'internet-plus',
  name: { en: 'Internet Plus and the four crowds', zh: '“互联网+”与众创众包众扶众筹' },
  summary: { en: 'Open platforms lower the cost of founding, searching and raising money', zh: '开放平台降低创业、搜寻与融资成本' },
  family: 'support',
  clause: { inventory: 'L25', section: '3.4' },
  params: {
    platforms: national(dated('CNY a year', [0, 1e11], { 2008: 0 }, further, { en: 'public money for open platforms', zh: '开放平台财政经费' }, 0)),
    reach: dated('share', [0, 1], { 2008: 0 }, further, { en: 'small performers of R&D that raise money from the crowd', zh: '参与众筹的小型研发企业比例' }, 0),
    relief: fixed('rate a year', [0, 0.1], 0, crowdfunding, { en: 'fall of the cost of finance by crowdfunding', zh: '众筹降低的融资成本' }),
    entry: fixed('log points', [0, 1], 0, founding, { en: 'entry that platforms bring, for a billion yuan a year in the nation', zh: '全国每十亿元平台经费带来的进入提升' }),
  },
  equation: equation('ρ = r − f; E = e·exp(l·B)', 'ρ cost of finance of who raises money from the crowd; r the same without; f relief; E enterprises that enter in the next year; e those that would; l lift for a billion yuan a year; B money for platforms, billion yuan a year; g share of it by R&D of the province',
    'ρ 参与众筹者的融资成本；r 原融资成本；f 降低额；E 次年进入企业数；e 原应进入数；l 每十亿元的提升；B 平台经费,十亿元；g 按本省研发分摊的平台经费'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'g', { en: 'open platforms', zh: '开放平台补助' }, perProvince((p, { share }) => p.platforms * share))],
  eligible: all(size('micro', 'small'), status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('financeRelief', (p) => p.relief)],
  regional: [brings('entryLift', (p) => (p.entry * p.platforms) / 1e9)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { platforms: 0, reach: 0 },
  plan: { params: { platforms: { 2017: 2e8 }, reach: { 2017: 0.01 } }, why: { en: 'Internet Plus and the four crowds (no sum given)', zh: '利用“互联网+”发展众创众包众扶众筹(未给出金额)' } },
  test: {
    params: { platforms: 5e9, reach: 0.8, relief: 0.03, entry: 0.5 },
    moves: [
      { indicator: 'enterprises-industry', direction: 'up', through: ['entry'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['relief', 'rd.elasticitySmall'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces'],
  },
})
