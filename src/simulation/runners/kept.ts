import { columnLabels } from '../../indicators/groupings.js'
import { canonicalJson } from '../../kernel/digest.js'
import { InputError } from '../../kernel/input-error.js'
import type { ClosedLedger } from '../../levers/ledger.js'
import type { Enactment } from '../../levers/enactment.js'
import type { Lever } from '../../levers/lever.js'
import { digestOfRun } from '../digests.js'
import { CommonStart, ModelRun } from '../model-run.js'
import type { RunSettings } from '../model-run.js'
import type { Runner } from '../study.js'

/** How much is kept. */
export interface KeptOptions {
  /** Starts of runs: some 20 MB each at a scale of 0.01; 2 by default. */
  readonly starts?: number
  /** Results of one scenario in one run: some 100 KB each for China; 200 by default. */
  readonly countries?: number
}

/** One scenario in one run. */
interface Country { readonly values: Float64Array, readonly ledger: ClosedLedger }

/** Lets the host hear what has come in: a newer question, a wish to stop. A message to oneself, since browsers keep back every timer for 4 ms. */
function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}

/**
 * A runner for one who asks again and again, such as a page with sliders: it makes runs here, as `inline` does and to the same
 * bytes, and keeps where they started and what each scenario came to. A question that differs from an earlier one in one scenario
 * then costs that scenario alone; what it is compared with is there. It pauses after every step of a year, so that it can be stopped at once.
 * What was used least recently is forgotten first. Throws InputError on numbers that cannot be.
 */
export function keptRuns({ starts: mostStarts = 2, countries: mostCountries = 200 }: KeptOptions = {}): Runner {
  for (const [path, most] of Object.entries({ starts: mostStarts, countries: mostCountries })) {
    if (!Number.isInteger(most) || most < 1) throw new InputError(path, 'a whole number from 1', most)
  }
  const starts = new Map<string, CommonStart>()
  const countries = new Map<string, Country>()
  const nameOf = names()

  const startOf = async (settings: RunSettings, run: number, key: string, goOn: () => Promise<boolean>): Promise<CommonStart | undefined> => {
    const kept = lately(starts, key)
    if (kept) return kept
    // Room first: what is given back is used again.
    forget(starts, mostStarts - 1, (start) => { start.release() })
    const start = (await through(CommonStart.stepwise(settings, run), goOn))?.came
    if (start) starts.set(key, start)
    return start
  }

  return async ({ settings, policies }, runs, { finished, scenarioThrough, signal }) => {
    const question = keyOf(settings, nameOf)
    const goOn = async (): Promise<boolean> => {
      await breathe()
      return signal?.aborted !== true
    }
    for (const run of runs) {
      const made: Country[] = []
      for (const policy of policies) {
        const key = `${question} ${run} ${policyKey(policy, nameOf)}`
        let country = lately(countries, key)
        if (!country) {
          const start = await startOf(settings, run, `${question} ${run}`, goOn)
          country = start && await live(start, policy, goOn)
          if (!country) return
          countries.set(key, country)
          forget(countries, Math.max(mostCountries, policies.length))
        }
        made.push(country)
        scenarioThrough?.()
      }
      const size = made[0].values.length
      const values = new Float64Array(size * made.length)
      made.forEach((country, s) => { values.set(country.values, s * size) })
      const ledgers = made.map(({ ledger }) => ledger)
      finished({ run, values, ledgers, digest: digestOfRun(values, ledgers) })
      if (!(await goOn())) return
    }
  }
}

/** Takes the steps of something as long as `goOn` says yes, which is asked after each; what they come to, or nothing when it was left. */
async function through<T>(steps: Generator<string, T, void>, goOn: () => Promise<boolean>): Promise<{ readonly came: T } | undefined> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { came: value }
    if (await goOn()) continue
    steps.return(undefined as T)
    return undefined
  }
}

/** Lives through the years of one scenario; nothing when `goOn` says no before the end. */
async function live(start: CommonStart, policy: readonly Enactment[], goOn: () => Promise<boolean>): Promise<Country | undefined> {
  const { population, to, by } = start.settings
  const years = to - population.baseYear + 1
  const perYear = (population.regions.length + 1) * columnLabels(population, by).length
  const values = new Float64Array(years * perYear)
  const run = new ModelRun(start, policy)
  values.set(run.read(undefined, by))
  for (let y = 1; y < years; y++) {
    if (!(await through(run.stepwise(), goOn))) {
      run.release()
      return undefined
    }
    values.set(run.read(undefined, by), y * perYear)
  }
  const ledger = run.ledger.close()
  run.release()
  return { values, ledger }
}

/** A short name for each object, the same as long as it lives. */
function names(): (object: object) => string {
  const known = new WeakMap<object, number>()
  let next = 0
  return (object) => {
    let name = known.get(object)
    if (name === undefined) known.set(object, name = next++)
    return String(name)
  }
}

/** What two questions must share for their runs to start alike. Objects that hold functions count as themselves. */
function keyOf(settings: RunSettings, nameOf: (object: object) => string): string {
  const { population, reference, overrides, ...plain } = settings
  return canonicalJson({ ...plain, population: [population.fingerprint, population.scale], reference: policyKey(reference, nameOf),
    overrides: overrides ? nameOf(overrides) : '' })
}

const policyKey = (policy: readonly Enactment[], nameOf: (lever: Lever) => string): string =>
  canonicalJson(policy.map(({ lever, ...terms }) => ({ ...terms, lever: nameOf(lever) })))

/** What is kept under a key, now the last to be forgotten. */
function lately<T>(kept: Map<string, T>, key: string): T | undefined {
  const found = kept.get(key)
  if (found === undefined) return undefined
  kept.delete(key)
  kept.set(key, found)
  return found
}

/** Forgets what was used least recently until no more than `most` are left. */
function forget<T>(kept: Map<string, T>, most: number, bye?: (gone: T) => void): void {
  for (const [key, gone] of kept) {
    if (kept.size <= most) return
    kept.delete(key)
    bye?.(gone)
  }
}
