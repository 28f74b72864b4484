import { LineCounter, isScalar, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import { DEEPEST } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { textOfFile } from '../node/regular-file.js'

/** Largest YAML document that is read, bytes: the parser takes about 100 times as long as that of JSON. */
export const LARGEST_YAML = 200_000
const LARGER = ', or a larger one in JSON'
/** Most repetitions of a part that a YAML document may ask for by alias. */
const MOST_ALIASES = 50
/**
 * Most brackets open at once, in quotes or not, and most characters that a line begins with to say how deep it is. With many more
 * the parser takes seconds, or all memory.
 */
const MOST_OPEN = 1000
const DEEP_LINE = new RegExp(`^[ \\t?:-]{${MOST_OPEN}}`, 'm')

/** What a YAML file says, not yet checked. Throws InputError with the name of the file. */
export const readYaml = async (file: string): Promise<unknown> => yamlDocument(await textOfFile(file, LARGEST_YAML, LARGER), file)

/** What a YAML text says, not yet checked. Throws InputError with the name of its file. */
export function yamlDocument(text: string, file: string): unknown {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > LARGEST_YAML) throw new InputError(file, `a YAML document of at most ${LARGEST_YAML} bytes${LARGER}`, bytes)
  if (DEEP_LINE.test(text) || opensBeyond(text, MOST_OPEN)) throw tooDeep(file)
  const lines = new LineCounter()
  // At the level `silent` the parser would keep a second document to itself. Its own words for places and its search for repeated
  // names take a time that grows with the square of the length.
  const document = withoutStacks(() =>
    parseDocument(text, { schema: 'core', merge: false, logLevel: 'error', lineCounter: lines, prettyErrors: false, uniqueKeys: false }))
  if (document.errors.some(({ code }) => code === 'MULTIPLE_DOCS')) throw new InputError(file, 'one YAML document', 'several in one file')
  const fault = [...document.errors, ...document.warnings][0]
  if (fault) {
    if (fault.message.startsWith('Maximum call stack')) throw tooDeep(file)
    const { line, col } = lines.linePos(fault.pos[0])
    throw new InputError(`${file} line ${line}, column ${col}`, 'a YAML document', fault.message.split('\n')[0])
  }
  try {
    refuseRepeatedNames(document, file)
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown
  } catch (error) {
    if (error instanceof InputError) throw error
    if (error instanceof RangeError) throw tooDeep(file)
    throw new InputError(file, `a YAML document with at most ${MOST_ALIASES} repetitions by alias`, error instanceof Error ? error.message : '')
  }
}

/** The parser makes an error of every fault, of which only the first is told: where to find them in its code takes two thirds of the time. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function opensBeyond(text: string, most: number): boolean {
  let open = 0
  for (const character of text) {
    if (character === '[' || character === '{') open++
    else if ((character === ']' || character === '}') && open > 0) open--
    if (open > most) return true
  }
  return false
}

const tooDeep = (file: string): InputError => new InputError(file, `a document of at most ${DEEPEST} levels`, 'deeper nesting')

/** As in JSON: of two values under one name the first would be lost. */
function refuseRepeatedNames(document: Document, file: string): void {
  visit(document, { Map(_, { items }) {
    const names = new Set<string>()
    for (const { key } of items) {
      if (!isScalar(key)) throw new InputError(file, 'names that are words', 'a list, an object or an alias as a name')
      const name = String(key.value)
      if (names.has(name)) throw new InputError(file, 'each name once in an object', `${name} twice`)
      names.add(name)
    }
  } })
}
