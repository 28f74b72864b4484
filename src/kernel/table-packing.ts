import type { Columns, Table, TableSchema } from './columns.js'
import type { ColumnArray } from './row-moves.js'
import { InputError } from './input-error.js'

/** A table as plain data that can be sent to a worker: its rows, column by column. Run-time columns stay behind. */
export interface PackedTable {
  readonly name: string
  readonly count: number
  readonly columns: Readonly<Record<string, ColumnArray>>
}

/** Copies the rows of a table; into memory that workers share when `shared`, else into memory of their own. */
export function packTable<C extends Columns>(table: Table<C>, shared: boolean): PackedTable {
  const { schema, count } = table
  const columns = Object.fromEntries(Object.keys(schema.columns).map((name) => {
    const array = table[name] as ColumnArray
    const Kind = array.constructor as new (buffer: ArrayBufferLike) => ColumnArray
    const copy = new Kind(shared ? new SharedArrayBuffer(count * array.BYTES_PER_ELEMENT) : new ArrayBuffer(count * array.BYTES_PER_ELEMENT))
    // New memory is zero, and costs nothing until something is written: of what is zero throughout, as much of a start is, nothing is.
    const rows = array.subarray(0, count)
    if (rows.some((x) => !Object.is(x, 0))) copy.set(rows)
    return [name, copy]
  }))
  return { name: schema.name, count, columns }
}

/** The table of packed rows, which it does not copy: whoever shares them may only read. Throws InputError on another shape. */
export function unpackTable<C extends Columns>(schema: TableSchema<C>, { name, count, columns }: PackedTable): Table<C> {
  if (name !== schema.name) throw new InputError('table', schema.name, name)
  const table = schema.create(0) as unknown as Record<string, unknown>
  for (const column of Object.keys(schema.columns)) {
    if (columns[column]?.length !== count) throw new InputError(`${name}.${column}`, `${count} rows`, columns[column]?.length)
    table[column] = columns[column]
  }
  table.count = table.capacity = count
  return table as unknown as Table<C>
}
