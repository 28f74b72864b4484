import { describe, expect, it } from 'vitest'
import { canonicalJson, digest } from '../../src/kernel/digest.js'
import { project } from '../../src/questions/ask.js'
import { namedScenarios } from '../../src/scenarios/named.js'
import { country } from './a-country.js'

/**
 * Exact national results of every shipped scenario. A change of any figure is a change of the model, or of what is taken when nobody says: update the files
 * with `npx vitest run test/laws/golden.test.ts -u` and name the indicators and years in CHANGELOG.md.
 */
describe('golden results', () => {
  it.each(namedScenarios.map((scenario) => [scenario.id, scenario] as const))('of %s are what they were, to the bit', async (id, scenario) => {
    const { indicators, ledger } = await project(scenario, { region: country(), runs: 2, to: 2020, seed: 'golden' })
    const national = indicators.filter((row) => row.region === country().nation.code && [2016, 2020].includes(row.year))
    const everywhere = [...new Set(indicators.map((row) => row.indicator))].map((indicator) =>
      [indicator, digest(canonicalJson(indicators.filter((row) => row.indicator === indicator).map(({ group: _group, ...row }) => row)))])
    const text = {
      // Of all years, regions and quantiles, so that a new indicator leaves the lines of the others as they are.
      digests: Object.fromEntries(everywhere),
      indicators: Object.fromEntries(national.map((row) => [`${row.indicator} ${row.year}`, row.mean])),
      ledger: Object.fromEntries(ledger.filter((row) => row.year === 2020 && row.region === country().regions[1]!.code)
        .map((row) => [`${row.lever} ${row.account}`, row.amount])),
    }
    await expect(`${JSON.stringify(text, null, 1)}\n`).toMatchFileSnapshot(`../golden/${id}.json`)
  })
})
