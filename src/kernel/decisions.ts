import { InputError } from './input-error.js'

/** A named choice that chance takes part in; its name, hashed to 64 bits, is part of the key of every draw made for it. */
export interface Decision {
  readonly name: string
  /** First 32 hashed bits of the name. */
  readonly high: number
  /** Last 32 hashed bits of the name. */
  readonly low: number
}

interface Declared {
  readonly decision: Decision
  times: number
}

const declared = new Map<string, Declared>()
const byHash = new Map<string, string>()

const DECISION_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,119}$/

/**
 * Declares a decision, once, beside the rule it belongs to: `const EXIT = decision('enterprise.exit')`.
 * The same name gives the same object, so that a module may be loaded twice; `decisionNames` shows names that two rules
 * share by mistake, and a test refuses them.
 */
export function decision(name: string): Decision {
  if (typeof name !== 'string' || !DECISION_NAME.test(name)) {
    throw new InputError('decision', 'a name of 1 to 120 letters, digits, spaces and . _ : / -', name)
  }
  const known = declared.get(name)
  if (known !== undefined) {
    known.times++
    return known.decision
  }
  const high = hashText(name, 0x3c6ef372)
  const low = hashText(name, 0x1b873593)
  const hash = `${high} ${low}`
  const other = byHash.get(hash)
  if (other !== undefined) throw new InputError('decision', `a name whose hash differs from that of ${other}`, name)
  const made = Object.freeze({ name, high, low })
  byHash.set(hash, name)
  declared.set(name, { decision: made, times: 1 })
  return made
}

/** Every decision declared so far, by name, with the number of times it was declared (more than once is a mistake). */
export function decisionNames(): { readonly name: string, readonly times: number }[] {
  return [...declared.values()].map(({ decision: { name }, times }) => ({ name, times }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** 32 bits from a text: each character multiplies and shifts the state, and a last scrambling spreads the bits. */
function hashText(text: string, start: number): number {
  let hash = start ^ text.length
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x297a2d39)
  return hash ^ (hash >>> 15)
}

/** The decision declared under a name, without declaring it again. */
export const declaredDecision = (name: string): Decision | undefined => declared.get(name)?.decision
