import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readShard, runsOfShard, shardOfTask } from '../../src/queue/shards.js'

describe('the runs of a study', () => {
  it('are shared out whole: each run in one shard, in order, and no shard with two more than another', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 300 }), (runs, of) => {
      const ranges = Array.from({ length: of }, (_, n) => runsOfShard({ number: n + 1, of }, runs))
      const sizes = ranges.map(({ first, after }) => after - first)
      expect(ranges[0].first).toBe(0)
      expect(ranges.at(-1)!.after).toBe(runs)
      for (let n = 1; n < of; n++) expect(ranges[n].first).toBe(ranges[n - 1].after)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }), { numRuns: 300 })
  })
})

describe('a shard', () => {
  it('is written I/N', () => { expect(readShard('3/200')).toEqual({ number: 3, of: 200 }) })

  it.each(['0/3', '4/3', '1/0', '1', '1/2/3', '-1/3', '1/1e3', ' 1/3', '1/3 ', '１/３', '1/9999999', 'a/b', '1/', '/3', '0x1/3', ''])('is not written %j', (text) => {
    expect(() => readShard(text)).toThrow(/^shard: allowed I\/N with 1 ≤ I ≤ N ≤ 100000, such as 3\/200; given /)
  })

  it('is what a Slurm array says, from whatever number it counts', () => {
    expect(shardOfTask({ SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '200' })).toEqual({ number: 3, of: 200 })
    expect(shardOfTask({ SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_COUNT: '200' })).toEqual({ number: 1, of: 200 })
  })

  it('is what a Kubernetes Indexed Job says, which counts from nought', () => {
    expect(shardOfTask({ JOB_COMPLETION_INDEX: '199', JOB_COMPLETIONS: '200' })).toEqual({ number: 200, of: 200 })
  })

  it('is nothing outside of both', () => { expect(shardOfTask({ HOME: '/root' })).toBeUndefined() })

  it.each([
    [{ SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '4' }, 'SLURM_ARRAY_TASK_ID'],
    [{ SLURM_ARRAY_TASK_ID: '5' }, 'SLURM_ARRAY_TASK_COUNT'],
    [{ SLURM_ARRAY_TASK_ID: '1; rm', SLURM_ARRAY_TASK_COUNT: '4' }, 'SLURM_ARRAY_TASK_ID'],
    // Some tasks of an array, sent again: nothing says of how many.
    [{ SLURM_ARRAY_TASK_ID: '17', SLURM_ARRAY_TASK_MIN: '17', SLURM_ARRAY_TASK_MAX: '17', SLURM_ARRAY_TASK_COUNT: '1' }, 'SLURM_ARRAY_TASK_MIN'],
    [{ SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '3', SLURM_ARRAY_TASK_COUNT: '2' }, 'SLURM_ARRAY_TASK_MIN'],
    [{ JOB_COMPLETION_INDEX: '4', JOB_COMPLETIONS: '4' }, 'JOB_COMPLETION_INDEX'],
    [{ JOB_COMPLETION_INDEX: '0' }, 'JOB_COMPLETIONS'],
  ])('cannot be %j', (environment, path) => {
    expect(() => shardOfTask(environment)).toThrow(`${path}: allowed `)
  })
})
