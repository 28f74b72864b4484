import type { AnyIndicatorId } from '../indicators/ids.js'
import { createDraws, decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { frozen2015 } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { leastCost } from '../statistics/least-cost.js'
import type { Appraised } from '../statistics/least-cost.js'
import { wilsonAt } from '../statistics/probability-intervals.js'
import { confirmAlong } from './confirm-along.js'
import type { Confirmation, Stage } from './confirm-along.js'
import { checkInstruments, levelsOf, packageInWords, packagePolicies } from './instruments.js'
import type { Instrument } from './instruments.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import { DEFAULTS, DEFAULT_RUNS } from './defaults.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { playersOf } from './players.js'
import { provenance } from './provenance.js'
import { placeTargets, shapeOf } from './targets.js'
import type { Target } from './targets.js'
import { candidatesOf, frontOf, shareOf, testBench } from './tried-packages.js'
import type { Tried } from './tried-packages.js'

/** How a search for the cheapest package is asked. `runs` are those of each package in the search; 4. */
export interface OptimiseOptions<Id extends string = string> extends AskOptions {
  /** What a package starts from, and to what its cost is compared; the law of the end of 2015 held. */
  readonly against?: Scenario
  /** Chapters, families or levers of the scenario, on or off; or instruments of one's own, doses among them. */
  readonly instruments?: 'chapters' | 'families' | 'levers' | readonly Instrument[]
  /** What is to be reached, all in the same run. */
  readonly targets?: readonly (string | Target<Id>)[]
  /** With what probability; 0.8. */
  readonly probability?: number
  /** Most packages to simulate in the search; 60. */
  readonly packages?: number
  /** Runs with fresh seeds of packages that are confirmed; 12. */
  readonly confirmRuns?: number
  /** Most public money over all years beyond `against`, yuan. */
  readonly mostMoney?: number
  /** Sets of instruments, by id, of which at most one may be used. */
  readonly atMostOne?: readonly (readonly string[])[]
}

/** A package that was looked at. */
export interface PackageRow {
  /**
   * `front`: no package is as cheap and nearer to the targets in the runs of the search. Of these, tried with fresh seeds: `confirmed`, the
   * cheapest that held; `failed`; or, where none held, `nearest`, which reached the targets most often. `other`: off the front.
   */
  readonly standing: 'confirmed' | 'nearest' | 'failed' | 'front' | 'other'
  readonly name: Label
  /** Level of each instrument, in their order. */
  readonly levels: readonly number[]
  /** Public money beyond `against` over all years, net, equity included: mean over the runs of the search. */
  readonly cost: number
  readonly unit: 'CNY'
  readonly runs: number
  /** Share of these runs in which all targets are reached: over draws of parameters and chance, so also the share it satisfices. */
  readonly probability: number
  /** 95 % Wilson interval. */
  readonly low: number
  readonly high: number
  /** Share of runs in which it misses although some package looked at reaches all. */
  readonly regret: number
  /** Mean cost beyond the cheapest package that reaches all in the same run, where it reaches them; null where it never does. */
  readonly costRegret: number | null
}

/** What a package does with seeds that took no part in its choice: a first sample, and a second of those that the first does not rule out. */
export interface ConfirmationRow {
  readonly name: Label
  readonly levels: readonly number[]
  readonly stage: Stage
  readonly runs: number
  readonly probability: number
  readonly low: number
  readonly high: number
  readonly cost: number
  readonly unit: 'CNY'
  /** Whether this sample, with the one before it, reaches the targets as often as asked for. */
  readonly enough: boolean
}

/** The cheapest way to targets. */
export interface Optimum {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly instruments: readonly Instrument[]
  /** With what probability the targets were to be reached. */
  readonly wanted: number
  /** Whether a package reached the targets as often as asked for with fresh seeds, in the first sample and in both together. */
  readonly confirmed: boolean
  readonly packages: readonly PackageRow[]
  readonly confirmations: readonly ConfirmationRow[]
  /** Packages of the front as good in the search that were not tried with fresh seeds: cheaper than the one confirmed, or any where none was. */
  readonly passedOver: number
}

/** Most packages that are tried with fresh seeds. */
const MOST_CHECKED = 6
const STARTS = decision('optimise.starts')

/**
 * The cheapest package of instruments that reaches targets with a probability, and the front of cost against attainment. Every package
 * meets the same draws of parameters and chance. Those of the front that reach enough, or that come closest where none does, are tried with
 * fresh seeds, cheapest first: where one fails, the next dearer one that did better in the search, until one holds or none is left
 * (`confirmAlong`). Rejects with InputError.
 */
export async function optimise<const Id extends AnyIndicatorId>(scenario: Scenario, given: OptimiseOptions<Id> = {}): Promise<Optimum> {
  const { against = frozen2015, instruments: asked = 'chapters', targets = ['hnte-revenue'], probability = DEFAULTS.probability, packages = DEFAULTS.packages, confirmRuns = 12,
    mostMoney = Infinity, atMostOne = [], ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.optimise }, ['against', 'instruments', 'targets', 'probability', 'packages', 'confirmRuns', 'mostMoney', 'atMostOne'])
  if (!(probability > 0 && probability <= 1)) throw new InputError('probability', 'a number above 0 up to 1', probability)
  if (!(Number.isInteger(packages) && packages >= 1)) throw new InputError('packages', 'a whole number from 1', packages)
  if (!(Number.isInteger(confirmRuns) && confirmRuns >= 2)) throw new InputError('confirmRuns', 'a whole number from 2', confirmRuns)
  const placed = placeTargets(targets, shapeOf(options))
  const instruments = typeof asked === 'string' ? playersOf(scenario, against, asked) : asked
  checkInstruments(instruments)
  const exclusive = exclusiveSets(atMostOne, instruments)
  const lab = laboratory(options)
  const bench = testBench(lab, { ...policyOfScenario(against), id: 'none' }, packagePolicies(scenario, against, instruments), placed)
  const known = new Map<string, Tried>()
  const search = await leastCost({
    levels: instruments.map(levelsOf), budget: packages, stream: createDraws(options.seed, 0).stream(STARTS),
    allowed: (choice) => exclusive.every((ids) => ids.filter((i) => choice[i] > 0).length <= 1),
    // The search, and at least one package in two samples; more as more of them fail.
    expect: (count) => { lab.expect((count + 1) * options.runs + 4 * confirmRuns) },
    appraise: async (choices) => {
      const tried = await bench(choices)
      return tried?.map((one, n) => {
        known.set(choices[n].join(' '), one)
        const short = probability - shareOf(one)
        const over = one.cost > mostMoney ? one.cost / mostMoney - 1 : 0
        return { cost: one.cost, missing: (short > 1e-9 ? short + Math.min(1, one.gap) : 0) + over }
      })
    },
  })
  const settings = { instruments: asked, targets, probability, packages, confirmRuns, ...(mostMoney < Infinity ? { mostMoney } : {}), atMostOne }
  const front = search ? frontOf(search.appraised, known, mostMoney) : []
  const confirmations: ConfirmationRow[] = []
  const begun = new Set<Stage>()
  const confirmation = search && await confirmAlong(candidatesOf(front, known), { enough: probability, most: MOST_CHECKED,
    sample: async ({ choice }, stage) => {
      const stages: readonly Stage[] = stage === 'first' ? ['first', 'second'] : ['second']
      lab.expect(confirmRuns * stages.reduce((sum, one) => sum + (begun.has(one) ? 1 : 2), 0))
      begun.add(stage)
      const [tried] = await bench([choice], { runs: confirmRuns, seed: `${options.seed}: ${stage}` }) ?? []
      if (!tried) return undefined
      const reached = tried.reached.filter(Boolean).length
      const before = stage === 'second' ? confirmations.filter(({ levels }) => levels === choice) : []
      const share = before.reduce((sum, one) => sum + one.probability, shareOf(tried)) / (before.length + 1)
      confirmations.push({ name: packageInWords(instruments, choice), levels: choice, stage, runs: confirmRuns, probability: shareOf(tried),
        ...wilsonAt(reached, confirmRuns, 0.95), cost: tried.cost, unit: 'CNY', enough: share >= probability })
      return { runs: confirmRuns, reached }
    } })
  if (confirmation) lab.expect(0)
  const whole = confirmation !== undefined
  const manifest = provenance('optimise', [scenario, against], options,
    { finished: whole ? options.runs : 0, resultDigest: whole ? lab.digest() : '0'.repeat(32), settings })
  const answer = { manifest, whole, instruments, wanted: probability }
  if (!search || !confirmation) return { ...answer, confirmed: false, packages: [], confirmations: [], passedOver: 0 }
  return { ...answer, confirmed: confirmation.held, packages: packageRows(search.appraised, front, confirmation, known, instruments), confirmations,
    passedOver: confirmation.passedOver.length }
}

/** Sets of instruments by place. Throws InputError on an id that is none of them. */
function exclusiveSets(atMostOne: readonly (readonly string[])[], instruments: readonly Instrument[]): number[][] {
  return atMostOne.map((ids, n) => ids.map((id) => {
    const i = instruments.findIndex((one) => one.id === id)
    if (i < 0) throw new InputError(`atMostOne[${n}]`, `instruments: ${instruments.map((one) => one.id).join(', ')}`, id)
    return i
  }))
}

function packageRows(appraised: readonly Appraised[], front: readonly Appraised[], { best, held, checked }: Confirmation<Appraised>,
  known: ReadonlyMap<string, Tried>, instruments: readonly Instrument[]): PackageRow[] {
  const of = ({ choice }: Appraised): Tried => known.get(choice.join(' '))!
  const standing = (one: Appraised): PackageRow['standing'] => (one === best.candidate ? held ? 'confirmed' : 'nearest'
    : checked.some(({ candidate }) => candidate === one) ? 'failed' : front.includes(one) ? 'front' : 'other')
  const runs = of(best.candidate).reached.map((_, run) => run)
  const cheapest = runs.map((run) => Math.min(...appraised.filter((one) => of(one).reached[run]).map((one) => of(one).costs[run])))
  return [...appraised].sort((a, b) => a.cost - b.cost).map((one): PackageRow => {
    const { cost, costs, reached } = of(one)
    const where = runs.filter((run) => reached[run])
    return { standing: standing(one), name: packageInWords(instruments, one.choice), levels: one.choice,
      cost, unit: 'CNY', runs: runs.length, probability: where.length / runs.length, ...wilsonAt(where.length, runs.length, 0.95),
      regret: runs.filter((run) => !reached[run] && cheapest[run] < Infinity).length / runs.length,
      costRegret: where.length === 0 ? null : where.reduce((sum, run) => sum + costs[run] - cheapest[run], 0) / where.length }
  })
}
