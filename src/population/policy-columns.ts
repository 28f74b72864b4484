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

const policy = <T extends 'f64' | 'f32' | 'u8' = 'f64'>(combine: Combine, neutral: number, unit: string, type = 'f64' as T): PolicyColumn<T> =>
  ({ column: column(type, unit), combine, neutral })

type ColumnsOf<P extends Record<string, PolicyColumn>> = { [K in keyof P]: P[K]['column'] }
/** The columns of a table that hold a set of policies. */
export const storage = <P extends Record<string, PolicyColumn>>(policies: P): ColumnsOf<P> =>
  Object.fromEntries(Object.entries(policies).map(([name, p]) => [name, p.column])) as ColumnsOf<P>

/** Policy columns of an enterprise. Sums of money are integral yuan, so sums of several levers are exact. */
export const enterprisePolicy = {
  /** Deducted on top of the expense itself; 0 for those who do not claim. */
  extraDeduction: policy('max', 0, 'share of claimed R&D'),
  /** Income-tax rate it would pay with a high-tech certificate; 1 is none on offer. */
  certifiedRate: policy('min', 1, 'share of taxable income'),
  /** Income-tax rate on the income that counts, were it a small low-profit enterprise; 1 is none on offer. */
  smallFirmRate: policy('min', 1, 'share of taxable income'),
  /** Years beyond the general limit for which it may carry losses forward. */
  extraLossYears: policy('max', 0, 'year', 'u8'),
  /** Public money received for R&D this year. */
  rdGrant: policy('sum', 0, 'CNY of the year'),
  /** Real R&D started because of direct support, beyond what was wanted anyway. */
  addedEffort: policy('sum', 0, 'CNY of 2015'),
  /** Multiplies expected invention applications (capped, see patents). */
  inventionMultiplier: policy('product', 1, 'ratio'),
  /** Relief on the price of R&D equipment. */
  equipmentRelief: policy('sum', 0, 'share of the price', 'f32'),
  /** Relief on the real finance cost of R&D. */
  financeRelief: policy('sum', 0, 'rate per year', 'f32'),
  /** Relief on the premium that lenders ask, never more than that premium. */
  premiumRelief: policy('sum', 0, 'rate per year', 'f32'),
  /** Of its R&D capital, what lenders accept as collateral. */
  knowledgePledge: policy('max', 0, 'share', 'f32'),
  /** Loans for R&D beyond what cash flow and collateral bring. */
  rdLoan: policy('sum', 0, 'CNY of 2015', 'f32'),
  /** Added to the growth of productivity this year. */
  productivityLift: policy('sum', 0, 'log points', 'f32'),
  /** Added to the signal that venture funds see. */
  venturePreference: policy('sum', 0, 'standard deviations', 'f32'),
  /** Rise of the present value of depreciation allowances on a yuan of equipment. */
  allowanceGain: policy('max', 0, 'share of the price', 'f32'),
  /** New equipment bought this year beyond what it would buy anyway. */
  renewal: policy('sum', 0, 'share of revenue', 'f32'),
  /** Added to the growth of its demand into next year, partly at the cost of rivals. */
  demandLift: policy('sum', 0, 'log points', 'f32'),
  /** Multiplies the odds that it leaves at the turn of the year. */
  exitOdds: policy('product', 1, 'ratio', 'f32'),
  /** Added to the log odds that an application is also filed internationally. */
  internationalLift: policy('sum', 0, 'logit points', 'f32'),
} as const

/** Policy columns of a place. */
export const placePolicy = {
  /** Public money for the shared platform of the place. */
  platformSupport: policy('sum', 0, 'CNY of the year'),
  /** Growth of productivity of its members that reforms bring, as for a place of the first wave. */
  reformLift: policy('sum', 0, 'log points'),
} as const

/**
 * Policy columns of a province: what support of bodies, markets and people comes to where it is given. A lever aimed at some
 * provinces writes only theirs.
 */
export const regionPolicy = {
  /** Part of the R&D of its enterprises that the province pays. */
  researchSupport: policy('sum', 0, 'share'),
  /** Added to the log of the number of enterprises that enter. */
  entryLift: policy('sum', 0, 'log points'),
  /** Weight of innovation in what managers of state enterprises are assessed by: to them a subsidy of that share of the cost of R&D. */
  stateAssessment: policy('sum', 0, 'share'),
  /** Added to the chance that an enterprise takes up new techniques unprompted. */
  adoptionPush: policy('sum', 0, 'probability a year'),
  /** Added to the log of the number of technical standards formed. */
  standardsLift: policy('sum', 0, 'log points'),
  /** Public money that national programmes paid for R&D projects of its enterprises. */
  megaprojectMoney: policy('sum', 0, 'CNY of the year'),
  /** Science and technology commissioners in service beyond those of the base year. */
  commissioners: policy('sum', 0, 'person'),
  /** Suggestions of workers beyond those of the base year, over them. */
  suggestionRise: policy('sum', 0, 'share'),
  /** Enterprises that spin off for a yuan of that money. */
  spinOffRate: policy('sum', 0, 'enterprise per CNY'),
  /** Of the error in the judgement of lenders, what credit records take away. */
  creditInformation: policy('sum', 0, 'share'),
  /** Loans for science and technology that policy banks grant beyond their usual ones. */
  developmentLending: policy('sum', 0, 'CNY a year'),
  /** Loans to small and medium enterprises that pilots of science and technology finance bring. */
  pilotLending: policy('sum', 0, 'CNY a year'),
  /** Enterprises that support brings at the turn of the year beyond those that would enter. */
  foundings: policy('sum', 0, 'enterprise a year'),
  /** Enterprises that come to service platforms with a voucher. */
  serviceDemand: policy('sum', 0, 'enterprise a year'),
  /** Instruments open to enterprises for those open in the base year. */
  instrumentSupply: policy('product', 1, 'ratio'),
  /** Added to the log odds that an application for the high-tech certificate passes. */
  approvalLift: policy('sum', 0, 'logit points'),
  /** Innovative enterprises and pilots named this year. */
  newPilots: policy('sum', 0, 'enterprise a year'),
  /** Demonstration enterprises recognised this year. */
  newDemonstrations: policy('sum', 0, 'enterprise a year'),
  /** Enterprises that the top-100 project keeps as members. */
  projectMembers: policy('sum', 0, 'enterprise'),
  /** Enterprises that open an R&D centre abroad with support this year. */
  overseasCentres: policy('sum', 0, 'enterprise a year'),
  /** Bids for foreign technology enterprises that close this year. */
  technologyBids: policy('sum', 0, 'enterprise a year'),
  /** Weight of foreign knowledge within reach of all its performers of R&D. */
  foreignAccess: policy('sum', 0, 'share'),
  /** Growth of the demand of partner countries for technology beyond that of the home market. */
  outwardDemand: policy('sum', 0, 'log points'),
  /** Researchers of public bodies who begin to work in enterprises, part-time or on leave, beyond those of the base year. */
  researchersMoved: policy('sum', 0, 'person a year'),
  /** Research staff from overseas whom enterprises hire beyond the inflow of the base year. */
  overseasHired: policy('sum', 0, 'person a year'),
  /** Engineers admitted to studies for enterprises beyond those of the base year. */
  engineersAdmitted: policy('sum', 0, 'person a year'),
  /** Apprentices and vocational students admitted beyond those of the base year. */
  apprenticesAdmitted: policy('sum', 0, 'person a year'),
  /** Workers who take a course beyond those of the base year. */
  workersTrained: policy('sum', 0, 'person a year'),
  /** People admitted to training as brokers of technology beyond those of the base year. */
  brokersAdmitted: policy('sum', 0, 'person a year'),
  /** Added to the log of what universities and institutes bring about with their R&D. */
  publicResearchLift: policy('sum', 0, 'log points'),
  /** Added to the log of the knowledge of public research that is offered for sale. */
  contractSupply: policy('sum', 0, 'log points'),
  /** Results of publicly funded research put on offer this year. */
  resultsReleased: policy('sum', 0, 'piece a year'),
  /** Results of defence research under review for civil use, all of them. */
  defenceResults: policy('sum', 0, 'piece'),
  /** Chance that a result under review is declassified. */
  declassification: policy('max', 0, 'probability per year'),
  /** 1 where pilot clusters may be designated. */
  clusterCall: policy('max', 0, 'flag'),
  /** Demand for technology beyond that of enterprises. */
  technologyDemand: policy('sum', 0, 'CNY of 2015 a year'),
  /** Cost of finding each other and agreeing on the technology market beyond that of the base year. */
  searchFriction: policy('sum', 0, 'log points'),
} as const

/** Policy columns of a kind of facility in a province. */
export const facilityPolicy = {
  /** Facilities opened with public support this year, beyond those that close. */
  opening: policy('sum', 0, 'piece a year'),
} as const

/** National rules a lever can set; one row. Neutral is the rule of a country without the policy. */
export const rulePolicy = {
  /** Least intensity up to 50 million yuan revenue. */
  hnteThresholdSmall: policy('min', 1, 'R&D over revenue'),
  /** Least intensity from 50 to 200 million yuan. */
  hnteThresholdMedium: policy('min', 1, 'R&D over revenue'),
  /** Least intensity above 200 million yuan. */
  hnteThresholdLarge: policy('min', 1, 'R&D over revenue'),
  /** Years a certificate lasts. */
  hnteValidity: policy('max', 0, 'year'),
  /** Least share of science and technology staff. */
  hnteStaffShare: policy('min', 1, 'share of staff'),
  /** Chance that a certified enterprise is audited. */
  auditProbability: policy('max', 0, 'probability per year'),
  /** Most staff of a small low-profit enterprise in industry. */
  smallFirmStaffIndustry: policy('max', 0, 'person'),
  /** Most staff of a small low-profit enterprise elsewhere. */
  smallFirmStaffOther: policy('max', 0, 'person'),
  /** Most assets of a small low-profit enterprise in industry. */
  smallFirmAssetsIndustry: policy('max', 0, 'CNY'),
  /** Most assets of a small low-profit enterprise elsewhere. */
  smallFirmAssetsOther: policy('max', 0, 'CNY'),
  /** Most taxable income of a small low-profit enterprise. */
  smallFirmIncome: policy('max', 0, 'CNY a year'),
  /** Income up to which the first tier holds. */
  smallFirmTierCeiling: policy('max', 0, 'CNY a year'),
  /** Income that counts in the first tier. */
  smallFirmFirstShare: policy('min', 1, 'share of income'),
  /** Income that counts above it. */
  smallFirmSecondShare: policy('min', 1, 'share of income'),
  /** 1 where each part of income counts by its own tier. */
  smallFirmTiersMarginal: policy('max', 0, 'flag'),
  /** Pilot clusters designated this year. */
  newClusters: policy('sum', 0, 'cluster'),
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
