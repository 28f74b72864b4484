import { join } from 'node:path'
import { stat } from 'node:fs/promises'
import * as z from 'zod/mini'
import { accepts, checked } from '../kernel/checked.js'
import { canonicalJson } from '../kernel/digest.js'
import { InputError } from '../kernel/input-error.js'
import { PARAMETER_CHOICES } from '../mechanisms/posterior-parameters.js'
import type { ParameterChoice } from '../mechanisms/posterior-parameters.js'
import { china2015 } from '../population/china-2015.js'
import { textOfFile } from '../node/regular-file.js'
import { makeDirectory } from '../node/write-files.js'
import { populationFromPack } from '../population/population-from-pack.js'
import { readPack } from '../population/synthesis/read-pack.js'
import type { Population } from '../population/population.js'
import { withDefaults } from '../questions/options.js'
import type { CheckedOptions } from '../questions/options.js'
import { identityOf } from '../questions/provenance.js'
import { seedText } from '../questions/seed-in-document.js'
import { simulationOf } from '../questions/simulation-of.js'
import { fromDocument, toDocument } from '../scenarios/document.js'
import type { Scenario } from '../scenarios/scenario.js'
import { MOST_RUNS, shapeOf, studyOf } from '../simulation/ensemble.js'
import type { SimulationResult } from '../simulation/result.js'
import type { Study } from '../simulation/study.js'
import { MODEL_VERSION, PACKAGE_VERSION } from '../simulation/version.js'
import { checkRuns } from './shards.js'
import { writeWhole } from '../node/write-whole.js'

/** Name of the file that says what a directory of parts is about. */
export const STUDY = 'study.json'
const LARGEST_STUDY = 16_000_000

const packRegion = z.strictObject({ pack: z.record(z.string(), z.unknown()) })
const studyDocument = z.strictObject({
  technopole: z.literal('study 1'), version: z.string().check(z.maxLength(40)), model: z.string().check(z.maxLength(40)),
  identity: z.string().check(z.regex(/^[0-9a-f]{32}$/, { error: accepts('32 hexadecimal digits') })),
  question: z.enum(['project', 'compare']), runs: z.int().check(z.minimum(1), z.maximum(MOST_RUNS)),
  seed: seedText, to: z.int().check(z.minimum(1900), z.maximum(2100)),
  scale: z.optional(z.number().check(z.minimum(0.001), z.maximum(1))),
  parameters: z.enum(PARAMETER_CHOICES), behaviour: z.enum(['on', 'off']), revenueDefinition: z.enum(['legacy', 'published']),
  region: z.union([z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(40)), packRegion]),
  scenarios: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)),
})

/** A region as a document: codes of provinces, `['CN']` for the country, or a data pack. */
export type RegionDocument = readonly string[] | { readonly pack: Readonly<Record<string, unknown>> }

/** What is asked in a study that is made in parts. */
export interface StudyQuestion {
  readonly question: 'project' | 'compare'
  readonly scenarios: readonly Scenario[]
  readonly region: RegionDocument
  readonly scale?: number
  readonly runs?: number
  readonly seed?: string
  readonly to?: number
  readonly parameters?: ParameterChoice
  readonly behaviour?: 'on' | 'off'
  readonly revenueDefinition?: 'legacy' | 'published'
}

/** A study in its directory, ready to be made and put together. */
export interface OpenStudy {
  readonly directory: string
  readonly question: 'project' | 'compare'
  readonly scenarios: readonly Scenario[]
  readonly options: CheckedOptions
  /** Identity of the question, data and version: 32 hexadecimal digits. */
  readonly identity: string
  readonly study: Study
  readonly shape: Pick<SimulationResult, 'years' | 'regions' | 'indicators'>
}

/** The population of a region document. Throws InputError. */
export function populationIn(region: RegionDocument, scale: number | undefined): Population {
  if ('pack' in region) return populationFromPack(region.pack, { scale })
  if (region.length === 1 && region[0] === 'CN') return china2015({ scale })
  return china2015({ scale, provinces: region })
}

/** The question with everything it rests on. Throws InputError. */
function opened(directory: string, { question, scenarios, region, scale, ...asked }: StudyQuestion): OpenStudy {
  if (question === 'compare' && scenarios.length < 2) throw new InputError('scenarios', 'at least two scenarios', scenarios.length)
  const options = withDefaults({ ...asked, region: populationIn(region, scale) })
  const simulation = simulationOf(scenarios, options)
  return { directory, question, scenarios, options, identity: identityOf(scenarios, options), study: studyOf(simulation), shape: shapeOf(simulation) }
}

/**
 * Says in a directory which study its parts belong to, and opens it. When the same study is already there nothing
 * changes; throws InputError when it is another one, when it has fewer runs than `shards`, and on wrong input.
 */
export async function prepareStudy(directory: string, asked: StudyQuestion, shards = 1): Promise<OpenStudy> {
  const open = opened(directory, asked)
  checkRuns(shards, open.options.runs)
  const { runs, seed, to, parameters, behaviour, revenueDefinition } = open.options
  const { question, region, scale } = asked
  const text = `${JSON.stringify({ technopole: 'study 1', version: PACKAGE_VERSION, model: MODEL_VERSION, identity: open.identity, question, runs,
    seed, to, scale, parameters, behaviour, revenueDefinition, region, scenarios: asked.scenarios.map(toDocument) }, null, 1)}\n`
  const path = join(directory, STUDY)
  await makeDirectory(directory)
  const there = await textOf(path)
  if (there === undefined) await writeWhole(path, (sink) => sink(text))
  else {
    const other = differenceOf(there, text)
    if (other !== undefined) throw new InputError(path, 'no study yet, or this very one with as many runs', `another study, by its ${other}`)
  }
  return open
}

/** Name of the first member in which a study that is there differs from the one that is asked; nothing where it is the same. */
function differenceOf(there: string, text: string): string | undefined {
  if (there === text) return undefined
  try {
    const [theirs, asked] = [there, text].map((one) => new Map(Object.entries(JSON.parse(one) as object)))
    // Everything else moves the identity, which tells a reader nothing.
    const names = [...new Set([...theirs.keys(), ...asked.keys()])].sort((a, b) => Number(a === 'identity') - Number(b === 'identity'))
    return names.find((name) => canonicalJson(theirs.get(name) ?? null) !== canonicalJson(asked.get(name) ?? null))
  } catch {
    return 'form'
  }
}

async function textOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  return textOfFile(path, LARGEST_STUDY)
}

/** A checked document of a study. */
export type StudyDocument = z.output<typeof studyDocument>

/** What the text of a study file says. Throws InputError with the path of what is wrong. */
export function studyDocumentIn(text: string, path: string): StudyDocument {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    throw new InputError(path, 'a JSON document', error instanceof Error ? error.message : text)
  }
  return checked(studyDocument, said, path)
}

/** Opens the study of a directory. Throws InputError when there is none, or none of this version and data. */
export async function openStudy(directory: string): Promise<OpenStudy> {
  const path = join(directory, STUDY)
  const text = await textOf(path)
  if (text === undefined) throw new InputError(path, 'the study that shard or submit wrote', undefined)
  const { technopole: _, identity, version, model, scenarios, ...asked } = studyDocumentIn(text, path)
  if (version !== PACKAGE_VERSION || model !== MODEL_VERSION)
    throw new InputError(path, `a study of version ${PACKAGE_VERSION}, model ${MODEL_VERSION}`, `version ${version}, model ${model}`)
  if ('pack' in asked.region) readPack(asked.region.pack, `${path}.region.pack`)
  const open = opened(directory, { ...asked, scenarios: scenarios.map((document, i) => fromDocument(document, { path: `${path}.scenarios[${i}]` })) })
  if (open.identity !== identity) throw new InputError(`${path}.identity`, `${open.identity}, the identity of what the file asks on the data of this version`, identity)
  return open
}
