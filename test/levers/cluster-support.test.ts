import { describe, expect, it } from 'vitest'
import { clusterSupport } from '../../src/levers/index.js'
import type { Enactment } from '../../src/levers/enactment.js'
import { region } from '../../src/levers/eligibility.js'
import type { Lever } from '../../src/levers/lever.js'
import { placeTable } from '../../src/population/places.js'
import type { Population } from '../../src/population/population.js'
import { policyYear, smallCountry } from './small-country.js'

const lever = clusterSupport as unknown as Lever

/** A zone and two clusters, one a province; the first cluster has nine members, the second one. */
function country(): Population {
  const places = placeTable.create(3)
  places.append(3)
  places.kind.set([0, 2, 2])
  places.province.set([0, 0, 1])
  return { ...smallCountry([
    { province: 0, cluster: 2, weight: 9, industry: 1 }, { province: 1, cluster: 3, industry: 1 },
    { province: 0, zone: 1, industry: 1 }, { province: 1, industry: 1 },
  ]), places }
}

/** A year of the lever, with the platform columns as policy left them. */
function policy(enactment: Partial<Enactment> = {}) {
  const population = country()
  const { scene, ledger } = policyYear(population, [{ lever, changes: { budget: 1e8, newClusters: 4 }, ...enactment }], [2016])
  return { support: [...scene.places.platformSupport], designations: scene.rules.newClusters, rows: ledger.rows(), ledger }
}

describe('support of clusters', () => {
  it('is shared alike among clusters, never with zones', () => {
    expect(policy().support).toEqual([0, 5e7, 5e7])
  })

  it('is shared by members where policy wants it so', () => {
    expect(policy({ changes: { budget: 1e8, sharing: 'members' } }).support).toEqual([0, 9e7, 1e7])
  })

  it('never exceeds the budget, nor what one platform can use', () => {
    const capped = policy({ changes: { budget: 1e8, sharing: 'members', cap: 6e7 } }).support
    expect(capped).toEqual([0, 6e7, 1e7])
    expect(policy({ changes: { budget: 100_000_001 } }).support.reduce((a, b) => a + b, 0)).toBe(100_000_001)
  })

  it('goes only where a scenario aims it', () => {
    expect(policy({ targeting: region('XX-B') }).support).toEqual([0, 0, 1e8])
  })

  it('asks for new pilots, and for none at neutral parameters', () => {
    expect(policy().designations).toBe(4)
    const neutral = policy({ changes: { budget: 0, newClusters: 0 } })
    expect(neutral.designations).toBe(0)
    expect(neutral.support).toEqual([0, 0, 0])
    expect(neutral.rows).toEqual([])
  })

  it('starts with its schedule', () => {
    expect(policy({ implementation: { shape: 'step', from: 2018, full: 2018 } }).support).toEqual([0, 0, 0])
    expect(policy({ implementation: { shape: 'linear', from: 2016, full: 2017 } }).support).toEqual([0, 2.5e7, 2.5e7])
  })
})

describe('the cost of supporting clusters', () => {
  const total = (account: string, payer?: string): number => policy().rows
    .filter((r) => r.account === account && (!payer || r.payer === payer)).reduce((sum, r) => sum + r.amount, 0)

  it('is grants by central and local government, land and tax forgone, and administration', () => {
    expect(total('grant')).toBe(1e8)
    expect(total('grant', 'central')).toBe(3e7)
    expect(total('tax-cash', 'local')).toBe(3e7)
    expect(total('administration', 'local')).toBe(5e6)
  })

  it('falls in the province of the cluster', () => {
    const grants = policy({ targeting: region('XX-B') }).rows.filter((r) => r.account === 'grant')
    expect(grants.every((r) => r.province === 1)).toBe(true)
  })

  it('closes to exactly zero', () => {
    for (const balance of policy().ledger.balances().values()) expect(Object.values(balance).reduce((a, b) => a + b, 0)).toBe(0)
  })
})
