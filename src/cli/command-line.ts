import { parseArgs } from 'node:util'
import { regionGroups } from '../data/region-groups.js'
import { InputError } from '../kernel/input-error.js'
import { BYTE_ORDER_MARK, csvTable } from '../reports/csv.js'
import { LANGUAGES } from '../reports/language.js'
import type { Language } from '../reports/language.js'
import { TAKES } from './takes.js'
import type { CommandName } from './takes.js'

/** Options of the command line and what they take. */
export const OPTIONS = {
  scenario: { type: 'string', multiple: true, takes: 'NAME|FILE', means: 'a scenario that ships, or a JSON or YAML document; may be repeated' },
  region: { type: 'string', multiple: true, takes: 'china|CN-JS|GROUP|FILE', means: `the country, provinces by code, a group of them (${regionGroups.map(({ id }) => id).join(', ')}), or a data pack; may be repeated` },
  scale: { type: 'string', takes: 'N', such: '0.05', means: 'share of ordinary enterprises that are simulated, 0.001 to 1' },
  runs: { type: 'string', takes: 'N', such: '50', means: 'runs of each scenario' },
  seed: { type: 'string', takes: 'TEXT', means: 'the same seed gives the same bytes' },
  base: { type: 'string', takes: 'N', such: '2015', means: 'year of the data; it must be that of the region' },
  to: { type: 'string', takes: 'N', such: '2020', means: 'last year' },
  parameters: { type: 'string', takes: 'posterior|drawn|central', means: 'uncertain parameters drawn in each run, those that data inform from their posterior; all from their priors; or at their centres' },
  behaviour: { type: 'string', takes: 'on|off', means: 'off: static costing, nobody reacts' },
  revenue: { type: 'string', takes: 'legacy|published', means: 'definition of revenue in published ratios' },
  workers: { type: 'string', takes: 'N', such: '4', means: 'threads that make runs; as many as there are cores' },
  lang: { type: 'string', takes: 'en|zh', means: 'language of tables' },
  format: { type: 'string', takes: 'table|json|csv|sdmx-csv|parquet|xlsx', means: 'form of the output; the last three are also forms of the tables in --out DIR, and the last two need it' },
  bom: { type: 'string', takes: 'yes|no', means: 'whether CSV begins with a mark that makes spreadsheets read it as Unicode; yes where --lang zh' },
  'every-run': { type: 'string', takes: 'yes|no', means: 'whether --out DIR also gets every value of every run; yes' },
  out: { type: 'string', takes: 'DIR', means: 'also write report, tables, every run and manifest to this directory; where the parts of a study are' },
  resume: { type: 'boolean', takes: '', means: 'go on with the unfinished study in --out DIR' },
  replace: { type: 'boolean', takes: '', means: 'replace the answer that is in --out DIR; without it a directory with one is refused' },
  target: { type: 'string', multiple: true, takes: 'ID|INDICATOR>=NUMBER[@YEAR]', means: 'a target of the plan, or one of your own (>= or <=); may be repeated' },
  against: { type: 'string', takes: 'NAME|FILE', means: 'the scenario to compare with' },
  by: { type: 'string', takes: 'CLASSES', means: 'run, compare: also by class of enterprises (size, ownership, sector, status); attribute, optimise: how levers are grouped (chapters, families, levers)' },
  indicator: { type: 'string', multiple: true, takes: 'ID', means: 'an indicator; may be repeated' },
  pairs: { type: 'string', takes: 'N', such: '12', means: 'pairs of random orders where there are more than eight groups' },
  probability: { type: 'string', takes: 'N', such: '0.8', means: 'with which targets are to be reached together' },
  packages: { type: 'string', takes: 'N', such: '60', means: 'most packages to simulate' },
  place: { type: 'string', takes: 'CN-ZJ', means: 'the region of the number to account for; the nation otherwise' },
  rule: { type: 'string', takes: 'FILE', means: 'signpost, reviews, lag, changes and surprises of an adaptive policy, JSON or YAML' },
  method: { type: 'string', takes: 'morris|sobol', means: 'how to find what matters' },
  factor: { type: 'string', multiple: true, takes: 'ID', means: 'chance, levers, data, a subject such as rd, or a parameter; may be repeated' },
  size: { type: 'string', takes: 'N', such: '32', means: 'trajectories of morris, rows of sobol' },
  dose: { type: 'string', takes: 'LEVER.PARAMETER=0.5,0.75,1', means: 'the response to values of a lever from the first year on' },
  set: { type: 'string', multiple: true, takes: 'NAME=VALUE', means: 'a parameter of the lever where it is rolled out; may be repeated' },
  pilots: { type: 'string', takes: 'N', such: '10', means: 'pilot provinces' },
  waves: { type: 'string', takes: 'N', such: '3', means: 'in how many yearly waves pilots start' },
  lotteries: { type: 'string', takes: 'N', such: '6', means: 'random draws of the pilots' },
  from: { type: 'string', takes: 'N', such: '2017', means: 'first year of the roll-out' },
  line: { type: 'string', takes: 'N', such: '4e7', means: 'revenue below which enterprises may claim, yuan' },
  level: { type: 'string', takes: 'N', such: '0.95', means: 'nominal level of intervals' },
  only: { type: 'string', takes: 'margins|magnitudes|facts|causal', means: 'validate the population, or the behaviour of the model; several with commas' },
  shards: { type: 'string', takes: 'N', such: '4', means: 'in how many shards a study is submitted' },
  retry: { type: 'boolean', takes: '', means: 'submit: try shards again that were set aside' },
  watch: { type: 'boolean', takes: '', means: 'status: follow the study to its end' },
  lock: { type: 'string', takes: 'N', such: '30', means: 'seconds of silence after which a worker is taken for dead' },
  redis: { type: 'string', takes: 'redis://HOST', means: 'the queue is on this Redis or Valkey; rediss: speaks TLS' },
  postgres: { type: 'string', takes: 'postgres://HOST/DATABASE', means: 'the queue is on this PostgreSQL' },
  outturns: { type: 'string', takes: 'FILE', means: 'figures after 2015 that score the frozen projection: series,region,year,unit,value' },
  help: { type: 'boolean', takes: '', means: 'show this page' },
  version: { type: 'boolean', takes: '', means: 'show the version' },
} as const satisfies Readonly<Record<string, { type: 'string' | 'boolean', multiple?: true, takes: string, means: string, such?: string }>>

/** What an option takes, for one who gave something else. */
const sampleOf = (name: OptionName): string => {
  const { takes, such } = OPTIONS[name] as { readonly takes: string, readonly such?: string }
  return such ?? takes
}

/** Name of an option. */
export type OptionName = keyof typeof OPTIONS
/** Values of the options as given. */
export type OptionValues = { readonly [K in OptionName]?: (typeof OPTIONS)[K] extends { multiple: true } ? string[] : string }

/** A command line taken apart. */
export interface CommandLine {
  readonly words: readonly string[]
  readonly values: OptionValues
}

/** Options that take a number. */
export type NumberOption = 'scale' | 'runs' | 'base' | 'to' | 'workers' | 'level' | 'pairs' | 'size' | 'probability' | 'packages' | 'shards' | 'lock' | 'pilots' | 'waves' | 'lotteries' | 'from' | 'line'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const optionNames = Object.keys(OPTIONS) as OptionName[]

/** Arguments with a negative number tied to the option before it, which would else be taken for options of one letter. */
function withNegatives(args: readonly string[]): string[] {
  const tied: string[] = []
  for (const word of args) {
    const option = optionNames.find((name) => `--${name}` === tied.at(-1))
    if (option && OPTIONS[option].type === 'string' && NUMBER.test(word) && word.startsWith('-')) tied.push(`${tied.pop()}=${word}`)
    else tied.push(word)
  }
  return tied
}

/** Takes arguments apart. Throws InputError on an unknown option, a missing value, or an option given twice. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options = Object.fromEntries(optionNames.map((name) => {
    const { type, ...more } = OPTIONS[name] as { type: 'string' | 'boolean', multiple?: true }
    return [name, { type, multiple: more.multiple === true }]
  }))
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: withNegatives(args), options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const named = /'(-[^' ]*)/.exec(message)?.[1] ?? args.join(' ')
    const option = optionNames.find((name) => `--${name}` === named)
    if (!option) throw new InputError(named, optionNames.map((name) => `--${name}`).join(', '), named)
    const { takes } = OPTIONS[option]
    throw new InputError(named, takes === '' ? 'no value' : `a value, such as ${named}=${sampleOf(option)}`, takes === '' ? 'a value' : undefined)
  }
  const seen = new Map<string, string>()
  for (const token of parsed.tokens ?? []) {
    if (token.kind !== 'option') continue
    const { name, value } = token
    const given = value === undefined ? `--${name}` : `--${name} ${value}`
    const before = seen.get(name)
    if (before !== undefined && !('multiple' in OPTIONS[name as OptionName])) throw new InputError(`--${name}`, 'once', `${before} ${given}`)
    seen.set(name, given)
  }
  return { words: parsed.positionals, values: parsed.values as OptionValues }
}

/** Refuses options that a command does not take; of some of its questions only a part is meant. */
export function allowOnly(values: OptionValues, command: CommandName, but: readonly OptionName[] = []): void {
  const allowed = (TAKES[command] as readonly OptionName[]).filter((name) => !but.includes(name))
  const wrong = (Object.keys(values) as OptionName[]).find((name) => !allowed.includes(name))
  if (wrong) throw new InputError(`--${wrong}`, `${command} takes ${allowed.map((name) => `--${name}`).join(', ') || 'no options'}`, wrong)
}

/** A number option, or undefined when it is absent. */
export function numberOption(values: OptionValues, name: NumberOption): number | undefined {
  const text = values[name]
  if (text === undefined) return undefined
  if (!NUMBER.test(text)) throw new InputError(`--${name}`, `a number, such as ${sampleOf(name)}`, text)
  return Number(text)
}

/** An option that other commands take several times, here once. */
export function onlyOnce(values: OptionValues, name: 'indicator'): string | undefined {
  const given = values[name] ?? []
  if (given.length > 1) throw new InputError(`--${name}`, 'once', given.join(' '))
  return given[0]
}

/** An option that is one of a few words. */
export function wordOption<T extends string>(values: OptionValues, name: OptionName, words: readonly T[], otherwise: T): T {
  const text = values[name] as string | undefined
  if (text === undefined) return otherwise
  if (!words.includes(text as T)) throw new InputError(`--${name}`, `one of ${words.join(', ')}`, text)
  return text as T
}

/** Language of tables. */
export const languageOption = (values: OptionValues): Language => wordOption(values, 'lang', LANGUAGES, 'en')
/** Forms of output. */
export const FORMATS = ['table', 'json', 'csv'] as const
/** A form of output. */
export type Format = (typeof FORMATS)[number]
/** Forms of output of questions. */
export const OUTPUT_FORMATS = [...FORMATS, 'sdmx-csv', 'parquet', 'xlsx'] as const
/** A form of output of questions. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
/** Form of the output of a question. Throws InputError on a form that is no text where there is no directory to write it to. */
export function outputOption(values: OptionValues, formats: readonly OutputFormat[] = OUTPUT_FORMATS): OutputFormat {
  const format = wordOption(values, 'format', formats, 'table')
  const binary = format === 'parquet' || format === 'xlsx'
  if (binary && values.out === undefined) throw new InputError('--format', `table, json, csv${formats.includes('sdmx-csv') ? ', sdmx-csv' : ''}, or with --out DIR parquet, xlsx`, format)
  return format
}
/** Whether CSV begins with a byte order mark. */
export const markOption = (values: OptionValues): boolean => wordOption(values, 'bom', ['yes', 'no'], languageOption(values) === 'zh' ? 'yes' : 'no') === 'yes'
/** Rows as the CSV of standard output, with a byte order mark where that is asked for. */
export const csvOf = (rows: readonly object[], values: OptionValues, columns?: readonly string[]): string =>
  (markOption(values) ? BYTE_ORDER_MARK : '') + csvTable(rows, columns)
/** Form of the output of a command that writes no files. */
export const formatOption = (values: OptionValues): Format => wordOption(values, 'format', FORMATS, 'table')
