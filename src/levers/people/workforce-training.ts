import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const places = assumption('workforce-courses', 'The plan gives no number: a million workers a year more, against seven million a year whom the training of migrant workers aimed at before')
const cost = assumption('workforce-course-cost', 'A short course for a trade; subsidies of a few hundred to two thousand yuan were usual')

/** Quality of the workforce: courses for skilled and migrant workers and model craftsmen, beyond those that are held anyway. */
export const workforceTraining = defineLever({
  id: 'workforce-training',
  name: { en: 'Workforce quality, craftsmen and skills of migrant workers', zh: '职工素质建设、工匠与农民工技能提升' },
  summary: { en: 'Courses raise the skills of workers in industry, and skills fade', zh: '培训提高工业职工技能,技能逐年衰减' },
  family: 'people',
  clause: { inventory: 'L48', section: '3.6' },
  params: {
    workers: national(dated('person a year', [0, 5e7], { 2008: 0 }, places, { en: 'workers trained beyond those of the base year', zh: '年新增培训职工' }, 0)),
    course: fixed('CNY per person', [0, 1e5], 1000, cost, { en: 'public money for a course', zh: '每人次培训补助' }),
  },
  equation: equation('N₁ = (1 − a)·N₀ + s·n; A₁ = A₀ + φ·v·(N₁ − N₀)/W',
    'N₀, N₁ workers with added skills before and after; a part of skills that fades in a year; s share of the province; n workers trained; A₀, A₁ log of productivity before and after; φ response to the share of workers trained; v worth of a course, relative to an apprenticeship; W workers of industry; c public money for a course',
    'N₀, N₁ 前后的受训在岗职工；a 技能年衰减率；s 该省份额；n 培训人数；A₀, A₁ 前后的生产率对数；φ 对受训职工比例的响应；v 短期培训相对学徒培养的效果；W 工业职工；c 每人次补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'c·s·n', { en: 'courses', zh: '培训补助' }, perProvince((p, { share }) => p.course * share * p.workers))],
  eligible: everyone,
  regional: [brings('workersTrained', (p, { share }) => share * p.workers)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { workers: 0 },
  plan: { params: { workers: { 2017: 1e6 } }, why: { en: 'raise the skills of workers and migrant workers (no number given)', zh: '实施职工素质建设工程和农民工职业技能提升计划(未给出数量)' } },
  test: {
    params: { workers: 2e7 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['talent.skill', 'talent.fading'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
