/**
 * What each lever does by itself: China under the law as enacted with the lever at the strength that the plan asks for, less the
 * law as enacted, in pairs of runs; where the plan asks for nothing, or what it asks moves nothing that the lever claims, at the
 * values of the lever's own test of direction instead; beside others where it does nothing without them. Pages of levers and indicators show it.
 * Run on the built package: npm run bench -- paired-effects [runs] [scale]
 */
import { cpus } from 'node:os'
import { mkdirSync, writeFileSync } from 'node:fs'
import { asEnacted, china2015, compare, leverById, levers, scenario } from 'technopole'
import { threads } from 'technopole/node'
import type { Change, EffectRow, Lever, Scenario } from 'technopole'

const runs = Number(process.argv[2] ?? 10)
const scale = Number(process.argv[3] ?? 0.02)
const region = china2015({ scale })
const BATCH = 12
const LAST = 2020

const under = (lever: Lever, params: object, beside: readonly Change[] = []): Scenario => scenario({ id: lever.id, name: lever.name, base: asEnacted,
  changes: [...beside, { verb: 'amend', lever, params } as Change] })
/** What a lever is tried beside that does nothing without it, and what is compared with it then. */
const besideOf = ({ test: { beside = {} } }: Lever): Change[] => Object.entries(beside).map(([id, params]) => ({ verb: 'amend', lever: leverById<string>(id)!, params } as Change))
const withoutLever = (changes: readonly Change[]): Scenario => scenario({ id: 'beside', name: { en: 'what it is tried beside', zh: '配套政策' }, base: asEnacted, changes })

interface Row { lever: string, dose: 'plan' | 'test', indicator: string, year: number, mean: number, low: number, high: number }

const claimedBySome = new Set(levers.flatMap(({ test }) => test.moves.map(({ indicator }) => indicator)))
/** What a lever claims, year by year; and of indicators that none claims what the runs can tell from nothing in the last year. */
function rowsOf(lever: Lever, dose: 'plan' | 'test', effects: readonly EffectRow[]): Row[] {
  const claimed = new Set(lever.test.moves.map(({ indicator }) => indicator))
  const isTold = ({ indicator, year, low, high }: EffectRow): boolean => claimed.has(indicator)
    || (year === LAST && !claimedBySome.has(indicator) && low! * high! > 0)
  return effects.filter((row) => row.scenario === lever.id && row.region === 'CN' && row.year > 2015 && isTold(row))
    .map(({ indicator, year, mean, low, high }) => ({ lever: lever.id, dose, indicator, year, mean, low, high } as Row))
}

async function effectsOf(some: readonly Lever[], dose: 'plan' | 'test'): Promise<Row[]> {
  const found: Row[] = []
  for (let first = 0; first < some.length; first += BATCH) {
    const batch = some.slice(first, first + BATCH)
    const scenarios = batch.map((lever) => under(lever, dose === 'plan' ? lever.plan!.params! : lever.test.params))
    const { effects } = await compare([...scenarios, asEnacted], { region, runs, to: LAST, seed: 'paired effects', runner: threads() })
    for (const lever of batch) found.push(...rowsOf(lever, dose, effects))
    console.log(`${dose}: ${Math.min(some.length, first + BATCH)} of ${some.length} levers`)
  }
  return found
}

const asked = await effectsOf(levers.filter((lever) => lever.plan?.params !== undefined && lever.test.beside === undefined), 'plan')
const moved = new Set(asked.filter((row) => row.mean !== 0).map((row) => row.lever))
const tested = await effectsOf(levers.filter((lever) => !moved.has(lever.id) && lever.test.beside === undefined), 'test')
const beside: Row[] = []
for (const lever of levers.filter(({ test }) => test.beside !== undefined)) {
  const others = besideOf(lever)
  const { effects } = await compare([under(lever, lever.test.params, others), withoutLever(others)], { region, runs, to: LAST, seed: 'paired effects', runner: threads() })
  beside.push(...rowsOf(lever, 'test', effects))
}
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/paired-effects.json', `${JSON.stringify({ command: `npm run bench -- paired-effects ${runs} ${scale}`,
  machine: { processor: cpus()[0]!.model, node: process.version }, runs, scale, against: asEnacted.id, interval: '90 % of the mean over runs' }, null, 1)
  .replace(/\n}$/, ',\n "effects": [\n')}${[...asked.filter((row) => moved.has(row.lever)), ...tested, ...beside].map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]\n}\n`)
