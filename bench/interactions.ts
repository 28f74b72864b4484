/**
 * How the pairs of levers of which a sign is stated meet with everything on: four provinces, what both bring together less what each
 * brings alone, run by run. Tests (test/laws/pairs) switch off what is not theirs where that drowns the sign; this does not.
 * Run on the built package: npm run bench -- interactions [runs] [scale]
 */
import { cpus } from 'node:os'
import { mkdirSync, writeFileSync } from 'node:fs'
import { amend, asEnacted, china2015, leverById, project, repeal, scenario, valueIndex } from 'technopole'
import { threads } from 'technopole/node'
import type { Lever, Scenario } from 'technopole'

const runs = Number(process.argv[2] ?? 16)
const scale = Number(process.argv[3] ?? 0.02)
const region = china2015({ scale, provinces: ['CN-TJ', 'CN-SC', 'CN-JL', 'CN-HN'] })

interface Side { readonly lever: string, readonly params: object }
const side = (lever: string, params: object = {}): Side => ({ lever, params })
const certificate = side('hnte-tax-rate')
const deduction = (extra: number): Side => side('rd-super-deduction', { extra: { 2016: extra } })
const grants = side('national-programmes', { budget: { 2016: 2e10 }, apply: 1 })
const pairs: readonly [pair: string, stated: string, first: Side, second: Side, indicator: string][] = [
  ['certificate × super-deduction', '−', certificate, deduction(1), 'enterprise-rd'],
  ['certificate × incubators', '+', certificate, side('incubator-support', { opened: { 2016: 3000 } }), 'hnte-count'],
  ['certificate × zones', '+', certificate, side('zone-sme-scheme', { budget: { 2016: 1e10 }, apply: 0.8 }), 'hnte-count'],
  ['grants × venture capital', '+', grants, side('guidance-fund', { commitment: { 2015: 3e10, 2016: 2e11 } }), 'vc-investment'],
  ['grants × tax', '−', grants, deduction(1.5), 'enterprise-rd'],
  ['vouchers × platforms', '+', side('innovation-voucher'), side('sme-service-platforms', { opened: { 2016: 800 } }), 'enterprise-rd'],
  ['credit × tax', '+', side('policy-credit', leverById('policy-credit')!.test.params), deduction(1.5), 'enterprise-rd'],
  ['demand × talent', '+', deduction(1.5), side('overseas-recruitment', { incentive: { 2016: 4 } }), 'enterprise-rd'],
  ['accelerated depreciation × low rates', '−', side('accelerated-depreciation', { atOnce: 1, pieces: 1, claimSmall: 1, claimLarge: 1 }),
    side('small-low-profit-tax', { rate: 0.1, incomeCeiling: 1e8, assetsIndustry: 1e10, assetsOther: 1e10, staffIndustry: 1e5, staffOther: 1e5 }), 'revenue-industry'],
  ['patent rewards × certificate', '+', side('foreign-filing-support', { reach: { 2016: 0.8 }, lift: 0.26 }), certificate, 'pct-applications'],
  ['alliances × centres, founding', '+', side('alliance-support', { called: { 2016: 300 } }), side('innovation-centre-founding', { technology: { 2016: 300 } }), 'technology-innovation-centres'],
  ['alliances × centres, inventions', '−', side('alliance-support', { called: { 2016: 300 } }), side('innovation-centre-founding', { technology: { 2016: 300 } }), 'invention-stock'],
  ['state weight × private funding', '−', side('state-assessment', { weight: { 2016: 0.15 } }),
    side('innovation-voucher', { budget: 5e10, applyMicro: 0.3, applySmall: 0.5, applyMedium: 0.5 }), 'enterprise-rd'],
  ['outreach × tax', '+', side('policy-outreach', { coverage: { 2016: 1 }, lift: 1, budget: { 2016: 1e8 } }), deduction(1), 'enterprise-rd'],
]

const leverOf = ({ lever }: Side): Lever => leverById(lever as string)!
function under(id: string, on: readonly Side[], off: readonly Side[]): Scenario {
  return scenario({ id, name: { en: id, zh: id }, base: asEnacted,
    changes: [...on.filter(({ params }) => Object.keys(params).length > 0).map((one) => amend(leverOf(one), one.params as never)),
      ...off.map((one) => repeal(leverOf(one)))] })
}

const rows: object[] = []
for (const [pair, stated, first, second, indicator] of pairs) {
  const scenarios = [under('neither', [], [first, second]), under('first', [first], [second]), under('second', [second], [first]),
    under('both', [first, second], [])]
  const { result } = await project(scenarios, { region, runs, to: 2020, seed: 'interactions', parameters: 'central', runner: threads() })
  const value = (s: number, run: number): number => result
    .values[valueIndex(result, s, run, result.years.length - 1, result.regions.length - 1, result.indicators.indexOf(indicator))]
  const beyond = Array.from({ length: runs }, (_, run) => value(3, run) - value(1, run) - value(2, run) + value(0, run))
  const mean = beyond.reduce((sum, x) => sum + x, 0) / runs
  const error = Math.sqrt(beyond.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (runs - 1) / runs)
  rows.push({ pair, stated, levers: [first, second], indicator, year: 2020, mean, error })
  console.log(`| ${pair} | ${stated} | ${indicator} | ${mean.toPrecision(3)} ± ${error.toPrecision(2)} |`)
}
mkdirSync('docs/results', { recursive: true })
writeFileSync('docs/results/interactions.json', `${JSON.stringify({ command: `npm run bench -- interactions ${runs} ${scale}`,
  machine: { processor: cpus()[0]!.model, node: process.version }, runs, scale, provinces: ['CN-TJ', 'CN-SC', 'CN-JL', 'CN-HN'],
  error: 'standard error of the mean over runs' }, null, 1).replace(/\n}$/, ',\n "pairs": [\n')}${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]\n}\n`)
