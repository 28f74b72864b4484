// What the lab asks, the same on every machine, so that a shared scenario has one answer.

/** Years in which a change can begin, and the last year that is simulated. */
export const FIRST = 2016
export const LAST = 2020

/** Id of the scenario that is made here. */
export const SCENARIO = 'my-scenario'

/** Characters of its name at most. */
export const LONGEST_NAME = 120

export const SEED = 'technopole'

/** How an answer is refined: first so that it comes at once, then so that it can be relied on. */
export const STAGES = [{ scale: 0.01, runs: 2 }, { scale: 0.01, runs: 8 }, { scale: 0.05, runs: 20 }]

/** Indicators shown as cards, in this order. */
export const HEADLINES = ['rd-intensity-industry', 'rd-expenditure', 'enterprise-rd', 'rd-personnel', 'hnte-count', 'invention-stock',
  'technology-contract-turnover', 'vc-capital']
