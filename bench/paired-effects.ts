/**
 * What each lever does by itself: China under the law as enacted with the lever at the strength that the plan asks for, less the
 * law as enacted, in pairs of runs; where the plan asks for nothing, or what it asks moves nothing that the lever claims, at the
 * values of the lever's own test of direction instead. Pages of levers show it.
 * Run on the built package: npm run bench -- paired-effects [runs] [scale]
 */
import { cpus } from 'node:os'
import { mkdirSync, writeFileSync } from 'node:fs'
import { asEnacted, china2015, compare, levers, scenario } from 'technopole'
import { threads } from 'technopole/node'
import type { Change, Lever, Scenario } from 'technopole'

const runs = Number(process.argv[2] ?? 10)
const scale = Number(process.argv[3] ?? 0.02)
const region = china2015({ scale })
const BATCH = 12

const under = (lever: Lever, params: object): Scenario => scenario({ id: lever.id, name: lever.name, base: asEnacted,
  changes: [{ verb: 'amend', lever, params } as Change] })

interface Row { lever: string, dose: 'plan' | 'test', indicator: string, year: number, mean: number, low: number, high: number }

async function effectsOf(some: readonly Lever[], dose: 'plan' | 'test'): Promise<Row[]> {
  const found: Row[] = []
  for (let first = 0; first < some.length; first += BATCH) {
    const batch = some.slice(first, first + BATCH)
    const scenarios = batch.map((lever) => under(lever, dose === 'plan' ? lever.plan!.params! : lever.test.params))
    const { effects } = await compare([...scenarios, asEnacted], { region, runs, to: 2020, seed: 'paired effects', runner: threads() })
    for (const lever of batch) {
      const claimed = new Set(lever.test.moves.map(({ indicator }) => indicator))
      found.push(...effects.filter((row) => row.scenario === lever.id && row.region === 'CN' && row.year > 2015 && claimed.has(row.indicator))
        .map(({ indicator, year, mean, low, high }) => ({ lever: lever.id, dose, indicator, year, mean, low, high } as Row)))
    }
    console.log(`${dose}: ${Math.min(some.length, first + BATCH)} of ${some.length} levers`)
  }
  return found
}

const asked = await effectsOf(levers.filter((lever) => lever.plan?.params !== undefined && lever.test.beside === undefined), 'plan')
const moved = new Set(asked.filter((row) => row.mean !== 0).map((row) => row.lever))
const tested = await effectsOf(levers.filter((lever) => !moved.has(lever.id) && lever.test.beside === undefined), 'test')
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/paired-effects.json', `${JSON.stringify({ command: `npm run bench -- paired-effects ${runs} ${scale}`,
  machine: { processor: cpus()[0]!.model, node: process.version }, runs, scale, against: asEnacted.id, interval: '90 % of the mean over runs' }, null, 1)
  .replace(/\n}$/, ',\n "effects": [\n')}${[...asked.filter((row) => moved.has(row.lever)), ...tested].map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]\n}\n`)
