/** Runs of each scenario, or of each package or coalition, that a question makes unless told how many. */
export const DEFAULT_RUNS = {
  project: 50, compare: 50, attain: 50, attribute: 2, cost: 10, dose: 10, optimise: 4, discover: 200, account: 4, adapt: 10, evaluate: 6,
} as const

/** What else questions take unless told: nominal level of intervals, pairs of random orders, share of runs, packages, draws of pilots. */
export const DEFAULTS = { level: 0.95, pairs: 12, probability: 0.8, packages: 60, lotteries: 6 } as const

/** Seconds of silence after which a worker of a queue is taken for dead. */
export const DEFAULT_LOCK = 30
