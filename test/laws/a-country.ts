import { indicators } from '../../src/indicators/index.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { leverById } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import type { World } from '../../src/mechanisms/world.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import type { RunSettings } from '../../src/simulation/model-run.js'

let small: Population | undefined
/** Four provinces of different kinds at one fiftieth, made once for all laws of a file. */
export const country = (): Population => (small ??= china2015({ scale: 0.02, provinces: ['CN-TJ', 'CN-SC', 'CN-JL', 'CN-HN'] }))

/** The law as it stands in the reference. */
export const reference: readonly Enactment[] = enactmentsOf(asEnacted)

/** The law as it stands without a lever, and with those beside which it is tried. */
export function without({ id, test: { beside = {} } }: Lever): readonly Enactment[] {
  for (const other of Object.keys(beside)) if (!leverById(other)) throw new Error(`${id} is tried beside ${other}, which is no lever`)
  const others = Object.entries(beside).map(([other, changes]): Enactment => ({ lever: leverById(other)!, changes: changes as never }))
  return [...reference.filter((x) => x.lever.id !== id && !Object.hasOwn(beside, x.lever.id)), ...others]
}

/** Settings of a law's experiment. */
export const settings = (over: Partial<RunSettings> = {}): RunSettings =>
  ({ population: country(), seed: 'laws', to: 2020, parameters: 'central', reference, ...over })

/** What a run left: every indicator of every year and region, and the ledger. */
export interface Path { readonly values: Float64Array[]; readonly ledger: LedgerRow[]; readonly run: ModelRun }

/** What is the same for many laws is made once: `make` is called for the first of those who ask alike, by what can be told in words. */
function onceFor<T>(): (over: Partial<RunSettings>, run: number, make: () => T) => T {
  const made = new Map<string, T>()
  return (over, run, make) => {
    if (over.overrides || over.population) return make()
    const key = JSON.stringify([over, run])
    if (!made.has(key)) made.set(key, make())
    return made.get(key)!
  }
}
const startOf = onceFor<CommonStart>()
const pathOfReference = onceFor<Path>()

/** Runs a country to the end; `disturb` may act on the world before each step of the year. */
export function pathOf(enactments: readonly Enactment[], over: Partial<RunSettings> = {}, run = 0,
  disturb?: (step: string, world: World) => void): Path {
  const live = (): Path => {
    const model = new ModelRun(startOf(over, run, () => new CommonStart(settings(over), run)), enactments)
    const values = [model.read()]
    while (model.year < (over.to ?? 2020)) {
      model.step(disturb ? { before: disturb } : undefined)
      values.push(model.read())
    }
    return { values, ledger: model.ledger.rows(), run: model }
  }
  const asItStands = enactments.length === reference.length && enactments.every((x, n) => x === reference[n])
  return asItStands && !disturb ? pathOfReference(over, run, live) : live()
}

/** National value of an indicator in the last year of a path. */
export function nation(path: Path, id: string, year = path.values.length - 1): number {
  const k = indicators.findIndex((indicator) => indicator.id === id)
  const values = path.values[year]!
  return values[values.length - indicators.length + k]!
}

/** Indicators whose values differ anywhere between two paths. */
export function moved(a: Path, b: Path): string[] {
  return indicators.filter((_, k) => a.values.some((values, y) =>
    values.some((v, n) => n % indicators.length === k && !Object.is(v, b.values[y]![n]!)))).map(({ id }) => id)
}
