import { InputError } from '../kernel/input-error.js'
import { reproduce } from '../questions/reproduce.js'
import { catalogue, catalogueNames, entryOf } from '../reports/catalogue.js'
import { catalogueText } from '../reports/catalogue-text.js'
import { explainText } from '../reports/explain-text.js'
import { schemaNames, schemaOf } from '../reports/schemas.js'
import { runnerOf, withProgress } from './ask.js'
import { languageOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { populationOf, readFileDocument } from './documents.js'
import { NOTICES } from './notices.js'
import { tableOption, tellTable } from './table-output.js'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The one word a command takes. */
function onlyWord(words: readonly string[], command: string, allowed: string): string {
  if (words.length !== 1) throw new InputError(command, allowed, words.length === 0 ? undefined : words.join(' '))
  return words[0]
}

/** Rows for a comma-separated table: what is no word or number is written as JSON. */
const flat = (row: object): object => Object.fromEntries(Object.entries(row).map(([name, value]) =>
  [name, typeof value === 'object' && value !== null ? JSON.stringify(value) : value as unknown]))

/** `list WORD`: a catalogue. */
export async function list({ words, values }: CommandLine, console: Console): Promise<number> {
  const name = onlyWord(words, 'list', `one of ${catalogueNames.join(', ')}`)
  const format = await tableOption(values, console)
  const language = languageOption(values)
  const rows = catalogue(name)
  await tellTable({ name, title: { en: `List of technopole: ${name}`, zh: `technopole目录：${name}` },
    text: () => catalogueText(name, language), json: () => rows, rows: () => rows.map(flat) }, format, values, console)
  return 0
}

/** `explain ID`: everything known of one thing. */
export async function explain({ words, values }: CommandLine, console: Console): Promise<number> {
  const id = onlyWord(words, 'explain', 'one id, such as rd-super-deduction')
  const { kind, row } = entryOf(id)
  const format = await tableOption(values, console)
  const language = languageOption(values)
  await tellTable({ name: kind, title: { en: id, zh: id }, text: () => explainText(id, language), json: () => ({ kind, ...row }),
    rows: () => [flat({ kind, ...row })] }, format, values, console)
  return 0
}

/** `schema WORD`: the JSON Schema of a kind of document. */
export async function schema({ words }: CommandLine, console: Console): Promise<number> {
  await console.out(json(schemaOf(onlyWord(words, 'schema', `one of ${schemaNames.join(', ')}`))))
  return 0
}

/** `reproduce MANIFEST`: makes a result again, or says which input differs. */
export async function reproduceManifest({ words, values }: CommandLine, console: Console): Promise<number> {
  const file = onlyWord(words, 'reproduce', 'the file of a manifest, or of an answer that holds one')
  const format = await tableOption(values, console)
  const language = languageOption(values)
  const document = await readFileDocument(file)
  const held = typeof document === 'object' && document !== null && Object.hasOwn(document, 'manifest')
  const manifest = held ? (document as { readonly manifest: unknown }).manifest : document
  const scale = (manifest as { readonly scale?: unknown } | null)?.scale
  const region = values.region ? await populationOf(values.region, typeof scale === 'number' ? scale : undefined) : undefined
  const runner = runnerOf(values, console)
  const { identical, differs } = await withProgress(console, (progress, signal) =>
    reproduce(manifest, { region, runner, progress, signal, engine: console.engine }))
  await tellTable({ name: 'differs', title: { en: 'What differs from the manifest', zh: '与清单的差别' }, rows: () => differs, columns: ['what', 'manifest', 'here'],
    json: () => ({ identical, differs }), text: () => (identical ? [NOTICES.identical]
      : differs.map(({ what, manifest: there, here }) => NOTICES.differs(what, there, here))).map((one) => `${one[language]}\n`).join('') }, format, values, console)
  return identical ? 0 : 1
}
