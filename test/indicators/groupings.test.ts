import { describe, expect, it } from 'vitest'
import { EVERYBODY, columnLabels, columnOf, groupable, groupingNames, groupings } from '../../src/indicators/groupings.js'
import { indicators } from '../../src/indicators/index.js'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { answerText } from '../../src/reports/answer-text.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { enactmentsOf, scenario } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { tidy } from '../../src/simulation/result.js'

const population = china2015({ provinces: ['CN-NX', 'CN-QH'], scale: 0.02 })
const reference = enactmentsOf(asEnacted)
const country = new ModelRun(new CommonStart({ population, seed: 'groups', to: 2017, parameters: 'drawn', reference }, 0), reference)
while (country.year < 2017) country.step()

describe('indicators by class of enterprises', () => {
  it.each(groupingNames)('add up to everybody by %s, in every province', (by) => {
    const labels = columnLabels(population, by)
    const values = country.read(undefined, by)
    const all = country.read()
    for (let r = 0; r <= population.regions.length; r++) {
      indicators.forEach(({ id, byGroup }, k) => {
        const total = values[r * labels.length + k]!
        expect(total).toBe(all[r * indicators.length + k])
        if (byGroup !== 'add') return
        const parts = labels.flatMap((label, n) =>
          (columnOf(label).indicator === id && columnOf(label).group !== EVERYBODY ? [values[r * labels.length + n]!] : []))
        expect(parts).toHaveLength(groupings[by].classes(population).length)
        expect(Math.abs(parts.reduce((sum, x) => sum + x, 0) - total)).toBeLessThanOrEqual(1e-12 * Math.abs(total))
      })
    }
  })

  it('put every enterprise into one class, and more than one class is not empty', () => {
    for (const by of groupingNames) {
      const { enterprises: e } = country.world
      const of = new Uint8Array(e.count).fill(255)
      groupings[by].sort(e as never, 2017, of)
      const classes = groupings[by].classes(population)
      expect(Math.max(...of)).toBeLessThan(classes.length)
      expect(new Set(of).size).toBeGreaterThan(1)
      for (const { name } of classes) expect(name.zh).not.toBe(name.en)
    }
  })

  it('tell ratios of their own: research of certified enterprises weighs more in their revenue', () => {
    const labels = columnLabels(population, 'status')
    const at = (label: string): number => country.read(undefined, 'status')[population.regions.length * labels.length + labels.indexOf(label)]!
    expect(at('rd-intensity-industry@certified')).toBeGreaterThan(2 * at('rd-intensity-industry@uncertified'))
    expect(at('hnte-count@uncertified')).toBe(0)
  })

  it('are those that are sums over enterprises, and none that counts others besides', () => {
    const ids = groupable.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['enterprise-rd', 'revenue-industry', 'hnte-count', 'pilot-firms']))
    for (const id of ['rd-expenditure', 'pct-applications', 'technology-contract-turnover', 'vc-capital']) expect(ids).not.toContain(id)
  })
})

describe('a question asked by group', () => {
  const asked = { region: population, to: 2016, runs: 2, by: 'size' } as const
  const none = scenario({ id: 'same', name: { en: 'the same', zh: '相同' }, base: asEnacted, changes: [] })

  it('answers for every class, without another answer for everybody', async () => {
    const [answer, plain] = [await compare([none, asEnacted], asked), await compare([none, asEnacted], { ...asked, by: undefined })]
    const ofAll = <T extends { readonly group: string }>(rows: readonly T[]): T[] => rows.filter(({ group }) => group === EVERYBODY)
    expect(ofAll(answer.indicators)).toEqual(plain.indicators)
    expect(ofAll(answer.effects)).toEqual(plain.effects)
    expect(new Set(answer.effects.map(({ group }) => group))).toEqual(new Set(['all', 'micro', 'small', 'medium', 'large']))
    expect([...tidy(answer.result)].some((row) => row.group === 'large' && row.indicator === 'enterprise-rd' && row.value > 0)).toBe(true)
    expect(plain.manifest.by).toBeUndefined()
    expect(answerText(answer, 'zh')).toContain('大型')
    expect((await reproduce(JSON.parse(JSON.stringify(answer.manifest)), { region: population })).identical).toBe(true)
  })

  it('refuses a grouping that there is not', async () => {
    await expect(compare([none, asEnacted], { ...asked, by: 'colour' as never })).rejects.toThrow('by: allowed one of size, ownership, sector, status; given "colour"')
  })
})
