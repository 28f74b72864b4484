import { type Generator, HOME, type Place } from './generator.js'
import { pOfChiSquare, pOfCounts, pOfEvenCounts, pOfNormal, pOfPoisson, pOfSmallest, type Verdict } from './verdict.js'

/*
 * Tests of one sequence of draws: is it uniform, and is a draw independent of those before it? A sequence is any walk
 * through the keys (along entities, along k, along years …), so the same tests serve every direction.
 */

/** A sequence of draws, by place in it. */
export type Sequence = (i: number) => number

/** Draws along one direction of the key space. */
export function sequences(generator: Generator): Record<string, Sequence> {
  const home = generator(HOME)
  // A change of stream costs more than a draw, so these walks take a block of entities from every stream they visit.
  const along = (place: (block: number) => Place): Sequence => {
    const block = 64
    let current = -1
    let stream = home
    return (i) => {
      const at = Math.floor(i / block)
      if (at !== current) {
        current = at
        stream = generator(place(at))
      }
      return stream(i % block, 0)
    }
  }
  return {
    entities: (i) => home(i, 0),
    'entities in steps of 2^32': (i) => home(i * 4294967296 % 9007199254740992 + Math.floor(i / 2097152), 0),
    'entities in steps of 2^20': (i) => home((i * 1048576) % 4294967296 + Math.floor(i / 4096), 0),
    k: (i) => home(7, i),
    'entities and k': (i) => home(i >>> 2, i & 3),
    years: along((block) => ({ ...HOME, year: block })),
    runs: along((block) => ({ ...HOME, run: block })),
    seeds: along((block) => ({ ...HOME, seed: block })),
  }
}

/** Chi-square of the leading 16 bits and of 16 trailing ones. */
export function uniformity(draw: Sequence, n: number): number {
  const leading = new Float64Array(65536)
  const trailing = new Float64Array(65536)
  for (let i = 0; i < n; i++) {
    const u = draw(i)
    leading[Math.floor(u * 65536)]++
    trailing[Math.floor(u * 9007199254740992) % 65536]++
  }
  return pOfSmallest(Math.min(pOfEvenCounts(leading, n), pOfEvenCounts(trailing, n)), 2)
}

/** Correlation of each draw with the one `lag` places on: the normal score of its mean product. */
export function serialCorrelation(draw: Sequence, n: number): number {
  const lags = [1, 2, 3, 7, 31]
  const window = new Float64Array(32)
  const sums = new Float64Array(lags.length)
  for (let i = 0; i < n; i++) {
    const u = draw(i) - 0.5
    window[i & 31] = u
    for (let l = 0; l < lags.length; l++) if (i >= lags[l]) sums[l] += u * window[(i - lags[l]) & 31]
  }
  const scores = lags.map((lag, l) => pOfNormal(sums[l] * 12 / Math.sqrt(n - lag)))
  return pOfSmallest(Math.min(...scores), lags.length)
}

/** Chi-square of non-overlapping pairs on a 256 × 256 board and triples in a 32 × 32 × 32 cube. */
export function pairsAndTriples(draw: Sequence, n: number): number {
  const pairs = new Float64Array(65536)
  const triples = new Float64Array(32768)
  const sixes = Math.floor(n / 6)
  for (let s = 0; s < sixes; s++) {
    const i = 6 * s
    const a = draw(i), b = draw(i + 1), c = draw(i + 2), d = draw(i + 3), e = draw(i + 4), f = draw(i + 5)
    pairs[Math.floor(a * 256) * 256 + Math.floor(b * 256)]++
    pairs[Math.floor(c * 256) * 256 + Math.floor(d * 256)]++
    pairs[Math.floor(e * 256) * 256 + Math.floor(f * 256)]++
    triples[Math.floor(a * 32) * 1024 + Math.floor(b * 32) * 32 + Math.floor(c * 32)]++
    triples[Math.floor(d * 32) * 1024 + Math.floor(e * 32) * 32 + Math.floor(f * 32)]++
  }
  return pOfSmallest(Math.min(pOfEvenCounts(pairs, 3 * sixes), pOfEvenCounts(triples, 2 * sixes)), 2)
}

/** Runs above and below one half (Wald and Wolfowitz), and lengths of runs up (Knuth, dropping the draw that ends a run). */
export function runs(draw: Sequence, n: number): number {
  let high = 0
  let changes = 0
  const lengths = new Float64Array(7)
  let length = 1
  let before = draw(0)
  let ended = false
  for (let i = 0; i < n; i++) {
    const u = draw(i)
    if (u >= 0.5) high++
    if (i === 0) continue
    if (u >= 0.5 !== before >= 0.5) changes++
    if (ended) {
      length = 1
      ended = false
    } else if (u > before) length++
    else {
      lengths[Math.min(length, 7) - 1]++
      ended = true
    }
    before = u
  }
  const low = n - high
  const mean = (2 * high * low) / n + 1
  const sd = Math.sqrt(((mean - 1) * (mean - 2)) / (n - 1))
  const total = lengths.reduce((a, b) => a + b, 0)
  // P(run of length r) = 1/r! - 1/(r + 1)!.
  const factorial = [1, 1, 2, 6, 24, 120, 720, 5040]
  const expected = Array.from(lengths, (_, i) => total * (1 / factorial[i + 1] - (i === 6 ? 0 : 1 / factorial[i + 2] || 0)))
  expected[6] = total / 5040
  return pOfSmallest(Math.min(pOfNormal((changes + 1 - mean) / sd), pOfCounts(lengths, expected)), 2)
}

/** Every one of the 53 bits: frequency, and agreement with the same bit of the draw before. */
export function bits(draw: Sequence, n: number): number {
  const ones = new Float64Array(53)
  const same = new Float64Array(53)
  let beforeHigh = 0
  let beforeLow = 0
  for (let i = 0; i < n; i++) {
    const u = draw(i)
    const high = Math.floor(u * 134217728)
    const low = Math.floor((u * 134217728 - high) * 67108864)
    for (let b = 0; b < 27; b++) {
      ones[b] += (high >>> b) & 1
      same[b] += ((high ^ beforeHigh) >>> b) & 1
    }
    for (let b = 0; b < 26; b++) {
      ones[27 + b] += (low >>> b) & 1
      same[27 + b] += ((low ^ beforeLow) >>> b) & 1
    }
    beforeHigh = high
    beforeLow = low
  }
  let worst = 1
  for (let b = 0; b < 53; b++) {
    worst = Math.min(worst, pOfNormal((2 * ones[b] - n) / Math.sqrt(n)), pOfNormal((2 * same[b] - n) / Math.sqrt(n)))
  }
  return pOfSmallest(worst, 106)
}

/** Marsaglia's birthday spacings: 2^12 birthdays in a year of 2^32 days, repeated; equal spacings are Poisson with mean 4. */
export function birthdaySpacings(draw: Sequence, n: number): number {
  const births = 4096
  const rounds = Math.floor(n / births)
  const days = new Float64Array(births)
  let equal = 0
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < births; i++) days[i] = Math.floor(draw(round * births + i) * 4294967296)
    days.sort()
    for (let i = births - 1; i > 0; i--) days[i] -= days[i - 1]
    days.sort()
    for (let i = 1; i < births; i++) if (days[i] === days[i - 1]) equal++
  }
  return pOfPoisson(equal, rounds * births ** 3 / (4 * 4294967296))
}

/** Ranks of 32 × 32 matrices over two elements, from the leading and the trailing 32 of the 53 bits by turns. */
export function matrixRanks(draw: Sequence, n: number): number {
  const matrices = Math.floor(n / 32)
  const counts = new Float64Array(4)
  const rows = new Int32Array(32)
  for (let m = 0; m < matrices; m++) {
    for (let r = 0; r < 32; r++) {
      const u = draw(32 * m + r)
      rows[r] = m & 1 ? Math.floor(u * 4294967296) | 0 : Math.floor(u * 9007199254740992) % 4294967296 | 0
    }
    counts[Math.min(3, 32 - rank(rows))]++
  }
  const shares = [0.2887880951538411, 0.5775761902361186, 0.1283502644231667, 0.0052854501868736]
  return pOfCounts(counts, shares.map((share) => share * matrices))
}

function rank(rows: Int32Array): number {
  let rank = 0
  for (let bit = 31; bit >= 0; bit--) {
    let pivot = rank
    while (pivot < 32 && !((rows[pivot] >>> bit) & 1)) pivot++
    if (pivot === 32) continue
    const row = rows[pivot]
    rows[pivot] = rows[rank]
    rows[rank] = row
    for (let r = rank + 1; r < 32; r++) if ((rows[r] >>> bit) & 1) rows[r] ^= row
    rank++
  }
  return rank
}

/** Do heavy draws follow heavy ones? Chi-square of the numbers of ones in neighbouring draws. */
export function weights(draw: Sequence, n: number): number {
  // Number of ones among 32 bits, in five classes of nearly equal chance.
  const classes = Int32Array.from({ length: 33 }, (_, w) => (w < 14 ? 0 : w < 16 ? 1 : w === 16 ? 2 : w < 19 ? 3 : 4))
  const chance = new Float64Array(5)
  for (let w = 0, c = 2 ** -32; w <= 32; c = (c * (32 - w)) / (w + 1), w++) chance[classes[w]] += c
  const counts = new Float64Array(25)
  const pairs = Math.floor(n / 2)
  for (let i = 0; i < pairs; i++) {
    counts[classes[ones(draw(2 * i))] * 5 + classes[ones(draw(2 * i + 1))]]++
  }
  const expected = Array.from(counts, (_, c) => pairs * chance[Math.floor(c / 5)] * chance[c % 5])
  let statistic = 0
  for (let c = 0; c < 25; c++) statistic += (counts[c] - expected[c]) ** 2 / expected[c]
  return pOfChiSquare(statistic, 24)
}

function ones(u: number): number {
  let x = Math.floor(u * 4294967296) | 0
  x -= (x >>> 1) & 0x55555555
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const TESTS = { uniformity, serialCorrelation, pairsAndTriples, runs, bits, birthdaySpacings, matrixRanks, weights }

/** Every test on every direction, `n` draws each. */
export function testSequences(generator: Generator, n: number): Verdict[] {
  const verdicts: Verdict[] = []
  for (const [direction, draw] of Object.entries(sequences(generator))) {
    for (const [test, run] of Object.entries(TESTS)) verdicts.push({ test: `${test} along ${direction}`, draws: n, p: run(draw, n) })
  }
  return verdicts
}
