import { describe, expect, it } from 'vitest'
import { MEDIUM_BAND, SMALL_BAND } from '../../src/law/hnte-criteria.js'
import { rdSuperDeduction, innovationVoucher } from '../../src/levers/index.js'
import type { Enactment } from '../../src/levers/enactment.js'
import type { Lever } from '../../src/levers/lever.js'
import { projectEffect } from '../../src/levers/support/project-effect.js'
import { researchPrices } from '../../src/mechanisms/reported-rd.js'
import { researchCells } from '../../src/mechanisms/research-cells.js'
import { china2015 } from '../../src/population/china-2015.js'
import { frozen2015 } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { pathOf, reference, settings } from './a-country.js'

const deduction = rdSuperDeduction as unknown as Lever
const frozen = enactmentsOf(frozen2015)

describe('an experiment inside the model', () => {
  it('raises real R&D by about 2.5 % in three years when half becomes three quarters of R&D deducted at a 25 % rate', () => {
    // Everybody pays the standard rate (no certificates), takes up as in 2015, and has no other policy.
    const law = (extra: number): Enactment[] => [{ lever: deduction,
      changes: { extra: { 2008: 0.5, 2016: extra }, extraTechnologySme: 0, extraManufacturing: 0 } as never }]
    const real = (extra: number, run: number): number => {
      const model = new ModelRun(new CommonStart(settings({ reference: law(0.5), closures: { wages: true } }), run), law(extra))
      for (let t = 0; t < 3; t++) model.step()
      const e = model.world.enterprises
      let sum = 0
      for (let i = 0; i < e.count; i++) if (e.size[i] === 3 && e.taxStatus[i] === 0) sum += e.effort[i]! * e.weight[i]!
      return sum
    }
    const effects = [0, 1, 2, 3].map((run) => real(0.75, run) / real(0.5, run) - 1)
    const mean = effects.reduce((a, b) => a + b, 0) / effects.length
    expect(mean).toBeGreaterThan(0.015)
    expect(mean).toBeLessThan(0.035)
  })

  it('lets the lift of a supported project halve within its stated half-life, down to the lasting links', () => {
    const effect = projectEffect(0.1, 1, 0)
    const lift = (age: number): number => effect(age) - 1
    expect(lift(1) / lift(0)).toBeCloseTo(0.5, 1)
    expect(lift(4) / lift(0)).toBeLessThan(0.07)
    expect(projectEffect(0.1, 0.7, 0.1)(30)).toBeCloseTo(1 + 0.1 * (Math.exp(0.1) - 1), 6)
  })

  it('starts 0.8 projects a voucher in a lottery that everybody wins', () => {
    const changes = { budget: 1e12, applyMicro: 0.2, applySmall: 0.2, applyMedium: 0.2, rationing: 'lottery' }
    const without = frozen.filter((x) => x.lever.id !== 'innovation-voucher')
    const model = new ModelRun(new CommonStart(settings(), 0), [...without, { lever: innovationVoucher as unknown as Lever, changes: changes as never }])
    let started = 0
    let issued = 0
    model.step({ after: (step, { enterprises: e }) => {
      if (step !== 'policy writes') return
      const claimants = model.frame.claimantsOf('innovation-voucher')
      for (let n = 0; n < claimants.count; n++) issued += claimants.served[n]!
      for (let i = 0; i < e.count; i++) started += e.addedEffort[i]! * e.weight[i]!
    } })
    const projects = started / (5e4 / 0.5 / model.world.macro.generalPrice[1]!)
    expect(issued).toBeGreaterThan(1000)
    expect(projects / issued).toBeGreaterThan(0.7)
    expect(projects / issued).toBeLessThan(0.9)
  })
})

describe('the notch of the high-tech certificate', () => {
  const model = new ModelRun(new CommonStart(settings({ population: china2015({ scale: 0.02, provinces: ['CN-JS', 'CN-GD', 'CN-ZJ'] }) }), 0), reference)
  for (let t = 0; t < 3; t++) model.step()
  const e = model.world.enterprises
  const price = model.world.macro.producerPrice[3]!
  const relativePrice = model.world.macro.generalPrice[3]! / price
  const staffPrice = researchPrices(model.world)
  const { market } = researchCells(model.world.population)
  const reportedRd = (i: number): number => e.effort[i]! * staffPrice[market(e.province[i]!, e.industry[i]!)]! + e.relabelled[i]!

  /** Enterprises by distance of reported intensity from their threshold, in tenths of a per cent of revenue. */
  const histogram = (low: number, high: number, threshold: number): number[] => {
    const bins = new Array<number>(20).fill(0)
    for (let i = 0; i < e.count; i++) {
      const nominal = e.revenue[i]! * price
      if (nominal <= low || nominal > high || e.performsRd[i] === 0) continue
      const bin = Math.floor(((reportedRd(i) / e.revenue[i]!) * relativePrice - threshold) * 1000) + 10
      if (bin >= 0 && bin < 20) bins[bin] = bins[bin]! + e.weight[i]!
    }
    return bins
  }

  it.each([[5, 0, SMALL_BAND], [4, SMALL_BAND, MEDIUM_BAND], [3, MEDIUM_BAND, Infinity]])(
    'makes reported intensity bunch just above %i per cent, with a dip below', (percent, low, high) => {
      const bins = histogram(low, high, percent / 100)
      const above = bins.slice(10, 15).reduce((a, b) => a + b, 0)
      const below = bins.slice(5, 10).reduce((a, b) => a + b, 0)
      const far = bins.slice(15, 20).reduce((a, b) => a + b, 0)
      expect(above).toBeGreaterThan(1.5 * below)
      expect(above).toBeGreaterThan(far)
    })

  it('makes relabelled cost 15 to 35 per cent of what enterprises at the notch report', () => {
    let reported = 0
    let relabelled = 0
    for (let i = 0; i < e.count; i++) {
      if (e.relabelled[i] === 0) continue
      reported += reportedRd(i) * e.weight[i]!
      relabelled += e.relabelled[i]! * e.weight[i]!
    }
    expect(relabelled / reported).toBeGreaterThan(0.15)
    expect(relabelled / reported).toBeLessThan(0.35)
  })
})

describe('guidance funds', () => {
  it('raise between thirty and sixty per cent of what they announce', () => {
    const { run } = pathOf(reference)
    const { funds } = run.world
    let target = 0
    let raised = 0
    for (let i = 0; i < funds.count; i++) {
      if (funds.kind[i] !== 1 || funds.vintage[i]! <= 2015) continue
      target += funds.target[i]!
      raised += funds.raised[i]!
    }
    expect(target).toBeGreaterThan(0)
    expect(raised / target).toBeGreaterThan(0.3)
    expect(raised / target).toBeLessThan(0.6)
  })
})
