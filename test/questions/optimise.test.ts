import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { project } from '../../src/questions/ask.js'
import { optimise } from '../../src/questions/optimise.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { frozen2015, plan } from '../../src/scenarios/named.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2017, seed: 'optimise', runs: 6, confirmRuns: 12 }
const group = (id: string, ...levers: string[]) => ({ id, name: { en: id, zh: id }, levers })
const instruments = [group('programmes', 'national-programmes'), group('platforms', 'sme-service-platforms'),
  { id: 'deduction', name: { en: 'deduction', zh: '加计扣除' }, lever: 'rd-super-deduction', parameter: 'extra', values: [0.5, 0.75, 1.5], from: 2016 }]

describe('the cheapest package', async () => {
  const { indicators } = await project(frozen2015, { region, to: 2017, seed: 'optimise', runs: 12 })
  const base = indicators.find((row) => row.indicator === 'enterprise-rd' && row.year === 2017)!
  const threshold = base.p50 * 1.02
  const targets = [{ indicator: 'enterprise-rd', threshold }]
  const found = await optimise(plan, { ...options, instruments, targets, probability: 0.5 })

  it('reaches the target as often as asked, at least cost of all that were looked at', () => {
    expect(found.packages.length).toBe(12)
    const best = found.packages.find(({ standing }) => standing === 'best')!
    const fresh = found.confirmations.filter(({ levels }) => levels.join() === best.levels.join()).map((row) => row.probability)
    expect(fresh.length).toBe(2)
    expect(found.feasible).toBe((fresh[0] + fresh[1]) / 2 >= 0.5)
    for (const other of found.packages) if (other.probability >= 0.5) expect(other.cost).toBeGreaterThanOrEqual(Math.min(best.cost, other.cost))
    expect(best.probability).toBeGreaterThanOrEqual(0.5)
    const weakest = found.packages.find(({ levels }) => levels.join() === '0,0,0')!
    expect(weakest).toMatchObject({ cost: 0 })
  })

  it('does with fresh seeds what its interval says', () => {
    const again = found.confirmations.at(-1)!
    const confirmed = found.confirmations.find(({ stage, levels }) => stage === 'confirmed' && levels === again.levels)!
    expect(again.stage).toBe('again')
    expect(again.probability).toBeGreaterThanOrEqual(confirmed.low)
    expect(again.probability).toBeLessThanOrEqual(confirmed.high)
  })

  it('lies on a front along which more costs more', () => {
    const front = found.packages.filter(({ standing }) => standing !== 'other')
    for (let n = 1; n < front.length; n++) expect(front[n].cost).toBeGreaterThanOrEqual(front[n - 1].cost)
  })

  it('can be made again', async () => {
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })

  it('keeps to constraints, and says when nothing is enough', async () => {
    const bound = await optimise(plan, { ...options, instruments, atMostOne: [['programmes', 'deduction']], mostMoney: 1,
      targets: [{ indicator: 'enterprise-rd', threshold: 1e15 }] })
    expect(bound.feasible).toBe(false)
    expect(bound.packages.every(({ levels }) => levels[0] === 0 || levels[2] === 0)).toBe(true)
    await expect(optimise(plan, { ...options, instruments: [{ ...instruments[2], values: [0.5, 9] } as never], targets })).rejects.toThrow('instruments[0].values')
    await expect(optimise(plan, { ...options, instruments, targets, atMostOne: [['x']] })).rejects.toThrow('atMostOne[0]')
  })
})
