import { describe, expect, it } from 'vitest'
import { amend, repeal } from '../../src/scenarios/change.js'
import { asEnacted, earlierDeduction, frozen2015, noGuidanceFunds } from '../../src/scenarios/named.js'
import { enactmentsOf, scenario } from '../../src/scenarios/scenario.js'
import { makeRun } from '../../src/simulation/one-run.js'
import { innovationVoucher, rdSuperDeduction } from '../../src/levers/index.js'
import { ModelRun } from '../../src/simulation/model-run.js'
import { reference, settings } from '../laws/a-country.js'

const later = scenario({ name: { en: 'Vouchers end in 2018', zh: '2018年取消创新券' }, base: asEnacted, changes: [
  repeal(innovationVoucher, '', { from: 2018 }) ] })
const more = scenario({ name: { en: 'A higher deduction from 2018', zh: '2018年提高加计' }, base: asEnacted, changes: [
  amend(rdSuperDeduction, { extra: { 2018: 1 } }) ] })
const policies = [later, noGuidanceFunds, more, asEnacted, earlierDeduction, frozen2015, asEnacted].map((one) => enactmentsOf(one))

describe('scenarios that share a past', async () => {
  const study = { settings: settings({ parameters: 'drawn' }), policies }
  const together = (await makeRun(study, 3))!
  const size = together.values.length / policies.length

  it('come out as they would alone, to the bit, values and ledger alike', async () => {
    for (const [s, policy] of policies.entries()) {
      const alone = (await makeRun({ ...study, policies: [policy] }, 3))!
      expect([...together.values.subarray(s * size, (s + 1) * size)].every((value, n) => Object.is(value, alone.values[n]))).toBe(true)
      expect(together.ledgers[s]).toEqual(alone.ledgers[0])
    }
  }, 60_000)

  it('step through their common years once', async () => {
    let steps = 0
    const step = ModelRun.prototype.step
    ModelRun.prototype.step = function counted(observer) { steps++; step.call(this, observer) }
    try {
      await makeRun({ settings: settings({ to: 2019 }), policies: [later, more, asEnacted].map((one) => enactmentsOf(one)) }, 0)
    } finally {
      ModelRun.prototype.step = step
    }
    // 2016 and 2017 once; 2018 and 2019 in three countries.
    expect(steps).toBe(2 + 3 * 2)
  })

  it('are given up as a whole when told to stop between them, and kept when that comes after the last', async () => {
    const study = { settings: settings({ to: 2016 }), policies: [reference, enactmentsOf(frozen2015)] }
    let pauses = 0
    expect(await makeRun(study, 0, () => ++pauses < 1)).toBeUndefined()
    pauses = 0
    expect((await makeRun(study, 0, () => ++pauses < 2))?.digest).toBe((await makeRun(study, 0))?.digest)
  })
})
