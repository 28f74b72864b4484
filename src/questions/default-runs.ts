/** Runs of each scenario, or of each package or coalition, that a question makes unless told how many. */
export const DEFAULT_RUNS = {
  project: 50, compare: 50, attain: 50, attribute: 2, cost: 10, dose: 10, optimise: 4, discover: 200, account: 4, adapt: 10, evaluate: 6,
} as const
