/** A baseline of the plan beside what the statistics say. Both are kept; the model starts from the statistics. */
export interface Baseline {
  readonly subject: string
  /** Series of the plan's figure, which the plan prints for 2015. */
  readonly plan: string
  /** Series of the official figure and its year. */
  readonly statistics: string
  readonly year: number
  /** Year the plan's figure really belongs to, where that is another. */
  readonly planYear: number
  readonly note: string
}

/** Where the plan and the statistics differ, or agree only in rounding. */
export const baselines: readonly Baseline[] = [
  {
    subject: 'R&D intensity of above-scale industry', plan: 'plan-rd-intensity-industry',
    statistics: 'rd-intensity-industry', year: 2015, planYear: 2012,
    note: 'The plan compares 0.77 % with the pilot enterprises and gives it no year: it is the figure of 2012.',
  },
  {
    subject: 'Enterprise share of R&D', plan: 'plan-enterprise-share-of-rd', statistics: 'enterprise-rd',
    year: 2015, planYear: 2015, note: '78 % in the plan; 76.8 % of R&D by performer, 74.7 % by source of funds.',
  },
  {
    subject: 'Enterprise share of R&D personnel', plan: 'plan-enterprise-share-of-rd-personnel',
    statistics: 'enterprise-rd-personnel', year: 2015, planYear: 2015, note: '80 % in the plan; about 77 % recalled.',
  },
  {
    subject: 'National enterprise technology centres', plan: 'plan-enterprise-technology-centres',
    statistics: 'enterprise-technology-centres', year: 2015, planYear: 2015,
    note: '1,276 ever recognised in the plan; 1,187 in the annual communique.',
  },
  {
    subject: 'Technology contract turnover', plan: 'plan-technology-contract-turnover',
    statistics: 'technology-contract-turnover', year: 2015, planYear: 2015, note: 'The same figure, cut not rounded.',
  },
  {
    subject: 'Incubators', plan: 'plan-incubators', statistics: 'incubators', year: 2015, planYear: 2015,
    note: 'The plan says more than.',
  },
  {
    subject: 'Makerspaces', plan: 'plan-makerspaces', statistics: 'makerspaces', year: 2015, planYear: 2015,
    note: 'The plan says more than.',
  },
]

/** Sums the plan prints without saying over which years: stocks, never annual flows. */
export const cumulativeWithoutWindow: readonly string[] = [
  'plan-venture-and-private-equity', 'plan-sme-loans-pilot-areas', 'plan-development-bank-loans',
  'plan-competition-venture',
]

/** Co-funding the plan reports for Zhejiang: gross spending beside the grants, not what the grants caused. */
export const grossLeverage =
  { grants: 'plan-zhejiang-institute-grants', cofunding: 'plan-zhejiang-institute-cofunding' } as const
