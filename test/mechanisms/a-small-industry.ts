import { laplaceFrom, normalFrom, paretoFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { exp } from '../../src/kernel/math.js'
import { onGrid, wholeYuan } from '../../src/kernel/sums.js'
import { codeOf, SIZES } from '../../src/population/classes.js'
import { enterpriseTable } from '../../src/population/enterprises.js'
import { facilitiesOf } from '../../src/population/facilities.js'
import { fundTable } from '../../src/population/funds.js'
import { placeTable } from '../../src/population/places.js'
import type { Population } from '../../src/population/population.js'
import { filerTable, labourTable, regionTable } from '../../src/population/regions.js'

const LOOKS = decision('test.looks of a small industry')
const label = { en: 'small industry', zh: '小工业' }
const region = (code: string) => ({ code, name: label, latitude: 30, longitude: 110 })
const INDUSTRIES = [['35', 0, 'manufacturing', 0], ['39', 1, 'manufacturing', 1], ['65', 1, 'services', 0]] as const
const PROVINCES = ['CN-JS', 'CN-GD', 'CN-GS']

/**
 * A country of three provinces and three industries with `rows` enterprises of Pareto sizes, ages 0 to 24, a fifth of them
 * with R&D at rest (stock of knowledge of constant effort). `weight` rows alike stand behind every small one.
 */
export function smallIndustry(rows: number, weight = 1): Population {
  const looks = createDraws('small industry', 0).stream(LOOKS)
  const e = enterpriseTable.create(rows)
  e.append(rows)
  for (let i = 0; i < rows; i++) {
    const u = (k: number): number => looks.uniform(i, k)
    const revenue = wholeYuan(paretoFrom(u(0), 8e6, 1.05, 2e10))
    e.key[i] = i + 1
    e.revenue[i] = e.revenueOneYearAgo[i] = revenue
    e.weight[i] = revenue < 400e6 ? weight : 1
    e.province[i] = Math.floor(3 * u(1))
    e.industry[i] = Math.floor(3 * u(2))
    e.size[i] = codeOf(SIZES, revenue < 20e6 ? 'micro' : revenue < 100e6 ? 'small' : revenue < 1e9 ? 'medium' : 'large')
    e.aboveScale[i] = revenue >= 20e6 && e.industry[i] < 2 ? 1 : 0
    e.founded[i] = 2015 - Math.floor(25 * u(3))
    e.productivity[i] = onGrid(-0.4 + laplaceFrom(u(4), 0.2))
    e.margin[i] = 0.06 + 0.03 * normalFrom(u(5))
    e.cash[i] = wholeYuan(revenue * (0.05 + 0.1 * u(6)))
    e.inventiveness[i] = 1
    if (u(7) < 0.2) {
      e.performsRd[i] = 1
      e.propensity[i] = 0.02 * exp(0.8 * normalFrom(u(8)))
      e.effort[i] = wholeYuan(e.propensity[i] * revenue)
      e.effortOneYearAgo[i] = e.effortTwoYearsAgo[i] = e.effort[i]
      e.knowledge[i] = e.knowledgeOneYearAgo[i] = wholeYuan(e.effort[i] / 0.15)
    }
  }
  const labour = labourTable.create(6)
  labour.append(6)
  labour.wage.fill(1)
  return {
    name: label, baseYear: 2015, scale: 1 / weight, nation: region('CN'), regions: PROVINCES.map(region),
    industries: INDUSTRIES.map(([code, technologyClass, section, highTechnologyShare]) =>
      ({ code, name: label, technologyClass, section, highTechnologyShare, excludedFromSuperDeduction: false })),
    technologyClasses: [label, label], enterprises: e, places: placeTable.create(0), placeNames: [],
    regionStates: regionTable.create(3), labour, funds: fundTable.create(0), filers: filerTable.create(0), filerNames: [],
    facilities: facilitiesOf({}, Float64Array.of(1, 1, 1), Int32Array.of(0, 1, 2)),
    fingerprint: `small industry ${rows} ${weight}`,
  }
}
