import { describe, expect, it } from 'vitest'
import { hnteTaxRate, policyOutreach, rdSuperDeduction } from '../../../src/levers/index.js'
import type { Lever } from '../../../src/levers/lever.js'
import { nation, pathOf } from '../a-country.js'

const deduction = { lever: rdSuperDeduction as unknown as Lever, changes: { extra: 1 } as never }
const outreach = { lever: policyOutreach as unknown as Lever, changes: { coverage: 1, lift: 1, budget: 1e8 } as never }
const certificate = { lever: hnteTaxRate as unknown as Lever, changes: {} as never }
const off = { closures: { wages: false }, to: 2018 }
const effort = (...levers: Parameters<typeof pathOf>[0]): number => nation(pathOf([certificate, ...levers], off), 'enterprise-rd')

describe('outreach and tax relief', () => {
  it('bring more together than each alone with research wages given: outreach makes more claim, and there is more to claim', () => {
    const none = effort()
    const [relief, told, both] = [effort(deduction) - none, effort(outreach) - none, effort(deduction, outreach) - none]
    expect(relief).toBeGreaterThan(0)
    // Who claims matters only where there is something to claim by choice: the certificate is applied for, not taken up.
    expect(told).toBe(0)
    expect(both).toBeGreaterThan(relief)
  })
})
