import { nearestName } from './nearest-name.js'
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
  /** The known name that was probably meant, where one is near. */
  readonly nearest: string | undefined

  /** `known`: names of which what was given should be one. */
  constructor(path: string, allowed: string, given: unknown, known: readonly string[] = []) {
    const shown = describeGiven(given)
    const at = describePath(path)
    // Names from a document may stand in a path and in what is allowed.
    const wanted = madePlain(allowed)
    const meant = typeof given === 'string' ? nearestName(given, known) : undefined
    const nearest = meant === undefined ? undefined : madePlain(meant)
    super(`${at}: allowed ${wanted}; given ${shown}${nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`}`)
    this.name = 'InputError'
    this.path = at
    this.allowed = wanted
    this.given = shown
    this.nearest = nearest
  }
}

/** The error for a name that is none of those known, which ends with the nearest of them. `allowed` says in other words what is. */
export const unknownName = (path: string, given: unknown, known: readonly string[], allowed = `one of ${known.join(', ')}`): InputError =>
  new InputError(path, allowed, given, known)

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
