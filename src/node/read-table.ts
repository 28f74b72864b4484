import { open } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { InputError } from '../kernel/input-error.js'

/** Largest table that is read, bytes. */
export const LARGEST_TABLE = 16 * 1024 * 1024

/** A row of a table: where it begins in the file, and its cells by column. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a comma-separated table (RFC 4180, UTF-8, with or without a byte-order mark) whose first line names exactly these columns, in
 * any order. Empty lines are passed over. Throws InputError that names the file, and the line where one is wrong.
 */
export async function readTable(file: string, columns: readonly string[]): Promise<TableRow[]> {
  const [head, ...rows] = recordsOf(await textOf(file), file)
  const names = head?.record ?? []
  if ([...names].sort().join() !== [...columns].sort().join())
    throw new InputError(`${file} line ${head?.info.lines ?? 1}`, `the columns ${columns.join(',')}`, names.join(',') || undefined)
  return rows.map(({ record, info }) => {
    if (record.length !== names.length) throw new InputError(`${file} line ${info.lines}`, `${names.length} cells`, record.length)
    return { line: info.lines, cells: Object.fromEntries(names.map((name, c) => [name, record[c]])) }
  })
}

async function textOf(file: string): Promise<string> {
  let bytes: Uint8Array
  try {
    const handle = await open(file)
    try {
      // No more than that, whatever a device or a growing file says of its size.
      const buffer = new Uint8Array(LARGEST_TABLE + 1)
      let filled = 0
      for (let more = 1; more > 0 && filled < buffer.length; filled += more)
        more = (await handle.read(buffer, filled, buffer.length - filled, null)).bytesRead
      bytes = buffer.subarray(0, filled)
    } finally { await handle.close() }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(file, 'the name of a readable file', error instanceof Error && 'code' in error ? String(error.code) : 'unreadable')
  }
  if (bytes.length > LARGEST_TABLE) throw new InputError(file, `a file of at most ${LARGEST_TABLE} bytes`, 'more')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(file, 'text in UTF-8', 'other bytes')
  }
}

interface ParsedRow { readonly record: readonly string[], readonly info: { readonly lines: number } }

function recordsOf(text: string, file: string): ParsedRow[] {
  try {
    return parse(text, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true }) as unknown as ParsedRow[]
  } catch (error) {
    throw new InputError(file, 'a comma-separated table', error instanceof Error ? error.message : 'other text')
  }
}
