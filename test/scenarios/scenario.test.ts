import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { region } from '../../src/levers/eligibility.js'
import { bringIntoForce, doseShare, valuesIn } from '../../src/levers/enactment.js'
import { hnteTaxRate, innovationVoucher, levers, rdSuperDeduction } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { amend, enact, hold, repeal } from '../../src/scenarios/change.js'
import type { Change } from '../../src/scenarios/change.js'
import { enactmentsOf, scenario, scenarioDigest } from '../../src/scenarios/scenario.js'
import type { Scenario } from '../../src/scenarios/scenario.js'

const name = { en: 'A question', zh: '一个问题' }
const law = scenario({ name, changes: levers.map((lever) => enact(lever)) })
const with_ = (...changes: Change[]): Scenario => scenario({ name, base: law, changes })

/** Value of a parameter in a year under a scenario; undefined when the lever is not in force. */
function value(
  s: Scenario,
  lever: { readonly id: string },
  parameter: string,
  year: number,
): number | string | undefined {
  const enactment = enactmentsOf(s).find((one) => one.lever.id === lever.id)
  if (!enactment || doseShare(enactment.implementation, year) === 0) return undefined
  return valuesIn(bringIntoForce(enactment, 'test'), year)[parameter]
}

describe('a scenario', () => {
  it('without a base has no policy at all', () => {
    expect(enactmentsOf(scenario({ name, changes: [] }))).toEqual([])
  })

  it('that only enacts a lever leaves it as the law has it', () => {
    for (const enactment of enactmentsOf(law)) expect(enactment.changes).toEqual({})
  })

  it('raises the deduction two years earlier and nothing else', () => {
    const earlier = with_(amend(rdSuperDeduction, { extra: { 2016: 0.75 } }, 'the 2018 rate, two years early'))
    expect([2015, 2016, 2017, 2018].map((year) => value(earlier, rdSuperDeduction, 'extra', year))).toEqual([
      0.5, 0.75, 0.75, 0.75,
    ])
    expect(value(earlier, hnteTaxRate, 'rate', 2017)).toBe(value(law, hnteTaxRate, 'rate', 2017))
  })

  it('with a plain value sets it in all years, also where the law was dated', () => {
    const always = with_(amend(rdSuperDeduction, { extra: 0.5 }))
    expect([2010, 2018, 2025].map((year) => value(always, rdSuperDeduction, 'extra', year))).toEqual([0.5, 0.5, 0.5])
    const later = scenario({ name, base: always, changes: [amend(rdSuperDeduction, { extra: { 2020: 1 } })] })
    expect([2015, 2018, 2019, 2020, 2030].map((year) => value(later, rdSuperDeduction, 'extra', year))).toEqual([
      0.5, 0.5, 0.5, 1, 1,
    ])
  })

  it('ends a lever from the start or from a year', () => {
    expect(value(with_(repeal(hnteTaxRate)), hnteTaxRate, 'rate', 2012)).toBeUndefined()
    const ended = with_(repeal(hnteTaxRate, 'sunset', { from: 2018 }))
    expect(value(ended, hnteTaxRate, 'rate', 2017)).toBe(0.15)
    expect(value(ended, hnteTaxRate, 'rate', 2018)).toBeUndefined()
  })

  it('phases a lever in along its schedule, for those it is targeted at', () => {
    const phased = scenario({
      name,
      changes: [
        enact(innovationVoucher, { budget: 4e9 }, 'in four steps', {
          implementation: { shape: 'linear', from: 2016, full: 2019 },
          targeting: region('CN-JS'),
        }),
      ],
    })
    expect(
      [2015, 2016, 2017, 2018, 2019, 2020].map((year) => value(phased, innovationVoucher, 'budget', year)),
    ).toEqual([undefined, 1e9, 2e9, 3e9, 4e9, 4e9])
    expect(enactmentsOf(phased)[0].targeting).toEqual({ is: 'region', codes: ['CN-JS'] })
  })

  it('does not change with the objects it was made of', () => {
    const changes = [enact(rdSuperDeduction)]
    const made = scenario({ name, changes })
    changes.pop()
    expect(enactmentsOf(made)).toHaveLength(1)
  })

  it('gets its id from its English name', () => {
    expect(scenario({ name: { en: '75 % two years earlier!', zh: '提前' }, changes: [] }).id).toBe('two-years-earlier')
  })
})

describe('holding the law of a year', () => {
  const frozen = with_(hold(2015))

  it('keeps every value of that year for ever', () => {
    for (const { lever } of enactmentsOf(frozen))
      for (const parameter of Object.keys(lever.params)) {
        expect(value(frozen, lever, parameter, 2014)).toBe(value(law, lever, parameter, 2014))
        for (const year of [2016, 2018, 2023, 2035])
          expect(value(frozen, lever, parameter, year)).toBe(value(law, lever, parameter, 2015))
      }
  })

  it('lets a later change through, and only that', () => {
    const raised = scenario({ name, base: frozen, changes: [amend(rdSuperDeduction, { extra: { 2018: 0.75 } })] })
    expect([2017, 2018, 2035].map((year) => value(raised, rdSuperDeduction, 'extra', year))).toEqual([0.5, 0.75, 0.75])
    expect(value(raised, rdSuperDeduction, 'extraTechnologySme', 2020)).toBe(
      value(law, rdSuperDeduction, 'extraTechnologySme', 2015),
    )
  })

  it('leaves out what would start later, and stops a phase-in at the share it reached', () => {
    const phased = (from: number): Scenario =>
      scenario({
        name,
        changes: [
          enact(innovationVoucher, { budget: 4e9 }, '', { implementation: { shape: 'linear', from, full: from + 3 } }),
          hold(2015),
        ],
      })
    expect(enactmentsOf(phased(2016))).toEqual([])
    expect(
      [2013, 2014, 2015, 2016, 2020].map((year) => value(phased(2014), innovationVoucher, 'budget', year)),
    ).toEqual([undefined, 1e9, 2e9, 2e9, 2e9])
    expect(
      [2009, 2010, 2012, 2013, 2020].map((year) => value(phased(2010), innovationVoucher, 'budget', year)),
    ).toEqual([undefined, 1e9, 3e9, 4e9, 4e9])
  })

  it('keeps a lever that had ended, ended, and drops the end of one that had not', () => {
    const until = (year: number): Scenario =>
      scenario({
        name,
        changes: [
          enact(hnteTaxRate, {}, '', { implementation: { shape: 'step', from: 2010, full: 2010, until: year } }),
          hold(2015),
        ],
      })
    expect([2012, 2016].map((year) => value(until(2013), hnteTaxRate, 'rate', year))).toEqual([0.15, undefined])
    expect([2012, 2020].map((year) => value(until(2017), hnteTaxRate, 'rate', year))).toEqual([0.15, 0.15])
  })
})

describe('the digest of a scenario', () => {
  it('is that of the policy, whatever the scenario is called and however it is written', () => {
    const one = with_(amend(rdSuperDeduction, { extra: { 2016: 0.75 } }))
    const other = scenario({
      name: { en: 'Another', zh: '另一个' },
      base: with_(amend(rdSuperDeduction, { extra: { 2016: 0.6 } }, 'first')),
      changes: [amend(rdSuperDeduction, { extra: { 2016: 0.75, 2017: 0.75 } }, 'then')],
    })
    expect(scenarioDigest(one)).toBe(scenarioDigest(other))
    expect(scenarioDigest(one)).toMatch(/^[0-9a-f]{32}$/)
  })

  it('tells policies apart', () => {
    const digests = [
      law,
      with_(hold(2015)),
      with_(repeal(hnteTaxRate)),
      with_(repeal(hnteTaxRate, '', { from: 2018 })),
      with_(amend(rdSuperDeduction, { extra: 0.75 })),
      with_(amend(innovationVoucher, { rationing: 'merit' })),
      scenario({ name, changes: [] }),
    ]
    expect(new Set(digests.map(scenarioDigest)).size).toBe(digests.length)
  })
})

describe('a wrong scenario', () => {
  // @ts-expect-error a lever lacks this parameter
  const unknown = (): Change => amend(rdSuperDeduction, { extraa: 0.75 })
  // @ts-expect-error not one of the words
  const word = (): Change => amend(innovationVoucher, { rationing: 'favour' })
  // @ts-expect-error a word where a number belongs
  const text = (): Change => amend(rdSuperDeduction, { extra: { 2016: 'high' } })
  const schedule = (from: number, full: number, until?: number): Change =>
    enact(rdSuperDeduction, {}, '', { implementation: { shape: 'linear', from, full, until } })
  const alone = (change: Change) => (): Scenario => scenario({ name, changes: [change] })

  it.each<[string, () => unknown, string]>([
    ['an unknown parameter', () => with_(unknown()), 'changes[0].params.extraa'],
    ['an unknown word', () => with_(word()), 'changes[0].params.rationing'],
    ['a text for a number', () => with_(text()), 'changes[0].params.extra.2016'],
    ['a value above the range', () => with_(amend(rdSuperDeduction, { extra: 4 })), 'changes[0].params.extra'],
    ['a value below the range', () => with_(amend(rdSuperDeduction, { extra: -0.1 })), 'changes[0].params.extra'],
    ['no number', () => with_(amend(rdSuperDeduction, { extra: NaN })), 'changes[0].params.extra'],
    ['an infinite number', () => with_(amend(innovationVoucher, { budget: Infinity })), 'changes[0].params.budget'],
    [
      'a year before the model',
      () => with_(amend(rdSuperDeduction, { extra: { 1999: 0.5 } })),
      'changes[0].params.extra.1999',
    ],
    [
      'a year after the model',
      () => with_(amend(rdSuperDeduction, { extra: { 2036: 0.5 } })),
      'changes[0].params.extra.2036',
    ],
    ['no year at all', () => with_(amend(rdSuperDeduction, { extra: {} })), 'changes[0].params.extra'],
    ['a second enactment', () => with_(enact(rdSuperDeduction)), 'changes[0].lever'],
    ['amending what is not in force', alone(amend(rdSuperDeduction, { extra: 1 })), 'changes[0].lever'],
    ['repealing what is not in force', alone(repeal(rdSuperDeduction)), 'changes[0].lever'],
    ['repealing before it begins', () => with_(repeal(rdSuperDeduction, '', { from: 2008 })), 'changes[0].from'],
    ['a repeal in no year of the model', () => with_(repeal(rdSuperDeduction, '', { from: 2050 })), 'changes[0].from'],
    ['holding a year out of range', () => with_(hold(2040)), 'changes[0].year'],
    ['holding half a year', () => with_(hold(2015.5)), 'changes[0].year'],
    ['full effect before any effect', alone(schedule(2018, 2016)), 'changes[0].implementation.full'],
    ['an end before the start', alone(schedule(2016, 2018, 2014)), 'changes[0].implementation.until'],
    ['a start out of range', alone(schedule(1990, 2018)), 'changes[0].implementation.from'],
    ['no name', () => scenario({ changes: [] } as never), 'name'],
    ['an empty name', () => scenario({ name: { en: '', zh: '无' }, changes: [] }), 'name.en'],
    ['a name in one language', () => scenario({ name: { en: 'x' } as never, changes: [] }), 'name.zh'],
    [
      'a control character in a name',
      () => scenario({ name: { en: 'a\u001b[2Jb', zh: '无' }, changes: [] }),
      'name.en',
    ],
    ['a line break in a note', () => with_(amend(rdSuperDeduction, { extra: 1 }, 'a\nb')), 'changes[0].note'],
    ['an id with capitals', () => scenario({ id: 'Mine', name, changes: [] }), 'id'],
    ['an id that climbs directories', () => scenario({ id: '../up', name, changes: [] }), 'id'],
    ['a question that is no text', () => scenario({ name, question: 7 as never, changes: [] }), 'question'],
    ['changes that are no list', () => scenario({ name, changes: 'all' as never }), 'changes'],
    ['an unknown verb', () => with_({ verb: 'adopt', lever: rdSuperDeduction } as never), 'changes[0].verb'],
    ['an unknown member', () => with_({ ...hold(2015), forever: true } as never), 'changes[0].forever'],
    [
      'an unknown ownership in targeting',
      alone(enact(rdSuperDeduction, {}, '', { targeting: { is: 'ownership', among: ['royal' as never] } })),
      'changes[0].targeting.among[0]',
    ],
    [
      'a base that scenario() did not make',
      () => scenario({ name, base: { id: 'x', name, changes: [] }, changes: [] }),
      'scenario',
    ],
  ])('%s fails where it stands', (_, make, path) => {
    try {
      make()
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).path).toBe(path)
      expect((error as InputError).message).not.toMatch(/[\n\r\u001b]/)
      return
    }
    expect.fail('was accepted')
  })

  it('takes levers that are not in the catalogue', () => {
    const own: Lever = { ...levers[0], id: 'my-own-lever' }
    expect(enactmentsOf(scenario({ name, changes: [enact(own)] }))[0].lever).toBe(own)
  })
})

describe('a behavioural number', () => {
  const name = { en: 'A question', zh: '一个问题' }
  const uncertain = levers.find(({ params }) => Object.values(params).some((p) => p.kind === 'number' && p.prior))!
  const [parameter, { values }] = Object.entries(uncertain.params).find(([, p]) => p.kind === 'number' && p.prior)!
  const changesOf = (...more: Change[]): object =>
    enactmentsOf(scenario({ name, changes: [enact(uncertain), ...more] }))[0].changes

  it('is left to its prior unless the scenario speaks of it, even where the law is held', () => {
    expect(changesOf()).toEqual({})
    expect(changesOf(hold(2015))).not.toHaveProperty(parameter)
  })

  it('is set when the scenario names it, even to the centre of its prior', () => {
    const centre = values[2008] as number
    expect(changesOf(amend(uncertain, { [parameter]: centre }))).toEqual({ [parameter]: { 2008: centre } })
    const free = scenario({ name, changes: [enact(uncertain)] })
    const set = scenario({ name, changes: [enact(uncertain, { [parameter]: centre })] })
    expect(scenarioDigest(set)).not.toBe(scenarioDigest(free))
  })

  it('is set from a year on, and left to its prior before', () => {
    const centre = values[2008] as number
    expect(changesOf(amend(uncertain, { [parameter]: { 2018: centre } }))).toEqual({ [parameter]: { 2018: centre } })
  })
})
