import { InputError } from '../kernel/input-error.js'
import { enterprisePolicy, facilityPolicy, placePolicy, regionPolicy, rulePolicy } from '../population/policy-columns.js'
import type { EnterprisePolicyName, PolicyColumn } from '../population/policy-columns.js'
import type { Enterprises } from '../population/enterprises.js'
import type { World } from './world.js'

/** What is moved one year back when a year opens: each of a list becomes the next, and the first is empty or, as in `ENTERPRISE_LAGS`, copied. */
const ENTERPRISE_PAST = [
  ['filings', 'filingsOneYearAgo', 'filingsTwoYearsAgo', 'filingsThreeYearsAgo', 'filingsFourYearsAgo'],
  ['effortOneYearAgo', 'effortTwoYearsAgo'],
] as const

/** What goes on into the year from where it was a year ago. */
const ENTERPRISE_LAGS = [
  ['effortOneYearAgo', 'effort'], ['revenueOneYearAgo', 'revenue'], ['knowledgeOneYearAgo', 'knowledge'], ['spilloverOneYearAgo', 'spillover'],
] as const

/** What an enterprise receives or pays in one year and that starts from nothing. */
const ENTERPRISE_FLOWS = ['filings', 'pctFilings', 'ventureMoney', 'clawback'] as const

/**
 * What need not move with an enterprise at the turn of the year: policy, which has ended, flows of the year, which are nothing yet, and
 * what is worked out anew before anybody asks for it.
 */
export const NEW_EACH_YEAR: ReadonlySet<keyof Enterprises['schema']['columns']> = new Set([
  ...Object.keys(enterprisePolicy) as EnterprisePolicyName[], ...ENTERPRISE_FLOWS, 'profit', 'productivityGrowth', 'localLift'])

const FUND_FLOWS = ['calledThisYear', 'publicCalledThisYear', 'investedThisYear', 'feesThisYear', 'soldThisYear',
  'proceedsThisYear', 'distributedThisYear', 'publicDistributedThisYear'] as const

/** Sets policy columns and national rules to the country without policy, and clears orders of levers. */
export function clearPolicy(world: World): void {
  clearEnterprisePolicy(world.enterprises)
  endPolicy(world)
}

/** Sets the policy columns of enterprises to no policy. */
export function clearEnterprisePolicy(enterprises: Enterprises): void { clear(enterprises, enterprisePolicy) }

/**
 * Step "policy of last year ends": sets policy columns and national rules to the country without policy, and clears orders
 * of levers. Not earlier, because growth, exit and entry at the turn of the year answer to what policy was until then; that of
 * enterprises has ended when some of them left (see exit).
 */
export function endPolicy({ places, regions, facilities, rules, fundOrders }: World): void {
  clear(places, placePolicy)
  clear(regions, regionPolicy)
  clear(facilities, facilityPolicy)
  for (const [name, { neutral }] of Object.entries(rulePolicy)) rules[name as keyof typeof rulePolicy] = neutral
  fundOrders.length = 0
}

/** Fills the policy columns of a table with the value that means "no policy". */
function clear(table: { readonly count: number }, policies: Readonly<Record<string, PolicyColumn>>): void {
  const columns = table as unknown as Readonly<Record<string, Float64Array>>
  for (const [name, { neutral }] of Object.entries(policies)) columns[name].fill(neutral, 0, table.count)
}

/**
 * Step "open the year": takes the draws of the year, moves last year's figures to their lags, and empties the flows
 * of the year. What policy of the base year does to growth and turnover is part of the trend. Throws `InputError` beyond
 * the macro path.
 */
export function openTheYear(world: World): void {
  const { enterprises: e, places, funds, macro, year, baseYear } = world
  if (year <= baseYear || year > baseYear + macro.years) {
    throw new InputError('year', `a year from ${baseYear + 1} to ${baseYear + macro.years}`, year)
  }
  world.draws = world.runDraws.at(year)
  for (const names of ENTERPRISE_PAST) e.shift(names)
  for (const [into, from] of ENTERPRISE_LAGS) e[into].set(e[from].subarray(0, e.count))
  for (const name of ENTERPRISE_FLOWS) e[name].fill(0, 0, e.count)
  places.revenueOneYearAgo.set(places.revenue.subarray(0, places.count))
  for (const name of FUND_FLOWS) funds[name].fill(0, 0, funds.count)
  if (year === baseYear + 1) clearPolicy(world)
}
