import { beforeAll, describe, expect, it } from 'vitest'
import { sourceIds } from '../../src/data/sources.js'
import { knownMisses } from '../../src/evidence/known-misses.js'
import { certificateNotch } from '../../src/evidence/certificate-notch.js'
import { deductionResponse } from '../../src/evidence/deduction-response.js'
import { laboratory } from '../../src/evidence/experiment.js'
import type { Experiment, Laboratory } from '../../src/evidence/experiment.js'
import { instituteOutput } from '../../src/evidence/institute-output.js'
import { instituteGrants } from '../../src/evidence/institute-grants.js'
import { massInnovation } from '../../src/evidence/mass-innovation.js'
import { causalMeasures, factMeasures } from '../../src/evidence/evidence-measures.js'
import { fundRaising } from '../../src/evidence/fund-raising.js'
import { within } from '../../src/evidence/carry-out.js'
import type { EvidenceRow } from '../../src/evidence/carry-out.js'
import { magnitudes, measures } from '../../src/evidence/magnitudes.js'
import { InputError } from '../../src/kernel/input-error.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'

describe.each(['technopole', 'another country'])('experiments inside the model, seed %s', (seed) => {
  let rows: EvidenceRow[]
  beforeAll(async () => { rows = await magnitudes({ seed }) }, 60_000)

  const known = knownMisses.map(({ id }) => id)
  it.each(measures.filter(({ id }) => !known.includes(id)).map(({ id, name }) => [name.en, id]))('%s: within its band', (_, id) => {
    const { value, band, verdict } = rows.find((row) => row.id === id)!
    expect(within(value, band), `${value} in ${band.join(' to ')}`).toBe(true)
    expect(verdict).toBe('holds')
  })

  it.each(measures.filter(({ id }) => known.includes(id)).map(({ id, name }) => [name.en, id]))('%s: missed, and said why', (_, id) => {
    expect(rows.find((row) => row.id === id)).toMatchObject({ verdict: 'misses', cause: { en: expect.any(String) } })
  })
})

describe('the figures', () => {
  it('are named in both languages, once each, with a source of the catalogue', () => {
    const all = [...measures, ...factMeasures, ...causalMeasures]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, name, source, band: [low, high] } of all) {
      expect(name.en, id).not.toMatch(/\p{Script=Han}/u)
      expect(name.zh, id).toMatch(/\p{Script=Han}/u)
      expect(sourceIds, id).toContain(source)
      expect((low ?? -Infinity) < (high ?? Infinity), id).toBe(true)
      expect(low !== null || high !== null, id).toBe(true)
    }
  })

  it('that microdata must show are twenty facts and ten causes at least, each with a reason for its band, most of them held out', () => {
    expect(factMeasures.length).toBeGreaterThanOrEqual(20)
    expect(causalMeasures.length).toBeGreaterThanOrEqual(10)
    for (const { id, why } of [...factMeasures, ...causalMeasures]) {
      expect(why?.en.length, id).toBeGreaterThan(10)
      expect(why?.zh, id).toMatch(/\p{Script=Han}/u)
    }
    expect(factMeasures.filter(({ fit }) => fit === 'held-out').length).toBeGreaterThan(factMeasures.length / 2)
  })

  it('hold at their bounds, and never where nothing could be measured', () => {
    expect([within(1, [1, 2]), within(2, [1, 2]), within(2.1, [1, 2]), within(0.9, [1, null])]).toEqual([true, true, false, false])
    expect([within(NaN, [null, 1]), within(Infinity, [1, null])]).toEqual([false, false])
  })
})

describe('a model that behaves otherwise', () => {
  /** The measures of an experiment that miss in a laboratory. */
  function missing({ measures: all, perform }: Experiment, place: Laboratory): string[] {
    const course = perform(place)
    let next = course.next()
    while (next.done !== true) next = course.next()
    const values = next.value
    return all.filter(({ band }, n) => !within(values[n], band)).map(({ id }) => id)
  }
  const where = (group: string, values: Record<string, number>): Laboratory =>
    laboratory('technopole', (base) => overrideParameters({ [group]: values }, base))

  it.each([0.3, 2])('misses the response to the deduction at an elasticity of %d', (elasticityLarge) => {
    expect(missing(deductionResponse, where('rd', { elasticityLarge }))).toEqual(['deduction-raises-rd'])
  })

  it.each([1, 6])('misses the technologies of Guangdong when an institute brings %d to market in a year', (instituteTechnologies) => {
    expect(missing(instituteOutput, where('technologyOffers', { instituteTechnologies }))).toEqual(['institute-technologies-guangdong'])
  })

  it.each([0.1, 0.9])('misses what is relabelled when %d of every gap is', (relabelledShare) => {
    expect(missing(certificateNotch, where('certification', { relabelledShare }))).toContain('notch-relabelled')
  })

  it('has neither dip nor bunch at any line, nor relabelling, without the certificate', () => {
    const place = laboratory('technopole')
    const without = { ...place, enacted: place.enacted.filter(({ lever }) => lever.id !== 'hnte-tax-rate') }
    expect(missing(certificateNotch, without)).toEqual(certificateNotch.measures.map(({ id }) => id))
  })

  it('misses what grants add, not what stands beside them, where a yuan of grant brings two or three of own R&D', () => {
    expect(missing(instituteGrants, where('directSupport', { responseSmall: 3, responseLarge: 2 }))).toEqual(['institute-grants-add'])
  })

  it('misses the suggestions that are carried out, if all were', () => {
    const missed = missing(massInnovation, where('workerInnovation', { adopted: 1 })).filter((id) => id.startsWith('suggestions'))
    expect(missed).toEqual(['suggestions-adopted', 'suggestions-carried-out'])
  })

  it('raises nothing where no guidance fund is announced', () => {
    const place = laboratory('technopole')
    const without = { ...place, enacted: place.enacted.filter(({ lever }) => lever.id !== 'guidance-fund') }
    expect(missing(fundRaising, without)).toEqual(['guidance-funds-raise'])
  })
})

describe('the course of the experiments', () => {
  it('is told run by run, and comes out the same to the bit', async () => {
    const told: string[] = []
    const rows = await magnitudes({ progress: (done, total) => told.push(`${done}/${total}`) })
    expect(told.at(-1)).toBe(`${told.length}/${told.length}`)
    expect(await magnitudes()).toEqual(rows)
  })

  it('can be stopped; what is done is kept', async () => {
    const stop = new AbortController()
    const rows = await magnitudes({ signal: stop.signal, progress: (done) => { if (done === 9) stop.abort() } })
    expect(rows.map(({ id }) => id)).toEqual(['deduction-raises-rd'])
  })

  it('refuses options that it does not know', async () => {
    await expect(magnitudes({ runs: 3 } as never)).rejects.toThrow(InputError)
  })
})
