import { columnLabels } from '../indicators/groupings.js'
import { Ledger } from '../levers/ledger.js'
import type { ClosedLedger } from '../levers/ledger.js'
import { digestOfRun } from './digests.js'
import { CommonStart, ModelRun, frameOf } from './model-run.js'
import type { RunOutcome, Study } from './study.js'

/** Called after each scenario of a run; when it says no, the run is given up unless it is whole. */
export type Pause = () => Promise<boolean> | boolean

const always: Pause = () => true

/**
 * Makes one run of a study: all scenarios from a common start. Scenarios whose policy has been the same up to a year are
 * one country until they part, so that a shared past is computed once; the results are those of separate countries to the
 * bit. Returns nothing when `pause` says to give up.
 */
export async function makeRun({ settings, policies }: Study, run: number, pause: Pause = always): Promise<RunOutcome | undefined> {
  const { population, to, by } = settings
  const common = new CommonStart(settings, run)
  const years = to - population.baseYear + 1
  const perYear = (population.regions.length + 1) * columnLabels(population, by).length
  const values = new Float64Array(policies.length * years * perYear)
  const ledgers: ClosedLedger[] = []
  const frames = policies.map((policy) => frameOf(common, policy, new Ledger(population.regions.length)))

  let through = 0

  const note = (country: ModelRun, members: readonly number[], y: number): void => {
    const block = country.read(undefined, by)
    for (const s of members) values.set(block, (s * years + y) * perYear)
  }
  /** Those that do the same in a year, together; the first group holds the first member. */
  const alike = (members: readonly number[], year: number): number[][] => {
    const groups = new Map<string, number[]>()
    for (const s of members) {
      const policy = members.length === 1 ? '' : frames[s].policyOf(year)
      const group = groups.get(policy)
      if (group) group.push(s)
      else groups.set(policy, [s])
    }
    return [...groups.values()]
  }
  /** Lives on from year `y` with the scenarios that share this country; false when given up. */
  const live = async (country: ModelRun, members: readonly number[], y: number): Promise<boolean> => {
    let together = members
    for (; y < years; y++) {
      const [stay, ...part] = alike(together, population.baseYear + y)
      for (const group of part) {
        if (!(await live(new ModelRun(common, policies[group[0]], country), group, y))) return false
      }
      together = stay
      country.step()
      note(country, together, y)
    }
    const ledger = country.ledger.close()
    country.release()
    for (const s of together) ledgers[s] = ledger
    for (let s = 0; s < together.length; s++) {
      through++
      // A run that is whole is kept, even if it is the last that is wanted.
      if (!(await pause()) && through < policies.length) return false
    }
    return true
  }

  const all = policies.map((_, s) => s)
  const start = new ModelRun(common, policies[0])
  note(start, all, 0)
  try {
    // Those that part at once start anew one after the other, so that a large country need not wait in memory while another lives.
    for (const group of alike(all, population.baseYear + 1)) {
      const country = group[0] === 0 ? start : new ModelRun(common, policies[group[0]])
      if (!(await live(country, group, 1))) return undefined
    }
  } finally {
    common.release()
  }
  return { run, values, ledgers, digest: digestOfRun(values, ledgers) }
}
