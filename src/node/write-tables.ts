import { BYTE_ORDER_MARK } from '../reports/csv.js'
import { csvPieces } from '../reports/exports/export-csv.js'
import type { ExportTable } from '../reports/exports/export-table.js'
import { dataPackage } from '../reports/exports/data-package.js'
import { provenanceGraph } from '../reports/exports/provenance-graph.js'
import type { Label } from '../population/population.js'
import type { Language } from '../reports/language.js'
import type { Manifest } from '../simulation/manifest.js'
import { PACKAGE_VERSION } from '../simulation/version.js'
import { excelFile, excelWriting } from './excel-file.js'
import { parquetFile } from './parquet-file.js'
import { parquetWriting } from '../queue/optional-package.js'
import { packageIn, removeStale } from './stale-files.js'
import { writeTogether } from './write-files.js'
import type { Chunks } from './write-files.js'

/** Forms of tables beside CSV, which is always written. */
export const TABLE_FORMATS = ['parquet', 'xlsx', 'sdmx-csv'] as const
/** A form of tables beside CSV. */
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** How tables are written. */
export interface TableWriting {
  readonly language: Language
  /** Whether CSV begins with a mark that makes spreadsheets read it as Unicode. */
  readonly byteOrderMark: boolean
  readonly formats: readonly TableFormat[]
}

/** The table with every value, which no workbook holds. */
const EVERY_RUN = 'runs'

/** As much of a manifest as files of tables tell. */
type Origin = Pick<Manifest, 'version'>

/** Loads what writes tables in a form: rejects with how to get it where it is missing, so that nobody learns that after all the runs. */
export const loadWriter = (format: 'parquet' | 'xlsx'): Promise<unknown> => (format === 'xlsx' ? excelWriting() : parquetWriting())

/** A workbook of tables, or the first of them as Parquet: bytes for a file or a pipe. */
export function tableBytes(format: 'parquet' | 'xlsx', tables: readonly ExportTable[], title: Label, language: Language, manifest: Origin = { version: PACKAGE_VERSION }): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const about = [[title[language], `technopole ${manifest.version}`], ['manifest', JSON.stringify(manifest)]] as const
    return excelFile(tables.filter(({ name }) => name !== EVERY_RUN), about, language)
  }
  const [table] = tables
  const columns = table.columns.map(({ name, title: label, unit }) => ({ name, title: label, ...(unit ? { unit } : {}) }))
  return parquetFile(table, { title: table.title, columns, manifest })
}

/** Files of tables: CSV of each, and Parquet and a workbook where they are asked for. */
export async function tableFiles(tables: readonly ExportTable[], manifest: Manifest, title: Label, how: TableWriting): Promise<Record<string, Chunks>> {
  const { language, byteOrderMark, formats } = how
  const files: Record<string, Chunks> = {}
  for (const table of tables) {
    files[`${table.name}.csv`] = withMark(csvPieces(table), byteOrderMark)
    if (formats.includes('parquet')) files[`${table.name}.parquet`] = [await tableBytes('parquet', [table], title, language, manifest)]
  }
  if (formats.includes('xlsx')) files['answer.xlsx'] = [await tableBytes('xlsx', tables, title, language, manifest)]
  return files
}

/** Pieces with a mark before them. */
function* withMark(pieces: Iterable<string>, mark: boolean): Generator<string> {
  if (mark) yield BYTE_ORDER_MARK
  yield* pieces
}

/**
 * Writes files to a directory, then `datapackage.json` with what is in them, `prov.json` with where they came from, and the manifest last;
 * all of them, or none. Files of an answer that was there before, untouched since and not written now, go. Returns the names.
 */
export async function writePackage(directory: string, files: Readonly<Record<string, Chunks>>, tables: readonly ExportTable[],
  { manifest, title, language }: { readonly manifest: Manifest, readonly title: Label, readonly language: Language }): Promise<string[]> {
  const pretty = (value: object): Chunks => [`${JSON.stringify(value, null, 2)}\n`]
  const before = await packageIn(directory)
  return writeTogether(directory, async (prepare) => {
    const written = await prepare(files)
    const about = await prepare({ 'datapackage.json': pretty(dataPackage(title, manifest, tables, written, language)),
      'prov.json': pretty(provenanceGraph(manifest, written)), 'manifest.json': pretty(manifest) })
    await removeStale(directory, before, written)
    return [...written, ...about].map(({ path }) => path)
  })
}
