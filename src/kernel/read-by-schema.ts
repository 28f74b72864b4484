import type { Part, Read, Schema } from './schema.js'

/** The first thing wrong with a value. */
export class Fault {
  /** Where in the value it is. */
  readonly path: (string | number)[] = []
  readonly allowed: string
  readonly given: unknown
  /** Whether the value is of the right kind, and out of bounds. */
  readonly outOfBounds: boolean
  /** What else is allowed is one of these names. */
  readonly known: readonly string[]
  /** A member that should not be there. */
  readonly stranger: string | undefined

  constructor(allowed: string, given: unknown, { outOfBounds = false, known = [], stranger }: Partial<Pick<Fault, 'outOfBounds' | 'known' | 'stranger'>> = {}) {
    this.allowed = allowed
    this.given = given
    this.outOfBounds = outOfBounds
    this.known = known
    this.stranger = stranger
  }

  /** The same fault, seen from the value that has this one as a member. */
  under(key: string | number): this {
    this.path.unshift(key)
    return this
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is of a kind, of those that have a name of their own. */
const KINDS: Readonly<Record<string, readonly [name: string, holds: (value: unknown) => boolean]>> = {
  boolean: ['a boolean', (value) => typeof value === 'boolean'], null: ['a null', (value) => value === null],
  string: ['a string', (value) => typeof value === 'string'], number: ['a number', Number.isFinite], int: ['a number', Number.isFinite],
  array: ['an array', Array.isArray], record: ['a record', isObject], object: ['an object', isObject], tagged: ['an object', isObject],
}

/** A value as a schema reads it, copied; or the first fault. */
export function readBySchema<S extends Part>(schema: S, value: unknown): Read<S> | Fault {
  return read(schema, value) as Read<S> | Fault
}

/** A value as a schema reads it; nothing where it has a fault. */
export function ifSound<T>(schema: Schema<T>, value: unknown): T | undefined {
  const result = read(schema, value)
  return result instanceof Fault ? undefined : result as T
}

function read(schema: Part, value: unknown): unknown {
  const kind = KINDS[schema.kind] as (typeof KINDS)[string] | undefined
  if (kind && !kind[1](value)) return new Fault(schema.words ?? kind[0], value)
  switch (schema.kind) {
    case 'string': return stringFault(schema, value as string) ?? value
    case 'number': return boundsFault(schema, value as number, value, 'number') ?? value
    case 'int':
      if (!Number.isInteger(value)) return new Fault(schema.words ?? 'an int', value)
      return boundsFault({ words: schema.words, least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER }, value as number, value, 'int')
        ?? boundsFault(schema, value as number, value, 'number') ?? value
    case 'values': return schema.values.includes(value as string) ? value
      : new Fault((schema.values.length === 1 ? '' : 'one of ') + schema.values.join(', '), value, { known: schema.values.map(String) })
    case 'optional': return value === undefined ? value : read(schema.of, value)
    case 'array': return readArray(schema, value as unknown[])
    case 'record': return readRecord(schema, value as Record<string, unknown>)
    case 'object': return readObject(schema, value as Record<string, unknown>)
    case 'union': return readUnion(schema, value)
    case 'tagged': return readTagged(schema, value as Record<string, unknown>)
    default: return value
  }
}

type Of<Kind extends Part['kind']> = Extract<Part, { readonly kind: Kind }>

interface Limits { readonly words?: string, readonly least?: number, readonly most?: number, readonly above?: number }

function boundsFault({ words, least = -Infinity, most = Infinity, above = -Infinity }: Limits, size: number, given: unknown, name: string): Fault | undefined {
  const fault = (allowed: string): Fault => new Fault(words ?? `${allowed} (${name})`, given, { outOfBounds: true })
  if (size < least) return fault(`at least ${least}`)
  if (size <= above) return fault(`at least ${above}`)
  return size > most ? fault(`at most ${most}`) : undefined
}

function stringFault(schema: Of<'string'>, value: string): Fault | undefined {
  // A character outside the first plane counts once.
  const fault = boundsFault(schema, [...value].length, value, 'string')
  if (fault) return fault
  const missed = schema.forms?.find(([form]) => !form.test(value))
  return missed && new Fault(missed[1] ?? schema.words ?? `a text of the form ${missed[0]}`, value, { outOfBounds: true })
}

function readArray(schema: Of<'array'>, given: readonly unknown[]): unknown {
  const made: unknown[] = []
  for (const [n, one] of given.entries()) {
    const part = read(schema.of, one)
    if (part instanceof Fault) return part.under(n)
    made.push(part)
  }
  return boundsFault(schema, given.length, given, 'array') ?? made
}

function readRecord({ keys, of }: Of<'record'>, given: Readonly<Record<string, unknown>>): unknown {
  const made: Record<string, unknown> = {}
  let stranger: string | undefined
  for (const key of Object.keys(given)) {
    const name = read(keys, key)
    if (name instanceof Fault && keys.kind !== 'values') return new Fault(name.allowed, key).under(key)
    if (name instanceof Fault) {
      stranger ??= key
      continue
    }
    const part = read(of, given[key])
    if (part instanceof Fault) return part.under(key)
    made[key] = part
  }
  return stranger === undefined ? made : strange(given, stranger)
}

/** A member that should not be there is told when everything that should is right. */
const strange = (given: unknown, stranger: string): Fault => new Fault('another value', given, { outOfBounds: true, stranger })

function readObject({ members, open }: Of<'object'>, given: Readonly<Record<string, unknown>>): unknown {
  const made: Record<string, unknown> = {}
  for (const key of Object.keys(members)) {
    const [member, present] = [members[key], key in given]
    if (!present && member.kind === 'optional') continue
    const part = read(member, given[key])
    if (part instanceof Fault) return part.under(key)
    if (!present) return new Fault('a nonoptional', undefined).under(key)
    made[key] = part
  }
  const stranger = open ? undefined : Object.keys(given).find((key) => !Object.hasOwn(members, key))
  return stranger === undefined ? made : strange(given, stranger)
}

/** Of the branches the one that takes the value; else the fault of the only one of its kind, or of the one that got furthest: whose fault lies deepest. */
function readUnion({ of, words }: Of<'union'>, value: unknown): unknown {
  const faults: Fault[] = []
  for (const branch of of) {
    const result = read(branch, value)
    if (!(result instanceof Fault)) return result
    faults.push(result)
  }
  const ofItsKind = faults.filter((fault) => fault.outOfBounds)
  if (ofItsKind.length === 1) return ofItsKind[0]
  const deepest = faults.reduce((a, b) => (b.path.length > a.path.length ? b : a))
  return deepest.path.length > 0 ? deepest : new Fault(words ?? [...new Set(faults.map((fault) => fault.allowed))].join(' or '), value)
}

function readTagged({ tag, of }: Of<'tagged'>, given: Readonly<Record<string, unknown>>): unknown {
  const tags: (string | number)[] = []
  for (const one of of) {
    const says = one.kind === 'object' ? one.members[tag] : undefined
    if (says?.kind !== 'values') continue
    if (says.values.includes(given[tag] as string)) return read(one, given)
    tags.push(...says.values)
  }
  return new Fault(`one of ${tags.join(', ')}`, given[tag]).under(tag)
}
