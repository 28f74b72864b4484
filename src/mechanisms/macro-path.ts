import { InputError } from '../kernel/input-error.js'
import { decision } from '../kernel/draws.js'
import type { Draws } from '../kernel/draws.js'
import { normalFrom } from '../kernel/distributions.js'
import { exp } from '../kernel/math.js'
import type { Population } from '../population/population.js'
import type { MacroPath } from './macro.js'
import type { macroParameters } from './macro-parameters.js'
import { noMomentum, regionalPaths, stillRegions } from './regional-paths.js'
import type { RegionalShock } from './regional-paths.js'
import { dampedYears, newcomersOf, noDrift, structuralDrift } from './structural-drift.js'

const NATION = decision('macro.nation')
const PROVINCE = decision('macro.province')
const INDUSTRY = decision('macro.industry')
const PROVINCE_TREND = decision('macro.province trend')
const INDUSTRY_TREND = decision('macro.industry trend')
const REGIONAL = {
  researchTrend: decision('macro.province research trend'), research: decision('macro.province research'),
  staffing: decision('macro.province staffing'), grants: decision('macro.province grants'),
  inventionTrend: decision('macro.province invention trend'),
}

/** Share of high-technology manufacturing in revenue of above-scale industry in 2015 (13,997 of 110,985 billion yuan). */
const HIGH_TECHNOLOGY_SHARE = 0.126

type MacroValues = ReturnType<typeof macroParameters.central>

/** Values that somebody fixes, log points by calendar year; other years go on from there. */
export interface FixedPath {
  /** Growth of real revenue of the nation. */
  readonly growth?: Readonly<Record<number, number>>
  /** Rise of producer prices. */
  readonly producerInflation?: Readonly<Record<number, number>>
  /** Rise of general prices. */
  readonly generalInflation?: Readonly<Record<number, number>>
}

/** What a macro path is made for. */
export interface MacroShape {
  readonly population: Population
  /** Years after the base year. */
  readonly years: number
  /** Off (the closure of that name) gives the steady state; on by default. */
  readonly growth?: boolean
  readonly fixedPath?: FixedPath
}

type Shock = (decided: typeof NATION, entity: number, year: number, k: number) => number

/** The macro path of a run: every shock is keyed, so all scenarios of the run share it. */
export function drawMacro(shape: MacroShape, parameters: MacroValues, draws: Draws): MacroPath {
  return buildMacro(shape, parameters, (decided, entity, year, k) =>
    normalFrom((year === 0 ? draws : draws.at(year)).stream(decided).uniform(entity, k)))
}

/** The macro path without shocks: trends and drifts at the given parameters. */
export const centralMacro = (shape: MacroShape, parameters: MacroValues): MacroPath => buildMacro(shape, parameters, () => 0)

/** The steady state: no growth, constant prices, no drift. */
export function steadyMacro({ baseYear, regions, industries }: Population, years: number): MacroPath {
  return {
    baseYear, years,
    nation: new Float64Array(years + 1),
    industry: new Float64Array((years + 1) * industries.length),
    province: new Float64Array((years + 1) * regions.length),
    producerPrice: new Float64Array(years + 1).fill(1),
    generalPrice: new Float64Array(years + 1).fill(1),
    drift: noDrift(years + 1),
    regional: stillRegions(regions.length, years),
  }
}

function buildMacro(shape: MacroShape, p: MacroValues, shock: Shock): MacroPath {
  const { population, years, growth: growing = true, fixedPath: fixed = {} } = shape
  const { baseYear, regions, industries } = population
  if (!Number.isInteger(years) || years < 0) throw new InputError('macro.years', 'a whole number, 0 or more', years)
  checkFixed(fixed, baseYear, years)
  if (!growing) return steadyMacro(population, years)
  const nation = new Float64Array(years + 1)
  const producerPrice = new Float64Array(years + 1).fill(1)
  const generalPrice = new Float64Array(years + 1).fill(1)
  const examination = new Float64Array(years + 1)
  let growth = p.growthBefore
  let inflation = p.inflationBefore
  const own = Math.sqrt(1 - p.demandShare * p.demandShare)
  const keys = regions.map(({ code }) => keyOf(code))
  const regionalShock: RegionalShock = (subject, r, h) => shock(REGIONAL[subject], keys[r], h === 0 ? 0 : baseYear + h, 0)
  // The central path has no chance, so nothing to take off for it.
  const chance = shock(PROVINCE_TREND, 1, 0, 0) !== 0
  for (let h = 1; h <= years; h++) {
    const year = baseYear + h
    const demand = shock(NATION, 0, year, 0)
    const cost = p.demandShare * demand + own * shock(NATION, 0, year, 1)
    growth = fixed.growth?.[year]
      ?? p.growthMean + p.growthPersistence * (growth - p.growthMean) + p.growthSpread * demand
    inflation = fixed.producerInflation?.[year]
      ?? p.inflationMean + p.inflationPersistence * (inflation - p.inflationMean) + p.inflationSpread * cost
    const general = fixed.generalInflation?.[year]
      ?? p.generalInflation + p.passThrough * inflation + p.generalSpread * shock(NATION, 0, year, 2)
    nation[h] = growth
    producerPrice[h] = producerPrice[h - 1] * exp(inflation)
    generalPrice[h] = generalPrice[h - 1] * exp(general)
    examination[h] = examination[h - 1] + p.examinationSpread * shock(NATION, 0, year, 3) - (chance ? 0.5 * p.examinationSpread * p.examinationSpread : 0)
  }
  return {
    baseYear, years, nation, producerPrice, generalPrice,
    industry: deviations(years, baseYear, p.damping, p.industryTrendSpread, p.industrySpread, INDUSTRY_TREND, INDUSTRY,
      industries.map(({ code }) => keyOf(code)), shock,
      industries.map((s) => p.highTechnologyPremium * (s.highTechnologyShare - HIGH_TECHNOLOGY_SHARE))),
    province: deviations(years, baseYear, p.damping, p.provinceTrendSpread, p.provinceSpread, PROVINCE_TREND, PROVINCE,
      keys, shock, regions.map(({ momentum = noMomentum }) => momentum.revenue)),
    drift: structuralDrift(p, newcomersOf(population), producerPrice, generalPrice, examination),
    regional: regionalPaths(regions, years, p, regionalShock, chance),
  }
}

/**
 * Growth of groups relative to the nation: (known + τ·z)·d^h + σ·z_h, where z lasts and z_h is new each year. The mean of
 * the level is held at one (minus half the added variance), so that diversity alone does not make the nation grow.
 */
function deviations(
  years: number, baseYear: number, damping: number, trendSpread: number, spread: number,
  lasting: typeof NATION, yearly: typeof NATION, keys: readonly number[], shock: Shock, known: readonly number[],
): Float64Array {
  const groups = keys.length
  const path = new Float64Array((years + 1) * groups)
  for (let g = 0; g < groups; g++) {
    const trend = trendSpread * shock(lasting, keys[g], 0, 0)
    const chance = trend !== 0
    for (let h = 1; h <= years; h++) {
      const now = dampedYears(damping, h)
      const before = dampedYears(damping, h - 1)
      const variance = trendSpread * trendSpread * (now * now - before * before) + spread * spread
      path[h * groups + g] = (known[g] + trend) * (now - before) + spread * shock(yearly, keys[g], baseYear + h, 0)
        - (chance ? 0.5 * variance : 0)
    }
  }
  return path
}

/** A whole number for a code such as `CN-JS`, so that a province keeps its luck when it is simulated alone. */
function keyOf(code: string): number {
  let key = 0
  for (let i = 0; i < code.length; i++) key = (Math.imul(key, 131) + code.charCodeAt(i)) >>> 0
  return key
}

function checkFixed(fixed: FixedPath, baseYear: number, years: number): void {
  for (const [name, path] of Object.entries(fixed)) {
    for (const [year, value] of Object.entries(path ?? {})) {
      const at = Number(year)
      if (!Number.isInteger(at) || at <= baseYear || at > baseYear + years) {
        throw new InputError(`macro.${name}`, `years from ${baseYear + 1} to ${baseYear + years}`, year)
      }
      if (typeof value !== 'number' || !(value >= -0.5 && value <= 0.5)) {
        throw new InputError(`macro.${name}.${year}`, 'log points from -0.5 to 0.5', value)
      }
    }
  }
}
