/**
 * How much common chance saves: for every lever × headline indicator that it moves, the variance of the difference
 * between two independent runs over that between two paired runs, at central parameters, nation, 2020.
 * Run on the built package: npm run bench -- pairing [runs] [scale]
 */
import { writeFileSync } from 'node:fs'
import { china2015, enactmentsOf, asEnacted, indicators, levers, simulate } from 'technopole'

const runs = Number(process.argv[2] ?? 40)
const scale = Number(process.argv[3] ?? 0.05)
const population = china2015({ scale })
const reference = enactmentsOf(asEnacted)

const variance = (x: readonly number[]): number => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return x.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (x.length - 1)
}
const runnable = (id: string, enactments: typeof reference) => ({ id, name: { en: id, zh: id }, document: null, digest: id, enactments })

/** The lever at its test value against the law without it; both in one call, so that they are paired. */
const rows: { lever: string; indicator: string; paired: number; unpaired: number; ratio: number }[] = []
for (const lever of levers) {
  const without = reference.filter((x) => x.lever.id !== lever.id)
  const result = await simulate({ scenarios: [runnable('with', [...without, { lever, changes: lever.test.params as never }]), runnable('without', without)],
    population, reference, runs, seed: 'pairing', to: 2020, parameters: 'central' })
  const last = result.years.length - 1
  const at = (scenario: number, run: number, k: number): number =>
    result.values[(((scenario * runs + run) * result.years.length + last) * result.regions.length + result.regions.length - 1) * indicators.length + k]!
  indicators.forEach(({ id }, k) => {
    const a = Array.from({ length: runs }, (_, n) => at(0, n, k))
    const b = Array.from({ length: runs }, (_, n) => at(1, n, k))
    const paired = variance(a.map((x, n) => x - b[n]!))
    // Each run against the next run of the other scenario: independent chance.
    const unpaired = variance(a.map((x, n) => x - b[(n + 1) % runs]!))
    if (a.every((x, n) => Object.is(x, b[n]))) return
    rows.push({ lever: lever.id, indicator: id, paired, unpaired, ratio: unpaired / paired })
  })
}
const ratios = rows.map((r) => r.ratio).sort((a, b) => a - b)
const quantile = (p: number): number => ratios[Math.min(ratios.length - 1, Math.floor(p * ratios.length))]!
const result = { command: `npm run bench -- pairing ${runs} ${scale}`, runs, scale, pairs: rows.length,
  median: quantile(0.5), tenthPercentile: quantile(0.1), rows }
for (const r of rows) console.log(`${r.lever.padEnd(22)} ${r.indicator.padEnd(34)} ${r.ratio.toFixed(1).padStart(12)}`)
console.log(`median ${result.median.toFixed(1)}, tenth percentile ${result.tenthPercentile.toFixed(1)} over ${rows.length} pairs`)
writeFileSync('docs/results/pairing.json', `${JSON.stringify(result, null, 2)}\n`)
