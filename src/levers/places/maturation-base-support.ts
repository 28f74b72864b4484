import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'

const pace = assumption('bases-opened', 'The plan asks for sets of bases and gives no number: ten a year of each kind')
const terms = assumption('base-terms', 'Half of a pilot line of forty million yuan; no budget was found')

/**
 * Bases that bring results of research to the size of a plant: for maturing and transferring them in zones, and for
 * generic technology at corporatised institutes and leading enterprises. More results pass the stage and are offered.
 */
export const maturationBaseSupport = defineLever({
  id: 'maturation-base-support',
  name: { en: 'Maturation and pilot-scale bases', zh: '中试熟化与共性技术基地' },
  summary: { en: 'Public money pays half of bases where results are brought to the size of a plant', zh: '财政资助建设中试熟化、转移转化示范和共性技术基地' },
  family: 'places',
  clause: { inventory: 'N17', section: '3.5' },
  params: {
    transfer: national(dated('facility a year', [0, 1000], { 2008: 0 }, pace, { en: 'bases of maturing and transfer opened', zh: '每年新建中试熟化与示范基地' }, 0)),
    generic: national(dated('facility a year', [0, 1000], { 2008: 0 }, pace, { en: 'bases of generic technology opened', zh: '每年新建共性技术基地' }, 0)),
    line: fixed('CNY per facility', [0, 1e9], 4e7, terms, { en: 'cost of a pilot line', zh: '单条中试线投资' }),
    match: fixed('share', [0, 0.5], 0.5, terms, { en: 'part that public money pays, at most half', zh: '财政承担比例' }),
  },
  equation: equation('S₁ = S₀·(1 + min(1, n·k/R)·Δ/p)',
    'S₀, S₁ results offered on the technology market without and with bases; n bases of the province; k results that a base takes in a year; R contracts of the base year; Δ rise of the chance to pass; p chance to pass without; m public part; l cost of a line; s share of the province; o bases opened',
    'S₀, S₁ 无基地与有基地时技术市场供给；n 该省基地数；k 单个基地年承接成果；R 基年合同数；Δ 通过率提高；p 无基地时通过率；m 财政承担比例；l 中试线投资；s 该省份额；o 新建基地数'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm·l·s·o', { en: 'public part of pilot lines', zh: '中试线投资的财政部分' },
    perProvince((p, { share }) => p.match * p.line * share * (p.transfer + p.generic)))],
  eligible: everyone,
  openings: [opens('maturation-base', (p) => p.transfer), opens('pilot-scale-base', (p) => p.generic)],
  aim: 'provinces',
  centralShare: 0.4,
  neutral: { transfer: 0, generic: 0 },
  plan: {
    params: { transfer: { 2017: 10 }, generic: { 2017: 10 } },
    why: { en: 'a set of maturation, transfer and generic-technology bases (no number given)', zh: '建设一批中试熟化、转移转化示范和共性技术基地(未给出数量)' },
  },
  test: {
    params: { transfer: 500, generic: 500 },
    moves: [
      { indicator: 'maturation-bases', direction: 'up', through: ['transfer'] },
      { indicator: 'pilot-scale-bases', direction: 'up', through: ['generic'] },
      { indicator: 'technology-contract-turnover', direction: 'up', through: ['maturation.rise', 'maturation.passing', 'maturation.capacity'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
