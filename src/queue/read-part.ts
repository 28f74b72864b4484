import { ACCOUNTS, PARTIES } from '../levers/ledger.js'
import type { ClosedLedger, LedgerLine } from '../levers/ledger.js'
import { digestOfRun } from '../simulation/digests.js'
import type { RunOutcome } from '../simulation/study.js'
import { parquetReading } from './optional-package.js'
import { PartError, Unsound, trusted } from './part-footer.js'
import type { PartFile } from './part-footer.js'
import { COLUMNS, indicatorKeys, valuesOfRun } from './part-rows.js'
import type { IndicatorKeys, PartRows } from './part-rows.js'
import type { OpenStudy } from './study-file.js'
import type { Sink } from '../node/write-whole.js'
import { partWriter } from './write-part.js'

type Rows = { readonly [K in keyof PartRows]: ArrayLike<PartRows[K][number]> }

/** Rows of one row group, by column. */
async function rowsOf({ bytes, metadata }: PartFile, group: number, from: number): Promise<Rows> {
  const { parquetRead } = await parquetReading()
  const count = Number(metadata.row_groups[group].num_rows)
  const pieces = new Map<string, { data: ArrayLike<unknown>, at: number }[]>()
  await parquetRead({ file: { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) }, metadata, rowStart: from, rowEnd: from + count,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const known = pieces.get(columnName)
      if (known) known.push({ data: columnData, at: rowStart })
      else pieces.set(columnName, [{ data: columnData, at: rowStart }])
    } })
  return Object.fromEntries(COLUMNS.map((name) => [name, joined(pieces.get(name) ?? [], count)])) as unknown as Rows
}

function joined(pieces: { data: ArrayLike<unknown>, at: number }[], count: number): ArrayLike<unknown> {
  const all = pieces.length === 1 ? pieces[0].data : pieces.sort((a, b) => a.at - b.at).flatMap(({ data }) => Array.from(data))
  if (all.length !== count) throw new Unsound('a column with fewer values than rows')
  return all
}

/**
 * Runs of a part in order, each checked against its digest, and in the end every byte of the file against those that the runs are
 * written with: readers differ in what they overlook. Throws PartError with the first that is not whole.
 */
export async function* runsOfPart(part: PartFile, open: OpenStudy): AsyncGenerator<RunOutcome> {
  const { path, metadata, shard, first, after, digests } = part
  const keys = indicatorKeys(open)
  const again = comparison(part)
  const writer = await partWriter(open, shard, again.piece)
  let run = first
  let from = 0
  for (let group = 0; group < metadata.row_groups.length; group++) {
    const rows = await rowsOf(part, group, from).catch((error: unknown) => trusted(path, (): never => { throw error }))
    from += rows.run.length
    for (let at = 0; at < rows.run.length; run++) {
      const { outcome, end } = trusted(path, () => outcomeAt(rows, at, run, keys, open))
      if (run >= after || outcome.digest !== digests[run - first]) throw new PartError('corrupt', path, 'runs that have the digests it gives', `run ${run} with another`)
      at = end
      await writer.add(outcome)
      yield outcome
    }
  }
  if (run !== after) throw new PartError('corrupt', path, `runs ${first} to ${after - 1}`, `runs up to ${run - 1}`)
  await writer.finish()
  const differs = again.firstDifference()
  if (differs !== undefined) throw new PartError('corrupt', path, 'the bytes that its runs are written with here', `another byte ${differs}`)
}

/** Holds what is written against the bytes of a part, piece by piece. */
function comparison({ bytes }: PartFile): { readonly piece: Sink, readonly firstDifference: () => number | undefined } {
  const given = new Uint8Array(bytes)
  let at = 0
  let differs: number | undefined
  return {
    piece: (piece) => {
      const written = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
      if (differs === undefined && Buffer.compare(written, given.subarray(at, at + written.length)) !== 0)
        differs = at + Math.max(0, written.findIndex((byte, n) => byte !== given[at + n]))
      at += written.length
      return Promise.resolve()
    },
    firstDifference: () => differs ?? (at === given.length ? undefined : at),
  }
}

/** The run whose rows begin at `at`, and where they end. */
function outcomeAt(rows: Rows, at: number, run: number, keys: IndicatorKeys, open: OpenStudy): { outcome: RunOutcome, end: number } {
  const count = valuesOfRun(open)
  const values = new Float64Array(count)
  for (let n = 0; n < count; n++) {
    const i = at + n
    if (rows.run[i] !== run || rows.scenario[i] !== keys.scenario[n] || rows.year[i] !== keys.year[n] || rows.region[i] !== keys.region[n] ||
      rows.name[i] !== keys.name[n] || rows.account[i] !== '') throw new Unsound(`another row than expected at run ${run}`)
    values[n] = rows.value[i]
  }
  let end = at + count
  const ledgers = open.scenarios.map(({ id }): ClosedLedger => {
    const from = end
    while (end < rows.run.length && rows.run[end] === run && rows.scenario[end] === id) end++
    return ledgerIn(rows, from, end, open)
  })
  return { end, outcome: { run, values, ledgers, digest: digestOfRun(values, ledgers) } }
}

function ledgerIn(rows: Rows, from: number, end: number, { shape, study }: OpenStudy): ClosedLedger {
  const provinces = study.settings.population.regions.length
  const lines: LedgerLine[] = []
  const amounts: number[][] = []
  let last = ''
  for (let i = from; i < end; i++) {
    const line = { lever: rows.name[i], year: rows.year[i], account: member(ACCOUNTS, rows.account[i]), payer: member(PARTIES, rows.payer[i]),
      payee: member(PARTIES, rows.payee[i]) }
    const key = `${line.lever}|${line.year}|${line.account}|${line.payer}|${line.payee}`
    if (key !== last) {
      lines.push(line)
      amounts.push(Array<number>(provinces).fill(0))
      last = key
    }
    const province = shape.regions.findIndex(({ code }) => code === rows.region[i])
    if (province < 0 || province >= provinces) throw new Unsound('a payment in no region')
    amounts.at(-1)![province] = rows.value[i]
  }
  return { lines, amounts: Float64Array.from(amounts.flat()) }
}

function member<T extends string>(words: readonly T[], word: string): T {
  if (!words.includes(word as T)) throw new Unsound('an account or party that is none')
  return word as T
}
