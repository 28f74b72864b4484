import { beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'

const rowByKey = ({ enterprises: e }: Population): Map<number, number> =>
  new Map(Array.from({ length: e.count }, (_, i) => [e.key[i], i]))

describe('sampling the country', () => {
  let whole: Population
  let sample: Population
  beforeAll(() => {
    whole = china2015({ scale: 1 })
    sample = china2015({ scale: 0.05 })
  })

  it('has everybody once at scale 1', () => {
    const { enterprises: e } = whole
    expect(rowByKey(whole).size).toBe(e.count)
    expect(e.weight.subarray(0, e.count).every((w) => w === 1)).toBe(true)
  })

  it('keeps the key, and with it what an enterprise is, at every scale', () => {
    const rows = rowByKey(whole)
    const columns = ['province', 'industry', 'size', 'ownership', 'founded', 'zone', 'cluster', 'aboveScale', 'performsRd', 'hnteUntil',
      'inventiveness'] as const
    for (let i = 0; i < sample.enterprises.count; i++) {
      const j = rows.get(sample.enterprises.key[i])!
      for (const column of columns) {
        if (sample.enterprises[column][i] !== whole.enterprises[column][j]) {
          expect.fail(`${column} of ${sample.enterprises.key[i]} differs between scales`)
        }
      }
    }
  })

  it('always has every large industrial enterprise, with the same revenue, and so the 200 largest', () => {
    const rows = rowByKey(sample)
    const { enterprises: e } = whole
    const largest = Array.from({ length: e.count }, (_, i) => i).sort((a, b) => e.revenue[b] - e.revenue[a])
    for (const i of largest.slice(0, 200)) {
      const j = rows.get(e.key[i])!
      expect(sample.enterprises.weight[j]).toBe(1)
      expect(sample.enterprises.revenue[j]).toBe(e.revenue[i])
    }
    for (let i = 0; i < e.count; i++) {
      if (e.size[i] === 3 && e.aboveScale[i] === 1 && !rows.has(e.key[i])) expect.fail(`large enterprise ${e.key[i]} is missing`)
    }
  })

  it('lets a row stand for at most five certificate holders and about 1/scale others', () => {
    const { enterprises: e } = sample
    for (let i = 0; i < e.count; i++) {
      const most = e.hnteUntil[i] > 0 ? 5 : 20
      if (e.weight[i] < 1 || e.weight[i] > most) expect.fail(`weight ${e.weight[i]} of ${e.key[i]}`)
    }
  })

  it('represents the same number of enterprises at every scale', () => {
    const represented = ({ enterprises: e }: Population): number => e.weight.subarray(0, e.count).reduce((a, b) => a + b, 0)
    for (const scale of [0.002, 0.01, 0.05, 0.2]) expect(represented(china2015({ scale }))).toBe(represented(whole))
  })

  it('is the same twice, to the byte', () => {
    const again = china2015({ scale: 0.05 })
    const tables = ({ enterprises, places, regionStates, labour, funds, filers }: Population) =>
      [enterprises, places, regionStates, labour, funds, filers] as const
    tables(sample).forEach((table, t) => {
      const other = tables(again)[t] as unknown as Record<string, ArrayLike<number>>
      expect(table.count).toBe((other as unknown as { count: number }).count)
      for (const name of Object.keys(table.schema.columns)) {
        expect(Buffer.from((table as unknown as Record<string, Float64Array>)[name].buffer)
          .equals(Buffer.from((other[name] as Float64Array).buffer)), name).toBe(true)
      }
    })
    expect(again.fingerprint).toBe(sample.fingerprint)
  })

  it('gives a province alone the enterprises it has in the country', () => {
    const alone = china2015({ scale: 0.05, provinces: ['CN-JS'] })
    const jiangsu = sample.regions.findIndex(({ code }) => code === 'CN-JS')
    const { enterprises: e } = sample
    const rows = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.province[i] === jiangsu)
    expect(alone.enterprises.count).toBe(rows.length)
    rows.forEach((i, j) => {
      for (const column of ['key', 'weight', 'revenue', 'effort', 'relabelled', 'inventions', 'filings'] as const) {
        if (alone.enterprises[column][j] !== e[column][i]) expect.fail(`${column} of ${e.key[i]}`)
      }
    })
    expect(alone.regions.map(({ code }) => code)).toEqual(['CN-JS'])
    expect(alone.nation.code).toBe('CN-JS')
    expect(alone.fingerprint).not.toBe(sample.fingerprint)
  })

  it('refuses a scale or a province that cannot be', () => {
    expect(() => china2015({ scale: 0 })).toThrow(InputError)
    expect(() => china2015({ scale: 2 })).toThrow('scale: allowed a number from 0.001 to 1; given 2')
    expect(() => china2015({ scale: '1' as never })).toThrow(InputError)
    expect(() => china2015({ provinces: ['CN-XX' as string] })).toThrow('regions[0]: allowed a region of the pack, such as CN-BJ; given "CN-XX"')
    expect(() => china2015({ provinces: [] })).toThrow('regions: allowed at least one region')
  })
})
