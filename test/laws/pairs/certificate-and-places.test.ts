import { describe, expect, it } from 'vitest'
import { hnteTaxRate, incubatorSupport, zoneSmeScheme } from '../../../src/levers/index.js'
import { approvedShare } from '../../../src/mechanisms/certificate-case.js'
import { pathOf, reference } from '../a-country.js'
import { interaction } from './interaction.js'

const certificates = { lever: hnteTaxRate, changes: {} }
const schemes = { lever: zoneSmeScheme, changes: { budget: 1e10, apply: 0.8 } }

describe('certificates and places that help enterprises to pass the gates', () => {
  it('incubators add to certificates: tenants pass more easily', () => {
    expect(interaction(certificates, { lever: incubatorSupport, changes: { opened: 3000 } }, 'hnte-count')).toBeGreaterThan(0)
  })

  it('schemes of high-tech zones add to certificates: more members have research of their own, and reach the line', () => {
    expect(interaction(certificates, schemes, 'hnte-count')).toBeGreaterThan(0)
  })

  it('who stands in a zone passes the gates more easily than its like elsewhere in the province', () => {
    const { world } = pathOf(reference, { to: 2016 }).run
    const { enterprises: e } = world
    const approved = approvedShare(world)
    const outside = new Map<string, number>()
    const like = (i: number): string => `${e.province[i]} ${e.inventions[i]! > 0}`
    const rows = Array.from({ length: e.count }, (_, i) => i)
    for (const i of rows) if (e.zone[i] === 0) outside.set(like(i), approved(i))
    const members = rows.filter((i) => e.zone[i]! > 0 && outside.has(like(i)))
    expect(members.length).toBeGreaterThan(100)
    for (const i of members) expect(approved(i)).toBeGreaterThan(outside.get(like(i))!)
  })
})
