import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { margins } from '../../src/population/margins.js'
import { populationFrom } from '../../src/population/microdata.js'
import type { MicrodataRow } from '../../src/population/microdata-fields.js'

const workshop: MicrodataRow = { region: 'CN-ZJ', industry: '34', size: 'small', revenue: 60e6 }
const laboratory: MicrodataRow = {
  key: 77, weight: 3, region: 'CN-GD', industry: '39', size: 'large', ownership: 'foreign', founded: 1998, hnteUntil: 2016,
  zone: 'Shenzhen High-tech Zone', revenue: 900e6, profit: -5e6, rd: 30e6, rdForCertificate: 4e6, relabelled: 2e6, inventions: 40,
  filings: [9, 8, 7, 6, 5], pctFilings: 2,
}

describe('a population of a user’s own enterprises', () => {
  it('holds each row as it was given', () => {
    const { enterprises: e, regions, places, placeNames } = populationFrom([workshop, laboratory])
    expect(regions.map(({ code }) => code)).toEqual(['CN-ZJ', 'CN-GD'])
    expect([e.key[1], e.weight[1], e.size[1], e.ownership[1], e.founded[1], e.hnteUntil[1]]).toEqual([77, 3, 3, 2, 1998, 2016])
    expect([e.revenue[1], e.profit[1], e.effort[1], e.extraEffort[1], e.relabelled[1]]).toEqual([900e6, -5e6, 30e6, 4e6, 2e6])
    expect(e.propensity[1]).toBeCloseTo(26 / 900, 12)
    expect([e.filings[1], e.filingsFourYearsAgo[1], e.inventions[1], e.pctFilings[1]]).toEqual([9, 5, 40, 2])
    expect(placeNames[e.zone[1] - 1].en).toBe('Shenzhen High-tech Zone')
    expect(places.members[e.zone[1] - 1]).toBe(3)
  })

  it('fills what is not given with documented defaults', () => {
    const { enterprises: e } = populationFrom([workshop])
    expect([e.key[0], e.weight[0], e.aboveScale[0], e.performsRd[0], e.hnteUntil[0]]).toEqual([1, 1, 1, 0, 0])
    expect([e.profit[0], e.cash[0], e.founded[0]]).toEqual([3.6e6, 4.8e6, 2007])
    expect(e.knowledge[0]).toBeGreaterThan(0)
  })

  it('takes services and small industry to be below the scale', () => {
    const { enterprises: e } = populationFrom([{ ...workshop, industry: '65' }, { ...workshop, revenue: 19e6 }])
    expect([e.aboveScale[0], e.aboveScale[1]]).toEqual([0, 0])
  })

  it('gives an enterprise the same inventiveness wherever its row stands', () => {
    const rows = [laboratory, { ...workshop, key: 5 }]
    const [one, other] = [populationFrom(rows).enterprises, populationFrom([...rows].reverse()).enterprises]
    expect(one.inventiveness[0]).toBe(other.inventiveness[1])
    expect(one.inventiveness[1]).toBe(other.inventiveness[0])
  })

  it('may spend several times its revenue on R&D while it is young', () => {
    expect(populationFrom([{ ...workshop, rd: 600e6 }]).enterprises.propensity[0]).toBe(10)
  })

  it('is asked for with options that exist', () => {
    expect(() => populationFrom([workshop], { title: 'mine' } as never)).toThrow('title: allowed one of pack, name')
    expect(() => populationFrom([workshop], null as never)).toThrow(InputError)
  })

  it('has no margins to be compared with', () => {
    expect(() => margins(populationFrom([workshop]))).toThrow('population: allowed one that was synthesised from margins')
  })

  it('has the identity of its rows', () => {
    expect(populationFrom([workshop]).fingerprint).toBe(populationFrom([workshop]).fingerprint)
    expect(populationFrom([workshop]).fingerprint).not.toBe(populationFrom([{ ...workshop, revenue: 61e6 }]).fingerprint)
  })

  const cases: [string, unknown, string][] = [
    ['is not a list', {}, 'rows: allowed an array of 1 to 2000000 enterprises'],
    ['is empty', [], 'rows: allowed an array of 1 to 2000000 enterprises; given 0'],
    ['has a row that is nothing', [null], 'rows[0]: allowed an object'],
    ['has a row that is a list', [[1]], 'rows[0]: allowed an object'],
    ['has a field nobody knows', [workshop, { ...workshop, turnover: 3 }], 'rows[1].turnover: allowed one of key, weight'],
    ['lacks the revenue', [{ region: 'CN-ZJ', industry: '34', size: 'small' }], 'rows[0].revenue: allowed main business revenue a year; given nothing'],
    ['has revenue as text', [{ ...workshop, revenue: '60e6' }], 'rows[0].revenue: allowed a number from 0'],
    ['has revenue that is no number', [{ ...workshop, revenue: NaN }], 'rows[0].revenue: '],
    ['has a region of nowhere', [{ ...workshop, region: 'CN-ZZ' }], 'rows[0].region: allowed a region of the pack, such as CN-BJ'],
    ['has a division of nothing', [{ ...workshop, industry: '99' }], 'rows[0].industry: allowed an industry of the pack'],
    ['has a size of its own', [{ ...workshop, size: 'huge' }], 'rows[0].size: allowed one of micro, small, medium, large'],
    ['has half a weight', [{ ...workshop, weight: 0.5 }], 'rows[0].weight: allowed a whole number from 1 to 65535'],
    ['has a zone of another province', [{ ...workshop, zone: 'Shenzhen High-tech Zone' }], 'rows[0].zone: allowed the English name of a high-tech-zone of CN-ZJ'],
    ['has a founder of the future', [{ ...workshop, founded: 2018 }], 'rows[0].founded: allowed at most the base year 2015'],
    ['does more for the certificate than at all', [{ ...workshop, rd: 1e6, rdForCertificate: 2e6 }], 'rows[0].rdForCertificate: '],
    ['does R&D out of nothing', [{ ...workshop, revenue: 0, rd: 1e6 }], 'rows[0].revenue: allowed more than 0'],
    ['does R&D of more than ten times its revenue', [{ ...workshop, rd: 601e6 }], 'rows[0].rd: allowed at most 10 times its revenue 60000000'],
    ['has two filings instead of five', [{ ...workshop, filings: [1, 2] }], 'rows[0].filings: allowed 5 whole numbers'],
    ['has a flag that is a word', [{ ...workshop, aboveScale: 'yes' }], 'rows[0].aboveScale: allowed true or false'],
    ['has one key twice', [{ ...workshop, key: 9 }, { ...workshop, key: 9 }], 'rows[1].key: allowed a key no other row has; given 9'],
  ]
  it.each(cases)('is refused when it %s', (_, rows, message) => {
    const building = (): unknown => populationFrom(rows as MicrodataRow[])
    expect(building).toThrow(InputError)
    expect(building).toThrow(message)
  })

  it('is built or refused with an InputError, whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.anything(), fc.record({ region: fc.constantFrom('CN-BJ', 'x'), industry: fc.constantFrom('39', ''),
      size: fc.constantFrom('small', 1), revenue: fc.anything(), rd: fc.anything() })), { maxLength: 3 }), (rows) => {
      try {
        populationFrom(rows as MicrodataRow[])
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
    }), { numRuns: 60 })
  })
})
