import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { project } from '../../src/questions/ask.js'
import { optimise } from '../../src/questions/optimise.js'
import { optimiseReport } from '../../src/reports/optimise-report.js'
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
  const shown: (readonly [number, number])[] = []
  const progress = (done: number, total: number): void => { shown.push([done, total]) }
  const found = await optimise(plan, { ...options, instruments, targets, probability: 0.5, progress })

  it('reaches the target as often as asked with fresh seeds, and is named after what they said', () => {
    expect(found.packages.length).toBe(12)
    const best = found.packages.find(({ standing }) => standing === (found.confirmed ? 'confirmed' : 'nearest'))!
    const fresh = found.confirmations.filter(({ levels }) => levels.join() === best.levels.join())
    expect(fresh.map(({ stage }) => stage)).toEqual(['first', 'second'])
    expect(found.confirmed).toBe((fresh[0].probability + fresh[1].probability) / 2 >= 0.5)
    expect(fresh[1].enough).toBe(found.confirmed)
    for (const { standing, levels } of found.packages) {
      const tried = found.confirmations.filter((one) => one.levels.join() === levels.join())
      if (standing === 'failed') expect(tried.at(-1)).toMatchObject({ enough: false })
      if (standing === 'front' || standing === 'other') expect(tried).toEqual([])
    }
    const [sentence] = optimiseReport(found).sentences
    expect(sentence.en).toContain(found.confirmed ? 'Cheapest of 12 packages' : 'No package is confirmed')
    expect(sentence.en).toContain(`${Math.round(fresh.reduce((sum, one) => sum + 12 * one.probability, 0))} of 24 runs`)
    expect(found.packages.find(({ levels }) => levels.join() === '0,0,0')).toMatchObject({ cost: 0 })
  })

  it('does with fresh seeds what its interval says', () => {
    const second = found.confirmations.find(({ stage }) => stage === 'second')!
    const first = found.confirmations.find(({ stage, levels }) => stage === 'first' && levels === second.levels)!
    expect(second.probability).toBeGreaterThanOrEqual(first.low)
    expect(second.probability).toBeLessThanOrEqual(first.high)
  })

  it('lies on a front along which more costs more and reaches as much', () => {
    const front = found.packages.filter(({ standing }) => standing !== 'other')
    for (let n = 1; n < front.length; n++) {
      expect(front[n].cost).toBeGreaterThan(front[n - 1].cost)
      expect(front[n].probability).toBeGreaterThanOrEqual(front[n - 1].probability)
    }
  })

  it('shows progress to an end that is known from the start, and moves only when one more package is tried', () => {
    expect(shown.at(-1)![0]).toBe(shown.at(-1)![1])
    const tried = found.confirmations.filter(({ stage }) => stage === 'first').length
    const totals = [...new Set(shown.map(([, total]) => total))]
    expect(totals[0]).toBe(12 * 6 + 6 + 4 * 12)
    expect(totals.length).toBeLessThanOrEqual(2 * tried)
  })

  it('can be made again', async () => {
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })

  it('keeps to constraints, and says when nothing is enough', async () => {
    const bound = await optimise(plan, { ...options, instruments, atMostOne: [['programmes', 'deduction']], mostMoney: 1,
      targets: [{ indicator: 'enterprise-rd', threshold: 1e15 }] })
    expect(bound.confirmed).toBe(false)
    expect(optimiseReport(bound).sentences[0].en).toContain('No package is confirmed')
    expect(bound.packages.every(({ levels }) => levels[0] === 0 || levels[2] === 0)).toBe(true)
    await expect(optimise(plan, { ...options, instruments: [{ ...instruments[2], values: [0.5, 9] } as never], targets })).rejects.toThrow('instruments[0].values')
    await expect(optimise(plan, { ...options, instruments, targets, atMostOne: [['x']] })).rejects.toThrow('atMostOne[0]')
  })
})
