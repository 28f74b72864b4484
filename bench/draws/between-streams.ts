import { type Generator, HOME, type Place } from './generator.js'
import { pOfChiSquare, pOfEvenCounts, pOfNormal, pOfPoisson, pOfSmallest, type Verdict } from './verdict.js'

/*
 * Tests between streams: change one coordinate of the key, keep the rest, and nothing may be left in common.
 */

/** Pairs of places that differ in one coordinate, as little as it can differ. */
const NEIGHBOURS: Record<string, (i: number) => [Place, Place]> = {
  seed: (i) => [{ ...HOME, seed: i }, { ...HOME, seed: i + 1 }],
  run: (i) => [{ ...HOME, run: i }, { ...HOME, run: i + 1 }],
  decision: (i) => [{ ...HOME, decision: `battery.${i}` }, { ...HOME, decision: `battery.${i + 1}` }],
  year: (i) => [{ ...HOME, year: 2000 + i }, { ...HOME, year: 2001 + i }],
  'run and year': (i) => [{ ...HOME, run: i, year: 2016 }, { ...HOME, run: 2016, year: i }],
}

/** The same entities in two neighbouring streams: correlation, and chi-square of the pairs on a 64 × 64 board. */
function correlation(generator: Generator, pair: (i: number) => [Place, Place], n: number): number {
  const streams = 16
  const each = Math.floor(n / (2 * streams))
  const board = new Float64Array(4096)
  let product = 0
  for (let s = 0; s < streams; s++) {
    const [a, b] = pair(s).map(generator)
    for (let i = 0; i < each; i++) {
      const u = a(i, 0)
      const v = b(i, 0)
      product += (u - 0.5) * (v - 0.5)
      board[Math.floor(u * 64) * 64 + Math.floor(v * 64)]++
    }
  }
  const draws = streams * each
  return pOfSmallest(Math.min(pOfNormal((product * 12) / Math.sqrt(draws)), pOfEvenCounts(board, draws)), 2)
}

/** Values two streams share: leading 32 bits that occur in both (a matter of birthdays), and whole values (never). */
function sharedValues(generator: Generator, pair: (i: number) => [Place, Place], n: number): number {
  const each = Math.floor(n / 8)
  let shared = 0
  for (let s = 0; s < 4; s++) {
    const [a, b] = pair(s).map((place) => {
      const draw = generator(place)
      return Float64Array.from({ length: each }, (_, i) => draw(i, 0)).sort()
    })
    for (let i = 0, j = 0; i < each && j < each;) {
      if (a[i] === b[j]) return 0
      const x = Math.floor(a[i] * 4294967296)
      const y = Math.floor(b[j] * 4294967296)
      if (x === y) shared++
      if (x <= y) i++
      else j++
    }
  }
  return pOfPoisson(shared, (4 * each * each) / 4294967296)
}

/** Sums of 4096 draws, stream by stream: all different, and as spread as independent uniforms make them. */
function sums(generator: Generator, pair: (i: number) => [Place, Place], n: number): number {
  const each = 4096
  const streams = Math.max(16, Math.floor(n / each))
  const seen = new Set<number>()
  let squares = 0
  for (let s = 0; s < streams; s++) {
    const draw = generator(pair(s)[0])
    let sum = 0
    for (let i = 0; i < each; i++) sum += Math.floor(draw(i, 0) * 4294967296)
    seen.add(sum)
    squares += (sum / 4294967296 + each * 2 ** -33 - each / 2) ** 2 / (each / 12)
  }
  if (seen.size < streams) return 0
  return pOfChiSquare(squares, streams)
}

/** Every comparison for every coordinate, about `n` draws each. */
export function testStreams(generator: Generator, n: number): Verdict[] {
  const tests = { correlation, sharedValues, sums }
  return Object.entries(NEIGHBOURS).flatMap(([coordinate, pair]) => Object.entries(tests).map(([test, run]) => (
    { test: `${test} between neighbours in ${coordinate}`, draws: n, p: run(generator, pair, n) })))
}

/** A draw as a function of one coordinate of its key, the rest staying at home. */
const COORDINATES: Record<string, { bits: number, draw: (generator: Generator) => (value: number) => number }> = {
  entity: { bits: 53, draw: (generator) => {
    const draw = generator(HOME)
    return (entity) => draw(entity, 0)
  } },
  k: { bits: 32, draw: (generator) => {
    const draw = generator(HOME)
    return (k) => draw(5, k)
  } },
  year: { bits: 12, draw: (generator) => (year) => generator({ ...HOME, year })(3, 0) },
  run: { bits: 32, draw: (generator) => (run) => generator({ ...HOME, run })(3, 0) },
}

/** Avalanche: flip one bit of one coordinate, and each of the 53 bits of the draw should change half of the time. */
export function testAvalanche(generator: Generator, n: number): Verdict[] {
  return Object.entries(COORDINATES).map(([coordinate, { bits, draw }]) => {
    const value = draw(generator)
    // A new stream costs more than a draw, so the coordinates that need one get fewer trials.
    const trials = Math.max(64, Math.floor(n / bits / (coordinate === 'entity' || coordinate === 'k' ? 1 : 16)))
    let worst = 1
    for (let bit = 0; bit < bits; bit++) {
      const changed = new Float64Array(53)
      const step = 2 ** bit
      for (let t = 0; t < trials; t++) {
        // The t-th value that has a 0 at this bit: no pair comes up twice, as a value and as its own flip.
        const at = (Math.floor(t / step) * 2 * step + (t % step)) % 2 ** Math.max(bits, 32)
        countChanges(changed, value(at), value(at + step))
      }
      for (const count of changed) worst = Math.min(worst, pOfNormal((2 * count - trials) / Math.sqrt(trials)))
    }
    return { test: `avalanche of ${coordinate}`, draws: 2 * bits * trials, p: pOfSmallest(worst, bits * 53) }
  })
}

function countChanges(changed: Float64Array, u: number, v: number): void {
  const uHigh = Math.floor(u * 134217728)
  const vHigh = Math.floor(v * 134217728)
  const high = uHigh ^ vHigh
  const low = Math.floor((u * 134217728 - uHigh) * 67108864) ^ Math.floor((v * 134217728 - vHigh) * 67108864)
  for (let b = 0; b < 27; b++) changed[b] += (high >>> b) & 1
  for (let b = 0; b < 26; b++) changed[27 + b] += (low >>> b) & 1
}
