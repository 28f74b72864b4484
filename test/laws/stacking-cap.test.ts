import { expect, it } from 'vitest'
import type { Enactment } from '../../src/levers/enactment.js'
import { levers, provincialRdSupport } from '../../src/levers/index.js'
import { reference, settings } from './a-country.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'

const granting = levers.filter(({ awards }) => awards !== undefined)

it.each([0, 0.3])('all programmes together, at test values, pay no enterprise more than the cap, of which its province takes %d', (rate) => {
  const policy: Enactment[] = [...reference.filter(({ lever }) => !granting.includes(lever)),
    { lever: provincialRdSupport as never, changes: { rate: { 2016: rate } } as never },
    ...granting.map((lever) => ({ lever, changes: lever.test.params as never }))]
  const country = new ModelRun(new CommonStart(settings(), 0), policy)
  const { stackingCap } = country.world.parameters.directSupport
  let paid = 0
  let atTheCap = 0
  for (let t = 0; t < 3; t++) {
    country.step({ after: (step, { year, baseYear, enterprises: e, macro, labour, population, parameters: { rdAccounts } }) => {
      if (step !== 'policy writes') return
      for (let i = 0; i < e.count; i++) {
        if (e.rdGrant[i]! === 0) continue
        const market = e.province[i]! * population.technologyClasses.length + population.industries[e.industry[i]!]!.technologyClass
        const own = Math.max(0, e.effort[i]! - e.extraEffort[i]!) * macro.generalPrice[year - baseYear]! * labour.wage[market]! ** rdAccounts.labourShare
        // Vouchers come first, and go to many who do no R&D; whatever programmes award is within the cap. Amounts are whole yuan.
        const vouchers = country.frame.claimantsOf('innovation-voucher').keys.includes(e.key[i]!)
        if (!vouchers) expect(e.rdGrant[i]).toBeLessThanOrEqual((stackingCap - rate) * own + granting.length)
        paid++
        if (!vouchers && e.rdGrant[i]! > 0.99 * (stackingCap - rate) * own) atTheCap++
      }
    } })
  }
  expect(granting.length).toBeGreaterThan(3)
  expect(paid).toBeGreaterThan(500)
  expect(atTheCap).toBeGreaterThan(50)
})
