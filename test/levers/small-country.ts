import { createDraws } from '../../src/kernel/draws.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { LeverFrame } from '../../src/levers/frame.js'
import type { PolicyScene } from '../../src/levers/policy-scene.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { Ledger } from '../../src/levers/ledger.js'
import { enterpriseTable } from '../../src/population/enterprises.js'
import type { Enterprises } from '../../src/population/enterprises.js'
import { facilitiesOf } from '../../src/population/facilities.js'
import { fundTable } from '../../src/population/funds.js'
import { placeTable } from '../../src/population/places.js'
import { enterprisePolicy, rulePolicy } from '../../src/population/policy-columns.js'
import type { Population } from '../../src/population/population.js'
import { filerTable, labourTable, regionTable } from '../../src/population/regions.js'

const label = { en: 'small', zh: '小' }

/** A country of two provinces and three industries whose enterprises a test writes by hand. */
export function smallCountry(rows: readonly Partial<Record<keyof Enterprises, number>>[]): Population {
  const e = enterpriseTable.create(rows.length)
  e.append(rows.length)
  rows.forEach((row, i) => {
    e.key[i] = i + 1
    e.weight[i] = 1
    e.founded[i] = 2000
    e.aboveScale[i] = 1
    e.inventiveness[i] = 1
    for (const [name, value] of Object.entries(row)) (e as unknown as Record<string, Float64Array>)[name]![i] = value as number
  })
  const region = (code: string) => ({ code, name: label, latitude: 0, longitude: 0 })
  return { name: label, baseYear: 2015, scale: 1, nation: region('XX'), regions: [region('XX-A'), region('XX-B')],
    industries: ['16', '35', '39'].map((code) => ({ code, name: label, technologyClass: 0, section: 'manufacturing' as const,
      highTechnologyShare: 0, excludedFromSuperDeduction: code === '16' })),
    technologyClasses: [label], enterprises: e, places: placeTable.create(1), placeNames: [], regionStates: regionTable.create(2),
    labour: labourTable.create(2), funds: fundTable.create(1), filers: filerTable.create(1), filerNames: [],
    facilities: facilitiesOf({ makerspace: 30 }, Float64Array.of(2, 1), Int32Array.of(0, 1)), fingerprint: 'small' }
}

/** A year of policy in the small country. */
export function policyYear(population: Population, enactments: readonly Enactment[], years: readonly number[], seed = 'small',
  over: Partial<PolicyScene> = {}):
{ ledger: Ledger; frame: LeverFrame; scene: PolicyScene } {
  const draws = createDraws(seed, 0)
  const ledger = new Ledger(population.regions.length)
  const frame = new LeverFrame(enactments, population, draws, ledger, false)
  let scene!: PolicyScene
  for (const year of years) {
    for (const [name, { neutral }] of Object.entries(enterprisePolicy))
      (population.enterprises as unknown as Record<string, Float64Array>)[name]!.fill(neutral)
    scene = { year, population, enterprises: population.enterprises, places: population.places, regions: population.regionStates,
      funds: population.funds, facilities: population.facilities, accounts: { eligibleShare: 1, surveyedShare: 0, labourShare: 0.35 },
      support: centralParameters().directSupport, reacts: true, generalPrice: 1,
      researchPrice: new Float64Array(2).fill(1), fundOrders: [], draws: draws.at(year),
      rules: Object.fromEntries(Object.entries(rulePolicy).map(([k, { neutral }]) => [k, neutral])) as PolicyScene['rules'], ...over }
    frame.write(scene)
    frame.settle(scene)
  }
  return { ledger, frame, scene }
}
