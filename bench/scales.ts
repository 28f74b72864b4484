/**
 * Do samples tell the same story? Mean and coefficient of variation of every national indicator in 2020 at several
 * scales, same seeds, parameters drawn. A sample is one of many that fit the margins equally well, so each scale is run
 * on several of them. Samples of one number come from the same country at every scale, so each is compared with that
 * country whole (the last scale given): the error is that of the mean of these ratios.
 * Run on the built package: npm run bench -- scales [runs] [samples] [scale …]
 */
import { writeFileSync } from 'node:fs'
import { asEnacted, china2015, enactmentsOf, indicators, simulate } from 'technopole'
import { threads } from 'technopole/node'

const runs = Number(process.argv[2] ?? 8)
const samples = Number(process.argv[3] ?? 4)
const scales = process.argv.length > 4 ? process.argv.slice(4).map(Number) : [0.05, 0.2, 1]
const reference = enactmentsOf(asEnacted)
const { id, name } = asEnacted

const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length
const deviation = (x: readonly number[]): number => Math.sqrt(x.reduce((a, b) => a + (b - mean(x)) ** 2, 0) / (x.length - 1))

/** National values in 2020 of `[sample][run]`, by indicator. */
async function values(scale: number): Promise<number[][][]> {
  const bySample: number[][][] = []
  for (let sample = 0; sample < samples; sample++) {
    const result = await simulate({ scenarios: [{ id, name, document: null, digest: '', enactments: reference }],
      population: china2015({ scale, sample }), reference, runs, seed: 'scales', to: 2020, parameters: 'drawn', runner: threads() })
    const perRun = result.years.length * result.regions.length * indicators.length
    bySample.push(indicators.map((_, k) => Array.from({ length: runs }, (_, n) => result.values[(n + 1) * perRun - indicators.length + k]!)))
    console.error(`scale ${scale}, sample ${sample}: done`)
  }
  return indicators.map((_, k) => bySample.map((sample) => sample[k]!))
}

const atScale: number[][][][] = []
for (const scale of scales) atScale.push(await values(scale))
const whole = scales.length - 1
const rows = indicators.map(({ id: indicator }, k) => ({ indicator, scales: scales.map((scale, s) => {
  const bySample = atScale[s]![k]!
  const relative = bySample.map((sample, n) => mean(sample) / mean(atScale[whole]![k]![n]!) - 1)
  return { scale, mean: mean(bySample.map(mean)), againstWhole: mean(relative),
    betweenSamples: deviation(bySample.map(mean)) / mean(bySample.map(mean)), standardError: deviation(relative) / Math.sqrt(samples),
    coefficientOfVariation: mean(bySample.map((x) => deviation(x) / mean(x))) }
}) }))
const percent = (x: number): string => `${x >= 0 ? '+' : ''}${(100 * x).toFixed(2)} %`
for (const row of rows) {
  console.log(row.indicator.padEnd(32), row.scales.map((at) =>
    `${at.scale}: ${percent(at.againstWhole)} ± ${(100 * at.standardError).toFixed(2)}, cv ${at.coefficientOfVariation.toFixed(4)}`).join('   '))
}
writeFileSync('docs/results/scales.json', `${JSON.stringify({ command: `npm run bench -- scales ${runs} ${samples} ${scales.join(' ')}`,
  runs, samples, rows }, null, 1)}\n`)
