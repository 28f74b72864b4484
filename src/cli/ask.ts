import { join } from 'node:path'
import type { GroupingName } from '../indicators/groupings.js'
import { InputError } from '../kernel/input-error.js'
import { USUAL_PARAMETERS } from '../mechanisms/posterior-parameters.js'
import type { Population } from '../population/population.js'
import { compare, project } from '../questions/ask.js'
import type { Answer } from '../questions/ask.js'
import { LAST_YEAR } from '../levers/parameters.js'
import { answerColumns } from '../reports/answer-columns.js'
import { answerText } from '../reports/answer-text.js'
import { answerJson } from '../reports/contract.js'
import { BYTE_ORDER_MARK, csvTable } from '../reports/csv.js'
import { answerTables } from '../reports/exports/answer-tables.js'
import { sdmxPieces } from '../reports/exports/sdmx-csv.js'
import type { Language } from '../reports/language.js'
import { differences } from '../scenarios/difference.js'
import type { Scenario } from '../scenarios/scenario.js'
import { isBinary, isData, languageOption, markOption, numberOption, outputOption } from './command-line.js'
import type { CommandLine, OptionValues, OutputFormat } from './command-line.js'
import { compileInPlace } from './compile-in-place.js'
import { tellReport } from './console.js'
import type { Console } from './console.js'
import { populationOf, scenarioFrom } from './documents.js'
import { refuseAnswerThere } from '../node/answer-there.js'
import { JOURNAL, journalIn } from '../node/journal.js'
import { threads } from '../node/workers.js'
import { ANSWER_TITLE, writeAnswer } from '../node/write-answer.js'
import { withDirectory } from '../node/write-files.js'
import type { PreparedFile } from '../node/write-whole.js'
import { TABLE_FORMATS, tableBytes } from '../node/write-tables.js'
import type { TableFormat } from '../node/write-tables.js'
import { inline } from '../simulation/runners/inline.js'
import { MOST_WORKERS } from '../simulation/runners/pool.js'
import type { Runner } from '../simulation/study.js'
import { NOTICES, caution, notify } from './notices.js'
import { progressLine } from './progress.js'

/** `run`: projects scenarios. */
export async function run({ words, values }: CommandLine, console: Console): Promise<number> {
  if (words.length > 0) throw new InputError('run', 'scenarios as --scenario NAME|FILE', words[0])
  return ask('project', values.scenario ?? ['as-enacted'], values, console)
}

/** `compare A B …`: effects against the last scenario. */
export async function compareScenarios({ words, values }: CommandLine, console: Console): Promise<number> {
  if (words.length < 2) throw new InputError('compare', 'at least two scenarios, the last to compare with', words.join(' ') || undefined)
  return ask('compare', words, values, console)
}

async function ask(question: 'project' | 'compare', names: readonly string[], values: OptionValues, console: Console): Promise<number> {
  const language = languageOption(values)
  const format = await outputOption(values, console)
  const settings = settingsOf(values)
  const everyRun = values['every-run'] !== 'no'
  const by = values.by === undefined ? {} : { by: values.by as GroupingName }
  const scenarios: Scenario[] = []
  for (const name of names) scenarios.push(await scenarioFrom(name))
  checkYears(values, settings.to)
  const region = await populationOf(values.region ?? [], numberOption(values, 'scale'))
  checkBase(values, region)
  const runner = runnerOf(values, console)
  const resume = 'resume' in values
  if (resume && values.out === undefined) throw new InputError('--resume', '--out DIR with it, where the unfinished study is', undefined)
  if ('replace' in values && values.out === undefined) throw new InputError('--replace', '--out DIR with it, where the answer to replace is', undefined)
  const { out: directory } = values
  const journal = directory === undefined ? undefined : journalIn(directory, { resume })
  const answer = await withDirectory(directory, async () => {
    if (directory !== undefined) await refuseAnswerThere(directory, { replace: 'replace' in values })
    return withProgress(console, (progress, signal) =>
      (question === 'compare' ? compare : project)(scenarios, { ...settings, ...by, region, runner, journal, progress, signal, engine: console.engine }))
  })
  const { programmeShare = 1 } = region
  if (programmeShare < 1) {
    caution(console, NOTICES.part(100 * programmeShare))
  }
  const code = await tell(answer, scenarios, { language, format, directory: values.out, everyRun, byteOrderMark: markOption(values) }, console)
  if (journal && answer.manifest.runs === answer.asked) journal.discard()
  else if (journal && answer.manifest.runs > 0) notify(console, NOTICES.kept(join(values.out!, JOURNAL)))
  return code
}

/** How a question is asked, from the options. */
export function settingsOf(values: OptionValues) {
  return {
    runs: numberOption(values, 'runs'), to: numberOption(values, 'to'), seed: values.seed,
    parameters: values.parameters ?? USUAL_PARAMETERS, behaviour: values.behaviour ?? 'on', revenueDefinition: values.revenue ?? 'legacy',
  }
}

/** Threads as asked for, or one a core; a single one is this thread itself. */
export function runnerOf(values: OptionValues, { cores }: Console): Runner {
  const count = numberOption(values, 'workers') ?? Math.min(cores, MOST_WORKERS)
  if (count === 1) return inline
  if (count >= cores) compileInPlace()
  return threads({ count })
}

/** Throws InputError on years that cannot be. */
export function checkYears(values: OptionValues, to: number | undefined): void {
  if (to !== undefined && to > LAST_YEAR) throw new InputError('--to', `a year up to ${LAST_YEAR}`, to)
  numberOption(values, 'base')
}

/** Throws InputError on another base year than that of the data. */
export function checkBase(values: OptionValues, { baseYear }: Pick<Population, 'baseYear'>): void {
  const base = numberOption(values, 'base')
  if (base !== undefined && base !== baseYear) throw new InputError('--base', `${baseYear}, the year of the data of the region`, base)
}

/** Runs something that reports progress and can be interrupted. */
export async function withProgress<T>(console: Console,
  work: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const line = progressLine(console)
  const deaf = console.onInterrupt(() => { stop.abort() })
  try {
    return await work(line.show, stop.signal)
  } finally {
    line.end()
    deaf()
  }
}

/** How an answer is to be told. */
interface Telling {
  readonly language: Language
  readonly format: OutputFormat
  readonly directory?: string
  readonly everyRun?: boolean
  readonly byteOrderMark?: boolean
  /** A file that gets its name when the answer is written. */
  readonly beside?: PreparedFile
}

/** Writes an answer to a directory if there is one, then tells it on standard output: what was told is there. */
export async function tell(answer: Answer, scenarios: readonly Scenario[], telling: Telling, console: Console): Promise<number> {
  const { language, format, directory, everyRun, beside, byteOrderMark = language === 'zh' } = telling
  const { manifest: { runs, base, to, lawKnownUntil }, asked } = answer
  if (runs < asked) {
    caution(console, runs === 0 ? NOTICES.noRun(asked) : NOTICES.someRuns(runs, asked))
    if (runs === 0) return 1
  }
  if (to > lawKnownUntil) caution(console, NOTICES.lawHeld(lawKnownUntil, to))
  const rows = scenarios.length > 1 ? differences(scenarios, base, to) : []
  const files = directory === undefined ? []
    : await writeAnswer(directory, answer, { language, differences: rows, everyRun, byteOrderMark, formats: formatsIn(format) })
  await beside?.keep()
  if (isBinary(format) && directory === undefined) {
    await console.out(await tableBytes(format, answerTables(answer, false), ANSWER_TITLE, language, answer.manifest))
  } else if (isData(format)) await console.out(inFormat(answer, format, byteOrderMark))
  else await tellReport(console, answerText(answer, language, rows))
  if (directory !== undefined) {
    notify(console, NOTICES.written(directory, files))
    notify(console, NOTICES.page(join(directory, 'brief.html')))
  }
  return runs < asked ? 1 : 0
}

/** Forms of tables that an output asks for beside CSV. */
export const formatsIn = (format: OutputFormat): TableFormat[] => TABLE_FORMATS.filter((one) => one === format)

function inFormat(answer: Answer, format: 'json' | 'csv' | 'sdmx-csv', mark: boolean): string {
  if (format === 'json') return answerJson(answer)
  if (format === 'csv') return (mark ? BYTE_ORDER_MARK : '') + csvTable(answer.indicators, answerColumns.indicators)
  return [...sdmxPieces('indicators', answer.indicators, answer.manifest.base)].join('')
}
