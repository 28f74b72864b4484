/** What `docs/hindcast-protocol.md` binds, as data. A test holds the two together. */

/** Years from which forecasts are made and scored inside the library. */
export const ORIGINS = [2012, 2013, 2014] as const
/** The last year with figures: the year that pass lines stand on. */
export const SCORED_TO = 2015
/** Damping of both damped rivals and of the panel. */
export const RIVAL_DAMPING = 0.8
/** How ensembles are made. */
export interface EnsembleSettings {
  readonly runs: number
  readonly scale: number
  readonly seed: string
  /** Runs of each nested ensemble that only splits the variance. */
  readonly nestedRuns: number
}
/** How ensembles are made for an attempt. */
export const ENSEMBLE: EnsembleSettings = { runs: 100, scale: 0.1, seed: 'hindcast', nestedRuns: 50 }
/** Central intervals that are counted. */
export const INTERVALS = [0.5, 0.8, 0.95] as const
/** Classes of the histogram of the probability integral transform. */
export const PIT_CLASSES = 10
/** Most models that may be tried. */
export const MOST_ATTEMPTS = 3
/** Pass lines on provinces, first origin to the last year. */
export const PASS = { origin: 2012, seriesWon: 3, cover80: [0.65, 0.92] } as const

/** Series scored on provinces. */
export const PROVINCE_SERIES = [
  'rd-expenditure', 'rd-personnel', 'invention-stock', 'technology-contract-turnover', 'rd-expenditure-industry',
] as const
/** Series scored on the nation. */
export const NATION_SERIES = [
  'rd-expenditure', 'rd-expenditure-industry', 'rd-intensity-industry', 'enterprise-rd', 'rd-personnel', 'invention-stock',
  'invention-stock-industry', 'pct-applications', 'technology-contract-turnover', 'vc-capital', 'revenue-industry',
] as const
/** First training year where earlier figures have another definition. */
export const TRAINING_SINCE: Readonly<Record<string, number>> = { 'revenue-industry': 2011, 'enterprises-industry': 2011 }

/** Headline series of the nation that nobody can be scored on, and why. */
export const NOT_SCORED: Readonly<Record<string, { readonly en: string, readonly zh: string }>> = {
  ...Object.fromEntries(['hnte-count', 'hnte-revenue', 'pilot-firms', 'leading-firms', 'technology-innovation-centres', 'innovative-clusters', 'makerspaces']
    .map((id) => [id, { en: 'one figure or none up to 2015', zh: '2015年及以前至多只有一个数据' }])),
  ...Object.fromEntries(['vc-investment', 'incubators'].map((id) => [id, { en: 'figures before 2015 are uncertain', zh: '2015年以前的数据不确定' }])),
  alliances: { en: 'bodies are those of 2015 at every origin', zh: '各起点的联盟均取2015年名单' },
}
