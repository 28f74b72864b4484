/**
 * Speed and accuracy of the kernel's draws and elementary functions, beside the engine's own: `npx tsx bench/kernel-speed.ts`.
 * Nanoseconds a call are the fastest of many rounds over arrays that stay in cache; compare ratios within one run, for the
 * absolute figures move with the machine. Errors are in units of the last place, against exact arithmetic.
 */
import { createDraws, decision } from '../src/kernel/draws.js'
import { exp, expInto, expm1, ln, ln1p, lnInto, pow, powInto, sigmoid } from '../src/kernel/math.js'
import { reference, worst } from '../test/kernel/exact-reference.js'
import { points, powPoints } from '../test/kernel/math-points.js'

const N = 10_000
const ROUNDS = 400
const stream = createDraws('speed', 0).at(2016).stream(decision('bench.speed'))
const keys = Uint32Array.from({ length: N }, (_, i) => i * 7919)
const wide = Float64Array.from({ length: N }, (_, i) => i * 7e9)
const reals = Float64Array.from({ length: N }, (_, i) => (i - N / 2) / 500)
const positives = reals.map((x) => Math.exp(x))
const exponents = reals.map((_, i) => ((i * 7919) % N) / N * 4 - 2)

const filled = new Float64Array(N)

const loops: Record<string, () => number> = {
  'draw': () => { let sum = 0; for (let i = 0; i < N; i++) sum += stream.uniform(keys[i]); return sum },
  'draw, k = 1': () => { let sum = 0; for (let i = 0; i < N; i++) sum += stream.uniform(keys[i], 1); return sum },
  'draw, column': () => { stream.fill(filled, keys, N); return filled[N - 1] },
  'draw, 53-bit entity': () => { let sum = 0; for (let i = 0; i < N; i++) sum += stream.uniform(wide[i]); return sum },
  'draw u32': () => { let sum = 0; for (let i = 0; i < N; i++) sum += stream.u32(keys[i]); return sum },
  'Math.random': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.random(); return sum },
  'exp': () => { let sum = 0; for (let i = 0; i < N; i++) sum += exp(reals[i]); return sum },
  'exp, column': () => { expInto(filled, reals); return filled[N - 1] },
  'Math.exp': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.exp(reals[i]); return sum },
  'ln': () => { let sum = 0; for (let i = 0; i < N; i++) sum += ln(positives[i]); return sum },
  'ln, column': () => { lnInto(filled, positives); return filled[N - 1] },
  'Math.log': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.log(positives[i]); return sum },
  'pow': () => { let sum = 0; for (let i = 0; i < N; i++) sum += pow(positives[i], exponents[i]); return sum },
  'pow, column': () => { powInto(filled, positives, exponents); return filled[N - 1] },
  'pow after exp and ln': () => {
    let sum = 0
    for (let i = 0; i < N; i++) sum += exp(reals[i]) + ln(positives[i]) + pow(positives[i], exponents[i])
    return sum
  },
  'Math.pow': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.pow(positives[i], exponents[i]); return sum },
  'expm1': () => { let sum = 0; for (let i = 0; i < N; i++) sum += expm1(reals[i]); return sum },
  'Math.expm1': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.expm1(reals[i]); return sum },
  'ln1p': () => { let sum = 0; for (let i = 0; i < N; i++) sum += ln1p(positives[i]); return sum },
  'Math.log1p': () => { let sum = 0; for (let i = 0; i < N; i++) sum += Math.log1p(positives[i]); return sum },
  'sigmoid': () => { let sum = 0; for (let i = 0; i < N; i++) sum += sigmoid(reals[i]); return sum },
}
const rivals: Record<string, string> = {
  'draw': 'Math.random', 'exp': 'Math.exp', 'ln': 'Math.log', 'pow': 'Math.pow', 'draw, column': 'draw', 'exp, column': 'exp',
  'ln, column': 'ln', 'pow, column': 'pow', 'expm1': 'Math.expm1', 'ln1p': 'Math.log1p',
}

const best: Record<string, number> = {}
let checksum = 0
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, loop] of Object.entries(loops)) {
    const start = performance.now()
    checksum += loop()
    best[name] = Math.min(best[name] ?? Infinity, ((performance.now() - start) * 1e6) / N)
  }
}
for (const name of Object.keys(loops)) {
  const rival = rivals[name]
  const ratio = rival === undefined ? '' : `${(best[name] / best[rival]).toFixed(2)} of ${rival}`
  console.log(`${name.padEnd(22)}${best[name].toFixed(1).padStart(7)} ns   ${ratio}`)
}
console.log(`(checksum ${checksum})\n`)

const trials = Number(process.argv[2] ?? 20_000)
const tested = { exp, ln, expm1, ln1p, sigmoid }
for (const name of Object.keys(tested) as (keyof typeof tested)[]) {
  const { ulps, at } = worst(tested[name], reference[name], points[name](trials))
  console.log(`${name.padEnd(10)} largest error ${ulps.toFixed(3)} ulp in ${trials} points, at ${at?.join(', ')}`)
}
const { ulps, at } = worst(pow, reference.pow, powPoints(trials))
console.log(`${'pow'.padEnd(10)} largest error ${ulps.toFixed(3)} ulp in ${trials} points, at ${at?.join(', ')}`)
