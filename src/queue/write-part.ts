import type { RunOutcome } from '../simulation/study.js'
import { parquetWriting } from './optional-package.js'
import { COLUMNS, TYPES, addRows, indicatorKeys, noRows } from './part-rows.js'
import { runsOfShard } from './shards.js'
import type { Shard } from './shards.js'
import type { PartRows } from './part-rows.js'
import type { OpenStudy } from './study-file.js'
import type { Sink } from '../node/write-whole.js'

/** Name of what a part says of itself, in the footer of the Parquet file. */
export const ABOUT = 'technopole'
/** A row group is closed when it has as many rows. */
const ROWS_OF_A_GROUP = 100_000

/** Takes the runs of a shard in their order. */
export interface PartWriter {
  add(outcome: RunOutcome): Promise<void>
  /** No more runs: writes the footer. */
  finish(): Promise<void>
}

/** Writes the runs of a shard as they come, in their order, as one Parquet file; the bytes depend on nothing but the runs. */
export async function partWriter(open: OpenStudy, shard: Shard, sink: Sink): Promise<PartWriter> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await parquetWriting()
  const columnsOf = (rows: PartRows) => COLUMNS.map((name) => ({ name, data: rows[name], type: TYPES[name], nullable: false, offsetIndex: false,
    // A dictionary would take 0 and −0 for one number.
    ...(name === 'value' ? { encoding: 'PLAIN' as const } : {}) }))
  const bytes = new ByteWriter()
  const about: { key: string, value?: string }[] = [{ key: ABOUT }]
  const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: columnsOf(noRows()) }), codec: 'UNCOMPRESSED',
    statistics: false, createdBy: 'technopole', kvMetadata: about })
  const keys = indicatorKeys(open)
  const digests: string[] = []
  let rows = noRows()

  const flush = async (): Promise<void> => {
    await sink(bytes.getBytes().slice())
    bytes.index = 0
  }
  const closeGroup = async (): Promise<void> => {
    await writer.write({ columnData: columnsOf(rows), rowGroupSize: Math.max(1, rows.run.length), pageSize: 1 << 20 })
    rows = noRows()
    await flush()
  }
  return {
    async add(outcome) {
      addRows(rows, outcome, keys, open)
      digests.push(outcome.digest)
      if (rows.run.length >= ROWS_OF_A_GROUP) await closeGroup()
    },
    async finish() {
      if (rows.run.length > 0) await closeGroup()
      // Name by name: a queue may hand on the members of a shard in another order.
      about[0].value = JSON.stringify({ technopole: 'part 1', identity: open.identity, shard: { number: shard.number, of: shard.of }, ...runsOfShard(shard, open.options.runs), digests })
      await writer.finish()
      await flush()
    },
  }
}

