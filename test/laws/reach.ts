import { indicators } from '../../src/indicators/index.js'
import type { Lever } from '../../src/levers/lever.js'
import type { World } from '../../src/mechanisms/world.js'
import { facilityKinds } from '../../src/population/facility-kinds.js'
import { enterprisePolicy, placePolicy, regionPolicy, rulePolicy } from '../../src/population/policy-columns.js'

/*
 * How far what a lever writes can go while research wages are given and knowledge stays where it is. A way is a policy column, a rule, a
 * kind of facility that is opened, or an order to open a fund. Most ways lead to choices of enterprises, and so to all that is shared;
 * some stop short of them; and some are themselves counted, by indicators that nothing else moves.
 */
export type Way = string

const openings = (...kinds: readonly string[]): Way[] => kinds.map((kind) => `opening ${kind}`)
const leadTo = (ways: readonly Way[], ids: readonly string[]): [Way, readonly string[]][] => ways.map((way) => [way, ids])

const international = ['pct-applications', 'leading-firms']
const inventions = [...international, 'little-giants', 'invention-grants-enterprise', 'invention-stock', 'invention-stock-enterprise', 'invention-stock-industry']
const market = ['technology-contract-turnover']

/** Ways that stop short of the choices of enterprises: inventions, the market for technology and venture capital feed nothing back. */
export const SHORT: ReadonlyMap<Way, readonly string[]> = new Map([
  ...leadTo(['inventionMultiplier', 'overseasHired', ...openings('alliance', 'technology-innovation-centre', 'manufacturing-innovation-centre', 'academician-station',
    'agricultural-station', 'agricultural-centre')], inventions),
  ...leadTo(['publicResearchLift', 'researchersMoved'], [...inventions, ...market]),
  ...leadTo(['fund orders'], [...inventions, 'vc-capital', 'vc-investment']),
  ...leadTo(['internationalLift'], international),
  ...leadTo(['contractSupply', 'resultsReleased', 'defenceResults', 'declassification', 'technologyDemand', 'searchFriction', 'outwardDemand', 'brokersAdmitted',
    ...openings('maturation-base', 'pilot-scale-base', 'industrial-institute', 'transfer-agency', 'technology-exchange', 'regional-transfer-centre')], market),
  ...leadTo(['overseasCentres', 'foreignAccess', 'commissioners', ...openings('international-transfer-centre', 'foreign-service-office', 'foreign-rd-centre', 'commissioner')], []),
])

const plural = (kind: string): string => `${kind.replace(/y$/, 'ie')}s`
const ids = indicators.map(({ id }) => id)

/** What counts a way itself. */
export const COUNTED: ReadonlyMap<Way, readonly string[]> = new Map([
  ...facilityKinds.filter(({ id }) => ids.includes(plural(id))).map(({ id }): [Way, readonly string[]] =>
    [`opening ${id}`, [plural(id), ...(id === 'regional-platform' ? ['platform-services'] : [])]]),
  ...leadTo(['serviceDemand'], ['platform-services']), ...leadTo(['instrumentSupply'], ['instrument-users']),
  ...leadTo(['projectMembers'], ['hundred-project-enterprises']), ...leadTo(['overseasCentres'], ['overseas-rd-centres']),
  ...leadTo(['overseasHired'], ['overseas-talent']), ...leadTo(['internationalLift'], ['pct-quality']), ...leadTo(['developmentLending'], ['development-bank-loans']),
  ...leadTo(['fund orders'], ['transfer-sub-funds']), ...leadTo(['commissioners'], ['science-commissioners-in-service']),
  ...leadTo(['suggestionRise'], ['worker-suggestions-carried-out']),
  ...leadTo(['engineersAdmitted', 'apprenticesAdmitted', 'workersTrained', 'brokersAdmitted'], ['people-in-training']),
])

/** Indicators that choices of enterprises, and all that comes of them, may move. */
export const SHARED: readonly string[] = ids.filter((id) => ![...COUNTED.values()].flat().includes(id))

/** What a way can reach. */
export const reachOf = (way: Way): readonly string[] => [...SHORT.get(way) ?? SHARED, ...COUNTED.get(way) ?? []]

/** Everything policy has written this year, way by way. */
export function writtenIn({ enterprises: e, places, regions, rules, facilities, fundOrders }: World): ReadonlyMap<Way, readonly unknown[]> {
  const columns = (table: object, policy: object, count: number): [Way, readonly unknown[]][] => Object.keys(policy).map((name) =>
    [name, Array.from((table as Readonly<Record<string, Float64Array>>)[name]!.subarray(0, count))])
  return new Map([...columns(e, enterprisePolicy, e.count), ...columns(places, placePolicy, places.count), ...columns(regions, regionPolicy, regions.count),
    ...Object.keys(rulePolicy).map((name): [Way, readonly unknown[]] => [name, [rules[name as keyof typeof rules]]]),
    ...facilityKinds.map(({ id }, kind): [Way, readonly unknown[]] => [`opening ${id}`, Array.from(facilities.opening).filter((_, row) => facilities.kind[row] === kind)]),
    ['fund orders', fundOrders.map((order) => JSON.stringify(order))]])
}

/** The ways that a lever takes: those it declares, and those that what was written with it and without it in its first year differs in. */
export function waysOf({ effects = [], regional = [], openings: opened = [], awards, defines }: Lever, without: ReturnType<typeof writtenIn>,
  written: ReturnType<typeof writtenIn>): Way[] {
  const differing = [...written].filter(([way, cells]) => {
    const before = without.get(way)!
    return cells.length !== before.length || cells.some((cell, n) => !Object.is(cell, before[n]))
  }).map(([way]) => way)
  return [...new Set([...differing, ...effects.map(({ on }) => on), ...regional.map(({ on }) => on), ...opened.map(({ kind }) => `opening ${kind}`),
    ...(awards ? ['rdGrant'] : []), ...(defines ? ['definitions'] : [])])]
}
