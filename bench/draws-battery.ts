/**
 * The long battery on the kernel's draws: `npx tsx bench/draws-battery.ts [draws a test, 4000000 by default]`.
 * Writes every verdict to docs/results/draws-battery.json and fails when one is beyond chance. Two generators that must
 * fail show that the tests bite. `test/kernel/draws-quality.test.ts` is the short version.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { battery, failures } from './draws/battery.js'
import { indexXorKey, kernelDraws, linearCongruence } from './draws/generator.js'

const drawsATest = Number(process.argv[2] ?? 4_000_000)
const OUT = new URL('../docs/results/draws-battery.json', import.meta.url)

console.error(`${drawsATest} draws a test; minutes, not seconds`)
const verdicts = battery(kernelDraws, drawsATest)
const failed = failures(verdicts)
const controls = { indexXorKey, linearCongruence }
const smallest = verdicts.reduce((a, b) => (b.p < a.p ? b : a))
const result = {
  command: `npx tsx bench/draws-battery.ts ${drawsATest}`,
  draws: verdicts.reduce((sum, { draws }) => sum + draws, 0),
  tests: verdicts.length,
  failed: failed.map(({ test }) => test),
  smallest,
  // By chance the smallest of so many probabilities is below the value above this often.
  chanceOfSmallest: 1 - (1 - smallest.p) ** verdicts.length,
  controlsCaught: Object.fromEntries(Object.entries(controls).map(([name, generator]) => {
    const caught = failures(battery(generator, Math.min(drawsATest, 100_000)))
    return [name, `${caught.length} of ${verdicts.length} tests fail it, such as: ${caught[0]?.test}`]
  })),
  verdicts: verdicts.map(({ test, draws, p }) => ({ test, draws, p: Number(p.toPrecision(3)) })),
}
mkdirSync(new URL('.', OUT), { recursive: true })
writeFileSync(OUT, `${JSON.stringify(result, null, 2)}\n`)
console.error(`${result.draws} draws, ${result.tests} tests, ${failed.length} beyond chance, smallest p ${smallest.p} (${smallest.test})`)
process.exitCode = failed.length === 0 ? 0 : 1
