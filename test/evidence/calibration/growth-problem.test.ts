import { describe, expect, it } from 'vitest'
import { calibratable, growthMoments, growthProblem, simulated } from '../../../src/evidence/calibration/growth-problem.js'
import { robustSpread } from '../../../src/evidence/calibration/growth-series.js'
import { valuesAt } from '../../../src/evidence/calibration/problem.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { china2015 } from '../../../src/population/china-2015.js'

const moments = growthMoments(2012, 2015)
const observed = (id: string): number => moments.find((moment) => moment.id === id)!.observed

describe('how China grew from 2012 to 2015', () => {
  it('is what the yearbooks say', () => {
    // 720.06 to 1001.39 billion yuan; 282,242 to 307,132 contracts; 13.7 to 19.2 % of enterprises.
    expect(observed('growth/rd-expenditure-industry')).toBeCloseTo(Math.log(1001.39 / 720.06), 3)
    expect(observed('growth/technology-contracts')).toBeCloseTo(Math.log(307132 / 282242), 6)
    expect(observed('growth/performer-share')).toBeCloseTo(Math.log(0.192 / 0.808) - Math.log(0.137 / 0.863), 6)
    expect(observed('spread/rd-expenditure-industry')).toBeGreaterThan(0.1)
  })

  it('says nothing later than 2015, and gives every moment a doubt', () => {
    expect(() => growthProblem({ population: china2015({ provinces: ['CN-NX'], scale: 0.02 }), to: 2016, identity: 'test' })).toThrow(InputError)
    for (const { standardError, discrepancy } of moments) expect(Math.min(standardError, discrepancy)).toBeGreaterThan(0)
  })

  it('starts from priors that have not seen it', () => {
    const prior = (id: string) => calibratable.find((parameter) => parameter.id === id)!.prior
    expect(prior('macro.intensityDrift')).toMatchObject({ kind: 'uniform' })
    expect(prior('rd.adjustment')).toMatchObject({ kind: 'triangular' })
    expect(calibratable.some(({ id }) => id === 'macro.damping' || id === 'macro.effortBefore')).toBe(false)
  })
})

describe('a simulated country', () => {
  const problem = simulated({ population: china2015({ provinces: ['CN-NX', 'CN-QH', 'CN-XZ', 'CN-HI'], scale: 0.02 }), to: 2016, identity: 'test',
    parameters: ['macro.intensityDrift', 'macro.contractCountDrift'], moments })
  const at = (id: string): number => moments.findIndex((moment) => moment.id === id)
  const centre = new Float64Array(2)

  it('has the same luck when it is asked again, and other luck by another number', async () => {
    const values = valuesAt(problem, centre)
    const first = await problem.simulate(values, 1)
    expect(await problem.simulate(values, 1)).toEqual(first)
    expect(await problem.simulate(values, 2)).not.toEqual(first)
  })

  it('moves the moments that a parameter is about, and no others much', async () => {
    const before = await problem.simulate(valuesAt(problem, centre), 1)
    const after = await problem.simulate(valuesAt(problem, Float64Array.of(0, 1)), 1)
    const risen = after.map((x, k) => x - before[k])
    expect(risen[at('growth/technology-contracts')]).toBeGreaterThan(0.03)
    expect(risen[at('growth/technology-contracts')]).toBeCloseTo(risen[at('growth/technology-contract-turnover')], 6)
    expect(risen[at('growth/rd-expenditure')]).toBe(0)
    const more = await problem.simulate(valuesAt(problem, Float64Array.of(1, 0)), 1)
    expect(more[at('growth/rd-expenditure-industry')]).toBeGreaterThan(before[at('growth/rd-expenditure-industry')])
  })
})

it('the spread between the 16 and 84 % points is a standard deviation for a normal sample', () => {
  const z = Array.from({ length: 999 }, (_, i) => i - 499)
  expect(robustSpread(z)).toBeCloseTo(0.68 * 999 / 2, 0)
})
