import table from './posterior.json' with { type: 'json' }

/** A parameter of the posterior. */
export interface PosteriorParameter {
  /** `group.name`. */
  readonly id: string
  /** Whether the years up to 2015 say much of it: its posterior is at most .8 as wide as the prior. */
  readonly identified: boolean
  readonly mean: number
  readonly sd: number
  /** Standard deviation over that of the prior that calibration started from, both in normal scores. */
  readonly ratioToPrior: number
  readonly p05: number
  readonly p50: number
  readonly p95: number
}

/** What the growth of China up to 2015 says of the parameters: equally likely draws, and what made them. */
export interface Posterior {
  /** The command, seed, model and data that make the same bytes again. */
  readonly command: string
  readonly seed: string
  readonly model: string
  readonly data: string
  readonly estimator: string
  readonly parameters: readonly PosteriorParameter[]
  /** One row a draw, in the order of the parameters; five significant digits. */
  readonly draws: readonly (readonly number[])[]
}

/** The posterior that the package ships; `docs/guide-calibration.md` says how it was made and what it is worth. */
export const posterior: Posterior = table
