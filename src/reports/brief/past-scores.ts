/** Rows with the names of their columns said once. */
export interface ScoreTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

/** What of `docs/results/hindcast.json` a brief tells; the document itself is one. */
export interface PastScores {
  /** Labels of series. */
  readonly series: ScoreTable
  /** Attempts, the last of which is told. */
  readonly attempts: readonly { readonly summary: { readonly cover80: number }, readonly scores: ScoreTable, readonly variance: ScoreTable }[]
}
