import { createDraws } from '../../src/kernel/draws.js'
import { cloneWorld, createWorld } from '../../src/mechanisms/create-world.js'
import { drawMacro } from '../../src/mechanisms/macro-path.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import { baseYear } from '../../src/mechanisms/base-year.js'
import { allClosures } from '../../src/mechanisms/world.js'
import type { Closures, World } from '../../src/mechanisms/world.js'
import { year } from '../../src/mechanisms/year.js'
import type { Population } from '../../src/population/population.js'

/** What a test says of a world; the rest is as in a projection at central parameters. */
export interface WorldOptions {
  readonly population: Population
  readonly closures?: Partial<Closures>
  readonly parameters?: Parameters
  readonly years?: number
  readonly seed?: string
  readonly run?: number
  /** Growth of real revenue of the nation that is fixed, by year; prices then stand still in that year. */
  readonly growth?: Readonly<Record<number, number>> | undefined
}

/** A world before its base year is set, so that a test can write the law of the base year first. */
export function beforeTheBaseYear({ population, closures, parameters = centralParameters(), years = 10, seed = 'a world', run = 0, growth }: WorldOptions): World {
  const draws = createDraws(seed, run)
  const on = { ...allClosures, ...closures }
  const fixedPath = growth && { growth, producerInflation: Object.fromEntries(Object.keys(growth).map((at) => [at, 0])) }
  const macro = drawMacro({ population, years, growth: on.growth, fixedPath }, parameters.macro, draws)
  return createWorld({ population, parameters, macro, draws, closures: on })
}

/** A world without policy at the end of its base year. */
export function worldOf(options: WorldOptions): World {
  const world = beforeTheBaseYear(options)
  baseYear.run(world)
  return cloneWorld(world)
}

const nothing = (): void => undefined
const withoutPolicy = year.fill({ 'policy writes': nothing, 'policy settles': nothing, 'indicators are read': nothing })

/** Lives `years` years without policy; `before` may act before each step. */
export function live(world: World, years: number, before?: (step: string, world: World) => void): World {
  for (let t = 0; t < years; t++) {
    world.year++
    withoutPolicy.run(world, before ? { before } : undefined)
  }
  return world
}

/** Totals of a world, weighted. */
export function totals({ enterprises: e }: World): Record<'enterprises' | 'revenue' | 'effort' | 'knowledge' | 'performers' | 'cash' | 'aboveScale', number> {
  const sum = { enterprises: 0, revenue: 0, effort: 0, knowledge: 0, performers: 0, cash: 0, aboveScale: 0 }
  for (let i = 0; i < e.count; i++) {
    const w = e.weight[i]!
    sum.enterprises += w
    sum.revenue += w * e.revenue[i]!
    sum.effort += w * e.effort[i]!
    sum.knowledge += w * e.knowledge[i]!
    sum.performers += w * e.performsRd[i]!
    sum.cash += w * e.cash[i]!
    sum.aboveScale += w * e.aboveScale[i]!
  }
  return sum
}
