import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { pow } from '../../kernel/math.js'
import { behaviour, fixed } from '../parameters.js'

const grants = assumption('equity-granted', 'Few young technology enterprises grant equity, and tax on it is of the order of a few months of pay')

/** What late taxation of equity does to founding, and what it costs: the same for the pilots of zones and for the nation. */
export const foundersParameters = {
  founders: behaviour('log points', [0, 1], triangular(0.02, 0.035, 0.05), 'djankov-ganser-2010', 'C', { en: 'more enterprises founded where it is open: across countries ten points of tax go with a sixth of entry, and late tax on equity is worth some two points', zh: '政策适用地新设企业的增加' }),
  usage: fixed('share', [0, 1], 0.05, grants, { en: 'share of young technology enterprises that use it in a year', zh: '当年享受政策的科技初创企业比例' }),
  deferred: fixed('CNY per enterprise a year', [0, 1e8], 2e5, grants, { en: 'tax of its staff and founders that is paid later', zh: '每户当年递延的个人所得税' }),
  interest: fixed('rate a year', [0, 0.3], 0.06, grants, { en: 'rate at which later payment is discounted', zh: '递延税款折现率' }),
} as const

/** What it is worth to pay a yuan after so many years, 1 − (1 + r)^−n, yuan. */
export const worthOfWaiting = (years: number, interest: number): number => 1 - pow(1 + interest, -years)

/** What it is worth to pay a yuan in equal parts over so many years, the first at once, 1 − Σ(1 + r)^−k/n, yuan. */
export function worthOfInstalments(years: number, interest: number): number {
  let worth = 0
  for (let k = 0; k < years; k++) worth += worthOfWaiting(k, interest) / years
  return worth
}
