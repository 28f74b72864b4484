import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { regionPolicy, storage } from './policy-columns.js'

/** What a province has besides its enterprises: public research, a technology market, venture demand. One row each. */
export const regionTable = defineTable('regions', {
  key: column('u32', 'identity', 'stable identity, the index of the province'),
  instituteRd: column('f64', 'CNY of 2015 a year', 'R&D of public institutes'),
  higherEducationRd: column('f64', 'CNY of 2015 a year', 'R&D of universities'),
  otherRd: column('f64', 'CNY of 2015 a year', 'R&D of other bodies'),
  publicFte: column('f64', 'person-year', 'R&D staff outside enterprises'),
  publicKnowledge: column('f64', 'CNY of 2015', 'R&D capital of public research'),
  foreignLabKnowledge: column('f64', 'CNY of 2015', 'R&D capital of foreign R&D centres opened since the base year'),
  otherInventions: column('f64', 'piece', 'valid inventions of universities, institutes and persons'),
  enterpriseGrants: column('f64', 'piece a year', 'inventions granted to its enterprises this year (zero until the run sets the base year)'),
  domesticInventionShare: column('f64', 'share', 'of the inventions that enterprises report, the part that is domestic; the rest is held abroad'),
  otherInternational: column('f64', 'piece a year', 'international applications of universities, institutes and persons'),
  costPerFte: column('f64', 'CNY of 2015', 'enterprise R&D spending per person-year in the base year'),
  contracts: column('f64', 'piece a year', 'technology contracts registered by sellers of the province'),
  contractValue: column('f64', 'CNY a year', 'their turnover, yuan of the year'),
  contractBase: column('f64', 'piece a year', 'contracts of the base year'),
  contractBaseValue: column('f64', 'CNY', 'mean value of a contract in the base year'),
  contractCountShock: column('f64', 'log points', 'lasting shocks to the number of contracts since the base year'),
  contractValueShock: column('f64', 'log points', 'lasting shocks to the mean value of a contract since the base year'),
  supplyBase: column('f64', 'CNY of 2015', 'knowledge offered in the base year (zero until the first year records it)'),
  demandBase: column('f64', 'CNY of 2015 a year', 'R&D of buyers in the base year (zero until the first year records it)'),
  revenue: column('f64', 'CNY of 2015 a year', 'revenue of its enterprises (zero until the first year measures it)'),
  recentHires: column('f64', 'person', 'researchers whom enterprises hired from public bodies and overseas beyond the base year, as far as what they brought is still new'),
  inventionLift: column('f64', 'log points', 'what hires and expert stations add to the log of expected applications of its enterprises'),
  skillLift: column('f64', 'log points', 'what skills of workers add to the growth of productivity of its enterprises this year'),
  researchLift: column('f64', 'log points', 'what policy adds to the log of what public research brings about this year'),
  researchLiftOneYearAgo: column('f64', 'log points', 'the same one year ago'),
  researchLiftTwoYearsAgo: column('f64', 'log points', 'the same two years ago'),
  researchLiftThreeYearsAgo: column('f64', 'log points', 'the same three years ago'),
  resultsOnOffer: column('f64', 'piece', 'released results of public and defence research that are still sought'),
  defenceReleased: column('f64', 'piece', 'results of defence research declassified since the base year'),
  ventureShare: column('f64', 'share of the nation', 'share of venture investment in the base year'),
  governmentShare: column('f64', 'share', 'weight of government in local finance, 0 to 1'),
  standardsBase: column('f64', 'piece a year', 'technical standards formed in the base year (zero until the run sets it)'),
  standardsFormed: column('f64', 'piece a year', 'technical standards formed this year'),
  standards: column('f64', 'piece', 'technical standards in force'),
  standardsWithoutPolicy: column('f64', 'piece', 'technical standards in force, had policy formed none'),
  workers: column('f64', 'person', 'workers of above-scale industry in the base year (zero until the first year counts them)'),
  suggestions: column('f64', 'piece a year', 'suggestions that workers make'),
  suggestionsCarriedOut: column('f64', 'piece a year', 'of these, those carried out'),
  coreTechnologies: column('f64', 'piece', 'core technologies mastered since the base year'),
  adopters: column('f64', 'share', 'enterprises that use new techniques of production'),
  adoptersWithoutPolicy: column('f64', 'share', 'the same, had policy spread none'),
  newAdopters: column('f64', 'share', 'enterprises that took them up this year because of policy'),
  newAdoptersOneYearAgo: column('f64', 'share', 'the same one year ago'),
  newAdoptersTwoYearsAgo: column('f64', 'share', 'the same two years ago'),
  pilotRevenue: column('f64', 'CNY a year', 'revenue of small and medium enterprises in its pilot areas of science and technology finance, yuan of the year'),
  pilotLoans: column('f64', 'CNY', 'loans to them added by the pilots since a start the plan does not state'),
  developmentLoans: column('f64', 'CNY', 'loans for science and technology granted by policy banks since a start the plan does not state'),
  transferSubFunds: column('f64', 'CNY', 'size of the sub-funds of the national transfer guidance fund'),
  serviceDemandOfBase: column('f64', 'enterprise a year', 'enterprises that came to service platforms with a voucher in the base year'),
  serviceAccess: column('f64', 'log points', 'ease of being served by a platform this year relative to the base year: nearness less waiting'),
  platformUsers: column('f64', 'enterprise a year', 'enterprises served by platforms, without those who come with a voucher'),
  instrumentUsers: column('f64', 'enterprise a year', 'enterprises that use national instrument centres'),
  ...storage(regionPolicy),
})
/** The provinces of a world. */
export type Regions = Table<(typeof regionTable)['columns']>

/** Markets for R&D staff, one row for each province and technology class. */
export const labourTable = defineTable('labour', {
  key: column('u32', 'identity', 'province times classes plus class'),
  province: column('u8', 'index', 'province'),
  technologyClass: column('u8', 'index', 'technology class of the industry'),
  demandBase: column('f64', 'CNY of 2015 a year', 'real R&D of the base year'),
  demand: column('f64', 'CNY of 2015 a year', 'real R&D now, weighted'),
  supply: column('f64', 'ratio', 'supply of R&D staff relative to the base year'),
  wage: column('f64', 'ratio', 'real R&D wage relative to the base year'),
})
/** The markets for R&D staff of a world. */
export type Labour = Table<(typeof labourTable)['columns']>

/** Applicants so large that they are modelled by name: the two largest international filers. */
export const filerTable = defineTable('filers', {
  key: column('u32', 'identity', 'stable identity'),
  province: column('u8', 'index', 'province'),
  pctFilings: column('f64', 'piece a year', 'international applications of the year'),
  trend: column('f64', 'log points a year', 'expected growth in the base year'),
})
/** The named applicants of a world. */
export type Filers = Table<(typeof filerTable)['columns']>
