import type { Indicator } from './indicator.js'
import { sumOfRegions } from './reading.js'

/** Loans of policy banks for science and technology since a start the plan does not state. */
export const developmentBankLoans: Indicator = {
  id: 'development-bank-loans',
  name: { en: 'Technology loans of the development bank, cumulative', zh: '国开行表内科技贷款累计发放额' },
  definition: {
    en: 'On-balance loans for science and technology granted up to the year, by provinces as their enterprise R&D; the plan gives 543.6 bn yuan by the end of 2015 and does not say since when, so it is a sum and never a yearly flow; what is granted after 2015 comes on top',
    zh: '截至当年累计发放的表内科技贷款，分省按企业研发分摊；规划给出2015年底5436亿元而未说明起始年份，故为累计数而非年度流量；2015年后发放额在此基础上累加',
  },
  unit: 'CNY', inventory: ['I22'], source: 'plan', through: ['lending.developmentWindow', 'macro.inflationMean'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.developmentLoans[r]!),
}

/** Loans that smaller enterprises of the pilot areas got in addition since a start the plan does not state. */
export const pilotAreaLoans: Indicator = {
  id: 'pilot-area-loans',
  name: { en: 'Loans to smaller enterprises added in the pilot areas of science and technology finance', zh: '科技金融试点地区累计新增中小企业贷款' },
  definition: {
    en: 'Rise of loans to small and medium enterprises in the 16 areas up to the year; the plan gives 1.2 tn yuan by the end of 2015 and does not say since when; after 2015 loans rise with the revenue of smaller enterprises of the model and with what the pilots bring',
    zh: '截至当年16个试点地区中小企业贷款累计增加额；规划给出2015年底1.2万亿元而未说明起始年份；2015年后随模型内中小企业营业收入及试点政策增加',
  },
  unit: 'CNY', inventory: ['I23'], source: 'plan', through: ['lending.loansOverRevenue', 'macro.growthMean'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.pilotLoans[r]!),
}

/** Size of the sub-funds of the national transfer guidance fund. */
export const transferSubFunds: Indicator = {
  id: 'transfer-sub-funds',
  name: { en: 'Sub-funds of the national transfer guidance fund', zh: '国家科技成果转化引导基金所引导的创投基金规模' },
  definition: {
    en: 'Money raised by the venture funds that the fund guided up to the year, private money included; the 4.2 bn yuan of the plan by the end of 2015 are shared out to provinces by their enterprise R&D',
    zh: '截至当年该基金引导设立的创业投资基金募集总规模，含社会资本；规划2015年底42亿元按各省企业研发分摊',
  },
  unit: 'CNY', inventory: ['I24'], source: 'plan', through: ['transfer-guide-fund.commitment', 'transfer-guide-fund.realised'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.transferSubFunds[r]!),
}
