/**
 * What a lever costs: the frame on 400,000 synthetic enterprises with eight levers of the kinds that fit it worst and
 * sixty-two ordinary ones, against a direct loop of seventy closures. Run: npx tsx bench/lever-frame.ts
 */
import { centralParameters } from '../src/mechanisms/parameters.js'
import { writeFileSync } from 'node:fs'
import { normalFrom } from '../src/kernel/distributions.js'
import { createDraws, decision } from '../src/kernel/draws.js'
import { exp } from '../src/kernel/math.js'
import { assumption } from '../src/data/sources.js'
import { all, everyone, ownership, size, status } from '../src/levers/eligibility.js'
import type { Enactment } from '../src/levers/enactment.js'
import { LeverFrame } from '../src/levers/frame.js'
import type { PolicyScene } from '../src/levers/policy-scene.js'
import { Ledger } from '../src/levers/ledger.js'
import { defineLever } from '../src/levers/lever.js'
import type { Lever } from '../src/levers/lever.js'
import { fixed } from '../src/levers/parameters.js'
import { enterpriseTable } from '../src/population/enterprises.js'
import { facilitiesOf } from '../src/population/facilities.js'
import { fundTable } from '../src/population/funds.js'
import { placeTable } from '../src/population/places.js'
import { enterprisePolicy, rulePolicy } from '../src/population/policy-columns.js'
import type { Population } from '../src/population/population.js'
import { filerTable, labourTable, regionTable } from '../src/population/regions.js'

const ROWS = 400_000
const PROVINCES = 31
const INDUSTRIES = 45
const draws = createDraws('lever-frame', 0)
const trait = draws.stream(decision('bench/trait'))
const invented = assumption('bench', 'A benchmark lever')

const e = enterpriseTable.create(ROWS)
e.append(ROWS)
for (let i = 0; i < ROWS; i++) {
  e.key[i] = i
  e.weight[i] = 1
  e.province[i] = Math.floor(PROVINCES * trait.uniform(i, 1))
  e.industry[i] = Math.floor(INDUSTRIES * trait.uniform(i, 2))
  e.size[i] = Math.min(3, Math.floor(4 * trait.uniform(i, 3) * trait.uniform(i, 4) * 1.6))
  e.ownership[i] = Math.floor(4 * trait.uniform(i, 5))
  e.performsRd[i] = trait.uniform(i, 6) < 0.2 ? 1 : 0
  e.aboveScale[i] = 1
  e.founded[i] = 2015 - Math.floor(20 * trait.uniform(i, 7))
  e.revenue[i] = Math.round(5e7 * exp(normalFrom(trait.uniform(i, 8))))
  e.inventiveness[i] = trait.uniform(i, 9)
}
const label = { en: 'bench', zh: '测试' }
const region = (code: string) => ({ code, name: label, latitude: 0, longitude: 0 })
const population: Population = { name: label, baseYear: 2015, scale: 1, nation: region('CN'),
  regions: Array.from({ length: PROVINCES }, (_, r) => region(`R-${r}`)),
  industries: Array.from({ length: INDUSTRIES }, (_, i) => ({ code: String(i), name: label, technologyClass: i % 8,
    section: 'manufacturing' as const, highTechnologyShare: 0, excludedFromSuperDeduction: i === 3 })),
  technologyClasses: Array.from({ length: 8 }, () => label), enterprises: e, places: placeTable.create(1), placeNames: [],
  regionStates: regionTable.create(1), labour: labourTable.create(1), funds: fundTable.create(1), filers: filerTable.create(1),
  filerNames: [],
  facilities: facilitiesOf({}, new Float64Array(PROVINCES).fill(1), Int32Array.from({ length: PROVINCES }, (_, r) => r)),
  fingerprint: 'bench' }

const common = { name: label, summary: label, equation: { formula: '0', where: { en: '', zh: '' } }, cost: [], clause: { inventory: 'L00', section: '0' }, centralShare: 0.5, neutral: {},
  test: { params: {}, moves: [], leaves: [] } } as const
const dose = { dose: fixed('share', [0, 1], 0.1, invented, { en: 'dose', zh: '剂量' }, 0) }
const constant = (take: number) => ({ bySize: () => [take, take, take, take] as const, provinceSpread: () => 0.3, persistence: () => 0.9 })

const term = (id: string, what: 'take-up' | 'selection-noise' | 'central-share', value: number): Lever => defineLever({
  ...common, id, family: 'governance', params: dose, eligible: everyone, terms: () => [{ on: 'all', what, value }],
}) as unknown as Lever
const orders = (id: string, each: number): Lever => defineLever({
  ...common, id, family: 'finance', params: dose, eligible: all(status('performs-rd'), size('large')),
  takeUp: constant(0.1),
  incentive({ claimants: { rows, count }, enterprises, openFund, year }) {
    for (let n = 0; n < count; n += each) openFund({ programme: 'guidance', key: rows[n]! * 64 + (year - 2015), province: enterprises.province[rows[n]!]!,
      commitment: 1e6, publicShare: 0.3, realised: 0.43, crowdingOut: 0.2, recycling: 0.8, skill: 0 })
  },
}) as unknown as Lever

/** L66 take-up, L57 selection noise, L67 who pays; L19, L37, L49, L47, L59 place orders for later years. */
const awkward: Lever[] = [term('outreach', 'take-up', 0.3), term('review-panels', 'selection-noise', 0.8),
  term('consultation', 'central-share', 0.1), orders('alliances', 40), orders('result-packages', 10), orders('guidance', 50),
  orders('engineers', 20), orders('acquisitions', 100)]
const ordinary: Lever[] = Array.from({ length: 62 }, (_, n) => defineLever({
  ...common, id: `ordinary-${n}`, family: 'support', params: dose,
  eligible: n % 3 === 0 ? all(status('performs-rd')) : n % 3 === 1 ? all(size('micro', 'small'), ownership('private'))
    : all(status('young'), size('small', 'medium')),
  takeUp: constant(0.1),
  ...(n % 8 === 0 ? { rationing: { budget: () => 1e8, reserves: () => 1e5, score: (_p: unknown, a: { noise: number }) => a.noise } } : {}),
  incentive({ claimants: { rows, count }, p, write }) {
    for (let k = 0; k < count; k++) write.productivityLift.put(rows[k]!, p.dose)
  },
}) as unknown as Lever)

const scene = (year: number): PolicyScene => ({ year, population, enterprises: e, places: population.places,
  regions: population.regionStates, funds: population.funds, facilities: population.facilities,
  accounts: { eligibleShare: 0.6, surveyedShare: 0.5, labourShare: 0.35 },
  support: centralParameters().directSupport, reacts: true, generalPrice: 1, researchPrice: new Float64Array(PROVINCES * 8).fill(1),
  rules: Object.fromEntries(Object.entries(rulePolicy).map(([k, { neutral }]) => [k, neutral])) as PolicyScene['rules'],
  fundOrders: [], draws: draws.at(year) })

function nanosecondsPerEnterpriseYear(levers: readonly Lever[]): number {
  const enactments: Enactment[] = levers.map((lever) => ({ lever, changes: {} }))
  const frame = new LeverFrame(enactments, population, draws, new Ledger(PROVINCES), false)
  const times: number[] = []
  for (let year = 2016; year <= 2024; year++) {
    for (const name of Object.keys(enterprisePolicy) as (keyof typeof enterprisePolicy)[]) e[name].fill(enterprisePolicy[name].neutral)
    const start = process.hrtime.bigint()
    frame.write(scene(year))
    times.push(Number(process.hrtime.bigint() - start) / ROWS)
  }
  return times.slice(2).sort((a, b) => a - b)[3]!
}

/** The form the frame replaces: a closure per lever asked about every enterprise, with its own draw and logistic. */
function naive(): number {
  const streams = Array.from({ length: 70 }, (_, n) => draws.stream(decision(`bench/naive/${n}`)))
  const closures = streams.map((stream, n) => (i: number): number =>
    (n % 3 === 0 ? e.performsRd[i] === 1 : e.size[i]! < 2) && stream.uniform(i) < 1 / (1 + exp(2 + 0.1 * e.size[i]!)) ? 0.1 : 0)
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const start = process.hrtime.bigint()
    for (let i = 0; i < ROWS; i++) for (const closure of closures) e.productivityLift[i] = e.productivityLift[i]! + closure(i)
    times.push(Number(process.hrtime.bigint() - start) / ROWS)
  }
  return Math.min(...times)
}

const none = nanosecondsPerEnterpriseYear([])
const eight = nanosecondsPerEnterpriseYear(awkward)
const seventy = nanosecondsPerEnterpriseYear([...awkward, ...ordinary])
const closures = naive()
const result = { command: 'npx tsx bench/lever-frame.ts', rows: ROWS, unit: 'nanoseconds per enterprise and year (median of 7)',
  noLever: none, eightAwkward: eight, seventy, perOrdinaryLever: (seventy - eight) / 62, seventyClosures: closures,
  bytesPerEnterprise: { table: Math.round(e.bytes().total / e.capacity), frameScratch: 2 + 4 + 8, note: 'memory columns: 1 byte a lever with take-up, 1 a lever with a budget' } }
console.log(JSON.stringify(result, null, 2))
writeFileSync('docs/results/lever-frame.json', `${JSON.stringify(result, null, 2)}\n`)
