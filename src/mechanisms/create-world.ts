import type { Draws } from '../kernel/draws.js'
import type { Population } from '../population/population.js'
import { noTalent } from '../population/talent.js'
import { consortiaOf } from '../population/consortia.js'
import { enterprisePolicy, rulePolicy } from '../population/policy-columns.js'
import type { EnterprisePolicyName, RuleName } from '../population/policy-columns.js'
import { baselineOf } from './baseline.js'
import { blankCalibration } from './calibration.js'
import type { MacroPath } from './macro.js'
import { clearPolicy } from './opening.js'
import { steadiedProvinces } from './regional-research.js'
import type { Parameters } from './parameters.js'
import { noteCatchUp } from './productivity.js'
import { momentum, withMomentum } from './structural-drift.js'
import { leavingAsIn, noneLeaving, turnoverCells } from './turnover-cells.js'
import { allClosures } from './world.js'
import type { Closures, Rules, World } from './world.js'

/** What a world is made of. */
export interface WorldSetting {
  readonly population: Population
  readonly parameters: Parameters
  readonly macro: MacroPath
  readonly draws: Draws
  readonly closures?: Closures
}

/** Room for rows over rows there are: some years of growing numbers, so that a run need not move its largest table. The start has no years before it. */
const ROOM = 1.3

/** What a new world is given none of, whatever its population holds. */
const POLICY: ReadonlySet<EnterprisePolicyName> = new Set(Object.keys(enterprisePolicy) as EnterprisePolicyName[])

/**
 * Every world is made here, field by field in one order. Engines then meet one shape of it in all steps and all years, and
 * need not compile the model again when the first copy or the next run comes along; object spread gives another shape.
 */
class OneShape implements World {
  year: number
  readonly baseYear: number
  readonly population: World['population']
  readonly enterprises: World['enterprises']
  readonly places: World['places']
  readonly funds: World['funds']
  readonly regions: World['regions']
  readonly labour: World['labour']
  readonly filers: World['filers']
  readonly facilities: World['facilities']
  readonly consortia: World['consortia']
  readonly talent: World['talent']
  readonly parameters: World['parameters']
  readonly closures: World['closures']
  readonly macro: World['macro']
  readonly calibration: World['calibration']
  readonly origin: World['origin']
  readonly baseline: World['baseline']
  readonly runDraws: World['runDraws']
  draws: World['draws']
  readonly rules: World['rules']
  readonly fundOrders: World['fundOrders']
  readonly leaving: World['leaving']

  constructor(of: World) {
    this.year = of.year
    this.baseYear = of.baseYear
    this.population = of.population
    this.enterprises = of.enterprises
    this.places = of.places
    this.funds = of.funds
    this.regions = of.regions
    this.labour = of.labour
    this.filers = of.filers
    this.facilities = of.facilities
    this.consortia = of.consortia
    this.talent = of.talent
    this.parameters = of.parameters
    this.closures = of.closures
    this.macro = of.macro
    this.calibration = of.calibration
    this.origin = of.origin
    this.baseline = of.baseline
    this.runDraws = of.runDraws
    this.draws = of.draws
    this.rules = of.rules
    this.fundOrders = of.fundOrders
    this.leaving = of.leaving
  }
}

const RULES = Object.keys(rulePolicy) as RuleName[]
const rulesFrom = (value: (name: RuleName) => number): Rules => Object.fromEntries(RULES.map((name) => [name, value(name)])) as Rules

/**
 * A world at the end of the base year of its population: its own copies of all tables, no policy, rules neutral. Unless
 * the economy is in its steady state, R&D is in motion: what enterprises want is ahead of what they do. The population is
 * not changed.
 */
export function createWorld({ population, parameters, macro, draws, closures = allClosures }: WorldSetting): World {
  const world = new OneShape({
    year: population.baseYear,
    baseYear: population.baseYear,
    population,
    enterprises: population.enterprises.clone(population.enterprises.count, POLICY),
    origin: population.enterprises,
    places: population.places.clone(),
    funds: population.funds.clone(),
    regions: population.regionStates.clone(),
    labour: population.labour.clone(),
    filers: population.filers.clone(),
    facilities: population.facilities.clone(),
    consortia: consortiaOf(population.facilities, population.regions.length, population.baseYear),
    talent: noTalent(population.regions.length),
    parameters,
    closures,
    macro: closures.growth ? inMotion(macro, population, parameters) : macro,
    calibration: blankCalibration(population),
    baseline: baselineOf(population, parameters),
    runDraws: draws,
    draws: draws.at(population.baseYear),
    rules: rulesFrom(() => 0),
    fundOrders: [],
    leaving: noneLeaving(turnoverCells(population).count, population.industries.length),
  })
  clearPolicy(world)
  noteCatchUp(world)
  return world
}

/**
 * A second world in the same state, so that several scenarios can part from one start; what nobody writes is shared. A
 * world that is cloned in its base year becomes the origin of the copy, so it must not be stepped itself.
 */
export function cloneWorld(world: World): World {
  return new OneShape({
    ...world,
    origin: world.year === world.baseYear ? world.enterprises : world.origin,
    enterprises: world.enterprises.clone(Math.ceil(ROOM * world.enterprises.count)),
    places: world.places.clone(),
    funds: world.funds.clone(),
    regions: world.regions.clone(),
    labour: world.labour.clone(),
    filers: world.filers.clone(),
    facilities: world.facilities.clone(),
    consortia: world.consortia.clone(),
    talent: world.talent.clone(),
    rules: rulesFrom((name) => world.rules[name]),
    fundOrders: [...world.fundOrders],
    leaving: leavingAsIn(world.leaving),
  })
}

/** R&D of the nation, and of each province against it, moves on as it did. */
const inMotion = (macro: MacroPath, population: Population, { rd, macro: p }: Parameters): MacroPath =>
  steadiedProvinces(withMomentum(macro, momentum(rd.adjustment, p.effortBefore)), population, rd.adjustment, p.damping)
