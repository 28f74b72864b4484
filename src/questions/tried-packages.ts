import { valueIndex } from '../simulation/result.js'
import { undominated } from '../statistics/least-cost.js'
import type { Appraised, Package } from '../statistics/least-cost.js'
import { publicMoney } from './cost-effectiveness.js'
import type { Laboratory, TrialResult, TrialSettings, TriedPolicy } from './laboratory.js'
import { reaches, shortfall } from './targets.js'
import type { PlacedTarget } from './targets.js'

/** What runs say of a package. */
export interface Tried {
  /** Mean public money beyond what packages start from, yuan. */
  readonly cost: number
  readonly costs: readonly number[]
  readonly reached: readonly boolean[]
  /** Mean of what is missing, as a share of thresholds. */
  readonly gap: number
  /** Mean of how far the target with least to spare is exceeded, as a share of its threshold; negative where it is missed. */
  readonly margin: number
}

const AT_A_TIME = 16

/** Tries packages beside what they start from, which is simulated once for each seed; nothing when stopped. */
export function testBench(lab: Laboratory, idle: TriedPolicy, policy: (choice: Package) => TriedPolicy, placed: readonly PlacedTarget[]) {
  const paidIdle = new Map<string | undefined, readonly number[]>()
  return async (choices: readonly Package[], settings?: TrialSettings): Promise<Tried[] | undefined> => {
    const tried: Tried[] = []
    for (let n = 0; n < choices.length; n += AT_A_TIME) {
      const batch = choices.slice(n, n + AT_A_TIME)
      const known = paidIdle.get(settings?.seed)
      const result = await lab.trial([...batch.map(policy), ...(known ? [] : [idle])], settings)
      if (!result) return undefined
      const base = known ?? runsOf(result).map((run) => paid(result, batch.length, run))
      paidIdle.set(settings?.seed, base)
      batch.forEach((_, s) => { tried.push(triedOf(result, s, base, placed)) })
    }
    return tried
  }
}

/** Share of runs in which all targets are reached. */
export const shareOf = ({ reached }: Tried): number => reached.filter(Boolean).length / reached.length
const average = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length
const runsOf = ({ finished }: TrialResult): number[] => Array.from({ length: finished }, (_, run) => run)

/** Public money of a run, net, equity included. */
function paid(result: TrialResult, policy: number, run: number): number {
  const { cash, equity, 'equity-returned': returned } = publicMoney(result.ledgers[policy][run])
  return cash + equity - returned
}

function triedOf(result: TrialResult, s: number, idle: readonly number[], placed: readonly PlacedTarget[]): Tried {
  const runs = runsOf(result)
  const costs = runs.map((run) => paid(result, s, run) - idle[run])
  const value = ({ at }: PlacedTarget, run: number): number => result.values[valueIndex(result, s, run, at.year, at.region, at.indicator)]
  const scale = ({ threshold }: PlacedTarget): number => Math.max(1e-12, Math.abs(threshold))
  const gaps = runs.flatMap((run) => placed.map((target) => shortfall(target, value(target, run)) / scale(target)))
  const margins = runs.map((run) => Math.min(...placed.map((target) => (value(target, run) - target.threshold) * (target.want === 'at-least' ? 1 : -1) / scale(target))))
  const reached = runs.map((run) => placed.every((target) => reaches(target, value(target, run))))
  return { costs, reached, cost: average(costs), gap: average(gaps), margin: average(margins) }
}

/**
 * The front of cost against attainment, cheapest first: a dearer package reaches the targets in more runs, or in as many by a wider
 * margin, that of the target that has least, mean over runs. Of packages within the budget, if any is.
 */
export function frontOf(appraised: readonly Appraised[], known: ReadonlyMap<string, Tried>, mostMoney: number): Appraised[] {
  const affordable = appraised.filter(({ cost }) => cost <= mostMoney)
  const far = ({ choice }: Appraised): number => {
    const tried = known.get(choice.join(' '))!
    return tried.reached.filter((of) => !of).length + (1 - tried.margin / (1 + Math.abs(tried.margin))) / 2
  }
  const kept = undominated((affordable.length > 0 ? affordable : appraised).map((one) => ({ ...one, missing: far(one) })))
  return kept.map(({ choice }) => appraised.find((one) => one.choice === choice)!)
}

/** Packages of the front to try with fresh seeds: those that reach enough in the search and, where none does, those that reach most. */
export function candidatesOf(front: readonly Appraised[], known: ReadonlyMap<string, Tried>): readonly Appraised[] {
  const reaching = front.filter(({ missing }) => missing === 0)
  if (reaching.length > 0) return reaching
  const share = ({ choice }: Appraised): number => shareOf(known.get(choice.join(' '))!)
  return front.filter((one) => share(one) === share(front.at(-1)!))
}
