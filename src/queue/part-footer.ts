import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileMetaData } from 'hyparquet'
import * as z from 'zod/mini'
import { checked } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { kindOfFile } from '../node/regular-file.js'
import { parquetReading } from './optional-package.js'
import { runsHold } from './packed-runs.js'
import { COLUMNS, TYPES } from './part-rows.js'
import { partName, runsOfShard } from './shards.js'
import type { RunRange, Shard } from './shards.js'
import type { OpenStudy } from './study-file.js'
import { ABOUT } from './write-part.js'

/** What is wrong with a part; the path is its file. */
export class PartError extends InputError {
  /** Whether it is of another study, or not a whole part of any. */
  readonly kind: 'foreign' | 'corrupt'
  constructor(kind: PartError['kind'], path: string, allowed: string, given: unknown) {
    super(path, allowed, given)
    this.kind = kind
  }
}

/** A part whose footer is sound. */
export interface PartFile extends RunRange {
  readonly path: string
  readonly bytes: ArrayBuffer
  readonly metadata: FileMetaData
  readonly shard: Shard
  readonly digests: readonly string[]
}

const LARGEST_PART = 1_000_000_000
const LARGEST_FOOTER = 32_000_000
const MAGIC = 0x31524150
const PHYSICAL: Readonly<Record<string, string>> = { STRING: 'BYTE_ARRAY', INT32: 'INT32', DOUBLE: 'DOUBLE' }

const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const about = z.strictObject({
  technopole: z.literal('part 1'), identity: hash, shard: z.strictObject({ number: z.int().check(z.minimum(1)), of: z.int().check(z.minimum(1)) }),
  first: z.int().check(z.minimum(0)), after: z.int().check(z.minimum(0)), digests: z.array(hash).check(z.maxLength(100_000)),
})

const WHOLE = 'a whole part as shard wrote it'
const corrupt = (path: string, why: unknown): PartError => new PartError('corrupt', path, WHOLE, why)

/** Reads a part as far as its footer and its pages say what they are. Throws PartError when they cannot be trusted. */
export async function openPart(path: string, open: OpenStudy): Promise<PartFile> {
  const reading = await parquetReading()
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw corrupt(path, found === undefined ? 'no file' : kindOfFile(found))
  if (found.size > LARGEST_PART) throw corrupt(path, `${found.size} bytes`)
  const content = await readFile(path)
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer
  return footerOf(path, bytes, open, reading)
}

/** The same for bytes that are there already. */
export function footerOf(path: string, bytes: ArrayBuffer, open: OpenStudy, reading: Awaited<ReturnType<typeof parquetReading>>): PartFile {
  const metadata = trusted(path, () => {
    checkEnds(bytes)
    const read = reading.parquetMetadata(bytes)
    checkLayout(read, bytes, reading.parquetHeader)
    return read
  })
  const text = metadata.key_value_metadata?.find(({ key }) => key === ABOUT)?.value ?? ''
  const { identity, shard, first, after, digests } = said(path, text)
  if (identity !== open.identity) throw new PartError('foreign', path, `a part of study ${open.identity}`, `one of study ${identity}`)
  const { runs } = open.options
  const range = runsOfShard(shard, runs)
  if (shard.number > shard.of || range.first !== first || range.after !== after)
    throw new PartError('foreign', path, `runs of a study of ${runs}`, `shard ${shard.number}/${shard.of} with runs ${first} to ${after - 1}`)
  if (digests.length !== after - first) throw corrupt(path, `${digests.length} digests for ${after - first} runs`)
  if (basename(path) !== partName(shard)) throw new PartError('foreign', path, `the name of what it holds, ${partName(shard)}`, basename(path))
  return { path, bytes, metadata, shard, first, after, digests }
}

/** What a footer says of the part. */
function said(path: string, text: string): z.output<typeof about> {
  try {
    return checked(about, JSON.parse(text), ABOUT)
  } catch {
    throw corrupt(path, 'a footer that does not say which runs of which study')
  }
}

/** What reading brings; whatever it throws means that the file is not what it should be. */
export function trusted<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof PartError) throw error
    // What readers say of bytes they stumble over is of no use to anybody.
    throw corrupt(path, error instanceof Unsound ? error.message : 'bytes that cannot be read')
  }
}

/** Why a part is not sound, in words. */
export class Unsound extends Error {}

function insist(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Unsound(otherwise)
}

/** The marks at both ends, and a footer that a machine can read in a moment. */
function checkEnds(bytes: ArrayBuffer): void {
  insist(bytes.byteLength > 12, 'too short')
  const view = new DataView(bytes)
  insist(view.getUint32(0, true) === MAGIC && view.getUint32(bytes.byteLength - 4, true) === MAGIC, 'no Parquet file, or one cut off')
  const footer = view.getUint32(bytes.byteLength - 8, true)
  insist(footer <= bytes.byteLength - 12 && footer <= LARGEST_FOOTER, 'a footer longer than the file')
  // Numbers of more bytes than a 64-bit one would take the parser very long.
  let high = 0
  for (let at = bytes.byteLength - 8 - footer; at < bytes.byteLength - 8; at++) {
    high = view.getUint8(at) >= 0x80 ? high + 1 : 0
    insist(high < 10, 'a number too long in the footer')
  }
}

/** Columns as written, nothing compressed, every page within its column and with as many values as its group has rows. */
function checkLayout({ schema, row_groups: groups, num_rows: rows }: FileMetaData, bytes: ArrayBuffer,
  parquetHeader: Awaited<ReturnType<typeof parquetReading>>['parquetHeader']): void {
  insist(schema.length === COLUMNS.length + 1 && schema[0].num_children === COLUMNS.length, 'other columns')
  COLUMNS.forEach((name, c) => {
    const { name: given, type, repetition_type, type_length, num_children } = schema[c + 1]
    insist(given === name && type === PHYSICAL[TYPES[name]] && repetition_type === 'REQUIRED' && type_length === undefined && num_children === undefined,
      `another column than ${name}`)
  })
  let sum = 0n
  for (const { columns, num_rows: count } of groups) {
    sum += count
    insist(columns.length === COLUMNS.length && count > 0n && count <= BigInt(bytes.byteLength), 'a row group that cannot be')
    columns.forEach(({ meta_data: meta, file_path: elsewhere }, c) => {
      insist(meta !== undefined && elsewhere === undefined && meta.path_in_schema.length === 1 && meta.path_in_schema[0] === COLUMNS[c] &&
        meta.codec === 'UNCOMPRESSED' && meta.num_values === count && meta.type === PHYSICAL[TYPES[COLUMNS[c]]], `column ${COLUMNS[c]}`)
      const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset)
      const end = start + Number(meta.total_compressed_size)
      insist(start >= 4 && end > start && end <= bytes.byteLength && Number(meta.data_page_offset) >= start, 'a column outside the file')
      checkPages({ view: new DataView(bytes, start, end - start), offset: 0 }, Number(count), parquetHeader)
    })
    const value = columns[COLUMNS.indexOf('value')].meta_data!
    insist(value.dictionary_page_offset === undefined && value.total_compressed_size >= count * 8n, 'fewer values than rows')
  }
  insist(sum === rows, 'another number of rows')
}

function checkPages(reader: { view: DataView, offset: number }, rows: number,
  parquetHeader: Awaited<ReturnType<typeof parquetReading>>['parquetHeader']): void {
  let values = 0
  while (reader.offset < reader.view.byteLength) {
    const { type, uncompressed_page_size: size, compressed_page_size: stored, data_page_header_v2: data, dictionary_page_header: words } = parquetHeader(reader)
    insist(size === stored && size >= 0 && reader.offset + size <= reader.view.byteLength, 'a page outside its column')
    if (type === 'DATA_PAGE_V2') {
      insist(data !== undefined && data.num_values >= 0 && data.num_rows === data.num_values && data.num_nulls === 0 &&
        data.definition_levels_byte_length === 0 && data.repetition_levels_byte_length === 0 &&
        (data.encoding === 'PLAIN' || data.encoding === 'RLE_DICTIONARY'), 'a page of another kind')
      values += data.num_values
      insist(values <= rows, 'more values than rows')
      insist(data.encoding === 'PLAIN' || runsHold(data.num_values, new DataView(reader.view.buffer, reader.view.byteOffset + reader.offset, size)), 'a page that does not hold its values')
    } else {
      insist(type === 'DICTIONARY_PAGE' && words !== undefined && words.num_values >= 0 && words.num_values <= size, 'a page of another kind')
    }
    reader.offset += size
  }
  insist(values === rows, 'fewer values than rows')
}
