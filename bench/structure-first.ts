/**
 * Structure first: which past tells where a province is heading? A model of cells (province × series) with no enterprise in it: growth
 * against the nation, damped, from origin 2012, 2013 or 2014 to 2015, with the growth of the nation given, so that only what differs
 * between provinces is scored (RMSE of logs). Compared: nothing, own growth as it was, own growth shrunk (local trends), and the shrunk
 * growth of research staff in place of the own series. Nothing later than the origin is used to forecast.
 * Run: npm run bench -- structure-first          (seconds; writes docs/results/structure-first.json)
 */
import { writeFileSync } from 'node:fs'
import { provinceSeries } from '../src/data/provinces.js'
import { localTrends } from '../src/statistics/local-trend.js'

const DAMPING = 0.85
const damped = (years: number): number => Array.from({ length: years }, (_, k) => DAMPING ** (k + 1)).reduce((a, b) => a + b, 0)
const sum = (values: Float64Array): number => values.reduce((total, x) => total + (Number.isNaN(x) ? 0 : x), 0)
const rms = (errors: readonly number[]): number => {
  const known = errors.filter(Number.isFinite)
  return Math.sqrt(known.reduce((total, x) => total + x * x, 0) / known.length)
}
/** Logs of a series less the log of the sum of provinces, `[province][year]`. */
function deviations(id: string, from: number, to: number): number[][] {
  const years = Array.from({ length: to - from + 1 }, (_, n) => provinceSeries(id, from + n))
  return Array.from({ length: 31 }, (_, p) => years.map((values) => Math.log(values[p]! / sum(values))))
}

const rows = []
for (const origin of [2012, 2013, 2014]) {
  const people = localTrends(deviations('rd-personnel', 2010, origin)).trend
  for (const series of ['rd-expenditure', 'rd-expenditure-industry', 'rd-personnel', 'invention-stock', 'technology-contract-turnover']) {
    const came = deviations(series, origin, 2015).map((x) => x.at(-1)! - x[0]!)
    const known = series === 'rd-expenditure-industry' ? undefined : deviations(series, 2010, origin)
    const years = damped(2015 - origin)
    const error = (forecast: (p: number) => number): number => Number(rms(came.map((x, p) => x - forecast(p))).toFixed(3))
    const own = known && localTrends(known)
    rows.push({
      origin, series, withTheNation: error(() => 0),
      ownGrowth: known ? error((p) => (known[p]!.at(-1)! - known[p]![0]!) / (origin - 2010) * years) : null,
      ownTrend: own ? error((p) => own.trend[p]! * years) : null,
      ownTrendWithoutPassing: own ? error((p) => own.trend[p]! * years - own.passing[p]!) : null,
      withoutPassing: own ? error((p) => -own.passing[p]!) : null,
      trendOfStaff: error((p) => people[p]! * years),
    })
  }
}
console.table(rows)
writeFileSync(new URL('../docs/results/structure-first.json', import.meta.url), `${JSON.stringify({ command: 'npm run bench -- structure-first', damping: DAMPING, rows }, null, 2)}\n`)
