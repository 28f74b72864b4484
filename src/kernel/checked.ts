import { safeParse } from 'zod/mini'
import type * as z from 'zod/mini'
import { InputError } from './input-error.js'
import { hasLoneHalf } from './plain-characters.js'

/** What a schema accepts, in words: `z.string({ error: accepts('a name') })`. */
export const accepts = (words: string): string => `allowed ${words}`

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
export function checked<S extends z.ZodMiniType>(schema: S, document: unknown, path: string): z.output<S> {
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
  const result = safeParse(schema, document)
  if (result.success) return result.data
  throw asInputError(result.error.issues[0], document, path)
}

/** Path of a member: `changes[0]`, `changes[0].lever`. */
export const memberOf = (path: string, key: PropertyKey): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`

/** Of the branches of a union, the one that got furthest: whose first fault lies deepest. */
function furthest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const firsts = issue.errors.flatMap((branch) => (branch[0] ? [furthest(branch[0])] : []))
  let best = issue as z.core.$ZodIssue
  let depth = 0
  for (const first of firsts) {
    if (first.path.length <= depth) continue
    depth = first.path.length
    best = { ...first, path: [...issue.path, ...first.path] }
  }
  return best
}

function asInputError(first: z.core.$ZodIssue, document: unknown, path: string): InputError {
  const issue = furthest(first)
  let given: unknown = document
  for (const key of issue.path) given = isObject(given) && Object.hasOwn(given, key) ? given[key as string] : undefined
  const at = issue.path.reduce<string>(memberOf, path)
  if (issue.code === 'unrecognized_keys') {
    return new InputError(memberOf(at, issue.keys[0]), 'no such member', issue.keys[0])
  }
  return new InputError(at || 'document', inWords(issue), issue.code === 'invalid_key' ? issue.path.at(-1) : issue.path.length === 0 ? kindOf(given) : given,
    issue.code === 'invalid_value' ? issue.values.map(String) : [])
}

/** What a whole document is that is no object: its content may be a file that was named by mistake, and is not for show. */
const kindOf = (document: unknown): unknown => (typeof document === 'string' ? 'text' : Array.isArray(document) ? 'a list' : isObject(document) ? 'an object' : document)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('allowed ')) return issue.message.slice('allowed '.length)
  switch (issue.code) {
    case 'invalid_type': return `${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'too_big': return `at most ${issue.maximum} (${issue.origin})`
    case 'too_small': return `at least ${issue.minimum} (${issue.origin})`
    case 'invalid_value': return (issue.values.length === 1 ? '' : 'one of ') + issue.values.join(', ')
    case 'invalid_key': return issue.issues[0] ? inWords(issue.issues[0]) : 'another name'
    case 'invalid_union': {
      if (issue.errors.length > 0) {
        return [...new Set(issue.errors.flatMap((branch) => (branch[0] ? [inWords(branch[0])] : [])))].join(' or ')
      }
      const { options = ['the published forms'] } = issue as { readonly options?: readonly unknown[] }
      return `one of ${options.join(', ')}`
    }
    case 'invalid_format': {
      const { format, pattern } = issue as { readonly format: string, readonly pattern?: string }
      return format === 'regex' || pattern === undefined ? `a text of the form ${pattern ?? format}` : `a text in ${format}`
    }
    case 'not_multiple_of': return `a multiple of ${issue.divisor}`
    // The checker's own words are in no message.
    default: return 'another value'
  }
}
