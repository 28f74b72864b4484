import { InputError } from './input-error.js'

/**
 * Identity of a value: SHA-256 (FIPS 180-4) written with 32-bit integers, so that it has the same digits in a browser
 * as in Node and needs neither's cryptography. It guards against mistakes, not against forgers.
 */

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = fractions(64, (x) => x * x * x)
/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const INITIAL = fractions(8, (x) => x * x)

/** Root of each prime by bisection in exact integers: last 32 bits of the largest r with power(r) ≤ prime·2^(32·n). */
function fractions(count: number, power: (x: bigint) => bigint): Uint32Array {
  const scale = power(1n << 32n)
  const result = new Uint32Array(count)
  for (let prime = 2, found = 0; found < count; prime++) {
    if (!isPrime(prime)) continue
    let low = 0n
    let high = BigInt(prime) << 32n
    while (high - low > 1n) {
      const middle = (low + high) >> 1n
      if (power(middle) <= BigInt(prime) * scale) low = middle
      else high = middle
    }
    result[found++] = Number(low & 0xffffffffn)
  }
  return result
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** Mixes one block of 64 bytes into the state. */
function mix(state: Uint32Array, block: DataView, at: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i++) words[i] = block.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const w15 = words[i - 15]
    const w2 = words[i - 2]
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    words[i] = words[i - 16] + s0 + words[i - 7] + s1
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[i] + words[i]) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g; g = f; f = e
    e = (d + t1) | 0
    d = c; c = b; b = a
    a = (t1 + t2) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] += mixed[i]
}

/** SHA-256 of bytes, 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const state = INITIAL.slice()
  const words = new Uint32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += 64) mix(state, view, at, words)
  const rest = bytes.length - whole
  const tail = new Uint8Array(rest < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[rest] = 0x80
  const end = new DataView(tail.buffer)
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000))
  end.setUint32(tail.length - 4, bytes.length << 3)
  for (let at = 0; at < tail.length; at += 64) mix(state, end, at, words)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** Digest of a text (as UTF-8) or of bytes: the first 128 bits of its SHA-256, 32 hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content).slice(0, 32)
}

/** Digest of numbers, by their IEEE bits, little-endian on every machine. */
export function digestOfNumbers(values: Float64Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  for (let i = 0; i < values.length; i++) view.setFloat64(i * 8, values[i], true)
  return digest(new Uint8Array(view.buffer))
}

/**
 * JSON with the keys of every object in order, so that equal values have equal text. Absent and undefined members are
 * the same. Throws InputError on what JSON cannot say: functions, symbols, NaN, infinities.
 */
export function canonicalJson(value: unknown, path = 'value'): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item, i) => canonicalJson(item, `${path}[${i}]`)).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    members.sort(([a], [b]) => (a < b ? -1 : 1))
    const texts = members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, `${path}.${key}`)}`)
    return `{${texts.join(',')}}`
  }
  throw new InputError(path, 'what JSON can say: text, finite number, yes or no, list, object', String(value))
}
