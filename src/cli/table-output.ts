import { tableBytes } from '../node/write-tables.js'
import type { Label } from '../population/population.js'
import { BYTE_ORDER_MARK } from '../reports/csv.js'
import { csvPieces } from '../reports/exports/export-csv.js'
import { tableOfRows } from '../reports/exports/question-tables.js'
import { languageOption, markOption, outputOption } from './command-line.js'
import type { OptionValues } from './command-line.js'
import { tellReport } from './console.js'
import type { Console } from './console.js'
import type { TABLE_OUTPUTS } from './options.js'

/** What a command that answers with a table has to tell, in every form. */
export interface TableTold {
  readonly name: string
  readonly title: Label
  /** As a person reads it. */
  readonly text: () => string
  /** As a program reads it whole. */
  readonly json: () => unknown
  /** Rows of words and numbers, and their columns where rows may be none. */
  readonly rows: () => readonly object[]
  readonly columns?: readonly string[]
}

/** A form of a table. */
export type TableOutput = (typeof TABLE_OUTPUTS)[number]

/** The form of a table that is asked for, which goes to standard output whatever --out says; to be asked before any work is done, as `outputOption`. */
export const tableOption = async (values: OptionValues, console: Console): Promise<TableOutput> =>
  await outputOption({ ...values, out: undefined }, console) as TableOutput

/** Tells a table on standard output in a form. */
export async function tellTable(told: TableTold, format: TableOutput, values: OptionValues, console: Console): Promise<void> {
  const { name, title, text, json, rows, columns = [] } = told
  if (format === 'table') return tellReport(console, text())
  if (format === 'json') return console.out(`${JSON.stringify(json(), null, 2)}\n`)
  const table = tableOfRows({ name, title, rows: rows(), columns })
  if (format === 'csv') return console.out((markOption(values) ? BYTE_ORDER_MARK : '') + [...csvPieces(table)].join(''))
  return console.out(await tableBytes(format, [table], title, languageOption(values)))
}
