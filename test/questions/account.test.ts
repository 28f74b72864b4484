import { describe, expect, it } from 'vitest'
import { year } from '../../src/mechanisms/year.js'
import { china2015 } from '../../src/population/china-2015.js'
import { account } from '../../src/questions/account.js'
import { compare } from '../../src/questions/ask.js'
import { channels } from '../../src/questions/channels.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { earlierDeduction, frozen2015 } from '../../src/scenarios/named.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2017, seed: 'account', runs: 2 }

describe('why a number changed', async () => {
  const { indicators, effects } = await compare([earlierDeduction, frozen2015], options)
  const level = (of: number, indicator: string) => indicators.find((row) => row.scenario === 'earlier-deduction' && row.indicator === indicator && row.year === of)!.mean

  it.each(['enterprise-rd', 'invention-stock-enterprise', 'rd-intensity-industry'])('is told by channels that sum to the change of %s', async (indicator) => {
    const { rows } = await account(earlierDeduction, { ...options, indicator })
    const all = rows.filter(({ year: of }) => of === null)
    const sum = all.filter(({ channel }) => channel !== 'all').reduce((total, { value }) => total + value, 0)
    const change = level(2017, indicator) - level(2015, indicator)
    expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-9 * level(2015, indicator))
    const yearly = rows.filter(({ channel, year: of }) => channel === 'all' && of !== null).reduce((total, { value }) => total + value, 0)
    expect(Math.abs(yearly - change)).toBeLessThanOrEqual(1e-9 * level(2015, indicator))
  })

  it('is, for a tax lever, the choice of R&D and what prices and wages make of it, and sums to the effect', async () => {
    const { rows, manifest } = await account(earlierDeduction, { ...options, against: frozen2015 })
    const of = (id: string) => rows.find(({ channel, year: when }) => channel === id && when === null)!.value
    const effect = effects.find((row) => row.indicator === 'enterprise-rd' && row.year === 2017)!.mean
    expect(Math.abs(of('all') - effect)).toBeLessThanOrEqual(1e-9 * level(2015, 'enterprise-rd'))
    expect(of('effort')).toBeGreaterThan(0.3 * effect)
    expect(of('public-research')).toBe(0)
    expect((await reproduce(manifest, { region })).identical).toBe(true)
  })

  it('leaves no step of the year out, and none in two channels', () => {
    const placed = channels.flatMap(({ steps }) => steps)
    expect([...placed].sort()).toEqual(year.steps.map(({ name }) => name).sort())
  })
})
