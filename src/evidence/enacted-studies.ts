import { ln, pow } from '../kernel/math.js'
import { FUND_KINDS, SIZES, codeOf } from '../population/classes.js'
import { equipmentBought } from '../mechanisms/renewal.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { groupsOf, withoutEffects } from '../statistics/absorbed-effects.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { leastSquares } from '../statistics/least-squares.js'
import { designationStudy, equipmentStudies, guidanceStudy, productivityStudy } from './causal-measures.js'
import { longPanel, observe, present } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'

const measures = [...productivityStudy, ...guidanceStudy, ...equipmentStudies, ...designationStudy]
const GUIDANCE = codeOf(FUND_KINDS, 'guidance')
const [LARGE, SMALL] = (['large', 'small'] as const).map((size) => codeOf(SIZES, size))
/** The year in which pieces of equipment may be written off at once, and the one in which a cluster is designated that is followed. */
const [WRITTEN_OFF, DESIGNATED] = [2018, 2016]

/** What doubling R&D does for productivity: log change on log change over five years, without what is common to industries. */
function doubling(before: EnterpriseYear, after: EnterpriseYear): number {
  const [from, to] = present([before, after], (year, row) => year.performsRd[row] === 1)
  const cell = [groupsOf(from.map((i) => before.industry[i]))]
  const weights = from.map((i) => before.weight[i])
  const rest = (column: number[]): Float64Array => withoutEffects(column, cell, weights)
  const { coefficients } = leastSquares(rest(from.map((i, n) => after.productivity[to[n]] - before.productivity[i])),
    [rest(from.map((i, n) => ln(after.realRd[to[n]] / before.realRd[i])))], { weights, absorbed: cell[0].count })
  return pow(2, coefficients[0]) - 1
}

/** Equipment and its price of each enterprise in a year, by key. */
interface Equipment { readonly year: number, readonly bought: ReadonlyMap<number, number>, readonly relief: ReadonlyMap<number, number> }

function equipmentOf({ world }: ModelRun): Equipment {
  const { enterprises: e, year } = world
  const buys = equipmentBought(world)
  const [bought, relief] = [new Map<number, number>(), new Map<number, number>()]
  for (let i = 0; i < e.count; i++) {
    const found = buys(i)
    bought.set(e.key[i], found.bought * e.revenue[i])
    relief.set(e.key[i], found.relief)
  }
  return { year, bought, relief }
}

/** Elasticity of equipment to its price: difference in differences with the log price as dose, by enterprise and year. */
function equipmentElasticity(
  years: readonly EnterpriseYear[], equipment: readonly Equipment[], wanted: (year: EnterpriseYear, row: number) => boolean,
): number {
  const { unit, period, of } = longPanel(years, (year, row) => year.aboveScale[row] === 1 && year.revenue[row] > 0 && wanted(year, row))
  const at = (year: EnterpriseYear): Equipment => equipment[years.indexOf(year)]
  const outcome = of((year, row) => ln(at(year).bought.get(year.key[row]) ?? NaN))
  return differenceInDifferences({ outcome, unit, period }, of((year, row) => -ln(1 - (at(year).relief.get(year.key[row]) ?? 0)))).effect
}

/** The country under the law as enacted: long differences, funds, equipment and clusters. */
export const enactedEvidence: Experiment = {
  runs: 1,
  measures,
  *perform({ nation, settings, enacted }) {
    const country = new ModelRun(new CommonStart(settings(nation()), 0), enacted)
    const years = [observe(country)]
    const equipment: Equipment[] = []
    const growth: ReadonlyMap<number, number>[] = []
    let members = new Map<number, boolean>()
    while (country.year < 2020) {
      country.step()
      years.push(observe(country))
      const { enterprises: e, places } = country.world
      growth.push(new Map(Array.from(e.key.subarray(0, e.count), (key, i) => [key, e.productivityGrowth[i]])))
      if (country.year === WRITTEN_OFF - 1 || country.year === WRITTEN_OFF) equipment.push(equipmentOf(country))
      // Members of a cluster of the year, and performers in no cluster and no zone, who are compared with them.
      if (country.year === DESIGNATED) {
        const of = (i: number): boolean => e.cluster[i] > 0 && places.founded[e.cluster[i] - 1] === DESIGNATED
        members = new Map([...Array(e.count).keys()].filter((i) => e.performsRd[i] === 1 && (of(i) || (e.cluster[i] === 0 && e.zone[i] === 0)))
          .map((i) => [e.key[i], of(i)]))
      }
    }
    yield
    const { funds: f, baseYear } = country.world
    let announced = 0
    let raised = 0
    for (let i = 0; i < f.count; i++) {
      if (f.kind[i] !== GUIDANCE || f.vintage[i] <= baseYear) continue
      announced += f.target[i]
      raised += f.raised[i]
    }
    const written = years.filter(({ year }) => year === WRITTEN_OFF - 1 || year === WRITTEN_OFF)
    const bySize = (size: number): number => equipmentElasticity(written, equipment, (year, row) => year.size[row] === size)
    const after = years.slice(1)
    const { unit, period, weights, of } = longPanel(after, (year, row) => members.has(year.key[row]))
    const designation = differenceInDifferences({ outcome: of((year, row) => growth[after.indexOf(year)].get(year.key[row]) ?? NaN), unit, period, weights },
      of((year, row) => Number(year.year > DESIGNATED && members.get(year.key[row]) === true)))
    return inOrder(measures, {
      'rd-doubling-productivity': doubling(years[0], years[years.length - 1]),
      'guidance-realised-nation': raised / announced,
      'equipment-elasticity': equipmentElasticity(written, equipment, () => true),
      'equipment-large-over-small': bySize(LARGE) / bySize(SMALL),
      'designation-productivity': designation.effect,
    })
  },
}
