import { InputError } from '../kernel/input-error.js'
import { refuseAnswerThere } from '../node/answer-there.js'
import { journalIn } from '../node/journal.js'
import { withDirectory } from '../node/write-files.js'
import { tableBytes, tableFiles, writePackage } from '../node/write-tables.js'
import type { AskOptions } from '../questions/options.js'
import type { Target } from '../questions/targets.js'
import { BYTE_ORDER_MARK } from '../reports/csv.js'
import { questionTables } from '../reports/exports/question-tables.js'
import { questionCsv, questionJson, questionText } from '../reports/question-report.js'
import type { QuestionReport } from '../reports/question-report.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { checkBase, checkYears, formatsIn, runnerOf, settingsOf, withProgress } from './ask.js'
import { allowOnly, isBinary, isData, languageOption, markOption, numberOption, outputOption } from './command-line.js'
import type { CommandLine, OptionValues } from './command-line.js'
import type { OptionName } from './options.js'
import { tellReport } from './console.js'
import type { Console } from './console.js'
import { populationOf, scenarioFrom } from './documents.js'
import { NOTICES, caution, notify } from './notices.js'

/** A question of the command line. */
export interface QuestionCommand<A> {
  readonly command: Exclude<Manifest['question'], 'project' | 'compare' | 'dose'>
  /** What the manifest says it is, where that is not the command. */
  readonly question?: Manifest['question']
  /** Options of the command that this question of it does not take. */
  readonly without?: readonly OptionName[]
  /** Options of the command that mean nothing here, and why: said rather than passed over. */
  readonly refuses?: Readonly<Partial<Record<OptionName, string>>>
  /** Scenarios asked about, by name or file; the first faulty one is refused. */
  readonly scenarios: (line: CommandLine) => readonly string[]
  readonly ask: (scenarios: readonly Scenario[], options: AskOptions, values: OptionValues) => Promise<A>
  readonly report: (answer: A) => QuestionReport
}

/** Asks a question, tells and writes its answer. The exit code is 1 when it was stopped before it had one. */
export async function askQuestion<A extends { readonly whole: boolean }>(line: CommandLine, console: Console, question: QuestionCommand<A>): Promise<number> {
  const { values } = line
  allowOnly(values, question.command, question.without)
  for (const [name, why] of Object.entries(question.refuses ?? {})) {
    if (values[name as OptionName] !== undefined) throw new InputError(`--${name}`, `nothing: ${why}`, String(values[name as OptionName]))
  }
  const language = languageOption(values)
  const format = await outputOption(values, console)
  const settings = settingsOf(values)
  const scenarios: Scenario[] = []
  for (const name of question.scenarios(line)) scenarios.push(await scenarioFrom(name))
  checkYears(values, settings.to)
  const region = await populationOf(values.region ?? [], numberOption(values, 'scale'))
  checkBase(values, region)
  const { out: directory } = values
  const resume = 'resume' in values
  if (resume && directory === undefined) throw new InputError('--resume', '--out DIR with it, where the unfinished study is', undefined)
  if ('replace' in values && directory === undefined) throw new InputError('--replace', '--out DIR with it, where the answer to replace is', undefined)
  const journal = directory === undefined ? undefined : journalIn(directory, { resume })
  const answer = await withDirectory(directory, async () => {
    if (directory !== undefined) await refuseAnswerThere(directory, { replace: 'replace' in values })
    return withProgress(console, (progress, signal) =>
      question.ask(scenarios, { ...settings, region, runner: runnerOf(values, console), journal, progress, signal, engine: console.engine }, values))
  })
  const report = question.report(answer)
  if (!answer.whole && report.tables.every(({ rows }) => rows.length === 0)) {
    caution(console, NOTICES.noAnswer(journal !== undefined))
    return 1
  }
  const byteOrderMark = markOption(values)
  const { manifest, title } = report
  const tables = questionTables(report)
  const files = directory === undefined ? []
    : await writePackage(directory, { 'report.txt': [questionText(report, language)], 'answer.json': [questionJson(report)],
      ...await tableFiles(tables, manifest, title, { language, byteOrderMark, formats: formatsIn(format) }) }, tables, { manifest, title, language })
  if (isBinary(format) && directory === undefined) await console.out(await tableBytes(format, tables, title, language, manifest))
  else if (isData(format)) await console.out(format === 'json' ? questionJson(report) : (byteOrderMark ? BYTE_ORDER_MARK : '') + questionCsv(report.tables[0]))
  else await tellReport(console, questionText(report, language))
  if (directory !== undefined) notify(console, NOTICES.written(directory, files))
  if (answer.whole) journal?.discard()
  else caution(console, NOTICES.stopped(journal !== undefined))
  return answer.whole ? 0 : 1
}

const OWN_TARGET = /^([a-z0-9-]+)(>=|<=)([+-]?[\d.]+(?:e[+-]?\d+)?)(?:@(\d{4}))?$/i

/** Targets as written: `hnte-revenue`, or `enterprise-rd>=1.5e12@2018`. */
export const targetsFrom = (written: readonly string[] | undefined): (string | Target)[] | undefined => written?.map((text) => {
  const own = OWN_TARGET.exec(text)
  if (!own) {
    if (/[<>=@]/.test(text)) throw new InputError('--target', 'the id of a target of the plan, or INDICATOR>=NUMBER, INDICATOR<=NUMBER, with @YEAR if need be', text)
    return text
  }
  const [, indicator, sign, number, year] = own
  return { indicator, threshold: Number(number), want: sign === '>=' ? 'at-least' : 'at-most', ...(year ? { year: Number(year) } : {}) }
})
