import { CLUSTER_TIERS, PLACE_KINDS, codeOf } from '../population/classes.js'
import type { IndicatorRule } from './indicator.js'
import { sumByProvince, sumOfRegions } from './reading.js'

const raising = ['venture.raisingSpread', 'macro.ventureDrift', 'guidance-fund.realised', 'guidance-fund.crowdingOut']

/** Turnover of registered technology contracts. */
export const technologyContractTurnover: IndicatorRule = {
  id: 'technology-contract-turnover',
  unit: 'CNY a year', inventory: ['I17'], source: 'science-yearbook-technology-market',
  nationIs: 'wider',
  through: ['technologyMarket.supplyElasticity', 'technologyMarket.coverage', 'macro.contractCountDrift', 'macro.contractValueDrift'],
  read: ({ regions: g, population }, into) => {
    sumOfRegions(into, (r) => g.contractValue[r]!)
    into[into.length - 1] = into[into.length - 1]! * (population.published?.contractsOverRegions ?? 1)
  },
}

/** Clusters that reached the competitive tier, which the plan counts. */
export const innovativeClusters: IndicatorRule = {
  id: 'innovative-clusters',
  unit: 'cluster', inventory: ['I18'], source: 'plan',
  through: ['clusters.competitiveRevenue', 'clusters.competitiveLeaders', 'clusters.competitiveFilings', 'clusters.competitivePlatform', 'clusters.pilotYears'],
  read: ({ places: p }, into) => {
    const cluster = codeOf(PLACE_KINDS, 'cluster')
    const competitive = codeOf(CLUSTER_TIERS, 'competitive')
    sumByProvince(into, p.count, p.province, (i) => (p.kind[i] === cluster && p.tier[i] === competitive ? 1 : 0))
  },
}

/** All pilot and competitive clusters. */
export const clustersPilotAndCompetitive: IndicatorRule = {
  id: 'innovative-clusters-all-tiers',
  unit: 'cluster', inventory: ['I18'], source: 'plan',
  through: ['cluster-support.newClusters'],
  read: ({ places: p }, into) => {
    const cluster = codeOf(PLACE_KINDS, 'cluster')
    sumByProvince(into, p.count, p.province, (i) => (p.kind[i] === cluster ? 1 : 0))
  },
}

/** Technical standards of the year. */
export const standardsFormed: IndicatorRule = {
  id: 'standards-formed',
  unit: 'piece a year', inventory: ['I20'], source: 'standardisation-conference-2016',
  through: ['standards.research'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.standardsFormed[r]!),
}

/** Venture money invested. */
export const vcInvestment: IndicatorRule = {
  id: 'vc-investment',
  unit: 'CNY a year', inventory: ['I21'], source: 'venture-recalled',
  through: raising,
  read: ({ funds: f, population }, into) => {
    const disclosed = population.published?.ventureDisclosed ?? 1
    sumByProvince(into, f.count, f.province, (i) => f.investedThisYear[i]!)
    // Whole yuan are summed first: the ratio would make the sum depend on the order of funds.
    for (let r = 0; r < into.length; r++) into[r] = into[r]! * disclosed
  },
}

/** Venture capital under management. */
export const vcCapital: IndicatorRule = {
  id: 'vc-capital',
  unit: 'CNY', inventory: ['I21'], source: 'venture-statistics-2015',
  through: raising,
  read: ({ funds: f }, into) => sumByProvince(into, f.count, f.province, (i) => f.raised[i]! - f.called[i]! + f.cash[i]! + f.netAssetValue[i]!),
}
