import { InputError } from '../kernel/input-error.js'
import { optionalPackage } from '../queue/optional-package.js'
import { cellOf } from '../reports/exports/export-table.js'
import type { ExportTable } from '../reports/exports/export-table.js'
import type { Language } from '../reports/language.js'

/** Rows of a sheet, its head among them. */
const MOST_ROWS = 1_048_576
/** Characters of a cell. */
const LONGEST_CELL = 32_767

/** What writes workbooks. Rejects with how to get it where it is missing. */
export const excelWriting = () => optionalPackage('write-excel-file', 'writing a workbook', () => import('write-excel-file/node'))

/** Control characters, which the format forbids, as the replacement character. */
const lawful = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').slice(0, LONGEST_CELL)

/**
 * Tables as a workbook, a sheet each, the first with what it is about. Text is written as text, so that none is taken for a formula. Throws
 * InputError where a table has more rows than a sheet holds; rejects with how to get write-excel-file where it is missing.
 */
export async function excelFile(tables: readonly ExportTable[], about: readonly (readonly [string, string])[], language: Language): Promise<Uint8Array> {
  const { default: writeExcel } = await excelWriting()
  const text = (value: string, bold = false) => ({ value: lawful(value), type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) })
  const sheets = tables.map(({ name, columns, rows }) => {
    const data = [columns.map(({ title }) => text(title[language], true)), ...[...rows].map((row) => columns.map((column) => {
      const cell = cellOf(row, column)
      return cell === null ? null : typeof cell === 'number' ? { value: cell, type: Number } : text(String(cell))
    }))]
    if (data.length > MOST_ROWS) throw new InputError('--format xlsx', `tables of at most ${MOST_ROWS - 1} rows`, `${name}: ${data.length - 1} rows`)
    return { sheet: name, data, stickyRowsCount: 1, columns: columns.map(({ type }) => ({ width: type === 'string' ? 26 : 14 })) }
  })
  const first = { sheet: language === 'zh' ? '说明' : 'about', data: about.map(([what, value]) => [text(what, true), text(value)]), columns: [{ width: 22 }, { width: 90 }] }
  return writeExcel([first, ...sheets] as never).toBuffer()
}
