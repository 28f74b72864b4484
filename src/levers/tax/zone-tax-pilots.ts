import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'
import { reaches } from '../take-up.js'
import { foundersParameters, worthOfInstalments } from './founders.js'

const pilots = assumption('zone-pilots', 'Pilots of the demonstration zones went national on 1 January 2016 (财税〔2015〕116号, recalled); the plan counts them as done, so a year of further early roll-out is judged')

/** Tax pilots of zones: what may become law for the nation is tried in high-tech zones first. Tax on equity is paid in five parts. */
export const zoneTaxPilots = defineLever({
  id: 'zone-tax-pilots',
  name: { en: 'Tax pilots of demonstration zones', zh: '国家自主创新示范区税收试点' },
  summary: { en: 'Enterprises of zones get tax relief on equity before the nation does', zh: '示范区企业先行享受股权等税收试点政策' },
  family: 'tax',
  clause: { inventory: 'L05', section: '4.2' },
  params: {
    rolledOut: dated('share', [0, 1], { 2008: 0 }, pilots, { en: 'how far zones are ahead of the nation', zh: '示范区先行程度' }, 0),
    ...foundersParameters,
    instalments: fixed('year', [1, 10], 5, pilots, { en: 'years over which tax is paid', zh: '分期缴纳年数' }),
  },
  equation: equation('E = N·exp(o·f·q)', 'E enterprises of a province that enter next year; N those that would; o how far zones are ahead; f log of more founders; q share of its enterprises in zones; d tax of staff and founders paid later; w what paying in equal parts is worth for each yuan',
    'E 一省次年新设企业；N 原应新设企业；o 先行程度；f 新设企业的对数增加；q 该省企业位于高新区的比例；d 员工与创始人递延的税款；w 每元分期缴纳的价值'),
  cost: [books('tax-accrual', GOVERNMENTS, ['enterprises'], 'd·w', { en: 'what paying in parts is worth to founders and staff of zones', zh: '示范区创始人与员工分期纳税的价值' },
    perEnterprise((p) => p.deferred * worthOfInstalments(p.instalments, p.interest)))],
  eligible: all(status('in-zone'), status('st-sme')),
  takeUp: reaches((p) => p.rolledOut * p.usage),
  regional: [brings('entryLift', (p, { zoneShare }) => p.rolledOut * p.founders * zoneShare)],
  aim: 'provinces',
  centralShare: 0.6,
  neutral: { rolledOut: 0 },
  plan: { params: { rolledOut: { 2016: 1, 2017: 0 } }, why: { en: 'zones are a year ahead of the nation', zh: '示范区税收试点先行一年' } },
  test: {
    params: { rolledOut: 1, founders: 1, usage: 1 },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['founders'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
