import { describe, expect, it } from 'vitest'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { attribute } from '../../src/questions/attribute.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { differingLevers } from '../../src/questions/players.js'
import { attributeReport } from '../../src/reports/attribute-report.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { frozen2015, plan } from '../../src/scenarios/named.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2017, runs: 2, seed: 'attribute' }
const named = (id: string, levers: string[]) => ({ id, name: { en: id, zh: id }, levers })
const differing = differingLevers(plan, frozen2015)
const alike = enactmentsOf(plan).map(({ lever }) => lever.id).filter((id) => !differing.includes(id)).slice(0, 2)
const groups = [
  named('deduction', ['rd-super-deduction', 'hnte-tax-rate']), named('programmes', ['national-programmes']),
  named('nothing', alike),
]

describe('the effect of the plan shared out among groups of levers', async () => {
  const indicators = ['enterprise-rd', 'rd-personnel', 'invention-grants-enterprise']
  const found = await attribute(plan, { ...options, players: groups, indicators })
  const of = (player: string) => found.contributions.filter((row) => row.player === player)

  it('is exact, and looks at every coalition once', () => {
    expect(found).toMatchObject({ method: 'exact', coalitions: 16, whole: true })
    expect(found.players.map(({ id }) => id)).toEqual(['deduction', 'programmes', 'nothing', 'rest'])
  })

  it('says in which region it contributes, here a province', () => {
    expect(attributeReport(found).tables[0].title).toEqual({ en: 'Contributions in CN-NX; those of an indicator sum to its whole effect', zh: 'CN-NX的贡献（各指标之和等于总效应）' })
  })

  it('sums to the effect that a comparison finds, to 1e-9 of it', async () => {
    const { effects } = await compare([plan, frozen2015], options)
    for (const all of of('all')) {
      const parts = found.contributions.filter((row) => row.indicator === all.indicator && row.player !== 'all')
      const effect = effects.find((row) => row.indicator === all.indicator && row.year === 2017)!
      expect(Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - all.value)).toBeLessThanOrEqual(1e-9 * Math.abs(all.value))
      expect(all.value).toBe(effect.mean)
      expect(all.low).toBeCloseTo(effect.low!, 4)
    }
    expect(of('all')[0].value).toBeGreaterThan(0)
    expect(alike.length).toBe(2)
  })

  it('gives exactly nothing to levers about which the scenarios agree', () => {
    for (const { value, low, high } of of('nothing')) expect([value, low, high]).toEqual([0, 0, 0])
    expect(found.interactions.filter((row) => row.with === 'nothing').map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('can be made again from its manifest', async () => {
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })

  it('keeps to unions, whose members together get what the union would get as one', async () => {
    const joined = await attribute(plan, { ...options, players: [...groups, named('services', ['sme-service-platforms'])], unions: [['deduction', 'programmes']], indicators: ['enterprise-rd'] })
    const asOne = await attribute(plan, { ...options, players: [named('both', [...groups[0].levers, ...groups[1].levers]), groups[2], named('services', ['sme-service-platforms'])], indicators: ['enterprise-rd'] })
    const both = joined.contributions.filter(({ player }) => ['deduction', 'programmes'].includes(player)).reduce((sum, { value }) => sum + value, 0)
    expect(both / asOne.contributions.find(({ player }) => player === 'both')!.value).toBeCloseTo(1, 9)
  })

  it('is sampled where there are more than eight players, and still sums', async () => {
    const sampled = await attribute(plan, { ...options, runs: 1, players: 'levers', pairs: 1, indicators: ['enterprise-rd'] })
    const [all] = sampled.contributions.filter(({ player }) => player === 'all')
    const parts = sampled.contributions.filter(({ player }) => player !== 'all')
    expect(sampled.method).toBe('sampled')
    expect(parts.length).toBeGreaterThan(40)
    expect(Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - all.value)).toBeLessThanOrEqual(1e-9 * Math.abs(all.value))
  })

  it('is refused where a lever is unknown, stands twice, or nothing differs', async () => {
    await expect(attribute(plan, { ...options, against: plan })).rejects.toThrow('two scenarios that differ')
    await expect(attribute(plan, { ...options, players: [named('a', ['no-such'])] })).rejects.toThrow('players[0].levers')
    await expect(attribute(plan, { ...options, players: [groups[0], named('b', ['hnte-tax-rate'])] })).rejects.toThrow('also in deduction')
    await expect(attribute(plan, { ...options, players: groups, unions: [['none']] })).rejects.toThrow('unions[0]')
  })
})
