import { ARRAYS, grown } from './column-arrays.js'
import { checkRunTimeName } from './column-names.js'
import type { Column, Columns, Table, TableBytes, TableSchema } from './columns.js'
import { InputError } from './input-error.js'
import { checkMask, checkPermutation, checkRows } from './row-checks.js'
import { type ColumnArray, consecutive, gatherRows, moveRows } from './row-moves.js'
import { scratchWords } from './scratch.js'
import { type Arrays, type Spare, takeSpare, takeZeroed } from './spare-memory.js'

/** Room for rows over rows there are when a table must move: little, since a country grows but once a year. */
const GROWTH = 1.125

/** Rows there may be room for in a released table, over those of its original: one that a boom has grown is not kept for the years after it. */
const MOST_KEPT = 2

/** The one implementation; columns are own data properties of every instance, added in declared order. */
export class Rows<C extends Columns> {
  count = 0
  capacity: number
  arrangement = 0
  readonly schema: TableSchema<C>
  readonly #extras = new Map<string, { column: Column, array: ColumnArray }>()
  readonly #described = new Map<string, Column>()
  /** The table that this one, or what it was cloned from, was first cloned from: it keeps the spare memory. */
  #original: Rows<C> | undefined
  readonly #spares: Spare[] = []
  /** Rows that may hold something: those in use now or before. Beyond them memory is as new, which is zero. */
  #touched: number
  /** Memory taken over for run-time columns that are not added yet. */
  readonly #idle: ColumnArray[]

  constructor(schema: TableSchema<C>, capacity: number, spare?: Spare) {
    this.schema = schema
    this.capacity = spare?.capacity ?? capacity
    this.#idle = [...spare?.extras ?? []]
    this.#touched = spare?.capacity ?? 0
    for (const [name, { type }] of Object.entries(schema.columns)) {
      // defineProperty, because many assignments by computed name would turn the object into a slow dictionary.
      const value = spare?.arrays[name] ?? new ARRAYS[type](capacity)
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: false })
    }
  }

  append(rows: number): number {
    checkRows(`${this.schema.name}.append`, rows)
    const first = this.#extend(rows)
    // Rows left behind by `keep` lie beyond the count, so new rows are zeroed here.
    const end = Math.min(this.count, this.#touched)
    for (const array of this.#arrays()) array.fill(0, first, end)
    this.#touch()
    return first
  }

  /** Rows in use hold something. */
  #touch(): void { this.#touched = Math.max(this.#touched, this.count) }

  /** Makes room for rows at the end, whatever they hold, and returns the index of the first. */
  #extend(rows: number): number {
    const first = this.count
    this.#touch()
    if (first + rows > this.capacity) this.#grow(first + rows)
    this.count = first + rows
    return first
  }

  #grow(needed: number): void {
    const capacity = Math.ceil(needed * GROWTH)
    checkRows(`${this.schema.name}.append`, capacity)
    const columns = this as unknown as Arrays
    for (const [name, { type }] of Object.entries(this.schema.columns)) {
      columns[name] = grown(type, columns[name], this.count, capacity)
    }
    for (const extra of this.#extras.values()) extra.array = grown(extra.column.type, extra.array, this.count, capacity)
    this.capacity = capacity
    this.#touched = this.count
  }

  appendFrom(source: Table<C>, rows: Uint32Array, without?: ReadonlySet<keyof C>): number {
    const path = `${this.schema.name}.appendFrom`
    if (source.schema !== this.schema) throw new InputError(path, 'a table of the same shape', source.schema.name)
    for (let n = 0; n < rows.length; n++) {
      if (rows[n] >= source.count) throw new InputError(`${path}[${n}]`, 'a row of the source', rows[n])
    }
    const first = this.#extend(rows.length)
    this.#touch()
    const from = source as unknown as Arrays
    const into = this as unknown as Arrays
    for (const name of Object.keys(this.schema.columns)) {
      if (without?.has(name)) into[name].fill(0, first, this.count)
      else gatherRows(from[name], into[name].subarray(first, this.count), rows)
    }
    for (const extra of this.#extras.values()) extra.array.fill(0, first, this.count)
    return first
  }

  keepAnyOrder(mask: Uint8Array, without?: ReadonlySet<keyof C>): number {
    checkMask(`${this.schema.name}.keepAnyOrder`, mask, this.count)
    const count = this.count
    this.#touch()
    let rows = 0
    for (let i = 0; i < count; i++) rows += Number(mask[i] !== 0)
    // As many rows stay beyond the new end as gaps open before it. A place is always written and kept only if it counts: who goes is chance.
    const gaps = scratchWords('gaps of a table', count - rows + 1)
    const movers = scratchWords('movers of a table', count - rows + 1)
    let moves = 0
    let m = 0
    for (let i = 0; i < rows; i++) {
      gaps[moves] = i
      moves += Number(mask[i] === 0)
    }
    for (let i = rows; i < count; i++) {
      movers[m] = i
      m += Number(mask[i] !== 0)
    }
    for (const array of this.#arrays(without)) moveRows(array, array, movers, gaps, moves)
    this.arrangement++
    this.count = rows
    return rows
  }

  keep(mask: Uint8Array): number {
    checkMask(`${this.schema.name}.keep`, mask, this.count)
    this.#touch()
    // Rows before the first that goes stay where they are.
    let rows = 0
    while (rows < this.count && mask[rows] !== 0) rows++
    const sources = new Uint32Array(this.count - rows)
    let moves = 0
    for (let i = rows; i < this.count; i++) if (mask[i] !== 0) sources[moves++] = i
    const targets = consecutive(rows, moves)
    // A row only ever moves towards the start, so none is overwritten before it has moved.
    for (const array of this.#arrays()) moveRows(array, array, sources, targets, moves)
    this.arrangement++
    this.count = rows + moves
    return this.count
  }

  shift(names: readonly (keyof C)[]): void {
    const columns = this as unknown as Arrays
    const list = names as readonly string[]
    const { type } = this.schema.columns[list[0]]
    for (const name of list) {
      if (this.schema.columns[name].type !== type) throw new InputError(`${this.schema.name}.shift`, `columns of type ${type}`, name)
    }
    const last = columns[list[list.length - 1]]
    for (let n = list.length - 1; n > 0; n--) columns[list[n]] = columns[list[n - 1]]
    columns[list[0]] = last
  }

  reorder(order: Uint32Array): void {
    checkPermutation(`${this.schema.name}.reorder`, order, this.count)
    this.arrangement++
    const targets = consecutive(0, this.count)
    for (const array of this.#arrays()) moveRows(array.slice(0, this.count), array, order, targets, this.count)
  }

  clone(capacity = this.capacity, without?: ReadonlySet<keyof C>): Rows<C> {
    checkRows(`${this.schema.name}.clone`, capacity)
    const original = this.#original ?? this
    const room = Math.max(capacity, this.count)
    const copy = new Rows(this.schema, room, takeSpare(original.#spares, room))
    copy.#original = original
    const target = copy as unknown as Arrays
    const source = this as unknown as Arrays
    copy.count = this.count
    for (const name of Object.keys(this.schema.columns)) {
      if (without?.has(name) !== true) target[name].set(source[name].subarray(0, this.count))
    }
    for (const [name, { column: kind, array }] of this.#extras) copy.addColumn(name, kind).set(array.subarray(0, this.count))
    return copy
  }

  release(): void {
    const columns = this as unknown as Arrays
    const arrays: Arrays = {}
    for (const name of Object.keys(this.schema.columns)) {
      arrays[name] = columns[name]
      columns[name] = columns[name].slice(0, 0)
    }
    const extras = [...this.#idle, ...[...this.#extras.values()].map(({ array }) => array)].filter(({ length }) => length === this.capacity)
    const original = this.#original
    if (original && this.capacity > 0 && this.capacity <= MOST_KEPT * (original.count || Infinity)) {
      original.#spares.push({ capacity: this.capacity, arrays, extras })
    }
    this.#idle.length = 0
    this.#extras.clear()
    this.#described.clear()
    this.count = 0
    this.capacity = 0
  }

  bytes(): TableBytes {
    const columns: Record<string, number> = {}
    let total = 0
    const names = [...Object.keys(this.schema.columns), ...this.#extras.keys()]
    this.#arrays().forEach((array, i) => {
      columns[names[i]] = array.byteLength
      total += array.byteLength
    })
    return { total, columns }
  }

  addColumn(name: string, description: Column): ColumnArray {
    const path = `${this.schema.name}.${name}`
    checkRunTimeName(path, name)
    if (Object.hasOwn(this.schema.columns, name) || this.#extras.has(name)) {
      throw new InputError(path, 'a name not used by another column', name)
    }
    const array = takeZeroed(this.#idle, description.type, this.capacity)
    this.#extras.set(name, { column: description, array })
    this.#described.set(name, description)
    return array
  }

  extra(name: string): ColumnArray {
    const array = this.#extras.get(name)?.array
    if (!array) throw new InputError(`${this.schema.name}.extra`, [...this.#extras.keys()].join(', '), name)
    return array
  }

  extras(): ReadonlyMap<string, Column> { return this.#described }

  /** Every array but those of columns named in `without`, declared columns first, then the run-time ones. */
  #arrays(without?: ReadonlySet<keyof C>): ColumnArray[] {
    const columns = this as unknown as Arrays
    const declared = Object.keys(this.schema.columns).filter((name) => without?.has(name) !== true).map((name) => columns[name])
    return [...declared, ...[...this.#extras.values()].map((extra) => extra.array)]
  }
}
