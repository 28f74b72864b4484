import { InputError, unknownName } from '../kernel/input-error.js'
import { readDocument } from '../node/read-document.js'
import type { Population } from '../population/population.js'
import { readPack } from '../population/synthesis/read-pack.js'
import { provinces } from '../data/provinces.js'
import { regionGroups } from '../data/region-groups.js'
import { populationIn } from '../queue/study-file.js'
import type { RegionDocument } from '../queue/study-file.js'
import { fromDocument } from '../scenarios/document.js'
import { namedScenarios, scenarioById } from '../scenarios/named.js'
import type { Scenario } from '../scenarios/scenario.js'
import { readYaml } from './yaml-document.js'

/** Reads a JSON document, or YAML by the ending of the name. Throws InputError with the name of the file. */
export const readFileDocument = (file: string): Promise<unknown> => (/\.ya?ml$/i.test(file) ? readYaml(file) : readDocument(file))

const looksLikeFile = (text: string): boolean => /[./\\]/.test(text)

/** A scenario by the name it ships under, or from a document. */
export async function scenarioFrom(text: string): Promise<Scenario> {
  const named = scenarioById(text)
  if (named) return named
  if (!looksLikeFile(text)) {
    throw unknownName('scenario', text, namedScenarios.map(({ id }) => id), `one of ${namedScenarios.map(({ id }) => id).join(', ')}, or a file name.json or name.yaml`)
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
  if (names.length === 1 && looksLikeFile(names[0])) return { pack: readPack(await readFileDocument(names[0]), names[0]) }
  const known = [...provinces.map(({ code }) => code), ...regionGroups.map(({ id }) => id)]
  const asked = names.flatMap((name) => {
    const allowed = names.length === 1 ? `china, a file, or one of ${known.join(', ')}` : `one of ${known.join(', ')}`
    if (!known.includes(name)) throw unknownName('--region', name, known, allowed)
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
