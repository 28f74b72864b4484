import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'

const further = assumption('worker-campaigns', 'The plan asks for the five smalls and team innovation in depth and gives no number: a tenth more suggestions than in 2011 to 2015')
const studios = assumption('worker-studios', 'Studios of model workers grew to 78,000; the plan names them as done and gives no number: two thousand a year more')
const terms = assumption('worker-campaign-cost', 'Time and training for one suggestion, and a small grant for a studio, are judged')

/**
 * Five smalls (improvements, inventions, conversions, designs, suggestions), team innovation, studios of model workers. What workers
 * suggested in 2011 to 2015 is part of the base year and its trend; only what comes beyond it counts.
 */
export const workerSuggestions = defineLever({
  id: 'worker-suggestions',
  name: { en: 'Five smalls and team innovation', zh: '“五小”活动与班组创新' },
  summary: { en: 'Campaigns and teams bring more small process innovations of workers', zh: '职工合理化建议与小革新活动' },
  family: 'support',
  clause: { inventory: 'L29', section: '3.4' },
  params: {
    rise: dated('share', [0, 2], { 2008: 0 }, further, { en: 'suggestions beyond those of 2011 to 2015, over them', zh: '合理化建议增幅' }, 0),
    each: fixed('CNY per piece', [0, 1e5], 300, terms, { en: 'time and training for a suggestion', zh: '每条建议的工时与培训成本' }),
    studios: national(dated('facility a year', [0, 1e5], { 2008: 0 }, studios, { en: 'studios of model workers opened beyond those that close', zh: '每年净新增劳模创新工作室' }, 0)),
    grant: fixed('CNY per facility', [0, 1e7], 2e4, terms, { en: 'grant for a studio', zh: '工作室补助' }),
  },
  equation: equation('N = n·W·(1 + s); ΔA = min(m, s·n·a·v/y)', 'N suggestions of a year; n those of a worker; W workers; s rise; ΔA productivity; m most that suggestions bring in a year; a share carried out; v cost that one saves; y revenue of a worker; k time and training for one; g grant for a studio; o studios opened in the province',
    'N 年度建议数；n 人均建议数；W 职工数；s 增幅；ΔA 生产率；m 年度增效上限；a 实施率；v 每条节约成本；y 人均营业收入；k 每条的工时与培训成本；g 工作室补助；o 本省新建工作室数'),
  cost: [
    books('administration', ['enterprises'], ['providers'], 'k·s·n·W', { en: 'time and training for further suggestions', zh: '新增建议的工时与培训成本' },
      perProvince((p, { regions, province }) => (p.each * p.rise * regions.suggestions[province]!) / (1 + p.rise))),
    books('grant', GOVERNMENTS, ['enterprises'], 'g·o', { en: 'studios opened', zh: '新建工作室补助' }, perProvince((p, { share }) => p.grant * p.studios * share)),
  ],
  eligible: everyone,
  regional: [brings('suggestionRise', (p) => p.rise)],
  openings: [opens('model-worker-studio', (p) => p.studios)],
  aim: 'provinces',
  centralShare: 0,
  neutral: { rise: 0, studios: 0 },
  plan: { params: { rise: { 2017: 0.1 }, studios: { 2017: 2000 } }, why: { en: 'five smalls and team innovation (no number given)', zh: '深入开展“五小”活动、推广班组创新(未给出数量)' } },
  test: {
    params: { rise: 1, studios: 10_000 },
    moves: [
      { indicator: 'worker-suggestions-carried-out', direction: 'up', through: ['rise', 'workerInnovation.suggestions', 'workerInnovation.adopted'] },
      { indicator: 'revenue-industry', direction: 'up', through: ['workerInnovation.saving', 'workerInnovation.mostLift'] },
      { indicator: 'model-worker-studios', direction: 'up', through: ['studios'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces'],
  },
})
