import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/kernel/input-error.js'
import { calibrate } from '../../../src/evidence/calibration/calibrate.js'
import { emulatorOf } from '../../../src/evidence/calibration/emulator-posterior.js'
import { evaluationsOf } from '../../../src/evidence/calibration/evaluations.js'
import type { EvaluationJournal } from '../../../src/evidence/calibration/evaluations.js'
import { ESTIMATORS, marginals } from '../../../src/evidence/calibration/posterior.js'
import { emulatedWorlds, emulatorSampler, modelledWorlds, rankCheck, rankVerdicts } from '../../../src/evidence/calibration/rank-check.js'
import { referenceTable } from '../../../src/evidence/calibration/reference-table.js'
import { identifiability, informed } from '../../../src/evidence/calibration/screening.js'
import { tournament, winnerOf } from '../../../src/evidence/calibration/tournament.js'
import { exactPosterior, knownWorld } from './a-known-world.js'

const observed = [1.5, 0.4, -0.8] as const
const problem = knownWorld(observed)
const exact = exactPosterior(observed)
const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
const sdOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((x) => (x - mean) * (x - mean))))
}

describe('calibration of a world with a known posterior', () => {
  it.each(ESTIMATORS)('finds it by %s', async (estimator) => {
    const estimate = await calibrate(problem, estimator, { budget: 500, draws: 1000, worlds: 20 })
    for (const i of [0, 1]) {
      const scores = estimate.scores.map((row) => row[i])
      // A quarter of the spread of the posterior for its mean, a fifth for the spread: what a few hundred simulations allow.
      expect(Math.abs(meanOf(scores) - exact.mean[i])).toBeLessThan(0.25 * exact.sd[i])
      expect(Math.abs(sdOf(scores) / exact.sd[i] - 1)).toBeLessThan(0.2)
    }
    expect(estimate.draws).toHaveLength(1000)
    const [, response, idle] = marginals(estimate)
    expect(response.mean).toBeCloseTo(2 + 0.5 * exact.mean[1], 1)
    expect(response.p05).toBeLessThan(response.p50)
    // What moves nothing stays as uncertain as it was.
    expect(idle.ratioToPrior).toBeGreaterThan(0.85)
    expect(idle.ratioToPrior).toBeLessThan(1.15)
  })

  it('gives the same bytes again, and others with another seed', async () => {
    const options = { budget: 100, draws: 100, chains: { chains: 2, warmUp: 300, kept: 60, thin: 2 } }
    const [first, again, other] = await Promise.all([options, options, { ...options, seed: 'another' }].map((o) => calibrate(problem, 'emulator', o)))
    expect(again).toEqual(first)
    expect(other.draws).not.toEqual(first.draws)
  })

  it('refuses what cannot be', async () => {
    await expect(calibrate(problem, 'guess' as never)).rejects.toThrow(InputError)
    await expect(calibrate(problem, 'abc', { draws: 0 })).rejects.toThrow(/options\.draws/)
    await expect(calibrate(problem, 'abc', { budget: 5 })).rejects.toThrow(InputError)
    await expect(calibrate({ ...problem, moments: [] }, 'abc')).rejects.toThrow(/at least one moment/)
    await expect(calibrate({ ...problem, moments: problem.moments.map((m) => ({ ...m, standardError: 0 })) }, 'abc')).rejects.toThrow(/standard error/)
  })
})

describe('a calibration that is interrupted', () => {
  it('goes on from what it kept and ends with the same bytes', async () => {
    const kept = new Map<string, Float64Array>()
    const journal: EvaluationJournal = { open: () => kept, keep: (key, moments) => { kept.set(key, moments) }, close: () => undefined }
    let simulated = 0
    const counted = { ...problem, simulate: (values: Float64Array, chance: number) => {
      simulated++
      return problem.simulate(values, chance)
    } }
    const stop = new AbortController()
    const options = { budget: 120, draws: 100, journal }
    await expect(calibrate(counted, 'abc', { ...options, signal: stop.signal, progress: (made) => { if (made === 50) stop.abort() } })).rejects.toThrow(/abort/i)
    expect(simulated).toBe(50)
    const resumed = await calibrate(counted, 'abc', options)
    expect(simulated).toBe(120)
    expect(resumed).toEqual(await calibrate(problem, 'abc', { budget: 120, draws: 100 }))
  })
})

describe('synthetic worlds', () => {
  it('are recovered with ranks inside the band, by worlds of the emulator and of the model', async () => {
    const evaluations = evaluationsOf(problem)
    const emulator = emulatorOf(problem, await referenceTable(evaluations, 300, 'ranks'))
    const check = await rankCheck(problem, emulatedWorlds(problem, emulator, 200, 'ranks'), emulatorSampler(emulator, 'ranks', 60))
    const { verdicts } = rankVerdicts(check, 1 - 0.05 / 3)
    expect(verdicts.map(({ inside }) => inside)).toEqual([true, true, true])
    expect(check.ratioToPrior[0]).toBeLessThan(0.5)
    expect(check.ratioToPrior[2]).toBeGreaterThan(0.9)
    const real = await rankCheck(problem, await modelledWorlds(evaluations, 200, 'ranks'), emulatorSampler(emulator, 'ranks', 60))
    expect(rankVerdicts(real, 1 - 0.05 / 3).verdicts.map(({ inside }) => inside)).toEqual([true, true, true])
  }, 30_000)

  it('show a posterior that is too sure of itself', async () => {
    const evaluations = evaluationsOf(problem)
    const emulator = emulatorOf(problem, await referenceTable(evaluations, 300, 'ranks'))
    const sure = { ...emulator, fit: { ...emulator.fit, covariance: emulator.fit.covariance.map((x) => x / 10) } }
    const boldly = { ...problem, moments: problem.moments.map((m) => ({ ...m, standardError: 0.05 })) }
    const check = await rankCheck(boldly, await modelledWorlds(evaluations, 100, 'ranks'), emulatorSampler(sure, 'ranks', 60))
    expect(rankVerdicts(check, 0.95).verdicts[0].inside).toBe(false)
  })

  it('let estimators compete, and the best near the truth with honest intervals wins', async () => {
    const evaluations = evaluationsOf(problem)
    const table = await referenceTable(evaluations, 200, 'tournament')
    const rows = await tournament(problem, await modelledWorlds(evaluations, 25, 'tournament'),
      { table, draws: 200, worlds: 4, chains: { chains: 2, warmUp: 500, kept: 150, thin: 5 } }, [0, 1])
    expect(rows.map(({ estimator }) => estimator)).toEqual([...ESTIMATORS])
    for (const { error, crps, covers80 } of rows) {
      expect(error).toBeLessThan(0.6)
      expect(crps).toBeLessThan(0.35)
      expect(covers80).toBeGreaterThan(0.6)
    }
    const [a, b, c] = rows
    expect(winnerOf([{ ...a, crps: 0.1, covers80: 0.4 }, { ...b, crps: 0.3, covers80: 0.8 }, { ...c, crps: 0.2, covers80: 0.75 }])).toBe('emulator')
  })
})

describe('screening', () => {
  it('tells what the moments inform from what they do not', async () => {
    const map = await identifiability(evaluationsOf(problem), 5)
    const [growth, response, idle] = map.rows
    expect(growth.effects[1]).toBeCloseTo(0, 12)
    expect(growth.effects[0]).toBeGreaterThan(2)
    expect(growth.jointly).toBeGreaterThanOrEqual(growth.alone)
    expect(response.signal).toBeGreaterThan(1)
    expect(idle.signal).toBeCloseTo(0, 9)
    expect(idle.jointly).toBeCloseTo(1, 9)
    expect(informed(map, 12, 0.5)).toEqual(['growth', 'response'])
    expect(informed(map, 1, 0.5)).toEqual(['growth'])
  })
})
