import { testAvalanche, testStreams } from './between-streams.js'
import type { Generator } from './generator.js'
import { testSequences } from './one-stream.js'
import type { Verdict } from './verdict.js'

/** The whole battery on a generator, about `n` draws a test. */
export const battery = (generator: Generator, n: number): Verdict[] =>
  [...testSequences(generator, n), ...testStreams(generator, n), ...testAvalanche(generator, n)]

/** The verdicts that chance alone would give less than once in `once` batteries of this size. */
export const failures = (verdicts: readonly Verdict[], once = 1000): Verdict[] =>
  verdicts.filter(({ p }) => !(p >= 1 / (once * verdicts.length)))
