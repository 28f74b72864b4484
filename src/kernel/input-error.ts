/**
 * The one error for wrong input: it names where, what is allowed and what was given.
 * Programs catch it by class; the command line prints its message on one line and exits with 2.
 */
export class InputError extends Error {
  /** Where in the document or call, e.g. `changes[0].params.budget`. */
  readonly path: string
  /** What would have been accepted, in words. */
  readonly allowed: string
  /** What was given, as text of bounded length without control characters. */
  readonly given: string

  constructor(path: string, allowed: string, given: unknown) {
    const shown = describeGiven(given)
    super(`${path}: allowed ${allowed}; given ${shown}`)
    this.name = 'InputError'
    this.path = path
    this.allowed = allowed
    this.given = shown
  }
}

const LONGEST = 80
// Control, bidirectional and line-separator characters could forge a second line or reorder the first.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function describeGiven(given: unknown): string {
  let text: string
  try {
    text = typeof given === 'string' ? JSON.stringify(given) : typeof given === 'number' ? String(given)
      : given === undefined ? 'nothing' : (JSON.stringify(given) ?? String(given))
  } catch {
    text = `a ${typeof given}`
  }
  const clean = text.replace(UNPRINTABLE, '\ufffd')
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean
}
