import { beforeAll, describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { china2015 } from '../../src/population/china-2015.js'
import { PLACE_KINDS } from '../../src/population/classes.js'
import type { Population } from '../../src/population/population.js'

describe('the places of China 2015', () => {
  let china: Population
  const ofKind = (kind: (typeof PLACE_KINDS)[number]): number[] =>
    Array.from({ length: china.places.count }, (_, p) => p).filter((p) => china.places.kind[p] === PLACE_KINDS.indexOf(kind))
  beforeAll(() => { china = china2015({ scale: 0.05 }) })

  it('are 147 high-tech zones, 16 demonstration zones and 32 pilot clusters, each with a name', () => {
    expect(ofKind('high-tech-zone')).toHaveLength(147)
    expect(ofKind('demonstration-zone')).toHaveLength(16)
    expect(ofKind('cluster')).toHaveLength(32)
    expect(new Set(china.placeNames.map(({ zh }) => zh)).size).toBe(195)
  })

  it('say so where a pilot cluster could not be named', () => {
    const unnamed = ofKind('cluster').filter((p) => china.placeNames[p].en.includes('name not found'))
    expect(unnamed).toHaveLength(20)
  })

  it('all have members, of their own province and (for clusters) of their industries', () => {
    const { enterprises: e, places } = china
    for (let p = 0; p < places.count; p++) expect(places.members[p], china.placeNames[p].en).toBeGreaterThan(0)
    for (let i = 0; i < e.count; i++) {
      for (const place of [e.zone[i], e.cluster[i]]) {
        if (place > 0 && places.province[place - 1] !== e.province[i]) expect.fail(`${e.key[i]} is in a place of another province`)
      }
    }
  })

  it('count and sum their members, demonstration zones those of their high-tech zones', () => {
    const { enterprises: e, places } = china
    const members = new Float64Array(places.count)
    const revenue = new Float64Array(places.count)
    for (let i = 0; i < e.count; i++) {
      for (const place of [e.zone[i], e.cluster[i], e.zone[i] > 0 ? places.within[e.zone[i] - 1] : 0]) {
        if (place === 0) continue
        members[place - 1] += e.weight[i]
        revenue[place - 1] += e.revenue[i] * e.weight[i]
      }
    }
    expect([...places.members.subarray(0, places.count)]).toEqual([...members])
    expect([...places.revenue.subarray(0, places.count)]).toEqual([...revenue])
  })

  it('hold in high-tech zones about the published 25.4 trillion yuan of revenue', () => {
    const inZones = ofKind('high-tech-zone').reduce((sum, p) => sum + china.places.revenue[p], 0)
    expect(Math.abs(inZones / national('high-tech-zone-revenue', 2015) - 1)).toBeLessThan(0.1)
  })

  it('put Zhongguancun inside the demonstration zone of its name', () => {
    const zone = china.placeNames.findIndex(({ en }) => en === 'Zhongguancun High-tech Zone')
    expect(china.placeNames[china.places.within[zone] - 1].zh).toBe('中关村国家自主创新示范区')
  })
})

describe('what surrounds the enterprises', () => {
  const china = china2015({ scale: 0.05 })
  const sum = (column: ArrayLike<number>, count: number): number => {
    let total = 0
    for (let i = 0; i < count; i++) total += column[i]
    return total
  }

  it('does the published R&D of institutes, universities and others', () => {
    const g = china.regionStates
    expect(sum(g.instituteRd, 31) / national('institute-rd', 2015)).toBeCloseTo(1, 6)
    expect(sum(g.higherEducationRd, 31) / national('higher-education-rd', 2015)).toBeCloseTo(1, 6)
  })

  it('employs the R&D staff of each province that its enterprises do not', () => {
    const g = china.regionStates
    const { enterprises: e } = china
    let staff = sum(g.publicFte, 31)
    for (let i = 0; i < e.count; i++) {
      staff += ((e.effort[i] + 0.5 * e.relabelled[i]) * e.weight[i]) / g.costPerFte[e.province[i]]
    }
    expect(Math.abs(staff / national('rd-personnel', 2015) - 1)).toBeLessThan(0.01)
  })

  it('manages the published venture capital and registers the published contracts', () => {
    const { funds, regionStates: g } = china
    let managed = 0
    for (let f = 0; f < funds.count; f++) managed += funds.raised[f] - funds.called[f] + funds.netAssetValue[f]
    expect(managed / national('vc-capital', 2015)).toBeCloseTo(1, 3)
    expect(sum(g.contractValue, 31) * china.published!.contractsOverRegions).toBeCloseTo(national('technology-contract-turnover', 2015), -4)
  })

  it('names the two largest international filers, who with all others file the published number', () => {
    const { filers, filerNames, enterprises: e, regionStates: g } = china
    expect(filerNames.map(({ en }) => en)).toEqual(['Huawei', 'ZTE'])
    const filed = sum(filers.pctFilings, filers.count) + sum(e.pctFilings, e.count) + sum(g.otherInternational, 31)
    expect(Math.abs(filed / national('pct-applications', 2015) - 1)).toBeLessThan(0.02)
  })

  it('demands research staff for exactly the R&D that is done', () => {
    const { labour, enterprises: e } = china
    let effort = 0
    for (let i = 0; i < e.count; i++) effort += e.effort[i] * e.weight[i]
    expect(sum(labour.demandBase, labour.count)).toBe(effort)
  })
})
