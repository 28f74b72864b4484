import { CLUSTER_TIERS, PLACE_KINDS, codeOf } from '../population/classes.js'
import type { Indicator } from './indicator.js'
import { sumByProvince, sumOfRegions } from './reading.js'

const raising = ['venture.raisingSpread', 'macro.ventureDrift', 'guidance-fund.realised', 'guidance-fund.crowdingOut']

/** Turnover of registered technology contracts. */
export const technologyContractTurnover: Indicator = {
  id: 'technology-contract-turnover',
  name: { en: 'Technology contract turnover', zh: '技术合同成交额' },
  definition: { en: 'Registered technology contracts by province of the seller; the nation includes sellers outside the provinces', zh: '按卖方所在省认定登记的技术合同成交额;全国含省外卖方' },
  unit: 'CNY a year', inventory: ['I17'], source: 'science-yearbook-technology-market',
  nationIs: 'wider',
  through: ['technologyMarket.supplyElasticity', 'technologyMarket.coverage', 'macro.contractCountDrift', 'macro.contractValueDrift'],
  read: ({ regions: g, population }, into) => {
    sumOfRegions(into, (r) => g.contractValue[r]!)
    into[into.length - 1] = into[into.length - 1]! * (population.published?.contractsOverRegions ?? 1)
  },
}

/** Clusters that reached the competitive tier, which the plan counts. */
export const innovativeClusters: Indicator = {
  id: 'innovative-clusters',
  name: { en: 'Internationally competitive innovative clusters', zh: '具有国际竞争力的创新型产业集群' },
  definition: { en: 'Clusters in the competitive tier; the 32 pilots of 2015 are another, wider definition', zh: '达到有国际竞争力层级的集群;2015年的32个试点是另一更宽口径' },
  unit: 'cluster', inventory: ['I18'], source: 'plan',
  through: ['clusters.competitiveRevenue', 'clusters.competitiveLeaders', 'clusters.competitiveFilings', 'clusters.competitivePlatform', 'clusters.pilotYears'],
  read: ({ places: p }, into) => {
    const cluster = codeOf(PLACE_KINDS, 'cluster')
    const competitive = codeOf(CLUSTER_TIERS, 'competitive')
    sumByProvince(into, p.count, p.province, (i) => (p.kind[i] === cluster && p.tier[i] === competitive ? 1 : 0))
  },
}

/** All pilot and competitive clusters. */
export const clustersPilotAndCompetitive: Indicator = {
  id: 'innovative-clusters-all-tiers',
  name: { en: 'Innovative clusters, pilot and competitive', zh: '创新型产业集群(试点及以上)' },
  definition: { en: 'Clusters named as pilots, whatever their tier', zh: '纳入试点的集群,不论层级' },
  unit: 'cluster', inventory: ['I18'], source: 'plan',
  through: ['cluster-support.newClusters'],
  read: ({ places: p }, into) => {
    const cluster = codeOf(PLACE_KINDS, 'cluster')
    sumByProvince(into, p.count, p.province, (i) => (p.kind[i] === cluster ? 1 : 0))
  },
}

/** Technical standards of the year. */
export const standardsFormed: Indicator = {
  id: 'standards-formed',
  name: { en: 'National technical standards formed in the year', zh: '当年制定国家技术标准' },
  definition: {
    en: 'National standards issued, new and revised; the number of 2015 is shared out to provinces by the R&D of their enterprises. International standards are not told apart',
    zh: '当年批准发布(含修订)的国家标准；2015年数按各省企业研发分摊,国际标准未单列',
  },
  unit: 'piece a year', inventory: ['I20'], source: 'standardisation-conference-2016',
  through: ['standards.research'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.standardsFormed[r]!),
}

/** Venture money invested. */
export const vcInvestment: Indicator = {
  id: 'vc-investment',
  name: { en: 'Venture capital invested in the year', zh: '当年创业投资额' },
  definition: { en: 'Investment of venture and guidance funds, times the part that was disclosed in the base year', zh: '创业投资及引导基金当年投资额,按基期披露比例折算' },
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
export const vcCapital: Indicator = {
  id: 'vc-capital',
  name: { en: 'Venture capital under management', zh: '创业投资管理资本总额' },
  definition: { en: 'Commitments not yet called, money not yet invested and the value of holdings', zh: '未缴承诺资本、待投资金与持有资产净值之和' },
  unit: 'CNY', inventory: ['I21'], source: 'venture-statistics-2015',
  through: raising,
  read: ({ funds: f }, into) => sumByProvince(into, f.count, f.province, (i) => f.raised[i]! - f.called[i]! + f.cash[i]! + f.netAssetValue[i]!),
}
