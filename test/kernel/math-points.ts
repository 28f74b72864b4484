import { createDraws, decision, type Stream } from '../../src/kernel/draws.js'

/*
 * Where the elementary functions are tried: the whole declared domain, and the places where errors gather (near 0, 1 and
 * powers of two, at the ends of the range, on both sides of every table step).
 */

const between = (u: number, low: number, high: number): number => low + u * (high - low)

function* spread(name: string, n: number, point: (stream: Stream, i: number) => number): Generator<[number]> {
  const stream = createDraws('math', 0).stream(decision(`math.${name}`))
  for (let i = 0; i < n; i++) yield [point(stream, i)]
}

/** Numbers of every size, by their exponent. */
const anySize = (s: Stream, i: number, low: number, high: number): number =>
  2 ** between(s.uniform(i, 0), low, high) * (1 + s.uniform(i, 1) / 8)

/** Near one, from both sides, at distances of every size. */
const nearOne = (s: Stream, i: number): number => 1 + (i & 1 ? 1 : -0.5) * 2 ** between(s.uniform(i), -52, -1)

/** Points for functions of one number. */
export const points = {
  exp: function* (n: number): Generator<[number]> {
    yield* spread('exp.wide', n / 2, (s, i) => between(s.uniform(i), -745, 709.78))
    yield* spread('exp.middle', n / 4, (s, i) => between(s.uniform(i), -5, 5))
    yield* spread('exp.small', n / 4, (s, i) => (i & 1 ? 1 : -1) * anySize(s, i, -60, 0))
  },
  ln: function* (n: number): Generator<[number]> {
    yield* spread('ln.wide', n / 4, (s, i) => anySize(s, i, -1070, 1023))
    yield* spread('ln.middle', n / 4, (s, i) => between(s.uniform(i), 0.4, 2.5))
    yield* spread('ln.one', n / 2, nearOne)
  },
  expm1: function* (n: number): Generator<[number]> {
    yield* spread('expm1.middle', n / 2, (s, i) => between(s.uniform(i), -2, 2))
    yield* spread('expm1.wide', n / 4, (s, i) => between(s.uniform(i), -50, 709))
    yield* spread('expm1.small', n / 4, (s, i) => (i & 1 ? 1 : -1) * anySize(s, i, -60, 0))
  },
  ln1p: function* (n: number): Generator<[number]> {
    yield* spread('ln1p.small', n / 2, (s, i) => (i & 1 ? 0.99 : -0.5) * anySize(s, i, -60, 0))
    yield* spread('ln1p.wide', n / 4, (s, i) => anySize(s, i, -3, 1000))
    yield* spread('ln1p.edge', n / 4, (s, i) => -1 + 2 ** between(s.uniform(i), -52, -1))
  },
  sigmoid: (n: number): Generator<[number]> => spread('sigmoid', n, (s, i) => between(s.uniform(i), i & 1 ? -40 : -700, 40)),
  logit: function* (n: number): Generator<[number]> {
    yield* spread('logit.middle', n / 2, (s, i) => s.uniform(i))
    yield* spread('logit.half', n / 4, (s, i) => 0.5 + (i & 1 ? 0.25 : -0.25) * 2 ** between(s.uniform(i), -50, 0))
    yield* spread('logit.small', n / 4, (s, i) => 2 ** between(s.uniform(i), -1000, -1))
  },
  sin: (n: number): Generator<[number]> => spread('sin', n, (s, i) => between(s.uniform(i), -1, 1) * (i & 1 ? 7 : 1000)),
  cos: (n: number): Generator<[number]> => spread('cos', n, (s, i) => between(s.uniform(i), -1, 1) * (i & 1 ? 7 : 1000)),
  asin: (n: number): Generator<[number]> => spread('asin', n, (s, i) => between(s.uniform(i), -1, 1) * (i & 1 ? 1 : 0.1)),
}

/** Points for powers: results of every size, bases of every size, and bases near one with exponents as large as fit. */
export function* powPoints(n: number): Generator<[number, number]> {
  const s = createDraws('math', 0).stream(decision('math.pow'))
  for (let i = 0; i < n; i++) {
    const kind = i % 5
    const base = kind === 0 ? anySize(s, i, -1070, 1023) : kind === 1 ? between(s.uniform(i), 0.01, 20) : kind === 2 ? nearOne(s, i)
      // The last kind: as far from a table point as numbers near one get, where the polynomial works hardest.
      : kind === 3 ? between(s.uniform(i), 0.97, 1.03) : 1 + between(s.uniform(i), 0.9, 1.1) * (i & 1 ? 2 ** -9 : -(2 ** -10))
    if (base === 1) continue
    const log = Math.log(base)
    // An exponent that takes the logarithm of the result anywhere between underflow and overflow.
    const exponent = between(s.uniform(i, 2), kind === 1 ? -20 : -744, kind === 1 ? 20 : 709) / log
    yield [base, kind === 1 && s.uniform(i, 3) < 0.2 ? Math.round(exponent) : exponent]
  }
}
