import { groupable, groupings } from '../indicators/groupings.js'
import type { GroupingName } from '../indicators/groupings.js'
import type { IndicatorRule } from '../indicators/indicator.js'
import { measuredRegions } from '../indicators/measured-regions.js'
import type { MeasuredRegions } from '../indicators/measured-regions.js'
import { indicatorRules } from '../indicators/rules.js'
import { measurementParameters, publishedRevenueRatio } from '../indicators/measurement.js'
import type { IndicatorScene } from '../indicators/scene.js'
import { totalsOf } from '../indicators/totals.js'
import { createDraws, decision } from '../kernel/draws.js'
import type { Draws } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import { exp } from '../kernel/math.js'
import type { Observer } from '../kernel/schedule.js'
import { tidyScratch } from '../kernel/scratch.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import type { Enactment } from '../levers/enactment.js'
import { LeverFrame } from '../levers/frame.js'
import type { PolicyScene } from '../levers/policy-scene.js'
import { Ledger } from '../levers/ledger.js'
import { baseYear } from '../mechanisms/base-year.js'
import { cloneWorld, createWorld } from '../mechanisms/create-world.js'
import { drawMacro } from '../mechanisms/macro-path.js'
import type { FixedPath } from '../mechanisms/macro-path.js'
import type { Parameters } from '../mechanisms/parameters.js'
import { parametersOf } from '../mechanisms/posterior-parameters.js'
import type { ParameterChoice } from '../mechanisms/posterior-parameters.js'
import { researchPrices } from '../mechanisms/reported-rd.js'
import { closuresFrom } from '../mechanisms/world.js'
import type { Closures, ReadonlyWorld, World } from '../mechanisms/world.js'
import { year } from '../mechanisms/year.js'
import { designatedOf } from '../population/chosen-rows.js'
import type { Population } from '../population/population.js'
import { drawsAt } from './design.js'
import type { DesignPoint } from './design.js'

/** What fixes a run, besides its scenario. */
export interface RunSettings {
  readonly population: Population
  readonly seed: string | number
  /** Last year simulated; the law after its last known date holds. */
  readonly to: number
  readonly parameters: ParameterChoice
  readonly closures?: Partial<Closures>
  readonly revenueDefinition?: MeasurementModel
  /** The law of the base year, at which baseline costs are struck: the same for all scenarios. */
  readonly reference: readonly Enactment[]
  /** What results are told by beside regions; by nothing else where absent. */
  readonly by?: GroupingName
  /** Fixes any part of the macro path, for all scenarios and runs. */
  readonly fixedPath?: FixedPath
  /** Where run `n` stands when it is not simply the n-th of its seed: one point a run. */
  readonly design?: readonly DesignPoint[]
  /** Replaces parameters of mechanisms, after drawing; by group and name. */
  readonly overrides?: (parameters: Parameters) => Parameters
}

const MEASUREMENT = decision('parameter/measurement.publishedRevenueRatio')

/** Everything the scenarios of one run share: draws, parameters, macro path and the country before policy parts. */
export class CommonStart {
  readonly draws: Draws
  readonly world: World
  readonly settings: RunSettings
  readonly published: number
  /** How far the figures imputed for regions are from true. */
  readonly measured: MeasuredRegions

  /** `settled` is for `stepwise` alone, which goes through the base year itself. */
  constructor(settings: RunSettings, run: number, settled = true) {
    this.settings = settings
    const { population, seed, to } = settings
    this.draws = settings.design ? drawsAt(settings.design[run]!, seed) : createDraws(seed, run)
    const drawn = settings.parameters !== 'central'
    const sampled = parametersOf(settings.parameters, this.draws)
    const parameters = settings.overrides ? settings.overrides(sampled) : sampled
    const closures = closuresFrom(settings.closures)
    // Central parameters still meet chance: shocks are drawn either way, only what is uncertain about them is not.
    const macro = drawMacro({ population, years: to - population.baseYear, growth: closures.growth, fixedPath: settings.fixedPath },
      parameters.macro, this.draws)
    this.published = drawn ? measurementParameters.draw(() => this.draws.stream(MEASUREMENT).uniform(0)).publishedRevenueRatio
      : measurementParameters.central().publishedRevenueRatio
    this.measured = measuredRegions(population, drawn ? this.draws : undefined)
    this.world = createWorld({ population, parameters, macro, draws: this.draws, closures })
    if (settled) for (const _ of this.settle());
  }

  /** A start that is made one step of the base year a turn; one that is left before its end gives its memory back. */
  static *stepwise(settings: RunSettings, run: number): Generator<string, CommonStart, void> {
    const start = new CommonStart(settings, run, false)
    let whole = false
    try {
      yield 'the country is there'
      yield* start.settle()
      whole = true
      return start
    } finally {
      if (!whole) start.release()
    }
  }

  /** The base year under its own law. */
  private *settle(): Generator<string, void, void> {
    const { population, reference, parameters } = this.settings
    const frame = new LeverFrame(reference, population, this.draws, new Ledger(population.regions.length), parameters !== 'central')
    frame.write(sceneOf(this.world))
    yield 'policy writes'
    yield* baseYear.stepwise(this.world)
    frame.forgetBaseYear(this.world.enterprises)
    frame.release()
  }

  /** Gives its memory to the next run of the same population; nothing may be started from it afterwards. */
  release(): void {
    this.world.enterprises.release()
    tidyScratch()
  }
}

/** One country under one scenario in one run: step it year by year, read it, trace it. */
export class ModelRun {
  readonly world: World
  readonly ledger: Ledger
  readonly frame: LeverFrame
  private readonly common: CommonStart
  private readonly schedule: typeof year

  /** A country at the end of the base year, or one that parts from another whose past its scenario shares. */
  constructor(common: CommonStart, enactments: readonly Enactment[], past?: ModelRun) {
    const { population } = common.settings
    this.common = common
    this.world = cloneWorld(past ? past.world : common.world)
    this.ledger = past ? past.ledger.clone() : new Ledger(population.regions.length)
    this.frame = frameOf(common, enactments, this.ledger)
    if (past) this.frame.continueFrom(past.frame)
    this.schedule = year.fill({
      'policy writes': (world) => this.frame.write(sceneOf(world)),
      'policy settles': (world) => this.frame.settle(sceneOf(world)),
      'indicators are read': () => undefined,
    })
  }

  /** The year the world stands at the end of. */
  get year(): number { return this.world.year }

  /**
   * Simulates the next year. An observer sees the world before and after each step. It promises to read only: nothing is
   * copied for it, so what it wrote into a table would enter the result; its types let it write none. Throws InputError
   * after the last year asked for, before anything changes.
   */
  step(observer?: Observer<ReadonlyWorld>): void {
    this.begin()
    this.schedule.run(this.world, observer)
  }

  /** The same, one step of the year a turn; a run that is left within a year can only be released. Throws InputError as `step` does. */
  *stepwise(): Generator<string, void, void> {
    this.begin()
    yield* this.schedule.stepwise(this.world)
  }

  private begin(): void {
    const { to } = this.common.settings
    if (this.year >= to) throw new InputError('step', `a next year up to ${to}, the last that was asked for`, this.year + 1)
    this.world.year++
  }

  /** Gives its memory to the next run of the same population; it cannot be stepped or read afterwards. */
  release(): void {
    this.world.enterprises.release()
    this.frame.release()
  }

  /**
   * Values of the indicators at the end of the year: `[region][indicator]`, the nation last; and, where `by` is given, of those that
   * can be told by group, class by class, after them (see `columnLabels`).
   */
  read(which: readonly IndicatorRule[] = indicatorRules, by?: GroupingName): Float64Array {
    const partial = this.scene()
    const { enterprises: e, population } = partial
    const designated = designatedOf(e)
    const scenes: (readonly [IndicatorScene, readonly IndicatorRule[]])[] = [[{ ...partial, totals: totalsOf(partial), designated }, which]]
    if (by !== undefined) {
      const of = new Uint8Array(e.count)
      groupings[by].sort(e, partial.year, of)
      const named = Uint32Array.from(designated)
      groupings[by].classes(population).forEach((_, c) => {
        scenes.push([{ ...partial, totals: totalsOf(partial, { of, which: c }), designated: named.filter((i) => of[i] === c) }, groupable])
      })
    }
    const regions = population.regions.length + 1
    const columns = scenes.reduce((sum, [, some]) => sum + some.length, 0)
    const values = new Float64Array(regions * columns)
    const into = new Float64Array(regions)
    let k = 0
    for (const [scene, some] of scenes) {
      for (const indicator of some) {
        indicator.read(scene, into)
        for (let r = 0; r < regions; r++) values[r * columns + k] = into[r]!
        k++
      }
    }
    return values
  }

  /** What indicators look at, but for the sums that are made of it. */
  private scene(): Omit<IndicatorScene, 'totals' | 'designated'> {
    const { world, common } = this
    const after = world.year - world.baseYear
    const model = common.settings.revenueDefinition ?? 'legacy'
    return { year: world.year, population: world.population, enterprises: world.enterprises, places: world.places,
      funds: world.funds, regions: world.regions, labour: world.labour, filers: world.filers, facilities: world.facilities, talent: world.talent,
      accounts: world.parameters.rdAccounts, producerPrice: world.macro.producerPrice[after]!,
      generalPrice: world.macro.generalPrice[after]!, staffing: staffingOf(world), researchPrice: researchPrices(world),
      revenueDefinition: model, publishedRevenueRatio: publishedRevenueRatio(world.year, model, common.published),
      reacts: world.closures.behaviour, measured: common.measured }
  }
}

/** The levers of a scenario in a run. */
export function frameOf({ settings, draws }: CommonStart, enactments: readonly Enactment[], ledger: Ledger): LeverFrame {
  return new LeverFrame(enactments, settings.population, draws, ledger, settings.parameters !== 'central')
}

function staffingOf({ macro, year, baseYear, population: { regions } }: World): Float64Array {
  const t = year - baseYear
  return Float64Array.from(regions, (_, r) => exp(macro.drift.staffing[t]! + macro.regional.staffing[t * regions.length + r]!))
}

/** The world as levers see it. */
function sceneOf(world: World): PolicyScene {
  return { year: world.year, population: world.population, enterprises: world.enterprises, places: world.places,
    regions: world.regions, funds: world.funds, facilities: world.facilities, accounts: world.parameters.rdAccounts,
    support: world.parameters.directSupport, reacts: world.closures.behaviour,
    generalPrice: world.macro.generalPrice[world.year - world.baseYear]!, researchPrice: researchPrices(world),
    rules: world.rules, fundOrders: world.fundOrders, draws: world.draws }
}

