import { madePlain } from './plain-characters.js'

/**
 * The one error for wrong input: it names where, what is allowed and what was given.
 * Programs catch it by class; the command line prints its message on one line and exits with 2.
 */
export class InputError extends Error {
  /** Where in the document or call, e.g. `changes[0].params.budget`; of bounded length without control characters. */
  readonly path: string
  /** What would have been accepted, in words. */
  readonly allowed: string
  /** What was given, as text of bounded length without control characters. */
  readonly given: string

  constructor(path: string, allowed: string, given: unknown) {
    const shown = describeGiven(given)
    const at = describePath(path)
    // Names from a document may stand in a path and in what is allowed.
    const wanted = madePlain(allowed)
    super(`${at}: allowed ${wanted}; given ${shown}`)
    this.name = 'InputError'
    this.path = at
    this.allowed = wanted
    this.given = shown
  }
}

const LONGEST = 80
const LONGEST_PATH = 400

/** A path without what could forge a line; where it is too long its middle is left out. */
function describePath(path: string): string {
  const clean = madePlain(path)
  return clean.length > LONGEST_PATH ? `${clean.slice(0, LONGEST_PATH / 2)}…${clean.slice(1 - LONGEST_PATH / 2)}` : clean
}

function describeGiven(given: unknown): string {
  let text: string
  try {
    text = typeof given === 'string' ? JSON.stringify(given) : typeof given === 'number' ? String(given)
      : given === undefined ? 'nothing' : (JSON.stringify(given) ?? String(given))
  } catch {
    text = `a ${typeof given}`
  }
  const clean = madePlain(text)
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean
}
