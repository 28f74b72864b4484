import type { Label } from '../../population/population.js'
import type { Cell } from '../csv.js'

/** What the cells of a column are. */
export type ExportType = 'string' | 'integer' | 'year' | 'number'

/** A column of a table for other programs. */
export interface ExportColumn {
  readonly name: string
  readonly type: ExportType
  readonly title: Label
  /** Unit where it is one for the whole column; elsewhere the column `unit` says it row by row. */
  readonly unit?: string
  /** Whether a cell may be missing. */
  readonly nullable: boolean
}

/** A table for other programs: its rows have the members that the columns name. */
export interface ExportTable {
  /** Name of its file. */
  readonly name: string
  readonly title: Label
  readonly columns: readonly ExportColumn[]
  /** Columns that identify a row. */
  readonly key: readonly string[]
  readonly rows: Iterable<object>
}

/** A cell of a row. */
export const cellOf = (row: object, { name }: ExportColumn): Cell => (row as Record<string, Cell>)[name] ?? null
