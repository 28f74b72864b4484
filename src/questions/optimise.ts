import { createDraws, decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { frozen2015 } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { leastCost, undominated } from '../statistics/least-cost.js'
import type { Appraised, Package } from '../statistics/least-cost.js'
import { wilsonAt } from '../statistics/probability-intervals.js'
import { publicMoney } from './cost-effectiveness.js'
import { checkInstruments, levelsOf, packageInWords, packagePolicies } from './instruments.js'
import type { Instrument } from './instruments.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { TrialResult, TrialSettings } from './laboratory.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { playersOf } from './players.js'
import { provenance } from './provenance.js'
import { placeTargets, reaches, shapeOf, shortfall } from './targets.js'
import type { PlacedTarget, Target } from './targets.js'

/** How a search for the cheapest package is asked. `runs` are those of each package in the search; 4. */
export interface OptimiseOptions extends AskOptions {
  /** What a package starts from, and to what its cost is compared; the law of the end of 2015 held. */
  readonly against?: Scenario
  /** Chapters, families or levers of the scenario, on or off; or instruments of one's own, doses among them. */
  readonly instruments?: 'chapters' | 'families' | 'levers' | readonly Instrument[]
  /** What is to be reached, all in the same run. */
  readonly targets?: readonly (string | Target)[]
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
  /** `best`: cheapest that was confirmed; `front`: no other package is cheaper and reaches as much; `other`. */
  readonly standing: 'best' | 'front' | 'other'
  readonly name: Label
  /** Level of each instrument, in their order. */
  readonly levels: readonly number[]
  /** Public money beyond `against` over all years, net, equity included: mean over runs. */
  readonly cost: number
  readonly unit: 'CNY'
  readonly runs: number
  /** Share of runs in which all targets are reached: over draws of parameters and chance, so also the share it satisfices. */
  readonly probability: number
  /** 95 % Wilson interval. */
  readonly low: number
  readonly high: number
  /** Share of runs in which it misses although some package looked at reaches all. */
  readonly regret: number
  /** Mean cost beyond the cheapest package that reaches all in the same run, where it reaches them; null where it never does. */
  readonly costRegret: number | null
}

/** What a package does with seeds that took no part in its choice. */
export interface ConfirmationRow {
  readonly name: Label
  readonly levels: readonly number[]
  readonly stage: 'confirmed' | 'again'
  readonly runs: number
  readonly probability: number
  readonly low: number
  readonly high: number
  readonly cost: number
  readonly unit: 'CNY'
}

/** The cheapest way to targets. */
export interface Optimum {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly instruments: readonly Instrument[]
  /** Whether the best package reached the targets as often as asked for with fresh seeds, both samples together. */
  readonly feasible: boolean
  readonly packages: readonly PackageRow[]
  readonly confirmations: readonly ConfirmationRow[]
}

const AT_A_TIME = 16
const MOST_CONFIRMED = 6
const STARTS = decision('optimise.starts')

interface Tried { readonly cost: number, readonly costs: readonly number[], readonly reached: readonly boolean[], readonly gap: number }

/**
 * The cheapest package of instruments that reaches targets with a probability, and the front of cost against attainment. Every package
 * meets the same draws of parameters and chance; the cheapest that reaches enough is confirmed with fresh seeds, and where it fails a
 * dearer one, up to the dearest; the best is simulated once more with others. Rejects with InputError.
 */
export async function optimise(scenario: Scenario, given: OptimiseOptions = {}): Promise<Optimum> {
  const { against = frozen2015, instruments: asked = 'chapters', targets = ['hnte-revenue'], probability = 0.8, packages = 60, confirmRuns = 12,
    mostMoney = Infinity, atMostOne = [], ...rest } = given
  const options = withDefaults({ runs: 4, ...rest })
  if (!(probability > 0 && probability <= 1)) throw new InputError('probability', 'a number above 0 up to 1', probability)
  if (!(Number.isInteger(packages) && packages >= 1)) throw new InputError('packages', 'a whole number from 1', packages)
  if (!(Number.isInteger(confirmRuns) && confirmRuns >= 2)) throw new InputError('confirmRuns', 'a whole number from 2', confirmRuns)
  const placed = placeTargets(targets, shapeOf(options))
  const instruments = typeof asked === 'string' ? playersOf(scenario, against, asked) : asked
  checkInstruments(instruments)
  const exclusive = atMostOne.map((ids, n) => ids.map((id) => {
    const i = instruments.findIndex((one) => one.id === id)
    if (i < 0) throw new InputError(`atMostOne[${n}]`, `instruments: ${instruments.map((one) => one.id).join(', ')}`, id)
    return i
  }))
  const lab = laboratory(options)
  lab.expect(packages * options.runs + (MOST_CONFIRMED + 1) * (confirmRuns + 1))
  const policy = packagePolicies(scenario, against, instruments)
  const idle = { ...policyOfScenario(against), id: 'none' }
  /** Tries packages beside what they start from; nothing when stopped. */
  const tryOut = async (choices: readonly Package[], settings?: TrialSettings): Promise<Tried[] | undefined> => {
    const tried: Tried[] = []
    for (let n = 0; n < choices.length; n += AT_A_TIME) {
      const batch = choices.slice(n, n + AT_A_TIME)
      const result = await lab.trial([...batch.map(policy), idle], settings)
      if (!result) return undefined
      batch.forEach((_, s) => { tried.push(triedOf(result, s, batch.length, placed)) })
    }
    return tried
  }
  const known = new Map<string, Tried>()
  const search = await leastCost({
    levels: instruments.map(levelsOf), budget: packages, stream: createDraws(options.seed, 0).stream(STARTS),
    allowed: (choice) => exclusive.every((ids) => ids.filter((i) => choice[i] > 0).length <= 1),
    appraise: async (choices) => {
      const tried = await tryOut(choices)
      return tried?.map((one, n) => {
        known.set(choices[n].join(' '), one)
        const short = probability - shareOf(one)
        const over = one.cost > mostMoney ? one.cost / mostMoney - 1 : 0
        return { cost: one.cost, missing: (short > 1e-9 ? short + Math.min(1, one.gap) : 0) + over }
      })
    },
  })
  const settings = { instruments: asked, targets, probability, packages, confirmRuns, ...(mostMoney < Infinity ? { mostMoney } : {}), atMostOne }
  const confirmations: ConfirmationRow[] = []
  let best: Appraised | undefined
  let feasible = false
  let whole = false
  if (search) {
    const candidates = spread([...search.appraised].filter(({ missing }) => missing === 0).sort((a, b) => a.cost - b.cost), MOST_CONFIRMED)
    const confirm = async ({ choice }: Appraised, stage: ConfirmationRow['stage']): Promise<number | undefined> => {
      const [tried] = await tryOut([choice], { runs: confirmRuns, seed: `${options.seed}: ${stage}` }) ?? []
      if (!tried) return undefined
      const reached = tried.reached.filter(Boolean).length
      confirmations.push({ name: packageInWords(instruments, choice), levels: choice, stage, runs: confirmRuns, probability: shareOf(tried),
        ...wilsonAt(reached, confirmRuns, 0.95), cost: tried.cost, unit: 'CNY' })
      return shareOf(tried)
    }
    let share: number | undefined
    let reachedMost = -1
    for (const candidate of candidates.length > 0 ? candidates : [search.best]) {
      share = await confirm(candidate, 'confirmed')
      if (share === undefined) break
      if (share > reachedMost) [best, reachedMost] = [candidate, share]
      if (share >= probability) break
    }
    const again = share !== undefined && best ? await confirm(best, 'again') : undefined
    whole = again !== undefined
    feasible = again !== undefined && (reachedMost + again) / 2 >= probability
  }
  const manifest = provenance('optimise', [scenario, against], options,
    { finished: whole ? options.runs : 0, resultDigest: whole ? lab.digest() : '0'.repeat(32), settings })
  if (!whole || !search || !best) return { manifest, whole: false, instruments, feasible: false, packages: [], confirmations: [] }
  return { manifest, whole, instruments, feasible, packages: packageRows(search.appraised, best, known, instruments), confirmations }
}

/**
 * The first of a list, then ever farther ones, and the last: packages that just reach what is wanted in few runs mostly reach it less often,
 * so that the next one to confirm is looked for among dearer ones, up to the dearest.
 */
function spread<T>(list: readonly T[], most: number): T[] {
  const places = [...Array.from({ length: most - 1 }, (_, n) => (1 << n) - 1), list.length - 1].filter((place) => place >= 0 && place < list.length)
  return [...new Set(places)].sort((a, b) => a - b).map((place) => list[place])
}

const shareOf = ({ reached }: Tried): number => reached.filter(Boolean).length / reached.length

function triedOf(result: TrialResult, s: number, idle: number, placed: readonly PlacedTarget[]): Tried {
  const runs = Array.from({ length: result.finished }, (_, run) => run)
  const paid = (policy: number, run: number): number => {
    const { cash, equity, 'equity-returned': returned } = publicMoney(result.ledgers[policy][run])
    return cash + equity - returned
  }
  const costs = runs.map((run) => paid(s, run) - paid(idle, run))
  const value = ({ at }: PlacedTarget, run: number): number => result.values[valueIndex(result, s, run, at.year, at.region, at.indicator)]
  const gaps = runs.flatMap((run) => placed.map((target) => shortfall(target, value(target, run)) / Math.max(1e-12, Math.abs(target.threshold))))
  const reached = runs.map((run) => placed.every((target) => reaches(target, value(target, run))))
  return { costs, reached, cost: costs.reduce((sum, x) => sum + x, 0) / runs.length, gap: gaps.reduce((sum, x) => sum + x, 0) / gaps.length }
}

function packageRows(appraised: readonly Appraised[], best: Appraised, known: ReadonlyMap<string, Tried>, instruments: readonly Instrument[]): PackageRow[] {
  const of = ({ choice }: Appraised): Tried => known.get(choice.join(' '))!
  const front = new Set(undominated(appraised.map((one) => ({ ...one, missing: 1 - shareOf(of(one)) }))).map(({ choice }) => choice.join(' ')))
  const runs = of(best).reached.map((_, run) => run)
  const cheapest = runs.map((run) => Math.min(...appraised.filter((one) => of(one).reached[run]).map((one) => of(one).costs[run])))
  return [...appraised].sort((a, b) => a.cost - b.cost).map((one): PackageRow => {
    const { cost, costs, reached } = of(one)
    const where = runs.filter((run) => reached[run])
    return { standing: one === best ? 'best' : front.has(one.choice.join(' ')) ? 'front' : 'other', name: packageInWords(instruments, one.choice), levels: one.choice,
      cost, unit: 'CNY', runs: runs.length, probability: where.length / runs.length, ...wilsonAt(where.length, runs.length, 0.95),
      regret: runs.filter((run) => !reached[run] && cheapest[run] < Infinity).length / runs.length,
      costRegret: where.length === 0 ? null : where.reduce((sum, run) => sum + costs[run] - cheapest[run], 0) / where.length }
  })
}
