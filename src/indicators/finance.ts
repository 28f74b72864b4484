import type { IndicatorRule } from './indicator.js'
import { sumOfRegions } from './reading.js'

/** Loans of policy banks for science and technology since a start the plan does not state. */
export const developmentBankLoans: IndicatorRule = {
  id: 'development-bank-loans',
  unit: 'CNY', inventory: ['I22'], source: 'plan', through: ['lending.developmentWindow', 'macro.inflationMean'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.developmentLoans[r]!),
}

/** Loans that smaller enterprises of the pilot areas got in addition since a start the plan does not state. */
export const pilotAreaLoans: IndicatorRule = {
  id: 'pilot-area-loans',
  unit: 'CNY', inventory: ['I23'], source: 'plan', through: ['lending.loansOverRevenue', 'macro.growthMean'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.pilotLoans[r]!),
}

/** Size of the sub-funds of the national transfer guidance fund. */
export const transferSubFunds: IndicatorRule = {
  id: 'transfer-sub-funds',
  unit: 'CNY', inventory: ['I24'], source: 'plan', through: ['transfer-guide-fund.commitment', 'transfer-guide-fund.realised'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.transferSubFunds[r]!),
}
