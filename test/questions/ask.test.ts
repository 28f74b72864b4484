import { beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'
import { compare, project } from '../../src/questions/ask.js'
import type { Answer } from '../../src/questions/ask.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { asEnacted, earlierDeduction, frozen2015 } from '../../src/scenarios/named.js'
import { scenario } from '../../src/scenarios/scenario.js'

let region: Population
let answer: Answer
const seen: [number, number][] = []
const small = (): { region: Population; to: number; runs: number } => ({ region, to: 2017, runs: 2 })

beforeAll(async () => {
  region = china2015({ scale: 0.002, provinces: ['CN-QH', 'CN-NX'] })
  answer = await compare([earlierDeduction, asEnacted], {
    ...small(),
    progress: (done, total) => seen.push([done, total]),
  })
})

describe('an answer', () => {
  it('has every indicator, its effects and what was spent', () => {
    const years = new Set(answer.indicators.map(({ year }) => year))
    expect([...years]).toEqual([2015, 2016, 2017])
    expect(new Set(answer.indicators.map(({ region: code }) => code))).toEqual(new Set(['CN-QH', 'CN-NX', 'CN']))
    expect(answer.effects).toHaveLength(answer.indicators.length / 2)
    expect(answer.ledger.some(({ lever, account }) => lever === 'rd-super-deduction' && account === 'tax-cash')).toBe(
      true,
    )
    expect(answer.asked).toBe(2)
  })

  it('says where it came from', () => {
    const { manifest } = answer
    expect(manifest).toMatchObject({
      package: 'technopole',
      question: 'compare',
      seed: 'technopole',
      runs: 2,
      base: 2015,
      to: 2017,
      scale: 0.002,
      parameters: 'posterior',
    })
    expect([...manifest.region].sort()).toEqual(['CN-NX', 'CN-QH'])
    for (const value of [manifest.digests.data, manifest.digests.parameterDraws, manifest.digests.result]) {
      expect(value).toMatch(/^[0-9a-f]{32}$/)
    }
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest)
  })

  it('reports progress to the end', () => {
    expect(seen).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
  })

  it('starts from the same year whatever the policy', () => {
    const start = answer.effects.filter(({ year }) => year === 2015)
    expect(start.length).toBeGreaterThan(0)
    for (const { mean } of start) expect(mean).toBe(0)
  })

  it('of one scenario has no effects', async () => {
    const alone = await project(asEnacted, { ...small(), runs: 1, to: 2016 })
    expect(alone.effects).toEqual([])
    expect(new Set(alone.indicators.map(({ scenario }) => scenario))).toEqual(new Set(['as-enacted']))
  })

  it('depends on the seed and on nothing else', async () => {
    const [again, other] = [
      await compare([earlierDeduction, asEnacted], small()),
      await compare([earlierDeduction, asEnacted], { ...small(), seed: 'other' }),
    ]
    expect(again.manifest.digests).toEqual(answer.manifest.digests)
    expect(other.manifest.digests.result).not.toBe(answer.manifest.digests.result)
  })

  it('keeps the finished runs when it is stopped', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const stopped = await compare([earlierDeduction, asEnacted], {
      ...small(),
      runs: 50,
      signal,
      progress: (done) => {
        if (done === 3) controller.abort()
      },
    })
    expect(stopped.manifest.runs).toBe(1)
    expect(stopped.asked).toBe(50)
    expect(stopped.indicators[0].n).toBe(1)
  })

  it('stopped before the first run is empty, not wrong', async () => {
    const { indicators, manifest } = await project(asEnacted, { ...small(), signal: AbortSignal.abort() })
    expect(indicators).toEqual([])
    expect(manifest.runs).toBe(0)
  })
})

describe('reproducing', () => {
  const manifest = (): Record<string, unknown> => JSON.parse(JSON.stringify(answer.manifest)) as Record<string, unknown>

  it('makes the same bytes again from the manifest alone', async () => {
    const { identical, differs, answer: made } = await reproduce(manifest())
    expect(differs).toEqual([])
    expect(identical).toBe(true)
    expect(made!.indicators).toEqual(answer.indicators)
  })

  it.each<[string, (m: Record<string, never>) => void]>([
    [
      'version',
      (m) => {
        Object.assign(m, { version: '9.9.9' })
      },
    ],
    [
      'model',
      (m) => {
        Object.assign(m, { model: '0' })
      },
    ],
    [
      'data',
      (m) => {
        Object.assign(m.digests, { data: 'f'.repeat(32) })
      },
    ],
    [
      'population',
      (m) => {
        Object.assign(m, { scale: 0.003 })
      },
    ],
    [
      'parameter draws',
      (m) => {
        Object.assign(m, { seed: 'another' })
      },
    ],
    [
      'last year of known law',
      (m) => {
        Object.assign(m, { lawKnownUntil: 2030 })
      },
    ],
    [
      'id of scenario 2',
      (m) => {
        Object.assign(m.scenarios[1], { id: 'reform' })
      },
    ],
    [
      'scenario earlier-deduction',
      (m) => {
        Object.assign(m.scenarios[0], { document: m.scenarios[1]['document'] })
      },
    ],
  ])('says when the %s differs, without asking again', async (what, change) => {
    const changed = manifest() as Record<string, never>
    change(changed)
    const { identical, differs, answer: made } = await reproduce(changed)
    expect(identical).toBe(false)
    expect(differs.map((one) => one.what)).toContain(what)
    expect(made).toBeUndefined()
  })

  it('says when the result differs although the inputs agree', async () => {
    const changed = manifest() as { digests: object }
    const { identical, differs } = await reproduce({
      ...changed,
      digests: { ...changed.digests, result: 'f'.repeat(32) },
    })
    expect(identical).toBe(false)
    expect(differs.map(({ what }) => what)).toEqual(['result'])
  })
})

describe('a wrong question', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['one scenario to compare', () => compare([asEnacted], small()), 'scenarios'],
    ['a scenario that is no list', () => compare(asEnacted as never, small()), 'scenarios'],
    ['no scenario', () => project([], small()), 'scenarios'],
    ['the same scenario twice', () => compare([asEnacted, asEnacted], small()), 'scenarios'],
    ['no runs', () => project(asEnacted, { ...small(), runs: 0 }), 'runs'],
    ['half a run', () => project(asEnacted, { ...small(), runs: 1.5 }), 'runs'],
    ['too many runs', () => project(asEnacted, { ...small(), runs: 1e9 }), 'runs'],
    ['a year before the start', () => project(asEnacted, { ...small(), to: 2014 }), 'to'],
    ['the base year', () => project(asEnacted, { ...small(), to: 2015 }), 'to'],
    ['a year beyond the horizon', () => project(asEnacted, { ...small(), to: 2036 }), 'to'],
    ['a year in words', () => project(asEnacted, { ...small(), to: '2020' as never }), 'to'],
    ['no seed', () => project(asEnacted, { ...small(), seed: null as never }), 'seed'],
    ['an empty seed', () => project(asEnacted, { ...small(), seed: '' }), 'seed'],
    [
      'an unknown way of parameters',
      () => project(asEnacted, { ...small(), parameters: 'best' as never }),
      'parameters',
    ],
    ['an unknown behaviour', () => project(asEnacted, { ...small(), behaviour: 'odd' as never }), 'behaviour'],
    [
      'an unknown definition',
      () => project(asEnacted, { ...small(), revenueDefinition: 'x' as never }),
      'revenueDefinition',
    ],
    ['an unknown option', () => project(asEnacted, { ...small(), horizon: 2020 } as never), 'horizon'],
    ['a region by its name', () => project(asEnacted, { ...small(), region: 'CN-JS' as never }), 'region'],
    [
      'a province that does not exist',
      async () => project(asEnacted, { region: china2015({ provinces: ['CN-ZZ' as string] }) }),
      'regions[0]',
    ],
    ['a scale of nothing', async () => project(asEnacted, { region: china2015({ scale: 0 }) }), 'scale'],
    ['a region that is nothing', () => project([asEnacted], { region: null } as never), 'region'],
    ['options that are nothing', () => project(asEnacted, null as never), 'options'],
    ['a misspelt option of China', async () => project(asEnacted, { region: china2015({ scle: 0.1 } as never) }), 'scle'],
    ['nothing for a scenario', () => project(null as never, small()), 'scenario'],
    ['nothing among the scenarios', () => compare([null as never, asEnacted], small()), 'scenario'],
    ['another scenario under the id of one that ships',
      () => project(scenario({ ...frozen2015, id: 'as-enacted' }), small()), 'scenarios[0].id'],
    ['what is no scenario', () => project({ id: 'x' } as never, small()), 'scenario'],
    ['a manifest that is none', () => reproduce({}), 'manifest.package'],
    ['a manifest with more in it', () => reproduce({ ...answer.manifest, extra: 1 }), 'manifest.extra'],
    [
      'a manifest with a wrong scenario',
      () =>
        reproduce({
          ...answer.manifest,
          scenarios: [{ ...answer.manifest.scenarios[0], document: { technopole: 1 } }],
        }),
      'manifest.scenarios[0].document.id',
    ],
    ['a manifest of another country', () => reproduce({ ...answer.manifest, region: ['XX'] }), 'region'],
  ])('%s is refused with its path', async (_, make, path) => {
    const error = await make().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).path).toBe(path)
  })

  it('is refused before anything runs, for a scenario out of this list', async () => {
    await expect(compare([frozen2015, {} as never], small())).rejects.toBeInstanceOf(InputError)
  })
})
