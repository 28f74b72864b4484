import { parseArgs } from 'node:util'
import { InputError, unknownName } from '../kernel/input-error.js'
import { isPlain } from '../kernel/plain-characters.js'
import { loadWriter } from '../node/write-tables.js'
import type { Language } from '../reports/language.js'
import type { Console } from './console.js'
import { wordsOfOption } from './option-words.js'
import { OPTIONS } from './options.js'
import type { OptionName, OUTPUT_FORMATS } from './options.js'
import { TAKES } from './takes.js'
import type { CommandName } from './takes.js'

/** What an option takes, for one who gave something else. */
const sampleOf = (name: OptionName): string => {
  const { such } = OPTIONS[name] as { readonly such?: string }
  return such ?? wordsOfOption(name).takes
}

/** Values of the options as given; of those that take words of a list as `allowOnly` has found them. */
export type OptionValues = { readonly [K in OptionName]?: (typeof OPTIONS)[K] extends { multiple: true } ? string[]
  : (typeof OPTIONS)[K] extends { several: true } ? string : (typeof OPTIONS)[K] extends { among: readonly (infer Word)[] } ? Word : string }

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

/** The error for an option that there is not, or not in a command. */
const unknownOption = (named: string, known: readonly OptionName[], command: CommandName | 'COMMAND' = 'COMMAND'): InputError =>
  unknownName(named, named, known.map((name) => `--${name}`), `an option that technopole ${command} --help shows`)

/** Takes arguments apart. Throws InputError on an unknown option, a missing value, or an option given twice. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options = Object.fromEntries(optionNames.map((name) => {
    const { type, short, multiple } = OPTIONS[name] as { type: 'string' | 'boolean', short?: string, multiple?: true }
    return [name, { type, multiple: multiple === true, ...(short === undefined ? {} : { short }) }]
  }))
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: withNegatives(args), options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const named = /'(-[^' ]*)/.exec(message)?.[1] ?? args.join(' ')
    const option = optionNames.find((name) => `--${name}` === named)
    if (!option) throw unknownOption(named, optionNames)
    const { takes } = wordsOfOption(option)
    throw new InputError(named, takes === '' ? 'no value' : `a value, such as ${named}=${sampleOf(option)}`, takes === '' ? 'a value' : undefined)
  }
  const seen = new Map<string, string>()
  for (const token of parsed.tokens ?? []) {
    if (token.kind !== 'option') continue
    const { name, value } = token
    if (value === '') throw new InputError(`--${name}`, `a value, such as --${name}=${sampleOf(name as OptionName)}`, value)
    if (name === 'out' && value !== undefined && !isPlain(value)) throw new InputError('--out', 'a name of plain characters', value)
    const given = value === undefined ? `--${name}` : `--${name} ${value}`
    const before = seen.get(name)
    if (before !== undefined && !('multiple' in OPTIONS[name as OptionName])) throw new InputError(`--${name}`, 'once', `${before} ${given}`)
    seen.set(name, given)
  }
  if (parsed.positionals.includes('')) throw new InputError('COMMAND', 'no empty word', '')
  return { words: parsed.positionals, values: parsed.values as OptionValues }
}

/** Refuses options that a command does not take, and words that its help does not show; of some of its questions only a part is meant. */
export function allowOnly(values: OptionValues, command: CommandName, but: readonly OptionName[] = []): void {
  const allowed = (TAKES[command] as readonly OptionName[]).filter((name) => !but.includes(name))
  const wrong = (Object.keys(values) as OptionName[]).find((name) => name !== 'no-color' && !allowed.includes(name))
  if (wrong) throw unknownOption(`--${wrong}`, allowed, command)
  allowWords(values, command)
}

/** Refuses what is none of the words that an option takes, in a command or, without one, in general. */
export function allowWords(values: OptionValues, command?: CommandName): void {
  for (const [name, given] of Object.entries(values) as [OptionName, string | undefined][]) {
    const { among } = wordsOfOption(name, command)
    if (given === undefined || !among) continue
    const several = 'several' in OPTIONS[name]
    const stranger = (several ? given.split(',') : [given]).find((word) => !among.includes(word))
    if (stranger !== undefined) throw unknownName(`--${name}`, stranger, among, several ? `one or more of ${among.join(', ')}, separated by commas` : undefined)
  }
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

/** Language of tables. */
export const languageOption = (values: OptionValues): Language => values.lang ?? 'en'
/** A form of output of questions. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
/**
 * Form of the output of a command, asked before any work is done. Rejects with InputError on the bytes of a file where a person would get
 * them, and with how to get the package that writes them where it is missing.
 */
export async function outputOption({ format = 'table', out }: OptionValues, { outIsTerminal = false }: Pick<Console, 'outIsTerminal'>): Promise<OutputFormat> {
  if (!isBinary(format)) return format
  if (out === undefined && outIsTerminal) throw new InputError('--format', 'table, json or csv, or > FILE, or --out DIR where the command has it', format)
  await loadWriter(format)
  return format
}
/** Whether a form is bytes of a file, not text. */
export const isBinary = (format: OutputFormat): format is 'parquet' | 'xlsx' => format === 'parquet' || format === 'xlsx'
/** Whether a form is text for programs, not a report. */
export const isData = (format: OutputFormat): format is 'json' | 'csv' | 'sdmx-csv' => format !== 'table' && !isBinary(format)
/** Whether CSV begins with a byte order mark. */
export const markOption = (values: OptionValues): boolean => (values.bom ?? (languageOption(values) === 'zh' ? 'yes' : 'no')) === 'yes'
