import { InputError } from '../kernel/input-error.js'
import { textOfFile } from './regular-file.js'
import { repeatedName } from './repeated-name.js'

/** Largest JSON document that is read, bytes. */
export const LARGEST_DOCUMENT = 16_000_000

/**
 * Reads a scenario or region document, JSON in UTF-8 of at most 16 MB, and returns what it says, not yet checked.
 * Throws `InputError` with the file as its path when there is no such file, its text is not JSON in UTF-8, or
 * an object in it has one name twice.
 */
export async function readDocument(file: string): Promise<unknown> {
  const text = await textOfFile(file, LARGEST_DOCUMENT)
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    throw new InputError(file, 'a JSON document', error instanceof Error ? error.message : text)
  }
  const twice = repeatedName(text)
  if (twice !== undefined) throw new InputError(file, 'each name once in an object', `${twice} twice`)
  return said
}
