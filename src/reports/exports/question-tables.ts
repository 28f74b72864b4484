import { flatRow } from '../question-report.js'
import type { QuestionReport, QuestionTable } from '../question-report.js'
import type { ExportColumn, ExportTable, ExportType } from './export-table.js'

/** What all cells of a column are; numbers and words together are words. */
function typeOf(name: string, cells: readonly unknown[]): ExportType {
  const known = cells.filter((cell) => cell !== null && cell !== undefined)
  if (known.length === 0 || !known.every((cell) => typeof cell === 'number')) return 'string'
  if (!known.every((cell) => Number.isInteger(cell))) return 'number'
  return name === 'year' || name.startsWith('year') ? 'year' : 'number'
}

function tableOf({ name, title, rows, columns: shown }: QuestionTable): ExportTable {
  const flat = rows.map(flatRow)
  const names = flat.length > 0 ? [...new Set(flat.flatMap((row) => Object.keys(row)))] : shown.map(({ key }) => key)
  const columns = names.map((column): ExportColumn => {
    const cells = flat.map((row) => row[column])
    const type = typeOf(column, cells)
    return { name: column, type, nullable: cells.some((cell) => cell === null || cell === undefined),
      title: shown.find(({ key }) => key === column)?.title ?? { en: column, zh: column } }
  })
  const worded = columns.filter(({ type }) => type === 'string').map(({ name: column }) => column)
  const asText = (row: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(row).map(([column, cell]) =>
    [column, worded.includes(column) && cell !== null && cell !== undefined ? String(cell) : cell]))
  return { name, title, columns, key: [], rows: flat.map(asText) }
}

/** The tables of a question as other programs read them: every member of every row. */
export const questionTables = ({ tables }: QuestionReport): ExportTable[] => tables.map(tableOf)
