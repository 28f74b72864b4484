import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { within } from '../../src/evidence/carry-out.js'
import { causalMeasures, factMeasures } from '../../src/evidence/evidence-measures.js'
import { laboratory } from '../../src/evidence/experiment.js'
import type { Experiment, Laboratory, Measure } from '../../src/evidence/experiment.js'
import { grantEvidence } from '../../src/evidence/grant-studies.js'
import { explanationOf, knownMisses } from '../../src/evidence/known-misses.js'
import { measures } from '../../src/evidence/magnitudes.js'
import { nationalFacts } from '../../src/evidence/national-facts.js'
import { spilloverEvidence } from '../../src/evidence/spillover-studies.js'
import { voucherEvidence } from '../../src/evidence/voucher-studies.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'

interface Row extends Pick<Measure, 'id' | 'band' | 'fit' | 'source'> { readonly value: number, readonly verdict: string, readonly cause?: string }
const table = JSON.parse(readFileSync('docs/results/evidence.json', 'utf8')) as Record<'magnitudes' | 'facts' | 'causal', Row[]>
const rows = [...table.magnitudes, ...table.facts, ...table.causal]
const known = [...measures, ...factMeasures, ...causalMeasures]

/** What an experiment finds in a laboratory, by id. */
function found(experiment: Experiment, place: Laboratory): Record<string, number> {
  const course = experiment.perform(place)
  let next = course.next()
  while (next.done !== true) next = course.next()
  const { value } = next
  return Object.fromEntries(experiment.measures.map(({ id }, n) => [id, value[n]]))
}

describe('the committed table of evidence', () => {
  it('has every figure once, with the band, the use and the source that were written down before', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(known.map(({ id }) => id).sort())
    for (const { id, band, fit, source } of known) expect(rows.find((row) => row.id === id), id).toMatchObject({ band, fit, source })
  })

  it('says which hold by their bands, and of each that misses why', () => {
    for (const row of rows) {
      const holds = within(row.value, row.band)
      expect(row.verdict, row.id).toBe(holds ? 'holds' : 'misses')
      expect(row.cause, row.id).toBe(holds ? undefined : explanationOf(known.find(({ id }) => id === row.id)!, row.value)?.en)
      if (!holds) expect(row.cause?.length, `${row.id} misses without a cause`).toBeGreaterThan(30)
    }
  })

  it('explains nothing that holds', () => {
    const missing = rows.filter(({ verdict }) => verdict === 'misses').map(({ id }) => id)
    expect(knownMisses.map(({ id }) => id).sort()).toEqual(missing.sort())
  })

  it.each([['the nation', nationalFacts], ['vouchers', voucherEvidence], ['spillovers', spilloverEvidence]])(
    'is what the model shows now, to a twentieth, with the same verdicts: %s (if not: `npm run evidence`, and name the change)', (_, experiment) => {
      for (const [id, value] of Object.entries(found(experiment, laboratory('technopole')))) {
        const row = rows.find((one) => one.id === id)!
        expect(Math.abs(value / row.value - 1), `${id}: ${value} now, ${row.value} in the table`).toBeLessThan(0.05)
        expect(within(value, row.band) ? 'holds' : 'misses', id).toBe(row.verdict)
      }
    })
})

describe('a reason for a miss', () => {
  it('counts on its own side of the band alone, and never where nothing was measured', () => {
    for (const { id, side } of knownMisses) {
      const measure = known.find((one) => one.id === id)!
      const [low, high] = measure.band
      const [below, above] = [(low ?? 0) - 100, (high ?? 0) + 100]
      expect(explanationOf(measure, side === 'below' ? below : above), id).toBeDefined()
      expect(explanationOf(measure, side === 'below' ? above : below), id).toBeUndefined()
      expect(explanationOf(measure, NaN), id).toBeUndefined()
    }
  })
})

describe('a country that behaves otherwise', () => {
  const where = (group: string, values: Record<string, number>): Laboratory =>
    laboratory('technopole', (base) => overrideParameters({ [group]: values }, base))

  it('has more applications from the R&D of neighbours where knowledge reaches further', () => {
    const [near, far] = [50, 400].map((reach) => found(spilloverEvidence, where('spillovers', { reach })))
    expect(far['spillover-within-300-km']).toBeGreaterThan(2 * near['spillover-within-300-km'])
    expect(far['spillover-beyond-300-km']).toBeGreaterThan(3 * near['spillover-beyond-300-km'])
  })

  it('adds less R&D for a grant where enterprises withdraw their own', () => {
    const [little, much] = [-0.5, 0.1].map((responseSmall) => found(grantEvidence, where('directSupport', { responseSmall }))['grant-adds-small'])
    expect(much - little).toBeGreaterThan(0.4)
    expect(much - little).toBeLessThan(0.8)
  })
})
