/**
 * Do samples tell the same story? Mean and standard deviation of every national indicator in 2020 at three scales, same
 * seeds, parameters drawn. The difference of means is set against its Monte-Carlo error.
 * Run on the built package: npm run bench -- scales [runs] [scale …]
 */
import { writeFileSync } from 'node:fs'
import { asEnacted, china2015, enactmentsOf, indicators, simulate } from 'technopole'

const runs = Number(process.argv[2] ?? 12)
const scales = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [0.05, 0.2, 1]
const reference = enactmentsOf(asEnacted)

const moments = (x: readonly number[]): { mean: number; sd: number } => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return { mean, sd: Math.sqrt(x.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (x.length - 1)) }
}

const perScale: number[][][] = []
const rowsAt: number[] = []
for (const scale of scales) {
  const population = china2015({ scale })
  rowsAt.push(population.enterprises.count)
  const result = await simulate({ scenarios: [{ id: 'as-enacted', name: asEnacted.name, document: null, digest: '', enactments: reference }],
    population, reference, runs, seed: 'scales', to: 2020 })
  const regions = result.regions.length
  const last = result.years.length - 1
  perScale.push(indicators.map((_, k) => Array.from({ length: runs }, (_, n) =>
    result.values[((n * result.years.length + last) * regions + regions - 1) * indicators.length + k]!)))
}
const rows = indicators.map(({ id }, k) => ({ indicator: id, ...Object.fromEntries(scales.map((scale, s) => [`scale ${scale}`, moments(perScale[s]![k]!)])),
  // Paired by run: the same seeds at both scales, so the error of the difference is that of paired differences.
  differences: scales.slice(1).map((scale, s) => {
    const d = moments(perScale[0]![k]!.map((x, n) => x / perScale[s + 1]![k]![n]! - 1))
    return { against: scale, meanRelative: d.mean, standardError: d.sd / Math.sqrt(runs) }
  }) }))
for (const r of rows) console.log(r.indicator.padEnd(34), r.differences.map((d) => `${(100 * d.meanRelative).toFixed(2)} % ± ${(100 * d.standardError).toFixed(2)}`).join('   '),
  scales.map((s) => { const m = (r as unknown as Record<string, { mean: number; sd: number }>)[`scale ${s}`]!; return `cv ${(m.sd / m.mean).toFixed(4)}` }).join(' '))
writeFileSync('docs/results/scales.json', `${JSON.stringify({ command: `npm run bench -- scales ${runs} ${scales.join(' ')}`, runs, rowsAt, rows }, null, 1)}\n`)
