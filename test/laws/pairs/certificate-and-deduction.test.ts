import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../../src/levers/enactment.js'
import { hnteTaxRate, rdSuperDeduction } from '../../../src/levers/index.js'
import { nation, pathOf, reference } from '../a-country.js'
import type { Path } from '../a-country.js'

const others = reference.filter(({ lever }) => lever.id !== hnteTaxRate.id && lever.id !== rdSuperDeduction.id)
const certificate = { lever: hnteTaxRate, changes: {} }
const country = (extra: number, ...given: readonly object[]): Path =>
  pathOf([...others, { lever: rdSuperDeduction, changes: { extra } }, ...given] as Enactment[], { to: 2018, closures: { wages: false } })
const [half, whole, halfCertified, wholeCertified] = [country(0.5), country(1), country(0.5, certificate), country(1, certificate)]

describe('the certificate and the super-deduction', () => {
  it('take from each other in a country with research wages given: a yuan more deducted saves 15 fen, not 25, of those certified', () => {
    const alone = nation(whole, 'enterprise-rd') - nation(half, 'enterprise-rd')
    const beside = nation(wholeCertified, 'enterprise-rd') - nation(halfCertified, 'enterprise-rd')
    expect(beside).toBeGreaterThan(0)
    expect(beside).toBeLessThan(alone)
  })

  it('do so because of the rate: who has the same rate in both countries answers a higher deduction alike, who is certified less', () => {
    const dearer = ({ run: { world: { enterprises: e } } }: Path): Map<number, readonly [cost: number, rate: number]> =>
      new Map(Array.from({ length: e.count }, (_, i) => i).filter((i) => e.effort[i]! > 0).map((i) => [e.key[i]!, [e.costRatio[i]!, e.taxRate[i]!]]))
    const [a, b, c, d] = [half, whole, halfCertified, wholeCertified].map(dearer)
    let less = 0
    for (const [key, [before, rate]] of a!) {
      const [after, before15, after15] = [b!.get(key), c!.get(key), d!.get(key)]
      if (!after || !before15 || !after15 || after[1] !== rate || before15[1] !== after15[1] || after[0] === before) continue
      if (before15[1] >= rate || after15[0] === before15[0]) continue
      expect(after15[0] / before15[0]).toBeGreaterThan(after[0] / before)
      less++
    }
    expect(less).toBeGreaterThan(20)
  })

  it('help each other at the door: who may deduct more has more research, and meets the line of the certificate', () => {
    expect(nation(wholeCertified, 'hnte-count')).toBeGreaterThan(nation(halfCertified, 'hnte-count'))
  })
})
