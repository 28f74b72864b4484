import { describe, expect, it } from 'vitest'
import { enact } from '../../src/scenarios/change.js'
import { china2015 } from '../../src/population/china-2015.js'
import { populationFromPack } from '../../src/population/population-from-pack.js'
import { national } from '../../src/data/national.js'
import { region } from '../../src/levers/eligibility.js'
import { clusterSupport, guidanceFund } from '../../src/levers/index.js'
import { project } from '../../src/questions/ask.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { readFileSync } from 'node:fs'

const funds = scenario({ name: { en: 'Funds', zh: '基金' }, changes: [enact(guidanceFund), enact(clusterSupport)] })
const asked = { to: 2018, runs: 2, parameters: 'central' } as const
const paid = async (provinces: readonly string[], policy = funds): Promise<Record<string, number>> => {
  const { ledger } = await project(policy, { ...asked, region: china2015({ scale: 0.01, provinces }) })
  const inProvinces = ledger.filter((row) => provinces.includes(row.region))
  const sum = (lever: string, account: string): number =>
    inProvinces.filter((row) => row.lever === lever && row.account === account).reduce((total, { amount }) => total + amount, 0)
  return { equity: sum('guidance-fund', 'equity'), grants: sum('cluster-support', 'grant') }
}

describe('a part of the nation', () => {
  it('has the share of national programmes that it has of enterprise R&D', () => {
    expect(china2015({ scale: 0.01 }).programmeShare).toBe(1)
    const shares = ['CN-JS', 'CN-XZ'].map((code) => china2015({ scale: 0.01, provinces: [code] }).programmeShare!)
    expect(shares[0]).toBeGreaterThan(0.1)
    expect(shares[0]).toBeLessThan(0.16)
    expect(shares[1]).toBeLessThan(0.001)
    const island = populationFromPack(readFileSync('examples/invented-region.json', 'utf8'))
    expect(island.programmeShare! * national('enterprise-rd', 2015)).toBeGreaterThan(1e9)
    expect(island.programmeShare).toBeLessThan(0.02)
  })

  it('does not get the money of the nation: what parts get grows with what they do', async () => {
    const [tibet, ningxia, both] = [await paid(['CN-XZ']), await paid(['CN-NX']), await paid(['CN-NX', 'CN-XZ'])]
    expect(ningxia.equity).toBeGreaterThan(0)
    expect(tibet.equity).toBeLessThan(0.1 * ningxia.equity)
    expect(Math.abs(both.equity / (tibet.equity + ningxia.equity) - 1)).toBeLessThan(0.02)
  })

  it('gets all of a programme that is aimed at it', async () => {
    const aimed = scenario({ name: { en: 'Aimed', zh: '定向' }, changes: [enact(guidanceFund, undefined, '', { targeting: region('CN-NX') })] })
    const [all, share] = [await paid(['CN-NX'], aimed), await paid(['CN-NX'])]
    const expected = 1 / china2015({ scale: 0.01, provinces: ['CN-NX'] }).programmeShare!
    expect(Math.abs(all.equity / share.equity / expected - 1)).toBeLessThan(0.02)
  })
})
