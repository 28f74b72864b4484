import type { DuckDBConnection } from '@duckdb/node-api'
import { open as openFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { regionsOf } from '../simulation/result.js'
import { preparedAs, unfinishedName } from '../node/write-whole.js'
import type { PreparedFile } from '../node/write-whole.js'
import { duckdb } from './optional-package.js'
import { COLUMNS, TYPES } from './part-rows.js'
import type { PartSummary } from './parts.js'
import type { OpenStudy } from './study-file.js'

/** Name of the table of every value of every run, and every line of every ledger. */
export const TABLE = 'runs.parquet'
const ROWS_OF_A_GROUP = 122_880
/** What DuckDB calls the types of parts. */
const SQL_TYPES = { INT32: 'INTEGER', STRING: 'VARCHAR', DOUBLE: 'DOUBLE' } as const

/** An absolute path in SQL: DuckDB takes `~` at the head of any other for the home directory. */
const quoted = (path: string): string => `'${resolve(path).replaceAll('\'', '\'\'')}'`

/** A file to be read, and nothing of its name: neither a pattern of names, nor a column from a directory such as `year=2015`. */
const rowsIn = (paths: readonly string[]): string =>
  `read_parquet([${paths.map((path) => quoted(path).replace(/[*?[]/g, '[$&]')).join(', ')}], file_row_number = true, hive_partitioning = false)`

/**
 * Rows without those of a province that is all there is: parts hold it and the total of all, by the same code. Rows of a run stand in the
 * order of years, regions and indicators.
 */
const once = (rows: string, { regions, indicators }: OpenStudy['shape']): string =>
  `(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY run ORDER BY file_row_number) - 1 AS place FROM ${rows}) ` +
  `WHERE account <> '' OR (place // ${indicators.length}) % ${regions.length} = ${regions.length - 1})`

/** Throws unless a table has columns of the types of parts, every run of the study and all its values. */
async function checkTable(connection: DuckDBConnection, path: string, { scenarios, shape, options: { runs } }: OpenStudy): Promise<void> {
  const [found] = (await connection.runAndReadAll(`SELECT count(*) FILTER (account = '')::DOUBLE AS values, count(DISTINCT run)::DOUBLE AS runs,
    [${COLUMNS.map((name) => `any_value(typeof(${name}))`).join(', ')}]::VARCHAR AS types FROM ${rowsIn([path])}`)).getRowObjectsJS()
  const types = COLUMNS.map((name) => SQL_TYPES[TYPES[name]]).join(', ')
  const values = runs * scenarios.length * shape.years.length * regionsOf(shape).length * shape.indicators.length
  if (found.values !== values || found.runs !== runs || found.types !== `[${types}]`)
    throw new Error(`${TABLE} does not read back as what the parts hold`)
}

/**
 * Writes all rows of some parts, in the order of their runs, as one Parquet file, by way of DuckDB, in memory that does not
 * grow with the runs, for it to get its name when all beside it is written. The bytes depend on the runs, not on how they were sharded or where.
 */
export async function prepareTable(path: string, parts: readonly PartSummary[], open: OpenStudy): Promise<PreparedFile> {
  const { DuckDBInstance } = await duckdb()
  // Sorted rows come in full blocks, so that row groups are the same whatever the parts; one thread writes them in order.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })
  const unfinished = unfinishedName(path)
  const { shape } = open
  try {
    const connection = await instance.connect()
    const rows = rowsIn(parts.map((part) => part.path))
    await connection.run(`COPY (SELECT ${COLUMNS.join(', ')} FROM ${regionsOf(shape).length < shape.regions.length ? once(rows, shape) : rows} ` +
      `ORDER BY run, file_row_number) TO ${quoted(unfinished)} ` +
      `(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${ROWS_OF_A_GROUP})`)
    await checkTable(connection, unfinished, open)
    connection.closeSync()
    const file = await openFile(unfinished, 'r+')
    await file.sync()
    await file.close()
    return preparedAs(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    // DuckDB adds the whole query on further lines.
    throw new Error(error instanceof Error ? error.message.split('\n')[0] : String(error))
  } finally {
    instance.closeSync()
  }
}

/** Writes the table of all rows of some parts; it is there whole or not at all. */
export async function writeTable(path: string, parts: readonly PartSummary[], open: OpenStudy): Promise<void> {
  const table = await prepareTable(path, parts, open)
  await table.keep()
}
