import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { calibrate } from '../../src/evidence/calibration/calibrate.js'
import { InputError } from '../../src/kernel/input-error.js'
import { evaluationsIn } from '../../src/node/evaluation-journal.js'
import { knownWorld } from '../evidence/calibration/a-known-world.js'

const directory = mkdtempSync(join(tmpdir(), 'evaluations-'))
afterAll(() => rmSync(directory, { recursive: true }))

describe('a calibration on disk', () => {
  const path = join(directory, 'evaluations.jsonl')
  const options = { budget: 60, draws: 50 }

  it('goes on after Ctrl-C and after a crash in the middle of a line, with the same bytes', async () => {
    let simulated = 0
    const problem = { ...knownWorld(), simulate: (values: Float64Array, chance: number) => {
      simulated++
      return knownWorld().simulate(values, chance)
    } }
    const stop = new AbortController()
    await expect(calibrate(problem, 'abc', { ...options, journal: evaluationsIn(path), signal: stop.signal,
      progress: (made) => { if (made === 25) stop.abort() } })).rejects.toThrow(/abort/i)
    appendFileSync(path, '{"key":"100025 half of a li')
    const resumed = await calibrate(problem, 'abc', { ...options, journal: evaluationsIn(path) })
    expect(simulated).toBe(60)
    expect(resumed).toEqual(await calibrate(knownWorld(), 'abc', options))
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(62)
  })

  it('is not mistaken for that of another problem', async () => {
    await expect(calibrate({ ...knownWorld(), id: 'another world' }, 'abc', { ...options, journal: evaluationsIn(path) })).rejects.toThrow(InputError)
    evaluationsIn(path).discard()
    expect(existsSync(path)).toBe(false)
  })
})
