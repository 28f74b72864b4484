import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { normalFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln, pow } from '../kernel/math.js'
import { total, wholeYuan } from '../kernel/sums.js'
import { technologyMarketOf } from '../population/technology-supply.js'
import { maturedShare } from './maturation.js'
import { dampedYears } from './structural-drift.js'
import { brokerageOf } from './technology-brokers.js'
import { technologiesAdded } from './technology-offers.js'
import type { World } from './world.js'

const matching = 'assumption:contract-matching'
const coverage = 'assumption:contract-registration'
const statistics = 'science-yearbook-technology-market'

/** The market for technology, and how much of it is registered. */
export const technologyMarketParameters = defineParameters('technologyMarket', {
  /** Rise of contracts with the knowledge offered in the province; demand has the rest of one. */
  supplyElasticity: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'elasticity', range: [0, 1], source: matching, grade: 'D',
  },
  /** Rise of contracts with knowledge offered and demand together. */
  returns: {
    prior: triangular(0.3, 0.5, 0.8), unit: 'elasticity', range: [0, 1.5], source: matching, grade: 'D',
  },
  /** Share of demand from the own province; the rest is national (Beijing sold 345 and bought 115 bn yuan in 2015). */
  homeDemand: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'share', range: [0, 1], source: statistics, grade: 'D',
  },
  /** Share of Belt and Road countries in the demand for technology: a quarter, as of trade in 2015, of the 13 to 18 % bought outside the provinces. */
  partnerShare: {
    prior: triangular(0.01, 0.03, 0.06), unit: 'share', range: [0, 1], source: 'belt-and-road-2015', grade: 'C',
  },
  /** Share of contracts that were registered in the base year. */
  coverage: {
    prior: triangular(0.45, 0.55, 0.65), unit: 'share', range: [0.05, 0.95], source: coverage, grade: 'D',
  },
  /** Share that registration tends to. */
  coverageLimit: {
    prior: triangular(0.75, 0.85, 0.95), unit: 'share', range: [0.1, 1], source: coverage, grade: 'D',
  },
  /** Speed of the logistic rise of registration. */
  coverageSpeed: {
    prior: triangular(0.03, 0.08, 0.15), unit: 'rate per year', range: [0, 1], source: coverage, grade: 'D',
  },
  /** Yearly shock to the number of contracts of a province with n of them, times n^-0.175: fitted on 30 provinces 2012-15. */
  countSpread: {
    prior: triangular(0.6, 0.88, 1.2), unit: 'log points', range: [0, 5], source: statistics, grade: 'C',
  },
  /** How the shock to the number falls with the number. */
  countExponent: {
    prior: fixed(0.175), unit: 'exponent', range: [0, 0.5], source: statistics, grade: 'C',
  },
  /** Yearly change of the mean value that the number leaves unexplained, times n^-0.305: fitted on the same provinces. */
  valueSpread: {
    prior: triangular(2.2, 3.2, 4.2), unit: 'log points', range: [0, 10], source: statistics, grade: 'C',
  },
  /** How that change falls with the number. */
  valueExponent: {
    prior: fixed(0.305), unit: 'exponent', range: [0, 0.6], source: statistics, grade: 'C',
  },
  /** Fall of the mean value with a shock to the number: more registered contracts are smaller ones. */
  valueOfMore: {
    prior: triangular(0.25, 0.45, 0.65), unit: 'ratio', range: [0, 1], source: statistics, grade: 'C',
  },
  /** Lasting part of the change of the mean value, ratio of spreads; the rest is gone a year later (autocorrelation -.23). */
  lasting: {
    prior: fixed(0.74), unit: 'ratio', range: [0, 1], source: statistics, grade: 'C',
  },
})

const COUNT_SHOCK = decision('technology-market.count')
const VALUE_SHOCK = decision('technology-market.value')
const PASSING_SHOCK = decision('technology-market.passing-value')

/**
 * Share of contracts that are registered t years after the base year, logistic: κ = L/(1 + (L/κ₀ − 1)·exp(−s·t)).
 * `start` κ₀ in the base year · `limit` L · `speed` s, per year.
 */
export const registeredShare = (start: number, limit: number, speed: number, years: number): number =>
  limit / (1 + (limit / start - 1) * exp(-speed * years))

/**
 * Contracts of a province relative to the base year: ((S/S₀)^a·(D/D₀)^(1−a))^ε·exp(drift), where S is knowledge offered,
 * D the research of buyers and ε the returns to both. Ratio.
 */
export const contractsRelative = (supply: number, demand: number, elasticity: number, returns: number, drift: number): number =>
  pow(pow(supply, elasticity) * pow(demand, 1 - elasticity), returns) * exp(drift)

/**
 * Demand with that of partner countries over demand without, 1 + s·(e^x − 1), ratio. `share` s of partners in demand ·
 * `growth` x of theirs beyond that of the home market, log points.
 */
export const outwardFactor = (share: number, growth: number): number => (growth === 0 ? 1 : 1 + share * (exp(growth) - 1))

/**
 * Knowledge offered relative to the base year, (P·e^o + K)/S₀ + T/(C₀/κ₀): `offered` P + K, of public research and of enterprises ·
 * `ofPublic` P · `lift` o that policy puts on its offer, log points · `base` S₀ · `technologies` T added, of `contracts` C₀/κ₀ of the
 * base year, registered or not. Ratio.
 */
export const supplyRelative = (
  offered: number, ofPublic: number, lift: number, base: number, technologies: number, contracts: number,
): number => ratio(lift === 0 ? offered : offered + ofPublic * (exp(lift) - 1), base) + (technologies === 0 ? 0 : technologies / contracts)

/** Spread of a yearly shock to a province with n contracts, s·n^−e: small markets are lumpy. Log points. */
export const lumpiness = (spread: number, exponent: number, contracts: number): number =>
  contracts > 0 ? spread * pow(contracts, -exponent) : 0

/**
 * Step "technology is traded": number × mean value of the contracts registered in each province. Knowledge and demand
 * move the number, C = C₀·((S/S₀)^a·(D/D₀)^(1−a))^ε·(1 + c·ln(1 + B))/(1 + c·ln(1 + B₀))·e^(−f)·e^drift, and so do brokers B and the
 * friction f of search; of both only what differs from the base year counts. Number and value drift with the trend of the
 * country; shocks of the province last in the number and in part in the value. Turnover is in yuan of the year. Sellers outside
 * the provinces are a factor of the nation.
 */
export function tradeTechnology(world: World): void {
  const { enterprises, regions: g, parameters, macro, draws, closures, year, baseYear, population } = world
  const p = parameters.technologyMarket
  const years = year - baseYear
  if (!recorded(world)) recordBase(world)
  const { supply, demand } = technologyMarketOf(enterprises, g)
  const matured = maturedShare(world)
  const acts = closures.behaviour
  if (acts) for (let r = 0; r < g.count; r++) demand[r] += wholeYuan(g.technologyDemand[r])
  const demandOfNation = total(demand) / total(g.demandBase)
  const drift = macro.drift.contractCount[years] + (closures.growth ? risingRegistration(world) : 0)
  const count = draws.stream(COUNT_SHOCK)
  const value = draws.stream(VALUE_SHOCK)
  const passing = draws.stream(PASSING_SHOCK)
  for (let r = 0; r < population.regions.length; r++) {
    const base = g.contractBase[r]
    if (base === 0) continue
    let transient = 0
    if (closures.growth) {
      const entity = g.key[r]
      const ofCount = lumpiness(p.countSpread, p.countExponent, base)
      const ofValue = lumpiness(p.valueSpread, p.valueExponent, base)
      const z = normalFrom(count.uniform(entity))
      g.contractCountShock[r] += meanOne(ofCount, z)
      g.contractValueShock[r] += meanOne(p.lasting * ofValue, normalFrom(value.uniform(entity))) - p.valueOfMore * ofCount * z
        // Number times value is to keep its mean: E[exp((1 − v)·s·z − s²/2)] = exp(−v·(1 − v/2)·s²) is put back.
        + 0.5 * ofCount * ofCount * p.valueOfMore * (2 - p.valueOfMore)
      transient = meanOne(PASSING * ofValue, normalFrom(passing.uniform(entity)))
    }
    const outward = closures.behaviour ? outwardFactor(p.partnerShare, g.outwardDemand[r]) : 1
    const demandHere = (p.homeDemand * ratio(demand[r], g.demandBase[r]) + (1 - p.homeDemand) * demandOfNation) * outward
    const supplyHere = supplyRelative(supply[r], g.publicKnowledge[r], acts ? g.contractSupply[r] : 0, g.supplyBase[r],
      acts ? technologiesAdded(world, r) : 0, base / p.coverage)
    g.contracts[r] = base * contractsRelative(supplyHere * matured(r), demandHere, p.supplyElasticity, p.returns, drift + g.contractCountShock[r])
    if (acts) g.contracts[r] *= brokerageOf(world, r) * exp(-g.searchFriction[r])
    g.contractValue[r] = wholeYuan(g.contracts[r] * g.contractBaseValue[r] * macro.generalPrice[years]
      * exp(macro.drift.contractValue[years] + macro.regional.contracts[years * g.count + r] + g.contractValueShock[r] + transient))
  }
}

/** Spread of the passing part of the change of the mean value, ratio to the whole yearly change. */
const PASSING = 0.475

/** A normal shock in log points whose exponential has mean one: s·z − s²/2. */
const meanOne = (spread: number, z: number): number => spread * z - 0.5 * spread * spread

const ratio = (now: number, base: number): number => (base > 0 ? now / base : 1)

/**
 * Rise of registration since the base year beyond what the drift of history holds already: ln κ_t/κ₀ − D_t·ln(κ₀/κ₋₅)/5,
 * where D are damped years. Log points.
 */
function risingRegistration({ parameters, year, baseYear }: World): number {
  const { coverage: start, coverageLimit: limit, coverageSpeed: speed } = parameters.technologyMarket
  const share = (years: number): number => registeredShare(start, Math.max(start, limit), speed, years)
  const before = ln(start / share(-5)) / 5
  return ln(share(year - baseYear) / start) - before * dampedYears(parameters.macro.damping, year - baseYear)
}

const recorded = ({ regions }: World): boolean => total(regions.demandBase) > 0

/** Records what was offered and asked for in the base year, once, from the population the run started with. */
function recordBase({ population, regions }: World): void {
  const { supply, demand } = technologyMarketOf(population.enterprises, population.regionStates)
  regions.supplyBase.set(supply)
  regions.demandBase.set(demand)
}
