/**
 * Growth of every headline indicator from 2015 to 2020 under the law as enacted, with all parameters drawn, beside its
 * own history from 2010 to 2015. Also refuses any run with a negative, missing or exploding value in any province.
 * Run on the built package: npm run bench -- history [runs] [scale]
 */
import { writeFileSync } from 'node:fs'
import { asEnacted, china2015, enactmentsOf, indicators, data, simulate } from 'technopole'

const runs = Number(process.argv[2] ?? 200)
const scale = Number(process.argv[3] ?? 0.01)
const reference = enactmentsOf(asEnacted)
const result = await simulate({ scenarios: [{ id: 'as-enacted', name: asEnacted.name, document: null, digest: '', enactments: reference }],
  population: china2015({ scale }), reference, runs, seed: 'history', to: 2020, progress: (done, total) => { if (done % 20 === 0) console.error(`${done}/${total}`) } })

/** National series that stand beside an indicator. */
const series: Record<string, string> = { 'rd-expenditure-industry': 'rd-expenditure-industry', 'rd-intensity-industry': 'rd-intensity-industry',
  'enterprise-rd': 'enterprise-rd', 'rd-expenditure': 'rd-expenditure', 'rd-personnel': 'rd-personnel', 'hnte-count': 'hnte-count-surveyed',
  'invention-stock': 'invention-stock', 'invention-stock-industry': 'invention-stock-industry', 'pct-applications': 'pct-applications',
  'technology-contract-turnover': 'technology-contract-turnover', 'vc-capital': 'vc-capital',
  'revenue-industry': 'revenue-industry', 'enterprises-industry': 'enterprises-industry' }
const [Y, R, K] = [result.years.length, result.regions.length, indicators.length]
const at = (n: number, y: number, r: number, k: number): number => result.values[((n * Y + y) * R + r) * K + k]!
let broken = 0
for (const v of result.values) if (!(v >= 0 && v < 1e17)) broken++
const quantile = (x: number[], p: number): number => [...x].sort((a, b) => a - b)[Math.min(x.length - 1, Math.floor(p * x.length))]!
const variance = (x: number[]): number => {
  const m = x.reduce((a, b) => a + b, 0) / x.length
  return x.reduce((a, b) => a + (b - m) * (b - m), 0) / (x.length - 1)
}
const rows = indicators.map(({ id }, k) => {
  const growth = Array.from({ length: runs }, (_, n) => (at(n, Y - 1, R - 1, k) / Math.max(1e-12, at(n, 0, R - 1, k))) ** (1 / (Y - 1)) - 1)
  const yearly = Array.from({ length: runs }, (_, n) => Array.from({ length: Y - 1 },
    (_, y) => Math.log(at(n, y + 1, R - 1, k) / Math.max(1e-12, at(n, y, R - 1, k)))))
  const sdOfYears = Math.sqrt(yearly.reduce((s, g) => s + variance(g), 0) / runs)
  const known = series[id] ? [...data.nationalSeries(series[id]!).figures].map(([y, f]) => [y, f.value] as const)
    .filter(([y]) => y >= 2010 && y <= 2015).sort((a, b) => a[0] - b[0]) : []
  const logs = known.slice(1).map(([y, v], i) => Math.log(v / known[i]![1]) / (y - known[i]![0]))
  const mean = logs.reduce((a, b) => a + b, 0) / Math.max(1, logs.length)
  return { indicator: id, growth: { p05: quantile(growth, 0.05), median: quantile(growth, 0.5), p95: quantile(growth, 0.95) }, sdOfYearlyGrowth: sdOfYears,
    history: known.length > 1 ? { from: known[0]![0], meanGrowth: Math.exp(mean) - 1, last: Math.exp(logs[logs.length - 1]!) - 1,
      sdOfYearlyGrowth: logs.length > 1 ? Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / (logs.length - 1)) : null } : null }
})
const percent = (x: number | null | undefined): string => (x === null || x === undefined || !Number.isFinite(x) ? '–' : `${(100 * x).toFixed(1)} %`).padStart(9)
console.log(`values negative, missing or exploding: ${broken} of ${result.values.length}`)
console.log('indicator'.padEnd(34), '  5 %   median     95 %  sd/year | history: mean    2015  sd/year')
for (const r of rows) console.log(r.indicator.padEnd(34), percent(r.growth.p05), percent(r.growth.median), percent(r.growth.p95), percent(r.sdOfYearlyGrowth), '|',
  percent(r.history?.meanGrowth), percent(r.history?.last), percent(r.history?.sdOfYearlyGrowth))
writeFileSync('docs/results/history.json', `${JSON.stringify({ command: `npm run bench -- history ${runs} ${scale}`, runs, scale, broken, values: result.values.length, rows }, null, 1)}\n`)
