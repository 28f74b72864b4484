// What of an answer the page shows: one region, one indicator in full, the others by their last year.
import { ledgerTotals } from 'technopole'
import { LAST, SCENARIO } from './settings.js'

const last = (row) => row.year === LAST && row.group === 'all'

/** Amounts over all years of the scenario less those of the other, by lever and account. */
function costsOf(ledger, region) {
  const sums = new Map()
  for (const { scenario, lever, account, amount } of ledgerTotals(ledger.filter((row) => row.region === region))) {
    const key = `${lever}|${account}`
    const sum = sums.get(key) ?? { lever, account, here: 0, there: 0 }
    sum[scenario === SCENARIO ? 'here' : 'there'] += amount
    sums.set(key, sum)
  }
  return [...sums.values()].filter(({ here, there }) => here !== there).sort((a, b) => Math.abs(b.here - b.there) - Math.abs(a.here - a.there))
}

export function viewOf({ manifest, indicators, effects, attainment, ledger }, { indicator, region }) {
  const { digests, runs, scale, seed, to, scenarios } = manifest
  return {
    indicator, region, digest: digests.result, runs, scale, seed, to, document: scenarios[0].document, ids: scenarios.map(({ id }) => id),
    fan: indicators.filter((row) => row.indicator === indicator && row.region === region),
    effect: effects.filter((row) => row.indicator === indicator && row.region === region),
    levels: indicators.filter((row) => last(row) && row.region === region && row.scenario === SCENARIO),
    changes: effects.filter((row) => last(row) && row.region === region),
    provinces: effects.filter((row) => last(row) && row.indicator === indicator && row.region !== 'CN'),
    attainment, costs: costsOf(ledger, region),
  }
}
