import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { leverById, levers } from '../../src/levers/index.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import { parametersNamed } from '../../src/reports/parameter-entries.js'
import { moved, pathOf, reference, without } from './a-country.js'
import type { Path } from './a-country.js'
import { plan } from '../../src/scenarios/plan.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'

/** Patents are granted two years after they are filed, and clusters are pilots for three. */
const to = 2018
/** By then a few clusters stand between a criterion and its bound, which in 2018 may be none: they are counted whole. */
const later = 2020

/** The country under a policy as it would be with another value of one parameter, of a mechanism or of a lever. */
function countryWith(policy: readonly Enactment[], id: string, value: number, until: number): Path {
  const [group, name] = id.split('.')
  if (leverById(group)) {
    return pathOf(policy.map((x) => (x.lever.id === group ? { ...x, changes: { ...x.changes, [name]: value } } : x)), { to: until })
  }
  return pathOf(policy, { to: until, overrides: (base) => overrideParameters({ [group]: { [name]: value } }, base) })
}

/** Which of the indicators no bound of the parameter's range moves. */
function unmoved(policy: readonly Enactment[], plain: Path, id: string, ids: readonly string[], until = to): string[] {
  const [{ range }] = parametersNamed([id])
  let left = [...ids]
  for (const value of range as readonly number[]) {
    if (left.length === 0) break
    const now = moved(plain, countryWith(policy, id, value, until))
    left = left.filter((one) => !now.includes(one))
  }
  return left
}

const claims = new Map<string, string[]>()
for (const { id, through } of indicators) for (const parameter of through) claims.set(parameter, [...(claims.get(parameter) ?? []), id])

/** A path that is made when it is first asked for. */
function onceMade(make: () => Path): () => Path {
  let made: Path | undefined
  return () => (made ??= make())
}
const enacted = onceMade(() => pathOf(reference, { to }))
const enactedLater = onceMade(() => pathOf(reference, { to: later }))
const planned = enactmentsOf(plan)
const underThePlan = onceMade(() => pathOf(planned, { to }))

describe('what is said to set how an indicator moves', () => {
  it.each([...claims])('%s, at a bound of its range, moves %j', (parameter, ids) => {
    const left = unmoved(reference, enactedLater(), parameter, unmoved(reference, enacted(), parameter, ids), later)
    // What only a lever of the plan moves stands still under the law as enacted.
    expect(left.length === 0 ? left : unmoved(planned, underThePlan(), parameter, left)).toEqual([])
  })

  it('is said of every indicator', () => {
    for (const { through } of indicators) expect(through.length).toBeGreaterThan(0)
  })
})

describe.each(levers.map((lever) => [lever.id, lever] as const))('what is said to set how far %s works', (id, lever) => {
  const policy = [...without(lever), { lever, changes: lever.test.params }]
  const plain = onceMade(() => pathOf(policy, { to }))
  const said = new Map<string, string[]>()
  for (const { indicator, through } of lever.test.moves) {
    for (const { id: parameter } of parametersNamed(through, lever)) said.set(parameter, [...(said.get(parameter) ?? []), indicator])
  }

  // A dose as large as that of the test can leave no private fund to crowd out: then the law as enacted shows it.
  it.each([...said])('%s, at a bound of its range, moves %j', (parameter, ids) => {
    let left = unmoved(policy, plain(), parameter, ids)
    if (left.length > 0) left = unmoved(reference, enacted(), parameter, left)
    // Engineers and apprentices qualify three years after they are admitted at the soonest.
    if (left.length > 0) left = unmoved(policy, pathOf(policy, { to: later }), parameter, left, later)
    expect(left).toEqual([])
  })
})
