import type { Chance } from './chance.js'

/** Texts that hurt where text is trusted. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '../../../../etc/passwd', '..\\..\\x', '/dev/zero', 'file:///etc/passwd',
  'C:\\x', '\u0000', 'a\u0000b', '\u202Egnp.exe', '\u2066x\u2069', '\u0007\u001b[2J', '\r\nX-Header: 1', '\ufeff', '\ud800', 'a'.repeat(30_000), '名'.repeat(5000),
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\'; DROP TABLE runs; --', '${process.exit(1)}', '$(reboot)', '`id`', '{{7*7}}',
  '1e999', 'NaN', 'Infinity', '-0', '0x10', '1_000', '１２', '2 billion CNY', '3 percent of USD', '5 km', '1 CNY per year per year', 'yes', 'null', 'undefined',
  'year', '1/0', '(((((((((1)))))))))', 'year ^ year ^ year', 'exp(exp(exp(year)))', 'import("fs")', 'f(x) = x', '[1,2]', 'a.b.c', 'x => x', '1;2', 'cos(1)', '!'.repeat(190),
  'as-enacted', 'rd-super-deduction', 'CN', 'CN-JS', '2016', '-1', '1e400', '9007199254740993',
]

const HOSTILE_VALUES: readonly unknown[] = [
  null, true, false, 0, -0, 1, -1, 0.5, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity, 2 ** 53, 2 ** 31, -(2 ** 31), 1e21, 2016, 1850, [], {}, [[]], [null], { '': 1 },
  Array.from({ length: 300 }, (_, i) => i), JSON.parse('{"__proto__": {"polluted": 1}}') as unknown, { constructor: { prototype: { polluted: 1 } } }, nested(30), nested(400),
]

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { a: value }
  return value
}

const hostile = (c: Chance): unknown => (c.holds(0.5) ? c.pick(HOSTILE_TEXTS) : structuredClone(c.pick(HOSTILE_VALUES)))

type Container = Record<string, unknown> | unknown[]
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null

/** All objects and lists of a document that are not too deep. */
function containers(value: unknown, found: Container[] = [], depth = 0): Container[] {
  if (isContainer(value) && depth < 20 && found.length < 2000) {
    found.push(value)
    for (const member of Array.isArray(value) ? value : Object.values(value)) containers(member, found, depth + 1)
  }
  return found
}

/** A document like this one with one to four things wrong in it. */
export function mutated(document: unknown, c: Chance): unknown {
  if (c.holds(0.01)) return hostile(c)
  const copy = structuredClone(document)
  for (let n = 1 + c.below(4); n > 0; n--) {
    const place = c.pick(containers(copy))
    const keys = Object.keys(place)
    const key = keys.length === 0 ? '0' : c.pick(keys)
    const at = place as Record<string, unknown>
    switch (c.below(7)) {
      case 0: if (Array.isArray(place)) place.splice(Number(key), 1)
        else delete at[key]
        break
      case 1: {
        // As a parser would: an own member, whatever its name.
        const name = c.pick(HOSTILE_TEXTS)
        if (!Array.isArray(place)) Object.defineProperty(place, name, { value: hostile(c), enumerable: true, configurable: true, writable: true })
        else place.push(hostile(c))
        break
      }
      case 2: if (typeof at[key] === 'number') at[key] = (at[key] as number) * c.pick([-1, 0, 1e-9, 10, 1e9, 1e300, 1.0000001])
        else at[key] = hostile(c)
        break
      case 3: if (typeof at[key] === 'string') at[key] = textMutated(at[key] as string, c)
        else at[key] = hostile(c)
        break
      case 4: at[key] = structuredClone(c.pick(containers(copy).slice(0, 20)))
        break
      case 5: at[key] = [at[key], at[key]]
        break
      default: at[key] = hostile(c)
    }
  }
  return copy
}

/** A text like this one with something wrong in it. */
export function textMutated(text: string, c: Chance): string {
  const at = c.below(text.length + 1)
  switch (c.below(6)) {
    case 0: return text.slice(0, at)
    case 1: return text.slice(0, at) + c.pick(HOSTILE_TEXTS).slice(0, 300) + text.slice(at)
    case 2: return text.slice(0, at) + text.slice(at + 1)
    case 3: return text.slice(0, at) + String.fromCharCode(c.below(c.holds(0.5) ? 128 : 65536)) + text.slice(at + 1)
    case 4: return text.slice(0, at) + text.slice(c.below(text.length + 1))
    default: return c.pick(HOSTILE_TEXTS)
  }
}

/** Bytes like these with something wrong in them, more often near the end, where a Parquet file keeps what it says of itself. */
export function bytesMutated(bytes: Uint8Array, c: Chance): Uint8Array {
  let copy = bytes.slice()
  for (let n = 1 + c.below(5); n > 0; n--) {
    const at = c.holds(0.6) && copy.length > 2000 ? copy.length - 1 - c.below(2000) : c.below(copy.length)
    switch (c.below(7)) {
      case 0: copy[at] ^= 1 << c.below(8)
        break
      case 1: copy[at] = c.pick([0, 1, 0x7f, 0x80, 0xff, 0x15, 0x19, 0x1c, 0xfe])
        break
      case 2: for (let i = at; i < Math.min(copy.length, at + 1 + c.below(12)); i++) copy[i] = c.pick([0, 0x7f, 0x80, 0xff])
        break
      case 3: copy = copy.slice(0, at + 1)
        break
      case 4: copy = new Uint8Array([...copy.subarray(0, at), ...copy.subarray(Math.min(copy.length, at + c.below(50)))])
        break
      case 5: copy.copyWithin(at, c.below(copy.length), c.below(copy.length))
        break
      default: copy[at] = c.below(256)
    }
    if (copy.length === 0) return copy
  }
  return copy
}

const TOKENS = ['year', '2016', '0', '1', '.5', '1e9', '-', '+', '*', '/', '^', '(', ')', '>', '>=', '==', '!=', '?', ':', 'and', 'or', 'not', 'min(', 'max(', 'exp(', 'log(', 'pow(',
  'sqrt(', 'round(', ',', ' ', '!', '%', 'x', '=', ';', '[', ']', '"', '.', 'to', 'mod', 'i', 'true', 'import', 'eval(', 'constructor', '__proto__', '\n', '𝟙', '٣']

/** A text that may be a formula. */
export const formulaLike = (c: Chance): string => (c.holds(0.15) ? c.pick(HOSTILE_TEXTS)
  : Array.from({ length: 1 + c.below(c.holds(0.1) ? 120 : 14) }, () => c.pick(TOKENS)).join(c.holds(0.5) ? ' ' : ''))
