import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const places = assumption('training-places', 'The plan gives no number: twenty thousand engineers a year, about one graduate of engineering in fifty, and a hundred thousand apprentices')
const engineers = assumption('engineer-cost', 'Extra cost of studies with enterprises over all years, near a year\'s grant for a student of a university')
const apprentices = assumption('apprentice-cost', 'The trial of new apprenticeships of 2015 named 4,000 to 6,000 yuan a year from public funds, as recalled; all years')

/** Excellent engineers, vocational schools and apprenticeships: an order into a pipeline, from which people come after three to five years. */
export const engineerTraining = defineLever({
  id: 'engineer-training',
  name: { en: 'Excellent engineers, vocational education and apprenticeships', zh: '卓越工程师、职业教育与现代学徒制' },
  summary: { en: 'Places for engineers and apprentices, who qualify after three to five years', zh: '增加工程师与学徒培养名额,三至五年后形成供给' },
  family: 'people',
  clause: { inventory: 'L47', section: '3.6' },
  params: {
    engineers: national(dated('person a year', [0, 2e6], { 2008: 0 }, places, { en: 'engineers admitted beyond those of the base year', zh: '年新增工程师培养人数' }, 0)),
    apprentices: national(dated('person a year', [0, 1e7], { 2008: 0 }, places, { en: 'apprentices and vocational students admitted beyond those of the base year', zh: '年新增学徒与职校学生' }, 0)),
    engineerCost: fixed('CNY per person', [0, 1e6], 2e4, engineers, { en: 'public money for an engineer', zh: '每名工程师培养补助' }),
    apprenticeCost: fixed('CNY per person', [0, 1e6], 1.5e4, apprentices, { en: 'public money for an apprentice', zh: '每名学徒培养补助' }),
  },
  equation: equation('L₁ = L₀ + ρ·E; A₁ = A₀ + φ·B/W',
    'L₀, L₁ research staff of enterprises before and after; ρ part of engineers who do R&D; E engineers who qualify, three to five years after they are admitted; A₀, A₁ log of productivity before and after; φ response to the share of workers trained; B apprentices who qualify, after three years; W workers; s share of the province; e engineers admitted; b apprentices admitted; c public money for an engineer; d public money for an apprentice',
    'L₀, L₁ 前后的企业研发人员；ρ 工程师从事研发的比例；E 三至五年后毕业的工程师；A₀, A₁ 前后的生产率对数；φ 对受训职工比例的响应；B 三年后出师的学徒；W 职工；s 该省份额；e 招收的工程师；b 招收的学徒；c 每名工程师补助；d 每名学徒补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 's·(c·e + d·b)', { en: 'places at schools and enterprises, when people are admitted', zh: '按招收人数拨付的培养补助' },
    perProvince((p, { share }) => share * (p.engineerCost * p.engineers + p.apprenticeCost * p.apprentices)))],
  eligible: everyone,
  regional: [brings('engineersAdmitted', (p, { share }) => share * p.engineers), brings('apprenticesAdmitted', (p, { share }) => share * p.apprentices)],
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { engineers: 0, apprentices: 0 },
  plan: { params: { engineers: { 2017: 2e4 }, apprentices: { 2017: 1e5 } }, why: { en: 'train excellent engineers and apprentices (no number given)', zh: '实施卓越工程师培养计划和现代学徒制(未给出数量)' } },
  test: {
    params: { engineers: 5e5, apprentices: 5e6 },
    moves: [
      { indicator: 'rd-personnel', direction: 'up', through: ['wages.supplyElasticity', 'talent.engineersInResearch'] },
      { indicator: 'revenue-industry', direction: 'up', through: ['talent.skill'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
