import { type ArrayOf, ARRAYS, type ColumnType } from './column-arrays.js'
import { checkColumnName } from './column-names.js'
import { InputError } from './input-error.js'
import { checkRows } from './row-checks.js'
import type { ColumnArray } from './row-moves.js'
import { Rows } from './table-rows.js'

export type { ColumnArray, ColumnType } from './column-arrays.js'

/** What one column holds: its storage and its unit. What it means stands in a comment above it. */
export interface Column<T extends ColumnType = ColumnType> {
  readonly type: T
  readonly unit: string
}

/** The columns of a table, by name. */
export type Columns = Readonly<Record<string, Column>>

/** A table's description: its name, its columns, and a way to make an empty table of that shape. */
export interface TableSchema<C extends Columns = Columns> {
  readonly name: string
  readonly columns: C
  /** An empty table (no rows) with room for `capacity` rows before it first grows. */
  create(capacity: number): Table<C>
}

/** Memory of a table: total bytes allocated, and bytes by column. */
export interface TableBytes {
  readonly total: number
  readonly columns: Readonly<Record<string, number>>
}

/** What every table can do, whatever its columns. */
export interface TableRows<C extends Columns = Columns> {
  /** Rows in use; every array is at least this long. */
  readonly count: number
  /** Rows there is room for; the length of every array. */
  readonly capacity: number
  /** Changes whenever rows change places. */
  readonly arrangement: number
  /** The description this table was made from: unit of every declared column. */
  readonly schema: TableSchema<C>
  /**
   * Adds `rows` zeroed rows at the end and returns the index of the first. When the table grows (to an eighth more than is
   * needed) every array is replaced, so callers read arrays from the table again afterwards.
   */
  append(rows: number): number
  /** Keeps, in their order, the rows whose mask is not 0, in place; returns how many stay. */
  keep(mask: Uint8Array): number
  /**
   * The same without keeping the order: rows from the end take the places of those that go, so only as many rows move as
   * go. Cheaper than `keep` when few go and nobody relies on the order. Columns named in `without` stay as they are, whatever
   * rows they were of: for those that the caller fills anew.
   */
  keepAnyOrder(mask: Uint8Array, without?: ReadonlySet<keyof C>): number
  /**
   * Adds copies of rows of a table of the same shape at the end and returns the index of the first; run-time columns and
   * those named in `without` are zero in the new rows. Arrays may be replaced, as by `append`.
   */
  appendFrom(source: Table<C>, rows: Uint32Array, without?: ReadonlySet<keyof C>): number
  /**
   * Moves columns of one type on by a name: each takes over what the one before it in the list holds, and the first, for the caller to
   * fill anew, what the last held. Nothing is copied, so arrays are read from the table again afterwards.
   */
  shift(names: readonly (keyof C)[]): void
  /** Puts row `order[i]` at place i, in place; `order` is a permutation of the rows. */
  reorder(order: Uint32Array): void
  /**
   * A table with the same rows and columns that shares no memory with this one, with as much room or the `capacity` given.
   * Columns named in `without` hold anything: for those that the caller fills anew.
   */
  clone(capacity?: number, without?: ReadonlySet<keyof C>): Table<C>
  /**
   * Gives back the memory of a clone that is no longer needed: the next clone of the same original takes it over, which
   * is many times faster than asking the system for it. The table is empty afterwards and must not be used again.
   */
  release(): void
  /** Bytes allocated, in total and by column (run-time columns included). */
  bytes(): TableBytes
  /** Adds a column at run time, zeroed; it then lives through append, keep, reorder and clone like any other. */
  addColumn<T extends ColumnType>(name: string, column: Column<T>): ArrayOf[T]
  /** The array of a column added at run time; read it again after an append. */
  extra(name: string): ColumnArray
  /** Descriptions of the columns added at run time, in the order they came. */
  extras(): ReadonlyMap<string, Column>
}

/** A struct of arrays: one typed array a column as a plain property (`table.revenue[i]`), and the row operations. */
export type Table<C extends Columns = Columns> = TableRows<C> & { readonly [K in keyof C]: ArrayOf[C[K]['type']] }

/** Describes a column: how it is stored and in which unit; a comment above it says what it means, in one sentence. */
export function column<T extends ColumnType>(type: T, unit: string): Column<T> {
  if (!Object.hasOwn(ARRAYS, type)) throw new InputError('column.type', Object.keys(ARRAYS).join(', '), type)
  if (typeof unit !== 'string' || unit === '') throw new InputError('column.unit', 'a unit in words', unit)
  return Object.freeze({ type, unit })
}

/** Declares a table: `defineTable('enterprise', { revenue: column('f64', 'CNY per year') })`. */
export function defineTable<C extends Columns>(name: string, columns: C): TableSchema<C> {
  if (typeof name !== 'string' || name === '') throw new InputError('table.name', 'a name', name)
  for (const key of Object.keys(columns)) checkColumnName(`${name}.${key}`, key)
  const schema: TableSchema<C> = {
    name,
    columns: Object.freeze({ ...columns }),
    create: (capacity) => {
      checkRows(`${name}.create`, capacity)
      return new Rows(schema, capacity) as unknown as Table<C>
    },
  }
  return Object.freeze(schema)
}
