import { column } from '../kernel/columns.js'
import type { Column, ColumnType } from '../kernel/columns.js'

/**
 * Where levers and mechanisms meet. A lever writes these columns before anybody chooses; mechanisms read them;
 * neither knows the other. How several levers meet in one cell is declared here, so their order never matters.
 */
export type Combine = 'sum' | 'product' | 'max' | 'min'

/** A policy column: its storage, the value that means "no policy", and the rule that combines levers. */
export interface PolicyColumn<T extends ColumnType = ColumnType> {
  readonly column: Column<T>
  readonly combine: Combine
  readonly neutral: number
}

const policy = <T extends 'f64' | 'f32' | 'u8' = 'f64'>(combine: Combine, neutral: number, unit: string, meaning: string,
  type = 'f64' as T): PolicyColumn<T> => ({ column: column(type, unit, meaning), combine, neutral })

type ColumnsOf<P extends Record<string, PolicyColumn>> = { [K in keyof P]: P[K]['column'] }
/** The columns of a table that hold a set of policies. */
export const storage = <P extends Record<string, PolicyColumn>>(policies: P): ColumnsOf<P> =>
  Object.fromEntries(Object.entries(policies).map(([name, p]) => [name, p.column])) as ColumnsOf<P>

/** Policy columns of an enterprise. Sums of money are integral yuan, so sums of several levers are exact. */
export const enterprisePolicy = {
  extraDeduction: policy('max', 0, 'share of claimed R&D', 'deducted on top of the expense itself; 0 for those who do not claim'),
  certifiedRate: policy('min', 1, 'share of taxable income', 'income-tax rate it would pay with a high-tech certificate; 1 is none on offer'),
  smallFirmRate: policy('min', 1, 'share of taxable income', 'income-tax rate on the income that counts, were it a small low-profit enterprise; 1 is none on offer'),
  extraLossYears: policy('max', 0, 'year', 'years beyond the general limit for which it may carry losses forward', 'u8'),
  rdGrant: policy('sum', 0, 'CNY of the year', 'public money received for R&D this year'),
  addedEffort: policy('sum', 0, 'CNY of 2015', 'real R&D started because of direct support, beyond what was wanted anyway'),
  inventionMultiplier: policy('product', 1, 'ratio', 'multiplies expected invention applications (capped, see patents)'),
  equipmentRelief: policy('sum', 0, 'share of the price', 'relief on the price of R&D equipment', 'f32'),
  financeRelief: policy('sum', 0, 'rate per year', 'relief on the real finance cost of R&D', 'f32'),
  premiumRelief: policy('sum', 0, 'rate per year', 'relief on the premium that lenders ask, never more than that premium', 'f32'),
  knowledgePledge: policy('max', 0, 'share', 'of its R&D capital, what lenders accept as collateral', 'f32'),
  rdLoan: policy('sum', 0, 'CNY of 2015', 'loans for R&D beyond what cash flow and collateral bring', 'f32'),
  productivityLift: policy('sum', 0, 'log points', 'added to the growth of productivity this year', 'f32'),
  venturePreference: policy('sum', 0, 'standard deviations', 'added to the signal that venture funds see', 'f32'),
  allowanceGain: policy('max', 0, 'share of the price', 'rise of the present value of depreciation allowances on a yuan of equipment', 'f32'),
  renewal: policy('sum', 0, 'share of revenue', 'new equipment bought this year beyond what it would buy anyway', 'f32'),
  demandLift: policy('sum', 0, 'log points', 'added to the growth of its demand into next year, partly at the cost of rivals', 'f32'),
  exitOdds: policy('product', 1, 'ratio', 'multiplies the odds that it leaves at the turn of the year', 'f32'),
  internationalLift: policy('sum', 0, 'logit points', 'added to the log odds that an application is also filed internationally', 'f32'),
} as const

/** Policy columns of a place. */
export const placePolicy = {
  platformSupport: policy('sum', 0, 'CNY of the year', 'public money for the shared platform of the place'),
  reformLift: policy('sum', 0, 'log points', 'growth of productivity of its members that reforms bring, as for a place of the first wave'),
} as const

/**
 * Policy columns of a province: what support of bodies, markets and people comes to where it is given. A lever aimed at some
 * provinces writes only theirs.
 */
export const regionPolicy = {
  researchSupport: policy('sum', 0, 'share', 'part of the R&D of its enterprises that the province pays'),
  entryLift: policy('sum', 0, 'log points', 'added to the log of the number of enterprises that enter'),
  stateAssessment: policy('sum', 0, 'share', 'weight of innovation in what managers of state enterprises are assessed by: to them a subsidy of that share of the cost of R&D'),
  adoptionPush: policy('sum', 0, 'probability a year', 'added to the chance that an enterprise takes up new techniques unprompted'),
  standardsLift: policy('sum', 0, 'log points', 'added to the log of the number of technical standards formed'),
  megaprojectMoney: policy('sum', 0, 'CNY of the year', 'public money that national programmes paid for R&D projects of its enterprises'),
  commissioners: policy('sum', 0, 'person', 'science and technology commissioners in service beyond those of the base year'),
  suggestionRise: policy('sum', 0, 'share', 'suggestions of workers beyond those of the base year, over them'),
  spinOffRate: policy('sum', 0, 'enterprise per CNY', 'enterprises that spin off for a yuan of that money'),
  creditInformation: policy('sum', 0, 'share', 'of the error in the judgement of lenders, what credit records take away'),
  developmentLending: policy('sum', 0, 'CNY a year', 'loans for science and technology that policy banks grant beyond their usual ones'),
  pilotLending: policy('sum', 0, 'CNY a year', 'loans to small and medium enterprises that pilots of science and technology finance bring'),
  foundings: policy('sum', 0, 'enterprise a year', 'enterprises that support brings at the turn of the year beyond those that would enter'),
  serviceDemand: policy('sum', 0, 'enterprise a year', 'enterprises that come to service platforms with a voucher'),
  instrumentSupply: policy('product', 1, 'ratio', 'instruments open to enterprises for those open in the base year'),
  approvalLift: policy('sum', 0, 'logit points', 'added to the log odds that an application for the high-tech certificate passes'),
  newPilots: policy('sum', 0, 'enterprise a year', 'innovative enterprises and pilots named this year'),
  newDemonstrations: policy('sum', 0, 'enterprise a year', 'demonstration enterprises recognised this year'),
  projectMembers: policy('sum', 0, 'enterprise', 'enterprises that the top-100 project keeps as members'),
  overseasCentres: policy('sum', 0, 'enterprise a year', 'enterprises that open an R&D centre abroad with support this year'),
  technologyBids: policy('sum', 0, 'enterprise a year', 'bids for foreign technology enterprises that close this year'),
  foreignAccess: policy('sum', 0, 'share', 'weight of foreign knowledge within reach of all its performers of R&D'),
  outwardDemand: policy('sum', 0, 'log points', 'growth of the demand of partner countries for technology beyond that of the home market'),
  researchersMoved: policy('sum', 0, 'person a year', 'researchers of public bodies who begin to work in enterprises, part-time or on leave, beyond those of the base year'),
  overseasHired: policy('sum', 0, 'person a year', 'research staff from overseas whom enterprises hire beyond the inflow of the base year'),
  engineersAdmitted: policy('sum', 0, 'person a year', 'engineers admitted to studies for enterprises beyond those of the base year'),
  apprenticesAdmitted: policy('sum', 0, 'person a year', 'apprentices and vocational students admitted beyond those of the base year'),
  workersTrained: policy('sum', 0, 'person a year', 'workers who take a course beyond those of the base year'),
  brokersAdmitted: policy('sum', 0, 'person a year', 'people admitted to training as brokers of technology beyond those of the base year'),
  publicResearchLift: policy('sum', 0, 'log points', 'added to the log of what universities and institutes bring about with their R&D'),
  contractSupply: policy('sum', 0, 'log points', 'added to the log of the knowledge of public research that is offered for sale'),
  resultsReleased: policy('sum', 0, 'piece a year', 'results of publicly funded research put on offer this year'),
  defenceResults: policy('sum', 0, 'piece', 'results of defence research under review for civil use, all of them'),
  declassification: policy('max', 0, 'probability per year', 'chance that a result under review is declassified'),
  technologyDemand: policy('sum', 0, 'CNY of 2015 a year', 'demand for technology beyond that of enterprises'),
  searchFriction: policy('sum', 0, 'log points', 'cost of finding each other and agreeing on the technology market beyond that of the base year'),
} as const

/** Policy columns of a kind of facility in a province. */
export const facilityPolicy = {
  opening: policy('sum', 0, 'piece a year', 'facilities opened with public support this year, beyond those that close'),
} as const

/** National rules a lever can set; one row. Neutral is the rule of a country without the policy. */
export const rulePolicy = {
  hnteThresholdSmall: policy('min', 1, 'R&D over revenue', 'least intensity up to 50 million yuan revenue'),
  hnteThresholdMedium: policy('min', 1, 'R&D over revenue', 'least intensity from 50 to 200 million yuan'),
  hnteThresholdLarge: policy('min', 1, 'R&D over revenue', 'least intensity above 200 million yuan'),
  hnteValidity: policy('max', 0, 'year', 'years a certificate lasts'),
  hnteStaffShare: policy('min', 1, 'share of staff', 'least share of science and technology staff'),
  auditProbability: policy('max', 0, 'probability per year', 'chance that a certified enterprise is audited'),
  smallFirmStaffIndustry: policy('max', 0, 'person', 'most staff of a small low-profit enterprise in industry'),
  smallFirmStaffOther: policy('max', 0, 'person', 'most staff of a small low-profit enterprise elsewhere'),
  smallFirmAssetsIndustry: policy('max', 0, 'CNY', 'most assets of a small low-profit enterprise in industry'),
  smallFirmAssetsOther: policy('max', 0, 'CNY', 'most assets of a small low-profit enterprise elsewhere'),
  smallFirmIncome: policy('max', 0, 'CNY a year', 'most taxable income of a small low-profit enterprise'),
  smallFirmTierCeiling: policy('max', 0, 'CNY a year', 'income up to which the first tier holds'),
  smallFirmFirstShare: policy('min', 1, 'share of income', 'income that counts in the first tier'),
  smallFirmSecondShare: policy('min', 1, 'share of income', 'income that counts above it'),
  smallFirmTiersMarginal: policy('max', 0, 'flag', '1 where each part of income counts by its own tier'),
  newClusters: policy('sum', 0, 'cluster', 'pilot clusters designated this year'),
} as const

/** Names of the enterprise policy columns. */
export type EnterprisePolicyName = keyof typeof enterprisePolicy
/** Names of the place policy columns. */
export type PlacePolicyName = keyof typeof placePolicy
/** Names of the policy columns of provinces. */
export type RegionPolicyName = keyof typeof regionPolicy
/** Names of the policy columns of facilities. */
export type FacilityPolicyName = keyof typeof facilityPolicy
/** Names of the national rules. */
export type RuleName = keyof typeof rulePolicy
