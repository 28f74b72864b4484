import { createDraws } from '../../src/kernel/draws.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { stillRegions } from '../../src/mechanisms/regional-paths.js'
import { noDrift } from '../../src/mechanisms/structural-drift.js'
import { allClosures } from '../../src/mechanisms/world.js'
import type { Closures, World } from '../../src/mechanisms/world.js'
import { rulePolicy } from '../../src/population/policy-columns.js'
import { placeTable } from '../../src/population/places.js'
import type { Population } from '../../src/population/population.js'
import { regionTable } from '../../src/population/regions.js'
import { noTalent } from '../../src/population/talent.js'
import { ventureVintages } from '../../src/population/venture-vintages.js'
import { smallIndustry } from './a-small-industry.js'

const YEARS = 21

/** The small industry with private venture funds, a technology market, one high-tech zone and two clusters. */
export function countryOfFundsAndPlaces(rows: number, weight = 1, capital = 20e9): Population {
  const population = smallIndustry(rows, weight)
  const { enterprises: e } = population
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  const places = placeTable.create(3)
  places.append(3)
  places.kind.set([0, 2, 2])
  places.province.set([0, 0, 1])
  places.founded.set([1992, 2013, 2013])
  places.congestion.fill(1)
  for (let r = 0; r < 3; r++) {
    regionStates.key[r] = r
    regionStates.publicKnowledge[r] = 1e9
    regionStates.contracts[r] = regionStates.contractBase[r] = [20000, 5000, 300][r]
    regionStates.contractBaseValue[r] = 3e6
    regionStates.contractValue[r] = regionStates.contractBase[r] * 3e6
    regionStates.governmentShare[r] = [0.2, 0.3, 0.5][r]
  }
  for (let i = 0; i < e.count; i++) {
    // Some of province 0 lie in the zone, and some performers of provinces 0 and 1 belong to a cluster.
    if (e.province[i] === 0 && e.key[i] % 3 === 0) e.zone[i] = 1
    if (e.province[i] < 2 && e.industry[i] === 1 && e.performsRd[i] === 1 && e.key[i] % 2 === 0) e.cluster[i] = e.province[i] + 2
    for (const place of [e.zone[i], e.cluster[i]]) if (place > 0) places.revenue[place - 1] += e.revenue[i] * e.weight[i]
  }
  const vintages = new Map([[2012, 2], [2013, 2], [2014, 3], [2015, 3]])
  const funds = ventureVintages({ baseYear: 2015, capital, vintages, shares: [5, 3, 2] })
  return { ...population, regionStates, places, funds }
}

/** A world of it at central parameters, that a test moves from year to year by the steps it is about. */
export function worldOf(population: Population, closures: Partial<Closures> = {}, run = 0): World & { advance(): void } {
  const still = (): Float64Array => new Float64Array(YEARS)
  const draws = createDraws('funds and places', run)
  const world = {
    year: 2015, baseYear: 2015, population, closures: { ...allClosures, ...closures },
    enterprises: population.enterprises.clone(), places: population.places.clone(), funds: population.funds.clone(),
    regions: population.regionStates.clone(), labour: population.labour.clone(), filers: population.filers.clone(),
    facilities: population.facilities.clone(), talent: noTalent(population.regions.length),
    parameters: centralParameters(),
    macro: { baseYear: 2015, years: YEARS, nation: still(), industry: still(), province: still(), drift: noDrift(YEARS),
      regional: stillRegions(population.regions.length, YEARS),
      producerPrice: still().fill(1), generalPrice: still().fill(1) },
    rules: Object.fromEntries(Object.entries(rulePolicy).map(([name, { neutral }]) => [name, neutral])),
    fundOrders: [], runDraws: draws, draws: draws.at(2015),
    advance() {
      world.year++
      world.draws = draws.at(world.year)
      world.fundOrders.length = 0
    },
  }
  return world as unknown as World & { advance(): void }
}

/** Sum of a column over rows that match, exact for whole numbers. */
export const sumOf = (column: ArrayLike<number>, count: number, matches: (row: number) => boolean = () => true): number => {
  let sum = 0
  for (let i = 0; i < count; i++) if (matches(i)) sum += column[i]
  return sum
}
