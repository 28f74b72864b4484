import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const silent = assumption('thresholds-and-techniques', 'No study was found that says how much faster techniques spread under stricter thresholds in China: 0 unless a scenario sets it')
const floor = assumption('thresholds-and-exit', 'A mandatory floor drives out some of those who do not meet it; how many is judged')
const terms = assumption('thresholds-programme', 'The plan asks to raise thresholds step by step and names none: half way from 2018')

/**
 * Market access by environment, energy, materials and quality: thresholds rise step by step. Outdated enterprises leave sooner, and
 * the others take up the techniques that meet them.
 */
export const entryThresholds = defineLever({
  id: 'entry-thresholds',
  name: { en: 'Market access by environment, energy and quality', zh: '环境、节能和质量等市场准入标准' },
  summary: { en: 'Thresholds of production and market access rise, and outdated enterprises leave', zh: '逐步提高生产环节和市场准入标准' },
  family: 'market',
  clause: { inventory: 'L41', section: '3.5' },
  params: {
    raised: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'how far thresholds are raised beyond the base year', zh: '准入标准提高程度' }, 0),
    odds: behaviour('ratio', [1, 20], triangular(1, 1.3, 2), floor, 'D', { en: 'odds of exit of outdated enterprises once thresholds are raised, over those before', zh: '标准提高后落后企业退出几率的倍数' }),
    push: fixed('probability a year', [0, 0.5], 0, silent, { en: 'chance that an enterprise takes up new techniques because of it', zh: '因标准提高而采用新技术的概率' }),
    inspection: fixed('CNY per enterprise a year', [0, 1e7], 5e3, terms, { en: 'inspection of an outdated enterprise', zh: '每户落后企业检查费用' }),
  },
  equation: equation('k = 1 + r·(o − 1); v = k·h/(1 − h + k·h); p = p₀ + r·a', 'k odds of exit of outdated enterprises, over those before; r how far thresholds are raised; o odds once they are; v chance that one leaves at the turn of the year; h chance before; p, p₀ chance that an enterprise takes up new techniques, with and without; a rise of that chance; c inspection',
    'k 落后企业退出几率的倍数；r 标准提高程度；o 标准全面提高后的倍数；v 年末退出概率；h 原概率；p, p₀ 有无该政策时采用新技术的概率；a 该概率的提升；c 检查费用'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'r·c', { en: 'inspections, for each outdated enterprise', zh: '按落后企业数计的检查费用' }, perEnterprise((p) => p.raised * p.inspection))],
  eligible: all(status('above-scale'), status('outdated')),
  effects: [gives('exitOdds', (p) => 1 + p.raised * (p.odds - 1))],
  regional: [brings('adoptionPush', (p) => p.raised * p.push)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { raised: 0 },
  plan: { params: { raised: { 2018: 0.5 } }, why: { en: 'raise thresholds of environment, energy, land, water, materials and quality step by step (none named)', zh: '逐步提高环境、节能、节地、节水、节材、质量和安全指标(未给出数值)' } },
  test: {
    params: { raised: 1, odds: 5, push: 0.1 },
    moves: [{ indicator: 'enterprises-industry', direction: 'down', through: ['odds'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
