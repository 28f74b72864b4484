import { parquetWriting } from '../queue/optional-package.js'
import { cellOf } from '../reports/exports/export-table.js'
import type { ExportTable, ExportType } from '../reports/exports/export-table.js'

const TYPES: Readonly<Record<ExportType, 'STRING' | 'INT32' | 'DOUBLE'>> = { string: 'STRING', integer: 'INT32', year: 'INT32', number: 'DOUBLE' }
/** Rows that are held at once. */
const ROWS_OF_A_GROUP = 100_000

/**
 * A table as a Parquet file: the same numbers to the bit, text and whole numbers typed, compressed with Snappy. `about` goes into the footer
 * under `technopole`. Rejects with how to get hyparquet-writer where it is missing.
 */
export async function parquetFile({ columns, rows }: ExportTable, about: object): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await parquetWriting()
  const sourcesOf = (group: readonly object[]) => columns.map((column) => ({ name: column.name, type: TYPES[column.type], nullable: column.nullable,
    data: group.map((row) => { const cell = cellOf(row, column); return cell === null || column.type !== 'string' ? cell : String(cell) }),
    // A dictionary would take 0 and −0 for one number.
    ...(column.type === 'number' ? { encoding: 'PLAIN' as const } : {}) }))
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: sourcesOf([]) }), createdBy: 'technopole',
    kvMetadata: [{ key: 'technopole', value: JSON.stringify(about) }] })
  let group: object[] = []
  const close = async (): Promise<void> => {
    if (group.length > 0) await writer.write({ columnData: sourcesOf(group), rowGroupSize: group.length })
    group = []
  }
  for (const row of rows) if (group.push(row) === ROWS_OF_A_GROUP) await close()
  await close()
  await writer.finish()
  return bytes.getBytes().slice()
}
