import { defineParameters } from '../data/parameter.js'
import { triangular, uniform } from '../data/prior.js'

const accounts = 'assumption:rd-accounts'

/** How real R&D, claimed R&D and surveyed R&D differ (see `population/rd-accounts`), and how much of it is staff. */
export const rdAccountsParameters = defineParameters('rdAccounts', {
  /** Part of spending on real R&D that is eligible for the super-deduction and claimed. */
  eligibleShare: {
    prior: triangular(0.45, 0.6, 0.8), unit: 'share of real R&D', range: [0, 1], source: accounts, grade: 'D',
  },
  /** Part of relabelled cost that the statistical survey takes for R&D. */
  surveyedShare: {
    prior: uniform(0, 1), unit: 'share of relabelled cost', range: [0, 1], source: accounts, grade: 'D',
  },
  /** Share of research staff in the cost of R&D. */
  labourShare: {
    prior: triangular(0.28, 0.35, 0.55), unit: 'share of R&D cost', range: [0.05, 0.95], source: accounts, grade: 'D',
  },
})
