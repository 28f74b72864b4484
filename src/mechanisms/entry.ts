import { poissonInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, ln } from '../kernel/math.js'
import { consecutive } from '../kernel/row-moves.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { defineParameters } from '../data/parameter.js'
import { normal, triangular } from '../data/prior.js'
import { SIZES, codeOf } from '../population/classes.js'
import { enterprisePolicy } from '../population/policy-columns.js'
import type { EnterprisePolicyName } from '../population/policy-columns.js'
import { chooseDonors } from './donors.js'
import { graduatesInView } from './incubation.js'
import { NEW_EACH_YEAR } from './opening.js'
import { noteCatchUp } from './productivity.js'
import { EXIT_UNIT } from './turnover-cells.js'
import type { Leaving } from './turnover-cells.js'
import type { World } from './world.js'

const ENTRY = decision('enterprise.entry')
const LIKENESS = decision('enterprise.likeness')

/** How many enter. */
export const entryParameters = defineParameters('entry', {
  /** Expected entrants for each expected exit of a province, industry and size class, without growth. */
  replacement: {
    prior: triangular(0.9, 1, 1.1), unit: 'ratio', range: [0, 3], grade: 'D',
    source: 'assumption:free-entry',
  },
  /** Growth of the number of above-scale enterprises for growth of their nominal revenue, 2012-15 (least squares). */
  numbers: {
    prior: normal(0.57, 0.08), unit: 'elasticity', range: [0, 1.5], source: 'yearbook-2015-industry', grade: 'C',
  },
})

const MEDIUM = codeOf(SIZES, 'medium')
/** Growth of nominal revenue of the nation into this year, log points: what enterprises outside the population see too. */
const nominalGrowth = ({ macro, year, baseYear }: World): number => {
  const h = year - baseYear
  return h === 0 ? 0 : macro.nation[h] + ln(macro.producerPrice[h] / macro.producerPrice[h - 1])
}

/**
 * Entrants for each exit, ρ + ν·g / h̄, at least 0: the number of enterprises grows by ν·g when nominal revenue grows by g,
 * as more of the many below the threshold cross it. `replacement` ρ · `numbers` ν · `growth` g, log points · `hazard` h̄, exits
 * for each enterprise of the base year.
 */
export const entryRatio = (replacement: number, numbers: number, growth: number, hazard: number): number =>
  Math.max(0, replacement + (hazard > 0 ? numbers * growth / hazard : 0))

/**
 * Revenue that entrants beyond replacement bring, log points of national revenue: ν·g times their revenue over the mean. The
 * macro path says how much the nation grows, so those who are there already grow by that much less.
 */
export const revenueOfNewNumbers = (world: World): number =>
  (world.closures.turnover ? world.parameters.entry.numbers * nominalGrowth(world) * world.baseline.entrantSize : 0)

/** Amounts that an entrant has in proportion to its donor. */
const AMOUNTS = ['revenue', 'cash', 'reliefPool', 'effort', 'effortOneYearAgo', 'effortTwoYearsAgo', 'extraEffort',
  'relabelled', 'knowledge'] as const

/** What an entrant has of its own or not at all, and so takes from no donor. */
const OWN = new Set([...NEW_EACH_YEAR, 'key', 'revenueOneYearAgo', 'knowledgeOneYearAgo', 'spillover', 'spilloverOneYearAgo', 'catchUp',
  'designations'] as const)

/**
 * Step "new enterprises enter": in each province, industry and size class the number of rows is Poisson around the exits expected
 * there, by inversion of one keyed uniform, so that counts nest across scenarios: one that expects more has the same
 * entrants and more. Policy lifts the micro and small ones by e^lift, and incubators and other support bring some besides (support
 * of last year: it takes time to found); rivals lose part of what these sell. An entrant resembles an enterprise of the base year,
 * chosen with its probability of exit, and is as large against it as those who leave now are against those who would have left
 * then: turnover takes and gives the same.
 * In industry below the scale threshold it is founded this year. Elsewhere the population is a selection (above scale;
 * services with R&D), and an entrant is an older enterprise that grows into view, with the age of its donor and, as far as
 * leavers hold certificates too, its certificate. A row stands for as many enterprises as its donor's.
 */
export function enterMarket(world: World): void {
  if (!world.closures.turnover) return
  const { enterprises: e, year, baseYear } = world
  const { cells, keys, donors } = entrants(world)
  const first = e.appendFrom(world.origin, donors, OWN)
  for (const name of Object.keys(enterprisePolicy) as EnterprisePolicyName[]) {
    e[name].fill(enterprisePolicy[name].neutral, first, e.count)
  }
  const scale = likenessScale(world.leaving, world.baseline.donors.leaving)
  for (const name of AMOUNTS) {
    const amounts = e[name]
    for (let n = 0; n < keys.length; n++) amounts[first + n] = wholeYuan(amounts[first + n] * scale[cells[n]])
  }
  const keeping = certificatesKept(world.leaving, world.baseline.donors.leaving)
  const likeness = world.draws.stream(LIKENESS)
  const industrial = Uint8Array.from(world.population.industries, ({ section }) => (section === 'services' ? 0 : 1))
  for (let n = 0; n < keys.length; n++) {
    const i = first + n
    e.key[i] = keys[n]
    const isNew = industrial[e.industry[i]] === 1 && e.aboveScale[i] === 0
    e.founded[i] = isNew ? year : e.founded[i] + year - baseYear
    const certified = !isNew && e.hnteUntil[i] >= baseYear && likeness.uniform(keys[n], 1) < keeping[cells[n]]
    e.hnteUntil[i] = certified ? e.hnteUntil[i] + year - baseYear : 0
    if (isNew) e.ventureStage[i] = 0
    e.revenueOneYearAgo[i] = e.revenue[i]
    e.knowledgeOneYearAgo[i] = e.knowledge[i]
  }
  noteCatchUp(world, first)
}

/** Cell, key and donor of each entrant, by cell and then by number. */
function entrants(world: World): { cells: Uint32Array; keys: Uint32Array; donors: Uint32Array } {
  const { draws, year, baseYear, leaving: { enterprises, revenue, freed }, parameters: { entry: p }, baseline, population } = world
  const arrivals = draws.stream(ENTRY)
  const likeness = draws.stream(LIKENESS)
  const count = enterprises.length
  const ratio = entryRatio(p.replacement, p.numbers, nominalGrowth(world), baseline.meanHazard)
  const cellsAProvince = count / population.regions.length
  const lifts = entryLifts(world, (province) => {
    let expected = 0
    for (let cell = province * cellsAProvince; cell < (province + 1) * cellsAProvince; cell++) {
      if (baseline.donors.meanWeight[cell] > 0 && isFounded(cell)) expected += ratio * enterprises[cell] / EXIT_UNIT
    }
    return expected
  })
  const industryOf = (cell: number): number => Math.floor(cell / SIZES.length) % population.industries.length
  const chance = scratchDoubles('luck of entry', count)
  arrivals.fill(chance, consecutive(0, count), count)
  const expected = scratchDoubles('entrants expected', count)
  for (let cell = 0; cell < count; cell++) {
    const perRow = baseline.donors.meanWeight[cell]
    expected[cell] = 0
    if (enterprises[cell] === 0 || perRow === 0) continue
    const lift = isFounded(cell) ? lifts[Math.floor(cell / cellsAProvince)] : 1
    // What they sell is bought from them instead of others, as far as demand moves at all (see demand).
    if (lift !== 1) freed[industryOf(cell)] -= wholeYuan((lift - 1) * ratio * revenue[cell])
    expected[cell] = lift * ratio * enterprises[cell] / EXIT_UNIT / perRow
  }
  const numbers = scratchDoubles('entrants', count)
  poissonInto(numbers, chance, expected, count)
  let total = 0
  for (let cell = 0; cell < count; cell++) total += numbers[cell]
  const cells = new Uint32Array(total)
  const keys = new Uint32Array(total)
  for (let cell = 0, n = 0; cell < count; cell++) {
    for (let ordinal = 0; ordinal < numbers[cell]; ordinal++, n++) {
      cells[n] = cell
      keys[n] = baseline.donors.keys.of(year - baseYear, cell, ordinal)
    }
  }
  const like = scratchDoubles('likeness of entrants', total)
  likeness.fill(like, keys, total)
  return { cells, keys, donors: chooseDonors(baseline.donors, cells, like) }
}

/** Whether what policy founds may be of the size class of a turnover cell: micro or small. Nobody founds a large enterprise. */
const isFounded = (cell: number): boolean => cell % SIZES.length < MEDIUM

/** Policy multiplies the entrants of a province by at most this (assumption): beyond it there is nobody left to found anything. */
const MOST_ENTRANTS = 3

/**
 * What policy makes of the number of micro and small entrants of each province, e^lift + F/n; 1 without policy. `expected` n entrants without
 * it · F founded because of support: spin-offs of last year's megaproject money, graduates of added incubators, and others. At
 * most `MOST_ENTRANTS`, whatever is spent in one place.
 */
function entryLifts(world: World, expected: (province: number) => number): Float64Array {
  const { regions, closures, population } = world
  const graduates = graduatesInView(world)
  return Float64Array.from(population.regions, (_, r) => {
    if (!closures.behaviour) return 1
    const lift = regions.entryLift[r] ? exp(regions.entryLift[r]) : 1
    const founded = regions.spinOffRate[r] * regions.megaprojectMoney[r] + regions.foundings[r] + (graduates ? graduates[r] : 0)
    return Math.min(MOST_ENTRANTS, founded > 0 ? lift + founded / Math.max(1, expected(r)) : lift)
  })
}

/** Mean revenue of an enterprise expected to leave now over that of the base year, by turnover cell; 1 where there is none. */
function likenessScale(now: Leaving, then: Leaving): Float64Array {
  const scale = new Float64Array(now.enterprises.length)
  for (let c = 0; c < scale.length; c++) {
    const mean = now.revenue[c] / now.enterprises[c]
    const base = then.revenue[c] / then.enterprises[c]
    scale[c] = mean > 0 && base > 0 ? mean / base : 1
  }
  return scale
}

/**
 * Part of donors with a certificate whose entrants have one, by turnover cell: certificates of those expected to leave now,
 * over enterprises, relative to the base year, at most 1. Where certificates are no longer granted, entrants soon bring none.
 */
function certificatesKept(now: Leaving, then: Leaving): Float64Array {
  const kept = new Float64Array(now.enterprises.length)
  for (let c = 0; c < kept.length; c++) {
    const number = now.enterprises[c]
    if (number > 0 && then.certified[c] > 0) kept[c] = Math.min(1, now.certified[c] / number * then.enterprises[c] / then.certified[c])
  }
  return kept
}
