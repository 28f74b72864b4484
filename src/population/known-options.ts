import { InputError, unknownName } from '../kernel/input-error.js'

/** Refuses options that are no object, or that hold a member nobody reads: a misspelt option would be silence. */
export function onlyKnownOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InputError('options', `an object with any of ${known.join(', ')}`, options)
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) throw unknownName(unknown, unknown, known)
}
