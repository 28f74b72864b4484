import { beforeAll, describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { provinceSeries } from '../../src/data/provinces.js'
import { rdThreshold } from '../../src/law/hnte-criteria.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'
import { regionalPast } from '../../src/population/synthesis/history.js'
import { chinaPack } from '../../src/population/china/pack.js'

describe('the enterprises of China 2015', () => {
  let china: Population
  let e: Population['enterprises']
  const each = (visit: (i: number) => void): void => { for (let i = 0; i < e.count; i++) visit(i) }
  beforeAll(() => {
    china = china2015({ scale: 0.05 })
    e = china.enterprises
  })

  it('report enough R&D to keep their certificate', () => {
    each((i) => {
      if (e.hnteUntil[i] === 0) return
      const reported = e.effort[i] + e.relabelled[i]
      if (reported < rdThreshold(e.revenue[i], 2015) * e.revenue[i]) expect.fail(`holder ${e.key[i]} is below its threshold`)
    })
  })

  it('bunch just above the thresholds of 6, 4 and 3 %, and are rare just below', () => {
    const above = [0, 0, 0]
    const below = [0, 0, 0]
    each((i) => {
      if (e.performsRd[i] === 0) return
      const threshold = rdThreshold(e.revenue[i], 2015)
      const band = [0.06, 0.04, 0.03].indexOf(threshold)
      const relative = (e.effort[i] + e.relabelled[i]) / e.revenue[i] / threshold
      if (relative >= 1 && relative < 1.1) above[band] += e.weight[i]
      if (relative >= 0.9 && relative < 1) below[band] += e.weight[i]
    })
    above.forEach((many, band) => expect(many).toBeGreaterThan(5 * below[band]))
  })

  it('relabel about 24 % of the R&D they report where the threshold binds', () => {
    let relabelled = 0
    let reported = 0
    each((i) => {
      if (e.relabelled[i] === 0) return
      relabelled += e.relabelled[i] * e.weight[i]
      reported += (e.effort[i] + e.relabelled[i]) * e.weight[i]
    })
    expect(relabelled / reported).toBeGreaterThan(0.21)
    expect(relabelled / reported).toBeLessThan(0.27)
  })

  it('want for themselves what is neither relabelled nor done for the certificate', () => {
    each((i) => {
      if (e.performsRd[i] === 0) {
        if (e.effort[i] !== 0 || e.propensity[i] !== 0) expect.fail(`R&D of ${e.key[i]}, who performs none`)
      } else if (e.extraEffort[i] > e.effort[i] || Math.abs(e.propensity[i] * e.revenue[i] + e.extraEffort[i] - e.effort[i]) > 1) {
        expect.fail(`R&D of ${e.key[i]} does not add up`)
      }
    })
  })

  it('filed what the national series of 2011 to 2015 says', () => {
    const columns = ['filings', 'filingsOneYearAgo', 'filingsTwoYearsAgo', 'filingsThreeYearsAgo', 'filingsFourYearsAgo'] as const
    columns.forEach((column, back) => {
      let filed = 0
      each((i) => { if (e.aboveScale[i] === 1) filed += e[column][i] })
      expect(Math.abs(filed / national('invention-applications-industry', 2015 - back) - 1), column).toBeLessThan(0.01)
    })
  })

  it('did in 2013 and 2014 about the R&D of their province then, at constant prices', () => {
    const { regions, rdPrices } = chinaPack(2015)
    const [now, before] = [provinceSeries('rd-expenditure-industry', 2015), provinceSeries('rd-expenditure-industry', 2014)]
    const jiangsu = regions.findIndex(({ code }) => code === 'CN-JS')
    expect(regionalPast(regions[jiangsu], rdPrices).one).toBeCloseTo((before[jiangsu] * rdPrices[0]) / now[jiangsu], 12)
    let effort = 0
    let past = 0
    each((i) => {
      if (e.province[i] !== jiangsu) return
      effort += e.effort[i] * e.weight[i]
      past += e.effortOneYearAgo[i] * e.weight[i]
    })
    expect(past / effort / regionalPast(regions[jiangsu], rdPrices).one).toBeCloseTo(1, 1)
  })

  it('have a stock of R&D capital that past growth and depreciation explain', () => {
    const { regions, rdPrices } = chinaPack(2015)
    each((i) => {
      if (e.effort[i] === 0) return
      const { growth } = regionalPast(regions[e.province[i]], rdPrices)
      const stock = e.effort[i] / (growth + 0.15)
      if (e.knowledge[i] < Math.floor(stock)) expect.fail(`knowledge of ${e.key[i]}`)
    })
  })

  it('earn together the profit of above-scale industry, about one in seven making a loss', () => {
    let profit = 0
    let losses = 0
    let all = 0
    each((i) => {
      if (e.aboveScale[i] === 0) return
      profit += e.profit[i] * e.weight[i]
      all += e.weight[i]
      if (e.profit[i] < 0) losses += e.weight[i]
    })
    expect(Math.abs(profit / national('profit-industry', 2015) - 1)).toBeLessThan(0.001)
    expect(losses / all).toBeGreaterThan(0.1)
    expect(losses / all).toBeLessThan(0.18)
  })

  it('follow a Pareto tail: the 200 largest have the revenue of their rank, near Zipf’s law', () => {
    const sorted = Array.from(e.revenue.subarray(0, e.count)).sort((a, b) => b - a)
    // Slope of log rank on log revenue between ranks 10 and 200.
    const slope = Math.log(200 / 10) / Math.log(sorted[9] / sorted[199])
    expect(slope).toBeGreaterThan(0.9)
    expect(slope).toBeLessThan(2)
    expect(sorted[0]).toBeLessThan(400e9)
  })

  it('keep money and counts whole and nothing negative but profit', () => {
    each((i) => {
      for (const column of ['revenue', 'effort', 'extraEffort', 'relabelled', 'knowledge', 'cash', 'reliefPool'] as const) {
        if (!Number.isInteger(e[column][i]) || e[column][i] < 0) expect.fail(`${column} of ${e.key[i]}: ${e[column][i]}`)
      }
      if (!Number.isInteger(e.profit[i]) || !(e.revenue[i] > 0)) expect.fail(`profit or revenue of ${e.key[i]}`)
    })
  })
})
