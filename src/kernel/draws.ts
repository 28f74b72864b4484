/// <reference path="./seedrandom-alea.d.ts" />
import alea from 'seedrandom/lib/alea.js'
import { InputError } from './input-error.js'
import { isPlain } from './plain-characters.js'
import type { Decision } from './decisions.js'

export { decision, decisionNames, type Decision } from './decisions.js'

/**
 * Chance, keyed and stateless. A draw is a function of (seed, run, decision, entity, year, k) and of nothing else, so
 * neither the order of calls nor the number of other draws can change it: two scenarios that differ by a policy differ
 * by that policy alone.
 *
 * Seed, run, decision and year are absorbed into the 128-bit key of a stream. The 64 bits of an entity then pass through
 * a four-round Feistel network, every round of which takes another word of that key; k enters two of the rounds.
 * Injecting the key between the rounds is what keeps streams apart: with `hash(entity xor key)` two streams would hold
 * the same values in another order. The first round sees only the high word of the entity; for entities below 2^32 that
 * is 0, so its outcome is computed once.
 */
export class Stream {
  // Plain fields, not #private ones: compilers for older targets turn those into look-ups, and this is the hottest code.
  private readonly key0: number
  private readonly key1: number
  private readonly key2: number
  private readonly key3: number
  private readonly afterZero: number

  /** Made by `stream(decision)`; the key is four 32-bit words. */
  constructor(key: Int32Array) {
    this.key0 = key[0]
    this.key1 = key[1]
    this.key2 = key[2]
    this.key3 = key[3]
    this.afterZero = mix(this.key0)
  }

  /**
   * One uniform in the open interval (0, 1) from 53 random bits m: m · 2^-53 + 2^-55 (the last term keeps 0 out and is
   * rounded away above 1/4). `entity` is a whole number, 0 <= entity < 2^53; `k`, 0 <= k < 2^32, tells several draws for
   * one decision apart.
   */
  uniform(entity: number, k = 0): number {
    let low = entity | 0
    let high = 0
    if (entity >= 0 && entity <= 0xffffffff) low ^= this.afterZero
    else low ^= mix(((high = highWord(entity)) + this.key0) | 0)
    high ^= mix((low + (this.key1 | 0) + Math.imul(k, 0x9e3779b1)) | 0)
    low ^= mix((high + (this.key2 | 0) + (k | 0)) | 0)
    high ^= mix((low + (this.key3 | 0)) | 0)
    return (high >>> 6) * 1.4901161193847656e-8 + (low >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17
  }

  /** 32 random bits as a whole number, 0 to 2^32 - 1: those that lead in `uniform` for the same key. */
  u32(entity: number, k = 0): number {
    let low = entity | 0
    let high = 0
    if (entity >= 0 && entity <= 0xffffffff) low ^= this.afterZero
    else low ^= mix(((high = highWord(entity)) + this.key0) | 0)
    high ^= mix((low + (this.key1 | 0) + Math.imul(k, 0x9e3779b1)) | 0)
    low ^= mix((high + (this.key2 | 0) + (k | 0)) | 0)
    return (high ^ mix((low + (this.key3 | 0)) | 0)) >>> 0
  }

  /** `into[i]` = uniform(entities[i], k) for the first `count` entities: for loops too big to draw inside; fastest from a `u32` column. */
  fill(into: Float64Array, entities: ArrayLike<number>, count: number, k = 0): void {
    if (entities instanceof Uint32Array) this.fillColumn(into, entities, count, k)
    else for (let i = 0; i < count; i++) into[i] = this.uniform(entities[i], k)
  }

  /** The same for entities below 2^32, with what they share worked out once; each `| 0` keeps an addition in whole numbers. */
  private fillColumn(into: Float64Array, entities: Uint32Array, count: number, k: number): void {
    const afterZero = this.afterZero
    const second = (this.key1 + Math.imul(k, 0x9e3779b1)) | 0
    const third = (this.key2 + (k | 0)) | 0
    const fourth = this.key3
    // An odd row first: engines that take over a running loop know nothing yet of what follows it, and fall back there.
    if (count & 1) into[0] = this.uniform(entities[0], k)
    // Then two at a time, for half of the work of a loop this short is the loop itself.
    for (let i = 1 + (count & 1); i < count; i += 2) {
      let low = entities[i - 1] ^ afterZero
      let other = entities[i] ^ afterZero
      let high = mix((low + (second | 0)) | 0)
      let otherHigh = mix((other + (second | 0)) | 0)
      low ^= mix((high + (third | 0)) | 0)
      other ^= mix((otherHigh + (third | 0)) | 0)
      high ^= mix((low + (fourth | 0)) | 0)
      otherHigh ^= mix((other + (fourth | 0)) | 0)
      into[i - 1] = (high >>> 6) * 1.4901161193847656e-8 + (low >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17
      into[i] = (otherHigh >>> 6) * 1.4901161193847656e-8 + (other >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17
    }
  }
}

/** Draws of one run in one year. */
export interface YearDraws {
  readonly year: number
  /** The stream of a decision in this year. Cheap, but not free: ask once a step, not once an agent. */
  stream(decision: Decision): Stream
}

/** Draws of one run. */
export interface Draws {
  readonly seed: string
  readonly run: number
  /** The draws of a year (any whole number). */
  at(year: number): YearDraws
  /** A stream that belongs to no year: what is drawn once a run, such as parameters and lasting traits. */
  stream(decision: Decision): Stream
}

/** Everything random in a run: `seed` is a text or a finite number (1 and '1' are the same), `run` a whole number >= 0. */
export function createDraws(seed: string | number, run: number): Draws {
  const text = seedText(seed)
  if (!Number.isSafeInteger(run) || run < 0) throw new InputError('run', 'a whole number, 0 or more', run)
  const expand = alea(text)
  const root = Int32Array.of(expand.int32(), expand.int32(), expand.int32(), expand.int32())
  absorbNumber(root, run)
  const timeless = absorb(root.slice(), TIMELESS)
  return Object.freeze({
    seed: text,
    run,
    at: (year: number): YearDraws => {
      if (!Number.isSafeInteger(year)) throw new InputError('year', 'a whole number', year)
      const inYear = absorbNumber(absorb(root.slice(), IN_YEAR), year)
      return Object.freeze({ year, stream: (decision: Decision) => streamFor(inYear, decision) })
    },
    stream: (decision: Decision) => streamFor(timeless, decision),
  })
}

function seedText(seed: unknown): string {
  if (typeof seed === 'string' && seed !== '' && isPlain(seed)) return seed
  if (typeof seed === 'number' && Number.isFinite(seed)) return String(seed)
  throw new InputError('seed', 'a text of printable characters on one line, at least one, or a finite number', seed)
}

const TIMELESS = 0x74696d65
const IN_YEAR = 0x79656172

function streamFor(state: Int32Array, decision: Decision): Stream {
  return new Stream(absorb(absorb(state.slice(), decision.high), decision.low))
}

function absorbNumber(state: Int32Array, value: number): Int32Array {
  return absorb(absorb(state, Math.floor(value / 4294967296) | 0), value | 0)
}

/** Adds one 32-bit word to the state and stirs all four words, so that order and value of every word matter. */
function absorb(state: Int32Array, word: number): Int32Array {
  state[0] += word
  for (let round = 0; round < 8; round++) {
    const here = round & 3
    state[(here + 1) & 3] ^= mix(state[here] + Math.imul(round + 1, 0x9e3779b1))
    state[(here + 2) & 3] += state[(here + 1) & 3]
  }
  return state
}

/** A fixed scrambling of 32 bits: two multiplications by odd constants (found by C. Wellons), each folded back down. */
function mix(word: number): number {
  let x = Math.imul(word, 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}

function highWord(entity: number): number {
  if (!(entity >= 0 && entity < 9007199254740992)) {
    throw new InputError('entity', 'a whole number, 0 to 2^53 - 1', entity)
  }
  return Math.floor(entity / 4294967296)
}
