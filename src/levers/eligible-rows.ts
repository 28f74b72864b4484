import type { Draws } from '../kernel/draws.js'
import { borrowWords, giveBackWords, scratchWords } from '../kernel/scratch.js'
import { performersOf } from '../population/chosen-rows.js'
import { SIZES } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import { keepChosen } from './eligibility.js'
import type { Eligibility } from './eligibility.js'

/** Eligibilities that fit in one mark: one bit each. */
const A_MARK = 32

/**
 * The enterprises that may claim this year, in the order of the table. All levers of the same eligibility look at the same
 * list; what one of them needs beside the rows is gathered when it is first asked for, into memory used again every year.
 */
export class EligibleRows {
  private listed = new Uint32Array(0)
  private readonly gathered = { keys: new Uint32Array(0), weights: new Uint32Array(0), groups: new Uint32Array(0) }
  private readonly known = { keys: false, weights: false, groups: false }
  private table: Enterprises | undefined
  count = 0

  /** Takes over a list of rows of a table. */
  take(e: Enterprises, rows: Uint32Array): void {
    this.count = rows.length
    this.table = e
    this.listed = roomFor(this.listed, rows.length)
    this.listed.set(rows)
    this.known.keys = this.known.weights = this.known.groups = false
  }

  /** Gives its memory to others; nobody may read it afterwards. */
  release(): void {
    for (const words of [this.listed, ...Object.values(this.gathered)]) giveBackWords(words)
    this.listed = this.gathered.keys = this.gathered.weights = this.gathered.groups = new Uint32Array(0)
    this.count = 0
    this.known.keys = this.known.weights = this.known.groups = false
  }

  get rows(): Uint32Array { return this.listed.subarray(0, this.count) }
  /** Key of each, by which chance is drawn. */
  get keys(): Uint32Array { return this.column('keys', ({ key }) => key) }
  /** How many enterprises each stands for. */
  get weights(): Uint32Array { return this.column('weights', ({ weight }) => weight) }

  /** Province · 4 + size of each: its place in a table of take-up. */
  get groups(): Uint32Array {
    if (!this.known.groups) {
      const { province, size } = this.table!
      const groups = this.gathered.groups = roomFor(this.gathered.groups, this.count)
      const { listed, count } = this
      for (let n = 0; n < count; n++) groups[n] = province[listed[n]!]! * SIZES.length + size[listed[n]!]!
      this.known.groups = true
    }
    return this.gathered.groups.subarray(0, this.count)
  }

  private column(name: 'keys' | 'weights', of: (e: Enterprises) => Uint32Array | Uint16Array): Uint32Array {
    if (!this.known[name]) {
      const into = this.gathered[name] = roomFor(this.gathered[name], this.count)
      const column = of(this.table!)
      // Where everybody may claim, the column itself, which is far quicker than one by one.
      if (this.count === this.table!.count) into.set(column.subarray(0, this.count))
      else pick(column, this.rows, into)
      this.known[name] = true
    }
    return this.gathered[name].subarray(0, this.count)
  }
}

/** A column at some rows, as whole numbers. A plain loop: `Uint32Array.from` with a function costs fifty times as much. */
export function pick(cells: { readonly [index: number]: number }, rows: Uint32Array, picked: Uint32Array = new Uint32Array(rows.length)): Uint32Array {
  for (let n = 0; n < rows.length; n++) picked[n] = cells[rows[n]!]!
  return picked
}

/** Memory for so many numbers: what there is, or more. */
function roomFor(room: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
  if (room.length >= count) return room
  giveBackWords(room)
  return borrowWords(count)
}

/**
 * Finds who may claim, for all levers together: one pass over the table marks every enterprise with a bit for each of up to 32
 * eligibilities, and one over the marks lists those of one. `strata` holds the stratum of each row; lotteries are drawn by `draws`.
 */
export class EligibleLists {
  private readonly lists = new Map<Eligibility, EligibleRows>()

  find(e: Enterprises, strata: Uint16Array, asked: ReadonlySet<Eligibility>, draws: Pick<Draws, 'stream'>): void {
    const marks = scratchWords('marks of the eligible', e.count)
    const rows = scratchWords('rows of the eligible', e.count + 1)
    const performers = performersOf(e)
    const all = [...asked]
    for (let from = 0; from < all.length; from += A_MARK) {
      const some = all.slice(from, from + A_MARK)
      markEligible(e, strata, some, marks)
      some.forEach((eligibility, bit) => {
        let list = this.lists.get(eligibility)
        if (!list) this.lists.set(eligibility, list = new EligibleRows())
        const marked = eligibility.performersOnly ? listMarkedAmong(performers, marks, bit, rows) : listMarked(marks, bit, e.count, rows)
        list.take(e, rows.subarray(0, keepChosen(eligibility, e, draws, rows, marked)))
      })
    }
  }

  /** Gives the memory of all lists to others. */
  release(): void {
    for (const list of this.lists.values()) list.release()
    this.lists.clear()
  }

  /** Those found this year. */
  of(eligibility: Eligibility): EligibleRows { return this.lists.get(eligibility)! }
}

function markEligible(e: Enterprises, strata: Uint16Array, eligibilities: readonly Eligibility[], marks: Uint32Array): void {
  const ofStratum = bitsOf(eligibilities.map(({ stratum }) => stratum))
  const ofProvince = bitsOf(eligibilities.map(({ province }) => province))
  const ofIndustry = bitsOf(eligibilities.map(({ industry }) => industry))
  const { count, province, industry } = e
  for (let i = 0; i < count; i++) marks[i] = ofStratum[strata[i]!]! & ofProvince[province[i]!]! & ofIndustry[industry[i]!]!
}

function bitsOf(tables: readonly Uint8Array[]): Uint32Array {
  const bits = new Uint32Array(tables[0]!.length)
  tables.forEach((table, bit) => { for (let k = 0; k < bits.length; k++) bits[k] = bits[k]! | (table[k]! << bit) })
  return bits
}

/** Lists the rows whose mark has the bit, in order; returns how many. */
function listMarked(marks: Uint32Array, bit: number, count: number, rows: Uint32Array): number {
  let n = 0
  for (let i = 0; i < count; i++) {
    // Written always and kept only if marked: chance decides who is, and a branch on chance costs more than the rest.
    rows[n] = i
    n += (marks[i]! >>> bit) & 1
  }
  return n
}

/** The same where only some rows can be marked. */
function listMarkedAmong(some: Uint32Array, marks: Uint32Array, bit: number, rows: Uint32Array): number {
  let n = 0
  for (let k = 0; k < some.length; k++) {
    rows[n] = some[k]!
    n += (marks[some[k]!]! >>> bit) & 1
  }
  return n
}
