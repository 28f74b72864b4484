import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { regionPolicy, storage } from './policy-columns.js'

/** What a province has besides its enterprises: public research, a technology market, venture demand. One row each. */
export const regionTable = defineTable('regions', {
  /** Stable identity, the index of the province. */
  key: column('u32', 'identity'),
  /** R&D of public institutes. */
  instituteRd: column('f64', 'CNY of 2015 a year'),
  /** R&D of universities. */
  higherEducationRd: column('f64', 'CNY of 2015 a year'),
  /** R&D of other bodies. */
  otherRd: column('f64', 'CNY of 2015 a year'),
  /** R&D staff outside enterprises. */
  publicFte: column('f64', 'person-year'),
  /** R&D capital of public research. */
  publicKnowledge: column('f64', 'CNY of 2015'),
  /** R&D capital of foreign R&D centres opened since the base year. */
  foreignLabKnowledge: column('f64', 'CNY of 2015'),
  /** Valid inventions of universities, institutes and persons. */
  otherInventions: column('f64', 'piece'),
  /** Inventions granted to its enterprises this year (zero until the run sets the base year). */
  enterpriseGrants: column('f64', 'piece a year'),
  /** Of the inventions that enterprises report, the part that is domestic; the rest is held abroad. */
  domesticInventionShare: column('f64', 'share'),
  /** International applications of universities, institutes and persons. */
  otherInternational: column('f64', 'piece a year'),
  /** Enterprise R&D spending per person-year in the base year. */
  costPerFte: column('f64', 'CNY of 2015'),
  /** Technology contracts registered by sellers of the province. */
  contracts: column('f64', 'piece a year'),
  /** Their turnover, yuan of the year. */
  contractValue: column('f64', 'CNY a year'),
  /** Contracts of the base year. */
  contractBase: column('f64', 'piece a year'),
  /** Mean value of a contract in the base year. */
  contractBaseValue: column('f64', 'CNY'),
  /** Lasting shocks to the number of contracts since the base year. */
  contractCountShock: column('f64', 'log points'),
  /** Lasting shocks to the mean value of a contract since the base year. */
  contractValueShock: column('f64', 'log points'),
  /** Knowledge offered in the base year (zero until the first year records it). */
  supplyBase: column('f64', 'CNY of 2015'),
  /** R&D of buyers in the base year (zero until the first year records it). */
  demandBase: column('f64', 'CNY of 2015 a year'),
  /** Revenue of its enterprises (zero until the first year measures it). */
  revenue: column('f64', 'CNY of 2015 a year'),
  /** Researchers whom enterprises hired from public bodies and overseas beyond the base year, as far as what they brought is still new. */
  recentHires: column('f64', 'person'),
  /** What hires and expert stations add to the log of expected applications of its enterprises. */
  inventionLift: column('f64', 'log points'),
  /** What skills of workers add to the growth of productivity of its enterprises this year. */
  skillLift: column('f64', 'log points'),
  /** What policy adds to the log of what public research brings about this year. */
  researchLift: column('f64', 'log points'),
  /** The same one year ago. */
  researchLiftOneYearAgo: column('f64', 'log points'),
  /** The same two years ago. */
  researchLiftTwoYearsAgo: column('f64', 'log points'),
  /** The same three years ago. */
  researchLiftThreeYearsAgo: column('f64', 'log points'),
  /** Released results of public and defence research that are still sought. */
  resultsOnOffer: column('f64', 'piece'),
  /** Results of defence research declassified since the base year. */
  defenceReleased: column('f64', 'piece'),
  /** Share of venture investment in the base year. */
  ventureShare: column('f64', 'share of the nation'),
  /** Weight of government in local finance, 0 to 1. */
  governmentShare: column('f64', 'share'),
  /** Technical standards formed in the base year (zero until the run sets it). */
  standardsBase: column('f64', 'piece a year'),
  /** Technical standards formed this year. */
  standardsFormed: column('f64', 'piece a year'),
  /** Technical standards in force. */
  standards: column('f64', 'piece'),
  /** Technical standards in force, had policy formed none. */
  standardsWithoutPolicy: column('f64', 'piece'),
  /** Workers of above-scale industry in the base year (zero until the first year counts them). */
  workers: column('f64', 'person'),
  /** Suggestions that workers make. */
  suggestions: column('f64', 'piece a year'),
  /** Of these, those carried out. */
  suggestionsCarriedOut: column('f64', 'piece a year'),
  /** Core technologies mastered since the base year. */
  coreTechnologies: column('f64', 'piece'),
  /** Enterprises that use new techniques of production. */
  adopters: column('f64', 'share'),
  /** The same, had policy spread none. */
  adoptersWithoutPolicy: column('f64', 'share'),
  /** Enterprises that took them up this year because of policy. */
  newAdopters: column('f64', 'share'),
  /** The same one year ago. */
  newAdoptersOneYearAgo: column('f64', 'share'),
  /** The same two years ago. */
  newAdoptersTwoYearsAgo: column('f64', 'share'),
  /** Revenue of small and medium enterprises in its pilot areas of science and technology finance, yuan of the year. */
  pilotRevenue: column('f64', 'CNY a year'),
  /** Loans to them added by the pilots since a start the plan does not state. */
  pilotLoans: column('f64', 'CNY'),
  /** Loans for science and technology granted by policy banks since a start the plan does not state. */
  developmentLoans: column('f64', 'CNY'),
  /** Size of the sub-funds of the national transfer guidance fund. */
  transferSubFunds: column('f64', 'CNY'),
  /** Enterprises that came to service platforms with a voucher in the base year. */
  serviceDemandOfBase: column('f64', 'enterprise a year'),
  /** Ease of being served by a platform this year relative to the base year: nearness less waiting. */
  serviceAccess: column('f64', 'log points'),
  /** Enterprises served by platforms, without those who come with a voucher. */
  platformUsers: column('f64', 'enterprise a year'),
  /** Enterprises that use national instrument centres. */
  instrumentUsers: column('f64', 'enterprise a year'),
  ...storage(regionPolicy),
})
/** The provinces of a world. */
export type Regions = Table<(typeof regionTable)['columns']>

/** Markets for R&D staff, one row for each province and technology class. */
export const labourTable = defineTable('labour', {
  /** Province times classes plus class. */
  key: column('u32', 'identity'),
  /** Province. */
  province: column('u8', 'index'),
  /** Technology class of the industry. */
  technologyClass: column('u8', 'index'),
  /** Real R&D of the base year. */
  demandBase: column('f64', 'CNY of 2015 a year'),
  /** Real R&D now, weighted. */
  demand: column('f64', 'CNY of 2015 a year'),
  /** Supply of R&D staff relative to the base year. */
  supply: column('f64', 'ratio'),
  /** Real R&D wage relative to the base year. */
  wage: column('f64', 'ratio'),
})
/** The markets for R&D staff of a world. */
export type Labour = Table<(typeof labourTable)['columns']>

/** Applicants so large that they are modelled by name: the two largest international filers. */
export const filerTable = defineTable('filers', {
  /** Stable identity. */
  key: column('u32', 'identity'),
  /** Province. */
  province: column('u8', 'index'),
  /** International applications of the year. */
  pctFilings: column('f64', 'piece a year'),
  /** Expected growth in the base year. */
  trend: column('f64', 'log points a year'),
})
/** The named applicants of a world. */
export type Filers = Table<(typeof filerTable)['columns']>
