import type { Draws } from '../kernel/draws.js'
import type { Population } from '../population/population.js'
import type { Enterprises } from '../population/enterprises.js'
import { rulePolicy } from '../population/policy-columns.js'
import { baselineOf } from './baseline.js'
import { blankCalibration } from './calibration.js'
import type { MacroPath } from './macro.js'
import { clearPolicy } from './opening.js'
import type { Parameters } from './parameters.js'
import { noteCatchUp } from './productivity.js'
import { momentum, withMomentum } from './structural-drift.js'
import { noneLeaving, turnoverCells } from './turnover-cells.js'
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

/** Room for rows over rows there are: some years of growing numbers, so that a run need not move its largest table. */
const ROOM = 1.3
const withRoom = (e: Enterprises): Enterprises => e.clone(Math.ceil(ROOM * e.count))

/**
 * A world at the end of the base year of its population: its own copies of all tables, no policy, rules neutral. Unless
 * the economy is in its steady state, R&D is in motion: what enterprises want is ahead of what they do. The population is
 * not changed.
 */
export function createWorld({ population, parameters, macro, draws, closures = allClosures }: WorldSetting): World {
  const world: World = {
    year: population.baseYear,
    baseYear: population.baseYear,
    population,
    enterprises: withRoom(population.enterprises),
    origin: population.enterprises,
    places: population.places.clone(),
    funds: population.funds.clone(),
    regions: population.regionStates.clone(),
    labour: population.labour.clone(),
    filers: population.filers.clone(),
    facilities: population.facilities.clone(),
    parameters,
    closures,
    macro: closures.growth ? withMomentum(macro, momentum(parameters.rd.adjustment, parameters.macro.effortBefore)) : macro,
    calibration: blankCalibration(population),
    baseline: baselineOf(population, parameters),
    runDraws: draws,
    draws: draws.at(population.baseYear),
    rules: Object.fromEntries(Object.keys(rulePolicy).map((name) => [name, 0])) as Rules,
    fundOrders: [],
    leaving: noneLeaving(turnoverCells(population).count),
  }
  clearPolicy(world)
  noteCatchUp(world)
  return world
}

/**
 * A second world in the same state, so that several scenarios can part from one start; what nobody writes is shared. A
 * world that is cloned in its base year becomes the origin of the copy, so it must not be stepped itself.
 */
export function cloneWorld(world: World): World {
  return {
    ...world,
    origin: world.year === world.baseYear ? world.enterprises : world.origin,
    enterprises: withRoom(world.enterprises),
    places: world.places.clone(),
    funds: world.funds.clone(),
    regions: world.regions.clone(),
    labour: world.labour.clone(),
    filers: world.filers.clone(),
    facilities: world.facilities.clone(),
    rules: { ...world.rules },
    fundOrders: [...world.fundOrders],
    leaving: noneLeaving(world.leaving.enterprises.length),
  }
}
