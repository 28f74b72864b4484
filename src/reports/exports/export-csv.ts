import { csvLine } from '../csv.js'
import { cellOf } from './export-table.js'
import type { ExportTable } from './export-table.js'

const LINES_AT_ONCE = 4096

/** A table as comma-separated text, in pieces of a few thousand lines; numbers keep all digits. */
export function* csvPieces({ columns, rows }: ExportTable): Generator<string> {
  let text = csvLine(columns.map(({ name }) => name))
  let lines = 0
  for (const row of rows) {
    text += csvLine(columns.map((column) => cellOf(row, column)))
    if (++lines % LINES_AT_ONCE === 0) {
      yield text
      text = ''
    }
  }
  yield text
}
