import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { InputError } from '../kernel/input-error.js'

/** What something in a directory is, in words. */
export const kindOfFile = (found: Stats): string => (found.isFile() ? 'a file' : found.isDirectory() ? 'a directory' : found.isFIFO() ? 'a pipe'
  : found.isSocket() ? 'a socket' : found.isBlockDevice() || found.isCharacterDevice() ? 'a device' : 'something else')

/**
 * The text of a file in UTF-8, without its byte-order mark. A pipe or a device could keep a reader waiting for ever, so only a regular
 * file is opened. Throws InputError with the name of the file when it is none, is larger than `most` bytes, or holds other bytes;
 * `instead` says what to do with a larger one.
 */
export async function textOfFile(file: string, most: number, instead = ''): Promise<string> {
  const found = await stat(file).catch((error: unknown) => reasonOf(error))
  if (typeof found === 'string' || !found.isFile()) throw new InputError(file, 'the name of a readable file', typeof found === 'string' ? found : kindOfFile(found))
  if (found.size > most) throw new InputError(file, `a file of at most ${most} bytes${instead}`, found.size)
  const bytes = await readFile(file).catch((error: unknown) => { throw new InputError(file, 'the name of a readable file', reasonOf(error)) })
  const wide = [0xfe, 0xff].includes(bytes[0]) || (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))
  if (wide) throw new InputError(file, 'text in UTF-8', 'what looks like UTF-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(file, 'text in UTF-8', 'other bytes')
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
  return code === 'ENOENT' ? 'no such file' : code
}

/** The same where there may be none, or something else that is not to be touched: nothing then. */
export async function contentIfFile(file: string): Promise<Uint8Array | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? readFile(file).catch(() => undefined) : undefined
}
