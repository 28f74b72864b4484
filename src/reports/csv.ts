/** A cell of a comma-separated table. */
export type Cell = string | number | boolean | null | undefined

/** First characters that make a spreadsheet take a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a comma-separated table (RFC 4180), with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** Objects as a comma-separated table, one row each, the members of the first as its head. Numbers keep all digits. */
export function csvTable(rows: readonly object[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  const cells = (row: object): Cell[] => columns.map((name) => (row as Record<string, Cell>)[name])
  return csvLine(columns) + rows.map((row) => csvLine(cells(row))).join('')
}

/** Mark that makes a spreadsheet read Chinese as Unicode. */
export const BYTE_ORDER_MARK = '\ufeff'
