import type { Indicator } from './indicator.js'
import { ratioOfSums, sumOfRegions, timesRegions } from './reading.js'

const money = 'CNY a year'
const response = ['rd.elasticityLarge', 'rd.elasticitySmall', 'rd.adjustment', 'macro.intensityDrift']
const certificate = ['certification.relabelledShare', 'certification.fixedCost', 'certification.otherWorth', 'macro.certificationDrift']
const invention = ['patents.rdElasticity', 'patents.stockGrowth', 'patents.examination', 'patents.lapse', 'macro.patentingDrift']

/** R&D of above-scale industry over its main business revenue. */
export const rdIntensityIndustry: Indicator = {
  id: 'rd-intensity-industry',
  name: { en: 'R&D intensity of above-scale industry', zh: '规模以上工业企业研发投入强度' },
  definition: {
    en: 'Surveyed R&D over main business revenue of industrial enterprises above 20 million yuan, ratio of sums; the published model divides by business revenue from 2018. The 0.77 % that the plan prints without a year is the figure of 2012; 2015 was 0.90 %',
    zh: '规模以上工业企业R&D经费与主营业务收入之比(总量之比);published口径自2018年起以营业收入为分母。规划所列0.77%未注年份,为2012年数;2015年为0.90%',
  },
  unit: 'share of revenue', inventory: ['I05'], source: 'rd-communique-2015',
  byGroup: 'ratio',
  through: response,
  read: ({ totals, generalPrice, producerPrice, publishedRevenueRatio, measured }, into) => {
    ratioOfSums(into, (r) => totals.industryRd[r]! * generalPrice, (r) => totals.industryRevenue[r]! * producerPrice * publishedRevenueRatio)
    timesRegions(into, measured.revenue.map((ratio) => 1 / ratio))
  },
}

/** R&D of above-scale industry. */
export const rdExpenditureIndustry: Indicator = {
  id: 'rd-expenditure-industry',
  name: { en: 'R&D expenditure of above-scale industry', zh: '规模以上工业企业R&D经费' },
  definition: { en: 'Intramural R&D as surveyed, including the part of relabelled cost that the survey accepts', zh: '统计口径的内部R&D经费,含被统计接受的归集部分' },
  unit: money, inventory: ['I05'], source: 'rd-communique-2015',
  byGroup: 'add',
  through: response,
  read: ({ totals, generalPrice }, into) => sumOfRegions(into, (r) => totals.industryRd[r]! * generalPrice),
}

/** R&D performed by all enterprises. */
export const enterpriseRd: Indicator = {
  id: 'enterprise-rd',
  name: { en: 'R&D performed by enterprises', zh: '企业R&D经费' },
  definition: { en: 'Surveyed R&D of all enterprises, industry and services, above and below the scale', zh: '全部企业(工业与服务业,规上与规下)的R&D经费' },
  unit: money, inventory: ['I01'], source: 'rd-communique-2015',
  byGroup: 'add',
  through: response,
  read: ({ totals, generalPrice }, into) => sumOfRegions(into, (r) => totals.allRd[r]! * generalPrice),
}

/** Gross domestic expenditure on R&D. */
export const rdExpenditure: Indicator = {
  id: 'rd-expenditure',
  name: { en: 'Gross domestic expenditure on R&D', zh: '研究与试验发展(R&D)经费' },
  definition: { en: 'R&D performed by enterprises, institutes, universities and others', zh: '企业、研究机构、高等学校及其他单位执行的R&D经费之和' },
  unit: money, inventory: ['I01'], source: 'rd-communique-2015',
  through: [...response, 'macro.publicResearchDrift'],
  read: ({ totals, regions: g, generalPrice }, into) => sumOfRegions(into, (r) =>
    (totals.allRd[r]! + g.instituteRd[r]! + g.higherEducationRd[r]! + g.otherRd[r]!) * generalPrice),
}

/** R&D staff. */
export const rdPersonnel: Indicator = {
  id: 'rd-personnel',
  name: { en: 'R&D personnel (full-time equivalent)', zh: 'R&D人员全时当量' },
  definition: { en: 'Person-years of all performers; enterprises by their R&D at base-year prices and its cost per person-year', zh: '全部执行单位的R&D人员全时当量;企业按不变价R&D与人均成本推算' },
  unit: 'person-year', inventory: ['I02'], source: 'science-yearbook-rd',
  through: [...response, 'wages.supplyElasticity', 'macro.staffingDrift', 'macro.publicResearchDrift'],
  read: ({ totals, regions: g, staffing }, into) => sumOfRegions(into, (r) =>
    (g.costPerFte[r]! > 0 ? (totals.allRealRd[r]! / g.costPerFte[r]!) * staffing[r]! : 0) + g.publicFte[r]!),
}

/** Certified high and new technology enterprises. */
export const hnteCount: Indicator = {
  id: 'hnte-count',
  name: { en: 'High and new technology enterprises', zh: '高新技术企业数' },
  definition: { en: 'Enterprises with a valid certificate at the end of the year', zh: '年末证书有效的高新技术企业' },
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
export const hnteRevenue: Indicator = {
  id: 'hnte-revenue',
  name: { en: 'Revenue of high and new technology enterprises', zh: '高新技术企业营业收入' },
  definition: { en: 'Revenue of enterprises with a valid certificate', zh: '证书有效的高新技术企业营业收入' },
  unit: money, inventory: ['I09'], source: 'torch-recalled',
  byGroup: 'add',
  through: [...certificate, 'macro.growthMean'],
  read: ({ totals, producerPrice }, into) => sumOfRegions(into, (r) => totals.certifiedRevenue[r]! * producerPrice),
}

/** Domestic inventions in force. */
export const inventionStock: Indicator = {
  id: 'invention-stock',
  name: { en: 'Domestic invention patents in force', zh: '国内有效发明专利' },
  definition: { en: 'Valid domestic patents of enterprises, universities, institutes and persons; of what enterprises report, the part held at home in the base year', zh: '企业、高校、科研机构与个人的国内有效发明专利;企业所报数中按基期境内部分折算' },
  unit: 'piece', inventory: ['I14'], source: 'science-yearbook-patents',
  nationIs: 'wider',
  through: [...invention, 'publicResearch.stockGrowth', 'publicResearch.filingGrowth'],
  read: ({ totals, regions: g, population }, into) => {
    sumOfRegions(into, (r) => totals.allInventions[r]! * g.domesticInventionShare[r]! + g.otherInventions[r]!)
    into[into.length - 1] = into[into.length - 1]! * (population.published?.inventionsOverRegions ?? 1)
  },
}

/** Enterprise inventions in force, which the plan wants to double. */
export const inventionStockEnterprise: Indicator = {
  id: 'invention-stock-enterprise',
  name: { en: 'Enterprise invention patents in force', zh: '企业发明专利拥有量' },
  definition: { en: 'Valid inventions of all simulated enterprises; the plan gives no base, so 2015 is the model population', zh: '全部模拟企业的有效发明专利;规划未给出基数,以2015年模型总体为基期' },
  unit: 'piece', inventory: ['I14'], source: 'science-yearbook-patents',
  byGroup: 'add',
  through: invention,
  read: ({ totals }, into) => sumOfRegions(into, (r) => totals.allInventions[r]!),
}

/** Inventions granted to enterprises. */
export const inventionGrantsEnterprise: Indicator = {
  id: 'invention-grants-enterprise',
  name: { en: 'Inventions granted to enterprises', zh: '企业发明专利授权量' },
  definition: { en: 'Grants of the year that follow from applications of two to four years before, and patents bought on balance; the plan says 159,000 and 60.5 % of domestic grants in 2015, of all enterprises and at home', zh: '由两至四年前的申请产生的当年授权(含净购入)；规划所列2015年15.9万件、占国内60.5%为全部企业境内授权' },
  unit: 'piece a year', inventory: ['I03'], source: 'plan',
  through: ['patents.rdElasticity', 'patents.stockGrowth', 'patents.examination'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.enterpriseGrants[r]!),
}

/** Inventions in force of above-scale industry. */
export const inventionStockIndustry: Indicator = {
  id: 'invention-stock-industry',
  name: { en: 'Invention patents in force of above-scale industry', zh: '规模以上工业企业有效发明专利数' },
  definition: { en: 'Valid inventions as industrial enterprises above the scale report them', zh: '规模以上工业企业报告的有效发明专利数' },
  unit: 'piece', inventory: ['I14'], source: 'industrial-science-by-province',
  byGroup: 'add',
  through: invention,
  read: ({ totals }, into) => sumOfRegions(into, (r) => totals.industryInventions[r]!),
}

/** International applications. */
export const pctApplications: Indicator = {
  id: 'pct-applications',
  name: { en: 'International (PCT) patent applications', zh: 'PCT国际专利申请量' },
  definition: { en: 'Applications of enterprises, of the two largest filers by name, and of others', zh: '企业、两家最大申请人及其他申请人的PCT申请' },
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
