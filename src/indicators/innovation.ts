import type { IndicatorRule } from './indicator.js'
import { ratioOfSums, sumOfRegions, timesRegions } from './reading.js'

const money = 'CNY a year'
const response = ['rd.elasticityLarge', 'rd.elasticitySmall', 'rd.adjustment', 'macro.intensityDrift']
const certificate = ['certification.relabelledShare', 'certification.fixedCost', 'certification.otherWorth', 'macro.certificationDrift']
const invention = ['patents.rdElasticity', 'patents.stockGrowth', 'patents.examination', 'patents.lapse', 'macro.patentingDrift']

/** R&D of above-scale industry over its main business revenue. */
export const rdIntensityIndustry: IndicatorRule = {
  id: 'rd-intensity-industry',
  unit: 'share of revenue', inventory: ['I05'], source: 'rd-communique-2015',
  byGroup: 'ratio',
  through: response,
  read: ({ totals, generalPrice, producerPrice, publishedRevenueRatio, measured }, into) => {
    ratioOfSums(into, (r) => totals.industryRd[r]! * generalPrice, (r) => totals.industryRevenue[r]! * producerPrice * publishedRevenueRatio)
    timesRegions(into, measured.revenue.map((ratio) => 1 / ratio))
  },
}

/** R&D of above-scale industry. */
export const rdExpenditureIndustry: IndicatorRule = {
  id: 'rd-expenditure-industry',
  unit: money, inventory: ['I05'], source: 'rd-communique-2015',
  byGroup: 'add',
  through: response,
  read: ({ totals, generalPrice }, into) => sumOfRegions(into, (r) => totals.industryRd[r]! * generalPrice),
}

/** R&D performed by all enterprises. */
export const enterpriseRd: IndicatorRule = {
  id: 'enterprise-rd',
  unit: money, inventory: ['I01'], source: 'rd-communique-2015',
  byGroup: 'add',
  through: response,
  read: ({ totals, generalPrice }, into) => sumOfRegions(into, (r) => totals.allRd[r]! * generalPrice),
}

/** Gross domestic expenditure on R&D. */
export const rdExpenditure: IndicatorRule = {
  id: 'rd-expenditure',
  unit: money, inventory: ['I01'], source: 'rd-communique-2015',
  through: [...response, 'macro.publicResearchDrift'],
  read: ({ totals, regions: g, generalPrice }, into) => sumOfRegions(into, (r) =>
    (totals.allRd[r]! + g.instituteRd[r]! + g.higherEducationRd[r]! + g.otherRd[r]!) * generalPrice),
}

/** R&D staff. */
export const rdPersonnel: IndicatorRule = {
  id: 'rd-personnel',
  unit: 'person-year', inventory: ['I02'], source: 'science-yearbook-rd',
  through: [...response, 'wages.supplyElasticity', 'macro.staffingDrift', 'macro.publicResearchDrift'],
  read: ({ totals, regions: g, staffing }, into) => sumOfRegions(into, (r) =>
    (g.costPerFte[r]! > 0 ? (totals.allRealRd[r]! / g.costPerFte[r]!) * staffing[r]! : 0) + g.publicFte[r]!),
}

/** Certified high and new technology enterprises. */
export const hnteCount: IndicatorRule = {
  id: 'hnte-count',
  unit: 'enterprise', inventory: ['I10'], source: 'plan',
  nationIs: 'known-better',
  byGroup: 'add',
  through: certificate,
  read: ({ totals, measured }, into) => {
    sumOfRegions(into, (r) => totals.certified[r]!)
    timesRegions(into, measured.certificates)
  },
}

/** Their revenue. */
export const hnteRevenue: IndicatorRule = {
  id: 'hnte-revenue',
  unit: money, inventory: ['I09'], source: 'torch-recalled',
  byGroup: 'add',
  through: [...certificate, 'macro.growthMean'],
  read: ({ totals, producerPrice }, into) => sumOfRegions(into, (r) => totals.certifiedRevenue[r]! * producerPrice),
}

/** Domestic inventions in force. */
export const inventionStock: IndicatorRule = {
  id: 'invention-stock',
  unit: 'piece', inventory: ['I14'], source: 'science-yearbook-patents',
  nationIs: 'wider',
  through: [...invention, 'publicResearch.stockGrowth', 'publicResearch.filingGrowth'],
  read: ({ totals, regions: g, population }, into) => {
    sumOfRegions(into, (r) => totals.allInventions[r]! * g.domesticInventionShare[r]! + g.otherInventions[r]!)
    into[into.length - 1] = into[into.length - 1]! * (population.published?.inventionsOverRegions ?? 1)
  },
}

/** Enterprise inventions in force, which the plan wants to double. */
export const inventionStockEnterprise: IndicatorRule = {
  id: 'invention-stock-enterprise',
  unit: 'piece', inventory: ['I14'], source: 'science-yearbook-patents',
  byGroup: 'add',
  through: invention,
  read: ({ totals }, into) => sumOfRegions(into, (r) => totals.allInventions[r]!),
}

/** Inventions granted to enterprises. */
export const inventionGrantsEnterprise: IndicatorRule = {
  id: 'invention-grants-enterprise',
  unit: 'piece a year', inventory: ['I03'], source: 'plan',
  through: ['patents.rdElasticity', 'patents.stockGrowth', 'patents.examination'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.enterpriseGrants[r]!),
}

/** Inventions in force of above-scale industry. */
export const inventionStockIndustry: IndicatorRule = {
  id: 'invention-stock-industry',
  unit: 'piece', inventory: ['I14'], source: 'industrial-science-by-province',
  byGroup: 'add',
  through: invention,
  read: ({ totals }, into) => sumOfRegions(into, (r) => totals.industryInventions[r]!),
}

/** International applications. */
export const pctApplications: IndicatorRule = {
  id: 'pct-applications',
  unit: 'piece a year', inventory: ['I15'], source: 'wipo-recalled',
  through: ['patents.rdElasticity', 'internationalPatents.sizeSlope', 'macro.internationalDrift'],
  read: ({ totals, filers, regions: g }, into) => {
    sumOfRegions(into, (r) => totals.international[r]! + g.otherInternational[r]!)
    const nation = into.length - 1
    for (let i = 0; i < filers.count; i++) {
      const r = filers.province[i]!
      into[r] = into[r]! + filers.pctFilings[i]!
      into[nation] = into[nation]! + filers.pctFilings[i]!
    }
  },
}
