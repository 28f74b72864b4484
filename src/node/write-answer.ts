import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import type { Answer } from '../questions/ask.js'
import { answerColumns } from '../reports/answer-columns.js'
import { answerText } from '../reports/answer-text.js'
import { answerJson } from '../reports/contract.js'
import { BYTE_ORDER_MARK, csvLine, csvTable } from '../reports/csv.js'
import type { Language } from '../reports/language.js'
import type { DifferenceRow } from '../scenarios/difference.js'
import { tidy } from '../simulation/result.js'

type Chunks = Iterable<string>

/** Every value of every run, in pieces of a few thousand lines. */
function* everyRun(answer: Answer): Generator<string> {
  let text = csvLine(['scenario', 'run', 'year', 'region', 'group', 'indicator', 'value'])
  let lines = 0
  for (const { scenario, run, year, region, group, indicator, value } of tidy(answer.result)) {
    text += csvLine([scenario, run, year, region, group, indicator, value])
    if (++lines % 4096 === 0) {
      yield text
      text = ''
    }
  }
  yield text
}

/** The files of an answer by name. */
function filesOf(answer: Answer, { language = 'en', differences = [], everyRun: withRuns = true }: WritingOptions): Readonly<Record<string, Chunks>> {
  const mark = language === 'zh' ? BYTE_ORDER_MARK : ''
  const table = (name: keyof typeof answerColumns): Chunks => [mark, csvTable(answer[name], answerColumns[name])]
  return {
    'report.txt': [answerText(answer, language, differences)],
    'answer.json': [answerJson(answer)],
    'indicators.csv': table('indicators'),
    'effects.csv': table('effects'),
    'attainment.csv': table('attainment'),
    'ledger.csv': table('ledger'),
    ...(withRuns ? { 'runs.csv': everyRun(answer) } : {}),
    'manifest.json': [`${JSON.stringify(answer.manifest, null, 2)}\n`],
  }
}

/** How an answer is written. */
export interface WritingOptions {
  /** Language of the report; Chinese tables carry a mark for spreadsheets. */
  readonly language?: Language
  /** Where the scenarios differ, for the report. */
  readonly differences?: readonly DifferenceRow[]
  /** Also write `runs.csv`, every value of every run; yes by default. */
  readonly everyRun?: boolean
}

/** Makes a directory, with those above it, unless it is there. Throws InputError if it cannot be made. */
export async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
  } catch (error) {
    throw new InputError('--out', 'a directory that can be made', error instanceof Error ? error.message : directory)
  }
}

/**
 * Writes the files of an answer to a directory, which is made if need be. Each is written under another name and then
 * renamed, so that no file is ever half there; the manifest comes last. Returns the names.
 */
export async function writeAnswer(directory: string, answer: Answer, options: WritingOptions = {}): Promise<string[]> {
  return writeFiles(directory, filesOf(answer, options))
}

/** Writes files to a directory, one after another, none of them ever half there. Returns their names. */
export async function writeFiles(directory: string, files: Readonly<Record<string, Chunks>>): Promise<string[]> {
  await makeDirectory(directory)
  for (const [name, chunks] of Object.entries(files)) await writeWhole(join(directory, name), chunks)
  return Object.keys(files)
}

async function writeWhole(path: string, chunks: Chunks): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  const file = await open(unfinished, 'wx')
  try {
    for (const chunk of chunks) await file.writeFile(chunk)
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}
