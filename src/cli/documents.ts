import { readFile, stat } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { InputError } from '../kernel/input-error.js'
import { readDocument } from '../node/read-document.js'
import type { Population } from '../population/population.js'
import { provinces } from '../data/provinces.js'
import { regionGroups } from '../data/region-groups.js'
import { populationIn } from '../queue/study-file.js'
import type { RegionDocument } from '../queue/study-file.js'
import { fromDocument } from '../scenarios/document.js'
import { namedScenarios, scenarioById } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'

const LARGEST_FILE = 16_000_000
/** Most repetitions of a part that a YAML document may ask for by alias. */
const MOST_ALIASES = 50

/** Reads a JSON document, or YAML by the ending of the name. Throws InputError with the name of the file. */
export async function readFileDocument(file: string): Promise<unknown> {
  const size = await stat(file).then((found) => (found.isFile() ? found.size : -1), () => undefined)
  if (size === undefined || size < 0) throw new InputError(file, 'the name of a readable file', size === undefined ? 'no such file' : 'a directory')
  if (size > LARGEST_FILE) throw new InputError(file, `a file of at most ${LARGEST_FILE} bytes`, size)
  return /\.ya?ml$/i.test(file) ? readYaml(file) : readDocument(file)
}

const readYaml = async (file: string): Promise<unknown> => yamlDocument(await readFile(file, 'utf8'), file)

/** What a YAML text says, not yet checked. Throws InputError with the name of its file. */
export function yamlDocument(text: string, file: string): unknown {
  // At the level `silent` the parser would keep a second document to itself.
  const document = parseDocument(text, { schema: 'core', merge: false, logLevel: 'error' })
  if (document.errors.some(({ code }) => code === 'MULTIPLE_DOCS')) throw new InputError(file, 'one YAML document', 'several in one file')
  const fault = [...document.errors, ...document.warnings][0]
  if (fault) throw new InputError(file, 'a YAML document', fault.message.split('\n')[0])
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown
  } catch (error) {
    throw new InputError(file, `a YAML document with at most ${MOST_ALIASES} repetitions by alias`, error instanceof Error ? error.message : '')
  }
}

const looksLikeFile = (text: string): boolean => /[./\\]/.test(text)

/** A scenario by the name it ships under, or from a document. */
export async function scenarioFrom(text: string): Promise<Scenario> {
  const named = scenarioById(text)
  if (named) return named
  if (!looksLikeFile(text)) {
    throw new InputError('scenario', `one of ${namedScenarios.map(({ id }) => id).join(', ')}, or a file name.json or name.yaml`, text)
  }
  return fromDocument(await readFileDocument(text), { path: text })
}

const WHOLE = ['china', 'CN']

/** Throws InputError on a scale that cannot be. */
export function checkScale(scale: number | undefined): void {
  if (scale !== undefined && !(scale >= 0.001 && scale <= 1)) throw new InputError('--scale', 'a number from 0.001 to 1', scale)
}

/** The regions named, as a document: `['CN']`, codes of provinces, or a data pack. */
export async function regionOf(names: readonly string[]): Promise<RegionDocument> {
  if (names.length === 0 || (names.length === 1 && WHOLE.includes(names[0]))) return ['CN']
  if (names.length === 1 && looksLikeFile(names[0])) return { pack: await readFileDocument(names[0]) as Record<string, unknown> }
  const known = [...provinces.map(({ code }) => code), ...regionGroups.map(({ id }) => id)]
  const asked = names.flatMap((name) => {
    const allowed = names.length === 1 ? `china, a file, or one of ${known.join(', ')}` : `one of ${known.join(', ')}`
    if (!known.includes(name)) throw new InputError('--region', allowed, name)
    return regionGroups.find(({ id }) => id === name)?.provinces ?? [name]
  })
  const twice = asked.find((code, i) => asked.indexOf(code) < i)
  if (twice !== undefined) throw new InputError('--region', 'each province once', twice)
  return asked
}

/** The population of the regions named: China, some of its provinces, or a data pack. */
export async function populationOf(names: readonly string[], scale: number | undefined): Promise<Population> {
  checkScale(scale)
  return populationIn(await regionOf(names), scale)
}
