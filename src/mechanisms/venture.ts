import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp } from '../kernel/math.js'
import { largestRemainder, wholeYuan } from '../kernel/sums.js'
import { FUND_KINDS, FUND_PROGRAMMES, codeOf } from '../population/classes.js'
import { calledBy, FEE_YEARS, feeAt } from '../population/fund-life.js'
import { fundOrderKey } from '../population/funds.js'
import type { FundOrder, Funds } from '../population/funds.js'
import { guidanceFundKey, privateFundKey } from '../population/venture-vintages.js'
import { sellHoldings } from './venture-exits.js'
import type { World } from './world.js'

export { investVenture } from './venture-deals.js'

/** Fund-raising of private venture funds. */
export const ventureParameters = defineParameters('venture', {
  /** Yearly spread of private fund-raising around its trend: new funds 2010-15 moved by -.33 to +.45. */
  raisingSpread: {
    prior: triangular(0.15, 0.3, 0.45), unit: 'log points', range: [0, 1], source: 'venture-statistics-series', grade: 'C',
  },
})

const RAISING = decision('venture.fund-raising')
const VENTURE = codeOf(FUND_KINDS, 'venture')
const GUIDANCE = codeOf(FUND_KINDS, 'guidance')
const TRANSFER = codeOf(FUND_PROGRAMMES, 'transfer')
const NO_PROGRAMME = codeOf(FUND_PROGRAMMES, 'none')

/** What a guidance fund announces, signs and takes from other funds, whole yuan. */
export interface GuidanceFundSize {
  readonly target: number
  readonly raised: number
  readonly publicCommitted: number
  readonly displaced: number
}

/**
 * Size of a guidance fund: announced C/g, signed ζ·C/g, of which the public share g; χ of the private part would have
 * gone to other funds. `order` holds C, yuan, and the shares g, ζ, χ. Luong, Arnold and Murphy 2021 for ζ (grade C).
 */
export function guidanceFundSize({ commitment, publicShare, realised, crowdingOut }: FundOrder): GuidanceFundSize {
  const target = wholeYuan(commitment / publicShare)
  const raised = wholeYuan(realised * target)
  const publicCommitted = wholeYuan(publicShare * raised)
  return { target, raised, publicCommitted, displaced: wholeYuan(crowdingOut * (raised - publicCommitted)) }
}

/** Step: funds sell what is ripe, call and distribute; guidance and private funds of the year are raised. */
export function raiseVentureFunds(world: World): void {
  const { funds: f, year } = world
  clearYear(f)
  sellHoldings(world)
  for (let i = 0; i < f.count; i++) liveYear(f, i, year)
  const displaced = openGuidanceFunds(world)
  openPrivateFunds(world, displaced)
}

function clearYear(f: Funds): void {
  for (const flow of [f.calledThisYear, f.publicCalledThisYear, f.investedThisYear, f.feesThisYear, f.soldThisYear,
    f.proceedsThisYear, f.distributedThisYear, f.publicDistributedThisYear]) flow.fill(0)
}

/** A fund calls by its terms, pays its manager, and distributes what holdings brought; the rest of its cash is to invest. */
function liveYear(f: Funds, i: number, year: number): void {
  const age = year - f.vintage[i]
  const raised = f.raised[i]
  const toPublic = raised > 0 ? f.publicCommitted[i] / raised : 0
  const called = calledBy(raised, age)
  f.calledThisYear[i] = called - f.called[i]
  f.publicCalledThisYear[i] = wholeYuan(toPublic * called) - wholeYuan(toPublic * f.called[i])
  f.called[i] = called
  const own = f.cash[i] + f.calledThisYear[i]
  const proceeds = f.proceedsThisYear[i]
  const fee = Math.min(feeAt(raised, age), own + proceeds)
  const left = own + proceeds - fee
  // Called money is kept to be invested; a fund past its term has nothing left to invest in.
  const kept = age < FEE_YEARS ? Math.max(0, own - fee) : 0
  f.feesThisYear[i] = fee
  f.distributedThisYear[i] = left - kept
  f.publicDistributedThisYear[i] = wholeYuan(toPublic * (left - kept))
  f.cash[i] = kept
}

/** Executes orders by key, those of levers and those that recycling makes; returns private money displaced, yuan. */
function openGuidanceFunds({ funds: f, fundOrders, regions, year, closures }: World): number {
  const orders = [...fundOrders, ...recycledOrders(f, regions.count, year)].filter((order) => order.commitment > 0)
  orders.sort((a, b) => a.key - b.key)
  let displaced = 0
  for (const order of orders) {
    const size = guidanceFundSize(order)
    const i = open(f, guidanceFundKey(order.key), GUIDANCE, order.province, year)
    f.programme[i] = codeOf(FUND_PROGRAMMES, order.programme)
    f.target[i] = size.target
    f.raised[i] = size.raised
    f.publicCommitted[i] = size.publicCommitted
    f.displaced[i] = closures.behaviour ? size.displaced : 0
    f.skill[i] = order.skill
    f.recycling[i] = order.recycling
    displaced += f.displaced[i]
    if (f.programme[i] === TRANSFER) regions.transferSubFunds[order.province] += f.raised[i]
    liveYear(f, i, year)
  }
  return displaced
}

/** Orders of recycled money have keys above those of levers. */
const RECYCLED = 16777216

/** Sums over the guidance funds that recycle money of one programme in one province, yuan; means are weighted by what was raised. */
interface Recycled { commitment: number, target: number, raised: number, committed: number, displaced: number, skill: number, recycling: number }

/**
 * New commitments out of public proceeds: a province merges what the guidance funds of a programme recycle this year into one
 * fund on their mean terms. Means are ratios of whole sums, so the order of rows does not matter.
 */
function recycledOrders(f: Funds, provinces: number, year: number): FundOrder[] {
  const sums = new Map<number, Recycled>()
  for (let i = 0; i < f.count; i++) {
    if (f.publicDistributedThisYear[i] === 0 || f.programme[i] === NO_PROGRAMME) continue
    const place = f.programme[i] * provinces + f.province[i]
    let sum = sums.get(place)
    if (!sum) sums.set(place, sum = { commitment: 0, target: 0, raised: 0, committed: 0, displaced: 0, skill: 0, recycling: 0 })
    sum.commitment += wholeYuan(f.recycling[i] * f.publicDistributedThisYear[i])
    sum.target += f.target[i]
    sum.raised += f.raised[i]
    sum.committed += f.publicCommitted[i]
    sum.displaced += f.displaced[i]
    sum.skill += wholeYuan(f.skill[i] * f.raised[i])
    sum.recycling += wholeYuan(f.recycling[i] * f.raised[i])
  }
  return [...sums].filter(([, { commitment }]) => commitment !== 0).map(([place, { commitment, target, raised, committed, displaced, skill, recycling }]) => {
    const programme = FUND_PROGRAMMES[Math.floor(place / provinces)]
    const province = place % provinces
    return { key: RECYCLED + fundOrderKey(programme, year, province), programme, province, commitment, publicShare: committed / raised,
      realised: raised / target, crowdingOut: raised > committed ? displaced / (raised - committed) : 0,
      recycling: recycling / raised, skill: skill / raised }
  })
}

/** Private money of a year: that of the base year along trend, prices and the mood of the year. */
export const privateRaising = (base: number, drift: number, price: number, mood: number): number =>
  wholeYuan(base * exp(drift + mood) * price)

/** Private funds of the year, by province as in the base year, less what guidance funds displaced. */
function openPrivateFunds({ funds: f, population, macro, parameters, draws, closures, year, baseYear }: World, displaced: number): void {
  const base = new Float64Array(population.regions.length)
  for (let i = 0; i < population.funds.count; i++) {
    const { kind, vintage, province, raised } = population.funds
    if (kind[i] === VENTURE && vintage[i] === baseYear) base[province[i]] += raised[i]
  }
  const total = base.reduce((sum, x) => sum + x, 0)
  if (total === 0) return
  const spread = closures.growth ? parameters.venture.raisingSpread : 0
  const mood = spread === 0 ? 0 : spread * normalFrom(draws.stream(RAISING).uniform(0)) - 0.5 * spread * spread
  const raised = privateRaising(total, macro.drift.venture[year - baseYear], macro.generalPrice[year - baseYear], mood)
  const parts = largestRemainder(base, Math.max(0, raised - displaced))
  for (let province = 0; province < parts.length; province++) {
    if (parts[province] === 0) continue
    const i = open(f, privateFundKey(province, year), VENTURE, province, year)
    f.target[i] = f.raised[i] = parts[province]
    liveYear(f, i, year)
  }
}

function open(f: Funds, key: number, kind: number, province: number, vintage: number): number {
  const i = f.append(1)
  f.key[i] = key
  f.kind[i] = kind
  f.province[i] = province
  f.vintage[i] = vintage
  return i
}
