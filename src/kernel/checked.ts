import { InputError } from './input-error.js'
import { hasLoneHalf } from './plain-characters.js'
import { Fault, readBySchema } from './read-by-schema.js'
import type { Read, Part } from './schema.js'

/** Most levels of a document. */
export const DEEPEST = 24
const MOST_PARTS = 200_000
const LONGEST_TEXT = 20_000
const WHOLE_CHARACTERS = 'text of whole characters, no half of one'
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Checks a document from outside against a schema and returns the checked value. First that it is plain data of bounded
 * depth and size, of whole characters, without keys that reach into prototypes; then its shape. Throws InputError with the first fault.
 */
export function checked<S extends Part>(schema: S, document: unknown, path: string): Read<S> {
  const root = path || 'document'
  let parts = 0
  const visit = (value: unknown, at: string, depth: number): void => {
    if (++parts > MOST_PARTS) throw new InputError(root, `a document of at most ${MOST_PARTS} values`, 'more')
    if (depth > DEEPEST) throw new InputError(root, `a document of at most ${DEEPEST} levels`, 'deeper nesting')
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      throw new InputError(at, `a text of at most ${LONGEST_TEXT} characters`, value)
    }
    if (typeof value === 'string' && hasLoneHalf(value)) throw new InputError(at || root, WHOLE_CHARACTERS, value)
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${at}[${i}]`, depth + 1))
    else {
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype !== Object.prototype && prototype !== null) throw new InputError(at || root, 'plain data', value)
      for (const key of Object.keys(value)) {
        if (FORBIDDEN.has(key)) throw new InputError(at || root, `names other than ${[...FORBIDDEN].join(', ')}`, key)
        if (hasLoneHalf(key)) throw new InputError(at || root, WHOLE_CHARACTERS, key)
        visit((value as Record<string, unknown>)[key], memberOf(at, key), depth + 1)
      }
    }
  }
  visit(document, path, 0)
  const result = readBySchema(schema, document)
  if (!(result instanceof Fault)) return result
  const at = result.path.reduce<string>(memberOf, path)
  if (result.stranger !== undefined) throw new InputError(memberOf(at, result.stranger), 'no such member', result.stranger)
  throw new InputError(at || 'document', result.allowed, result.path.length === 0 ? kindOf(document) : result.given, result.known)
}

/** Path of a member: `changes[0]`, `changes[0].lever`. */
export const memberOf = (path: string, key: string | number): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`

/** What a whole document is that is no object: its content may be a file that was named by mistake, and is not for show. */
const kindOf = (document: unknown): unknown =>
  typeof document === 'string' ? 'text' : Array.isArray(document) ? 'a list' : typeof document === 'object' && document !== null ? 'an object' : document
