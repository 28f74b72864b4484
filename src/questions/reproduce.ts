import * as z from 'zod/mini'
import { dataDigest } from '../data/identity.js'
import { groupingNames } from '../indicators/groupings.js'
import { accepts, checked } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { PLAIN } from '../kernel/plain-characters.js'
import { LAW_READ_UNTIL } from '../law/dated.js'
import type { Lever } from '../levers/lever.js'
import { PARAMETER_CHOICES } from '../mechanisms/posterior-parameters.js'
import { china2015 } from '../population/china-2015.js'
import type { Population } from '../population/population.js'
import { fromDocument } from '../scenarios/document.js'
import { scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { MOST_RUNS } from '../simulation/ensemble.js'
import type { Manifest } from '../simulation/manifest.js'
import { MODEL_VERSION, PACKAGE_VERSION } from '../simulation/version.js'
import { attribute } from './attribute.js'
import { compare, project } from './ask.js'
import type { Answer } from './ask.js'
import { cost } from './cost.js'
import { firstRoundCost } from './first-round-cost.js'
import { doseResponse } from './dose-response.js'
import type { Dose } from './dose-response.js'
import { account } from './account.js'
import { adapt } from './adapt.js'
import type { AdaptOptions } from './adapt.js'
import { evaluate } from './evaluate.js'
import type { EvaluateOptions } from './roll-out-plan.js'
import { discover } from './discover.js'
import { optimise } from './optimise.js'
import { sensitivity } from './sensitivity.js'
import type { AskOptions } from './options.js'
import { drawsDigest } from './provenance.js'
import { seedText } from './seed-in-document.js'

const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/, { error: accepts('32 hexadecimal digits') }))
/** Texts of a manifest are told where inputs differ. */
const plain = (most: number): z.ZodMiniString<string> => {
  const error = accepts(`a text of at most ${most} printable characters on one line`)
  return z.string({ error }).check(z.maxLength(most, { error }), z.regex(PLAIN, { error }))
}
const manifestDocument = z.strictObject({
  package: z.literal('technopole'), version: plain(40), model: plain(40),
  question: z.enum(['project', 'compare', 'attain', 'attribute', 'cost', 'sensitivity', 'dose', 'optimise', 'discover', 'account', 'adapt', 'evaluate']), settings: z.optional(z.record(z.string(), z.unknown())), seed: seedText, runs: z.int().check(z.minimum(1), z.maximum(MOST_RUNS)),
  base: z.int(), to: z.int(), scale: z.number(), region: z.array(plain(40)).check(z.minLength(1)),
  parameters: z.enum(PARAMETER_CHOICES), behaviour: z.enum(['on', 'off']),
  revenueDefinition: z.enum(['legacy', 'published']), by: z.optional(z.enum(groupingNames)), lawKnownUntil: z.int(),
  digests: z.strictObject({ data: hash, population: plain(80), parameterDraws: hash, result: hash }),
  scenarios: z.array(z.strictObject({ id: plain(60), digest: hash, document: z.unknown() })).check(z.minLength(1)),
  engine: plain(200),
})

/** Whether the same bytes came out; if not, what differs. */
export interface Reproduction {
  readonly identical: boolean
  /** Inputs, or the result, that differ: what the manifest says and what is here. */
  readonly differs: readonly { readonly what: string, readonly manifest: string, readonly here: string }[]
  /** The answer made again, of `project`, `compare` and `attain`; absent when the inputs already differ. */
  readonly answer?: Answer
}

/** What a reproduction needs beside the manifest. */
export interface ReproduceOptions extends Pick<AskOptions, 'region' | 'progress' | 'signal' | 'runner' | 'engine'> {
  /** Levers the scenarios may name; the catalogue by default. */
  readonly levers?: readonly Lever[]
}

/**
 * Makes a result again from its manifest. Inputs are compared first: version of package and model, data, population,
 * scenarios, parameter draws. If all agree the question is asked again and the results are compared to the bit. A
 * population that is not part of China is to be given. `engine` and `question` are no part of the identity: the bytes
 * depend neither on the engine nor on which tables are made of them. Throws InputError if the manifest is not one.
 */
export async function reproduce(document: unknown, options: ReproduceOptions = {}): Promise<Reproduction> {
  const manifest = checked(manifestDocument, document, 'manifest')
  const region = options.region ?? regionOf(manifest)
  const scenarios = manifest.scenarios.map((s, i) =>
    fromDocument(s.document, { levers: options.levers, path: `manifest.scenarios[${i}].document` }))
  const { version, model, seed, runs, parameters, digests } = manifest
  const differs = [
    ['version', version, PACKAGE_VERSION], ['model', model, MODEL_VERSION], ['data', digests.data, dataDigest()],
    ['last year of known law', String(manifest.lawKnownUntil), String(LAW_READ_UNTIL)],
    ['base year', String(manifest.base), String(region.baseYear)],
    ['population', digests.population, region.fingerprint],
    ...scenarios.map((s, i) => [`id of scenario ${i + 1}`, manifest.scenarios[i].id, s.id]),
    ...scenarios.map((s, i) => [`scenario ${manifest.scenarios[i].id}`, manifest.scenarios[i].digest, scenarioDigest(s)]),
    ['parameter draws', digests.parameterDraws, drawsDigest(seed, runs, parameters)],
  ].flatMap(([what, there, here]) => (there === here ? [] : [{ what, manifest: there, here }]))
  if (differs.length > 0) return { identical: false, differs }
  const { to, behaviour, revenueDefinition, by } = manifest
  const { progress, signal, runner, engine } = options
  const again = { region, to, runs, seed, parameters, behaviour, revenueDefinition, ...(by ? { by } : {}), progress, signal, runner, engine }
  const made = await askAgain(manifest.question, scenarios, again, manifest.settings ?? {})
  const answer = 'indicators' in made ? { answer: made as Answer } : {}
  const { result } = made.manifest.digests
  if (result === digests.result) return { identical: true, differs: [], ...answer }
  return { identical: false, differs: [{ what: 'result', manifest: digests.result, here: result }], ...answer }
}

/** Asks the question of a manifest with the settings it names, which the question checks as it checks any. */
function askAgain(question: Manifest['question'], scenarios: readonly Scenario[], options: AskOptions,
  settings: Readonly<Record<string, unknown>>): Promise<{ readonly manifest: Manifest }> {
  const [first, second] = scenarios
  if (question === 'compare') return compare(scenarios, options)
  if (question === 'attribute') return attribute(first, { ...options, against: second, ...settings })
  if (question === 'sensitivity') {
    const { runs: _, parameters: __, ...rest } = options
    return sensitivity(first, { ...rest, against: second, ...settings })
  }
  if (question === 'discover') {
    const { parameters: _, ...rest } = options
    return discover(first, { ...rest, ...settings })
  }
  if (question === 'account') {
    const { runner: _, ...rest } = options
    return account(first, { ...rest, against: second, ...settings })
  }
  if (question === 'adapt') return adapt(first, { ...options, ...settings } as unknown as AdaptOptions)
  if (question === 'evaluate') return evaluate({ ...options, base: first, ...settings } as unknown as EvaluateOptions)
  if (question === 'optimise') return optimise(first, { ...options, against: second, ...settings })
  if (question === 'dose') return doseResponse(first, settings as unknown as Dose, options)
  if (question === 'cost') {
    const { behaviour, runner, ...rest } = options
    return behaviour === 'off' ? firstRoundCost(first, { ...rest, runner, against: second ?? null }) : cost(first, { ...rest, against: second })
  }
  return project(scenarios, options)
}

function regionOf({ region, scale }: Pick<Manifest, 'region' | 'scale'>): Population {
  if (region.length === 1 && region[0] === 'CN') return china2015({ scale })
  if (region.every((code) => code.startsWith('CN-'))) return china2015({ scale, provinces: region })
  throw new InputError('region', 'the population it was made from, which is no part of China: as the option region, or --region FILE on the command line', region.join(', '))
}
