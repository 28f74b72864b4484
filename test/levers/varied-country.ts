import { facilitiesOf } from '../../src/population/facilities.js'
import { facilityKinds } from '../../src/population/facility-kinds.js'
import { regionPolicy } from '../../src/population/policy-columns.js'
import type { RegionPolicyName } from '../../src/population/policy-columns.js'
import type { Population } from '../../src/population/population.js'
import { smallCountry } from './small-country.js'

const label = { en: 'varied', zh: '各' }
const ENTERPRISES = 180

/** Unlike in all that levers look at: the same few traits in every combination of small numbers without a common divisor. */
const enterprise = (i: number): Parameters<typeof smallCountry>[0][number] => ({
  province: i % 2, industry: i % 7, size: (i >> 1) % 4, ownership: (i >> 3) % 4, zone: Number(i % 3 === 0),
  cluster: i % 5 === 1 ? 2 + Number(i % 15 === 1) : 0, weight: 1 + i % 3, founded: 1996 + i % 20, aboveScale: Number(i % 11 > 0),
  performsRd: Number(i % 9 > 0), hnteUntil: i % 5 < 2 ? 2019 : 0, designations: i % 256, inventiveness: 1 + (i % 10) / 10,
  revenue: 1e6 * (1 + i), revenueOneYearAgo: 1e6 * (1 + i), productivity: -((37 * i) % 240) / 100, margin: 0.1, profit: 1e5 * (i % 9 - 2),
  taxRate: 0.25, cash: 1e6, reliefPool: 1e4, propensity: 0.03, effort: 3e4 * (1 + i), effortOneYearAgo: 3e4 * (1 + i),
  knowledge: 1e5 * (1 + i), inventions: 3, filings: 4, pctFilings: 2,
})

function fill<T extends object>(table: T, row: number, values: Readonly<Partial<Record<keyof T, number>>>): void {
  for (const [name, value] of Object.entries(values)) (table as unknown as Readonly<Record<string, Float64Array>>)[name]![row] = value as number
}

/**
 * A country of two provinces that has a little of all that levers look at: enterprises of every kind, a zone that is part of a
 * demonstration zone, two clusters, funds of every programme, facilities of every kind beyond those of the base year, and public research.
 */
export function variedCountry(): Population {
  const country = smallCountry(Array.from({ length: ENTERPRISES }, (_, i) => enterprise(i)))
  const { places, regionStates, funds } = country
  places.append(3)
  for (const [n, kind] of [0, 2, 2].entries()) fill(places, n, { kind, within: Number(n === 0), founded: 2010, members: 30 })
  regionStates.append(2)
  for (const [name, { neutral }] of Object.entries(regionPolicy)) regionStates[name as RegionPolicyName].fill(neutral)
  for (const name of ['publicFte', 'publicKnowledge', 'instituteRd', 'higherEducationRd', 'workers', 'suggestions', 'suggestionsCarriedOut', 'contracts', 'contractBase',
    'contractBaseValue', 'resultsOnOffer', 'standardsFormed', 'instrumentUsers'] as const) regionStates[name].fill(1000)
  regionStates.governmentShare.fill(0.5)
  funds.append(3)
  for (let n = 0; n < 3; n++) {
    fill(funds, n, { kind: 1, programme: n + 1, vintage: 2016, target: 2e6, raised: 1e6, publicCommitted: 4e5, calledThisYear: 2e5,
      publicCalledThisYear: 1e5, feesThisYear: 1e4, publicDistributedThisYear: 5000 })
  }
  const facilities = facilitiesOf(Object.fromEntries(facilityKinds.map(({ id }, n) => [id, 30 + n])), Float64Array.of(2, 1), Int32Array.of(0, 1))
  facilities.number.forEach((number, n) => { facilities.number[n] = number + 5 })
  return { ...country, facilities,
    regions: ['CN-BJ', 'CN-HB'].map((code) => ({ code, name: label, latitude: 30, longitude: 110 })),
    industries: ['06', '13', '16', '26', '30', '35', '39'].map((code) => ({ code, name: label, technologyClass: 0, section: 'manufacturing' as const,
      highTechnologyShare: 0, excludedFromSuperDeduction: code === '16' })) }
}
