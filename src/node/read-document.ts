import { readFile } from 'node:fs/promises'
import { InputError } from '../kernel/input-error.js'
import { repeatedName } from './repeated-name.js'

/**
 * Reads a scenario or region document, JSON in UTF-8, and returns what it says, not yet checked.
 * Throws `InputError` with the file as its path when there is no such file its text is not JSON, or
 * an object in it has one name twice.
 */
export async function readDocument(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new InputError(file, 'the name of a readable file', reason)
  }
  let said: unknown
  try {
    // Some editors put a byte-order mark first, which is not JSON.
    said = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new InputError(file, 'a JSON document', error instanceof Error ? error.message : text)
  }
  const twice = repeatedName(text)
  if (twice !== undefined) throw new InputError(file, 'each name once in an object', `${twice} twice`)
  return said
}
