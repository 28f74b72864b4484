import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { adapt } from '../../src/questions/adapt.js'
import { project } from '../../src/questions/ask.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { frozen2015 } from '../../src/scenarios/named.js'
import { valueIndex } from '../../src/simulation/result.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2019, seed: 'adapt', runs: 4 }
const raise = [{ verb: 'amend', lever: 'rd-super-deduction', params: { extra: { $year: 1.5 } } }]
const slump = { id: 'slump', name: { en: 'a slump', zh: '衰退' }, growth: { 2016: -0.3, 2017: -0.3, 2018: -0.3 } }

describe('an adaptive policy', async () => {
  const { result } = await project(frozen2015, options)
  const rd = (run: number, year: number) => result.values[valueIndex(result, 0, run, year - 2015, 0, result.indicators.indexOf('enterprise-rd'))]
  const seen = [0, 1, 2, 3].map((run) => rd(run, 2016))
  const level = [...seen].sort((a, b) => a - b)[1]
  const rule = { signpost: { indicator: 'enterprise-rd', threshold: level, want: 'at-most' as const }, reviews: [2016, 2017], lag: 1, changes: raise }
  const found = await adapt(frozen2015, { ...options, rule, targets: [{ indicator: 'enterprise-rd', threshold: 1e12 }], surprises: [slump] })
  const row = (policy: string, world = 'expected') => found.policies.find((one) => one.policy === policy && one.world === world)!

  it('acts where the signpost is seen, after its lag, and says so in its log', () => {
    for (const { run, review, triggered, acts, seen: value } of found.log.filter(({ world, review: of }) => world === 'expected' && of === 2016)) {
      expect(value).toBe(rd(run, review))
      expect(triggered).toBe(rd(run, review) <= level)
      expect(acts).toBe(triggered ? 2017 : null)
    }
    expect(found.log.filter(({ world, run, review }) => world === 'expected' && review === 2017 && seen[run] <= level)).toEqual([])
  })

  it('lies between never changing and always changing early, in outcome and in cost', () => {
    for (const world of ['expected', 'slump']) {
      expect(row('adaptive', world).value).toBeGreaterThan(row('never', world).value)
      expect(row('adaptive', world).value).toBeLessThanOrEqual(row('always-2017', world).value)
      expect(row('never', world).cost).toBe(0)
      expect(row('adaptive', world).cost).toBeGreaterThan(0)
    }
  })

  it('acts more often in a slump that nobody expected', () => {
    expect(row('adaptive', 'slump').acts).toBe(1)
    expect(row('adaptive').acts).toBeGreaterThanOrEqual(0.5)
    expect(row('never', 'slump').value).toBeLessThan(row('never').value)
  })

  it('can be made again, and is refused where a rule cannot be', async () => {
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
    const asking = (change: object) => adapt(frozen2015, { ...options, rule: { ...rule, ...change }, targets: [{ indicator: 'enterprise-rd', threshold: 1 }] })
    await expect(asking({ reviews: [2019] })).rejects.toThrow('rule.reviews')
    await expect(asking({ lag: 0 })).rejects.toThrow('rule.lag')
    await expect(asking({ signpost: { ...rule.signpost, want: 'below' } })).rejects.toThrow('rule.signpost.want: allowed at-least or at-most')
    await expect(asking({ changes: [{ verb: 'amend', lever: 'none', params: {} }] })).rejects.toThrow('rule.changes[0]')
  })
})
