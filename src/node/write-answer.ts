import { readFile } from 'node:fs/promises'
import type { Label } from '../population/population.js'
import type { Answer } from '../questions/ask.js'
import { answerText } from '../reports/answer-text.js'
import { answerJson } from '../reports/contract.js'
import { answerTables } from '../reports/exports/answer-tables.js'
import { SDMX_FLOWS, sdmxPieces } from '../reports/exports/sdmx-csv.js'
import type { SdmxTable } from '../reports/exports/sdmx-csv.js'
import type { PastScores } from '../reports/brief/past-scores.js'
import { sdmxStructure } from '../reports/exports/sdmx-structure.js'
import type { Language } from '../reports/language.js'
import type { DifferenceRow } from '../scenarios/difference.js'
import { chartDocument } from './chart-document.js'
import { shippedFile } from './shipped-file.js'
import { tableFiles, writePackage } from './write-tables.js'
import type { TableFormat } from './write-tables.js'
import type { Chunks } from './write-files.js'

/** How an answer is written. */
export interface WritingOptions {
  /** Language of the report and the brief. */
  readonly language?: Language
  /** Where the scenarios differ, for the report. */
  readonly differences?: readonly DifferenceRow[]
  /** Also write the table `runs`, every value of every run; yes by default. */
  readonly everyRun?: boolean
  /** Also write tables as Parquet, as a workbook of Excel, or as SDMX-CSV; CSV alone by default. */
  readonly formats?: readonly TableFormat[]
  /** Begin CSV with a mark that makes spreadsheets read it as Unicode; by default where the language is Chinese. */
  readonly byteOrderMark?: boolean
}

/** What an answer is called. */
export const ANSWER_TITLE: Label = { en: 'An answer of technopole', zh: 'technopole的结果' }

/** The page, its Markdown, and each chart as a file that the Markdown shows. */
async function briefFiles(answer: Answer, language: Language): Promise<Record<string, Chunks>> {
  // Loaded only here: it is as large as the rest.
  const [{ briefOf }, { pageOf }, { markdownOf }] = await Promise.all([import('../reports/brief/brief-of.js'), import('../reports/brief/brief-html.js'),
    import('../reports/brief/brief-markdown.js')])
  const hindcast = JSON.parse(await readFile(shippedFile('docs/results/hindcast.json'), 'utf8')) as PastScores
  const brief = briefOf(answer, { language, document: await chartDocument(), hindcast })
  const charts = brief.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.is === 'chart' ? [block.chart] : []))
  const nameOf = (id: string): string => `chart-${id}.svg`
  return { 'brief.html': [pageOf(brief)], 'brief.md': [markdownOf(brief, nameOf)], ...Object.fromEntries(charts.map(({ id, svg }) => [nameOf(id), [svg]])) }
}

/** Data messages of SDMX-CSV, and the structures they refer to. */
function sdmxFiles(answer: Answer): Record<string, Chunks> {
  const messages = (Object.keys(SDMX_FLOWS) as SdmxTable[]).map((table): [string, Chunks] => [`${table}.sdmx.csv`, sdmxPieces(table, answer[table], answer.manifest.base)])
  return { ...Object.fromEntries(messages), 'sdmx-structure.json': [`${JSON.stringify(sdmxStructure(), null, 1)}\n`] }
}

/**
 * Writes the files of an answer to a directory, which is made if need be: report, brief with its charts, the answer as JSON, tables,
 * `datapackage.json` and `prov.json`. Each is written under another name, and they are renamed when all are there: on a full disk there is
 * none. The manifest comes last. Returns the names.
 */
export async function writeAnswer(directory: string, answer: Answer, options: WritingOptions = {}): Promise<string[]> {
  const { language = 'en', differences = [], everyRun = true, formats = [], byteOrderMark = language === 'zh' } = options
  const tables = answerTables(answer, everyRun)
  const { manifest } = answer
  const files: Record<string, Chunks> = {
    'report.txt': [answerText(answer, language, differences)],
    ...(answer.indicators.length > 0 ? await briefFiles(answer, language) : {}),
    'answer.json': [answerJson(answer)],
    ...await tableFiles(tables, manifest, ANSWER_TITLE, { language, byteOrderMark, formats }),
    ...(formats.includes('sdmx-csv') ? sdmxFiles(answer) : {}),
  }
  return writePackage(directory, files, tables, { manifest, title: ANSWER_TITLE, language })
}
