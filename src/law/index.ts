/**
 * Dated law and the tax arithmetic that follows from it.
 * @module law
 */
export { reliefShare, bIndex, deferralFactor } from './b-index.js'
export { checkedYear, dayOf, daysInYear, dayOfYear } from './calendar.js'
export {
  standardRate, hnteRate, smallLowProfitRate, firstTierCeiling, firstTierShare, secondTierShare, marginalTiers,
  countedShare, countedAtMargin, smallLowProfitTax, smallLowProfitEffectiveRate, lossYears, lossYearsTechnology,
  poolAfter, usedOfPool, citRate, technologyTransferExemption,
} from './corporate-income-tax.js'
export { LAW_READ_UNTIL, setBy, dated } from './dated.js'
export {
  rdEquipmentCeiling, anyEquipmentCeiling, shortestLifeShare, fasterFrom2014, fasterFrom2015, fasterReferences,
  depreciatesFaster, allowanceValue, listedByBaseYear,
} from './depreciation.js'
export {
  thresholdSmall, thresholdMedium, thresholdLarge, SMALL_BAND, MEDIUM_BAND, rdThreshold, staffShare, rdStaffShare,
  highTechnologyRevenueShare, domesticRdShare, validity, leastAge, licenceCounts, leastScore,
  intellectualPropertyPoints,
} from './hnte-criteria.js'
export { seen, recalled } from './legal-reference.js'
export {
  BUSINESS_REVENUE_SINCE, DOUBLE_COUNTING_REMOVED_SINCE, revenueDefinitionReference, revenueDefinition,
  isDoubleCountingRemoved,
} from './revenue-definition.js'
export {
  sizeClassReference, industryLimits, softwareLimits, transmissionLimits, otherLimits, sizeClass,
  aboveScaleThreshold,
} from './size-classes.js'
export {
  smallLowProfitIncome, smallLowProfitCeilings, isSmallLowProfit, technologySmeCeilings, technologySmeScore,
  isTechnologySmeSize,
} from './sme-criteria.js'
export {
  generalDeduction, technologySmeDeduction, manufacturingDeduction, circuitsAndMachineToolsDeduction, negativeList,
  negativeListInForce, isExcluded, isManufacturing, extraDeduction,
} from './super-deduction.js'
export { centralShareOfIncomeTax, centralShareOfValueAddedTax } from './tax-sharing.js'
export { standardVat, researchServicesVat, softwareRefundBurden, smallTaxpayerExemption } from './value-added-tax.js'
export {
  investmentInHnte, partnersOfFunds, startupsInPilotAreas, startupsNationwide, holdingPeriod, startupCeilings,
  startupRdShare, startupAge,
} from './venture-deduction.js'
