import { Ledger } from '../../src/levers/ledger.js'
import type { ClosedLedger, LedgerRow } from '../../src/levers/ledger.js'
import { valueIndex } from '../../src/simulation/result.js'
import type { ResultLever, SimulationResult } from '../../src/simulation/result.js'
import type { Manifest } from '../../src/simulation/manifest.js'

const hash = '0'.repeat(32)
const manifest: Manifest = {
  package: 'technopole',
  version: '0.1.0',
  model: '1',
  question: 'compare',
  seed: 's',
  runs: 4,
  base: 2015,
  to: 2020,
  scale: 1,
  region: ['XX'],
  parameters: 'central',
  behaviour: 'on',
  revenueDefinition: 'legacy',
  lawKnownUntil: 2024,
  digests: { data: hash, population: hash, parameterDraws: hash, result: hash },
  scenarios: [],
  engine: 'none',
}

/** Size of a small result: two scenarios, two provinces and a nation, two indicators, two years. */
export interface Shape {
  readonly runs?: number
  readonly finished?: number
  readonly regions?: readonly string[]
  readonly indicators?: readonly string[]
}

/** The rows booked, line by line. */
function closed(rows: readonly LedgerRow[], provinces: number): ClosedLedger {
  const book = new Ledger(provinces)
  for (const { lever, year, account, payer, payee, province, amount } of rows) {
    book.posting(lever, year, account, payer, payee).add(province, amount)
  }
  return book.close()
}

/** A result written by hand: `value` says every number, `ledger` what was booked in each run. */
export function resultOf(
  value: (scenario: string, run: number, year: number, region: string, indicator: string) => number,
  {
    runs = 4,
    finished = runs,
    regions = ['XX-A', 'XX-B', 'XX'],
    indicators = ['enterprise-rd', 'hnte-count'],
  }: Shape = {},
  ledger: (scenario: string, run: number) => readonly LedgerRow[] = () => [],
  levers: readonly ResultLever[] = [],
): SimulationResult {
  const scenarios = ['reform', 'law'].map((id) => ({ id, name: { en: id, zh: id }, digest: hash, levers }))
  const years = [2015, 2020]
  const shape = { runs, years, indicators, regions: regions.map((code) => ({ code, name: { en: code, zh: code } })) }
  const values = new Float64Array(scenarios.length * runs * years.length * regions.length * indicators.length).fill(NaN)
  scenarios.forEach(({ id }, s) => {
    for (let run = 0; run < finished; run++)
      years.forEach((year, y) =>
        regions.forEach((region, r) =>
          indicators.forEach((indicator, k) => {
            values[valueIndex(shape, s, run, y, r, k)] = value(id, run, year, region, indicator)
          }),
        ),
      )
  })
  const ledgers = scenarios.map(({ id }) => Array.from({ length: finished }, (_, run) => closed(ledger(id, run), regions.length - 1)))
  return { manifest, scenarios, ...shape, values, ledgers, finished }
}
