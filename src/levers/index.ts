import { guidanceFund } from './finance/guidance-fund.js'
import { creditReporting } from './finance/credit-reporting.js'
import { financePilots } from './finance/finance-pilots.js'
import { intangibleCollateral } from './finance/intangible-collateral.js'
import { investmentLoanLinkage } from './finance/investment-loan-linkage.js'
import { policyCredit } from './finance/policy-credit.js'
import { transferGuideFund } from './finance/transfer-guide-fund.js'
import { transferLoanRisk } from './finance/transfer-loan-risk.js'
import { policyOutreach } from './governance/policy-outreach.js'
import { uptakeEvaluation } from './governance/uptake-evaluation.js'
import { policyReview } from './governance/policy-review.js'
import { monitoring } from './governance/monitoring.js'
import type { Lever } from './lever.js'
import { scienceCommissioners } from './people/science-commissioners.js'
import { clusterSupport } from './places/cluster-support.js'
import { makerspaceSupport } from './places/makerspace-support.js'
import { innovationVoucher } from './support/innovation-voucher.js'
import { chainAlignment } from './support/chain-alignment.js'
import { cityInnovationFunds } from './support/city-innovation-funds.js'
import { keyInstituteGrants } from './support/key-institute-grants.js'
import { nationalProgrammes } from './support/national-programmes.js'
import { zoneSmeScheme } from './support/zone-sme-scheme.js'
import { hnteTaxRate } from './tax/hnte-tax-rate.js'
import { lossCarryForward } from './tax/loss-carry-forward.js'
import { rdSuperDeduction } from './tax/rd-super-deduction.js'
import { smallLowProfitTax } from './tax/small-low-profit-tax.js'

/** Every lever the library knows. Adding one is one file and one line here. */
export const levers: readonly Lever[] = [
  rdSuperDeduction,
  hnteTaxRate,
  smallLowProfitTax,
  lossCarryForward,
  innovationVoucher,
  guidanceFund,
  transferGuideFund,
  transferLoanRisk,
  policyCredit,
  intangibleCollateral,
  investmentLoanLinkage,
  financePilots,
  creditReporting,
  clusterSupport,
  scienceCommissioners,
  makerspaceSupport,
  policyOutreach,
  uptakeEvaluation,
  policyReview,
  monitoring,
  chainAlignment,
  cityInnovationFunds,
  keyInstituteGrants,
  nationalProgrammes,
  zoneSmeScheme,
] as readonly unknown[] as readonly Lever[]

/** The lever with this id, or undefined. */
export const leverById = (id: string): Lever | undefined => levers.find((lever) => lever.id === id)

export { guidanceFund } from './finance/guidance-fund.js'
export { creditReporting } from './finance/credit-reporting.js'
export { financePilots } from './finance/finance-pilots.js'
export { intangibleCollateral } from './finance/intangible-collateral.js'
export { investmentLoanLinkage } from './finance/investment-loan-linkage.js'
export { policyCredit } from './finance/policy-credit.js'
export { transferGuideFund } from './finance/transfer-guide-fund.js'
export { transferLoanRisk } from './finance/transfer-loan-risk.js'
export { policyOutreach } from './governance/policy-outreach.js'
export { uptakeEvaluation } from './governance/uptake-evaluation.js'
export { policyReview } from './governance/policy-review.js'
export { monitoring } from './governance/monitoring.js'
export { scienceCommissioners } from './people/science-commissioners.js'
export { clusterSupport } from './places/cluster-support.js'
export { makerspaceSupport } from './places/makerspace-support.js'
export { innovationVoucher } from './support/innovation-voucher.js'
export { chainAlignment } from './support/chain-alignment.js'
export { cityInnovationFunds } from './support/city-innovation-funds.js'
export { keyInstituteGrants } from './support/key-institute-grants.js'
export { nationalProgrammes } from './support/national-programmes.js'
export { zoneSmeScheme } from './support/zone-sme-scheme.js'
export { hnteTaxRate } from './tax/hnte-tax-rate.js'
export { lossCarryForward } from './tax/loss-carry-forward.js'
export { rdSuperDeduction } from './tax/rd-super-deduction.js'
export { smallLowProfitTax } from './tax/small-low-profit-tax.js'
