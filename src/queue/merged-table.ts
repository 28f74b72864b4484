import { randomUUID } from 'node:crypto'
import { open as openFile, rename, rm } from 'node:fs/promises'
import { regionsOf } from '../simulation/result.js'
import { duckdb } from './optional-package.js'
import { COLUMNS } from './part-rows.js'
import type { PartSummary } from './parts.js'
import type { OpenStudy } from './study-file.js'

/** Name of the table of every value of every run, and every line of every ledger. */
export const TABLE = 'runs.parquet'
const ROWS_OF_A_GROUP = 122_880

const quoted = (path: string): string => `'${path.replaceAll('\'', '\'\'')}'`

/**
 * Rows without those of a province that is all there is: parts hold it and the total of all, by the same code. Rows of a run stand in the
 * order of years, regions and indicators.
 */
const once = (rows: string, { regions, indicators }: OpenStudy['shape']): string =>
  `(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY run ORDER BY file_row_number) - 1 AS place FROM ${rows}) ` +
  `WHERE account <> '' OR (place // ${indicators.length}) % ${regions.length} = ${regions.length - 1})`

/**
 * Writes all rows of some parts, in the order of their runs, as one Parquet file, by way of DuckDB, in memory that does not
 * grow with the runs. The bytes depend on the runs, not on how they were sharded. The file is there whole or not at all.
 */
export async function writeTable(path: string, parts: readonly PartSummary[], { shape }: Pick<OpenStudy, 'shape'>): Promise<void> {
  const { DuckDBInstance } = await duckdb()
  // Sorted rows come in full blocks, so that row groups are the same whatever the parts; one thread writes them in order.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })
  const unfinished = `${path}.${randomUUID()}.unfinished`
  try {
    const connection = await instance.connect()
    const files = parts.map((part) => quoted(part.path)).join(', ')
    const rows = `read_parquet([${files}], file_row_number = true)`
    await connection.run(`COPY (SELECT ${COLUMNS.join(', ')} FROM ${regionsOf(shape).length < shape.regions.length ? once(rows, shape) : rows} ` +
      `ORDER BY run, file_row_number) TO ${quoted(unfinished)} ` +
      `(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${ROWS_OF_A_GROUP})`)
    connection.closeSync()
    const file = await openFile(unfinished, 'r+')
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    instance.closeSync()
  }
}
