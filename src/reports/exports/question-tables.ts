import type { Label } from '../../population/population.js'
import { flatRow } from '../question-report.js'
import type { QuestionColumn, QuestionReport, Shown } from '../question-report.js'
import { typeOfColumn } from './known-columns.js'
import type { ExportColumn, ExportTable, ExportType } from './export-table.js'

const WORDED: readonly Shown[] = ['text', 'word', 'unit', 'unit-words']

/** What all cells of a column are; numbers and words together are words. Where there is none, what the column would hold. */
function typeOf(name: string, cells: readonly unknown[], shown?: QuestionColumn): ExportType {
  const known = cells.filter((cell) => cell !== null && cell !== undefined)
  if (known.length === 0) return (shown && !WORDED.includes(shown.show) ? (shown.show === 'year' ? 'year' : 'number') : typeOfColumn(name)) ?? 'string'
  if (!known.every((cell) => typeof cell === 'number')) return 'string'
  if (!known.every((cell) => Number.isInteger(cell))) return 'number'
  return name === 'year' || name.startsWith('year') ? 'year' : 'number'
}

/** Rows of any kind, and what is known of their columns. */
export interface RowTable {
  readonly name: string
  readonly title: Label
  readonly rows: readonly object[]
  /** Columns, or their names, where rows may be none. */
  readonly columns: readonly (QuestionColumn | string)[]
}

/** Rows as a table for other programs: every member of every row, typed by what it holds. */
export function tableOfRows({ name, title, rows, columns: named }: RowTable): ExportTable {
  const shown = named.filter((column): column is QuestionColumn => typeof column !== 'string')
  const flat = rows.map(flatRow)
  const names = flat.length > 0 ? [...new Set(flat.flatMap((row) => Object.keys(row)))] : named.map((column) => (typeof column === 'string' ? column : column.key))
  const columns = names.map((column): ExportColumn => {
    const cells = flat.map((row) => row[column])
    const own = shown.find(({ key }) => key === column)
    const type = typeOf(column, cells, own)
    return { name: column, type, nullable: cells.some((cell) => cell === null || cell === undefined),
      title: own?.title ?? { en: column, zh: column } }
  })
  const worded = columns.filter(({ type }) => type === 'string').map(({ name: column }) => column)
  const asText = (row: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(row).map(([column, cell]) =>
    [column, worded.includes(column) && cell !== null && cell !== undefined ? String(cell) : cell]))
  return { name, title, columns, key: [], rows: flat.map(asText) }
}

/** The tables of a question as other programs read them: every member of every row. */
export const questionTables = ({ tables }: QuestionReport): ExportTable[] => tables.map(tableOfRows)
