import { InputError } from '../kernel/input-error.js'
import { decision } from '../kernel/draws.js'
import type { Decision, Draws } from '../kernel/draws.js'
import { adoptionParameters } from './adoption.js'
import { assessmentParameters } from './assessment.js'
import { certificationParameters } from './certification.js'
import { clustersParameters } from './clusters.js'
import { consortiaParameters } from './consortium-parameters.js'
import { demandParameters } from './demand.js'
import { directSupportParameters } from './direct-support-parameters.js'
import { acquisitionsParameters } from './acquisitions.js'
import { designationParameters } from './designation-parameters.js'
import { entryParameters } from './entry.js'
import { exitParameters } from './exit.js'
import { creditParameters } from './credit.js'
import { expertStationsParameters } from './expert-stations.js'
import { financeParameters } from './finance.js'
import { lendingParameters } from './lending.js'
import { foreignKnowledgeParameters } from './foreign-knowledge.js'
import { growthParameters } from './growth.js'
import { incubationParameters } from './incubation.js'
import { internationalPatentsParameters } from './international-patents.js'
import { inventionLiftParameters } from './invention-lift.js'
import { knowledgeParameters } from './knowledge.js'
import { macroParameters } from './macro-parameters.js'
import { maturationParameters } from './maturation.js'
import { milestonesParameters } from './milestones.js'
import { patentsParameters } from './patents.js'
import { productivityParameters } from './productivity.js'
import { provincialSupportParameters } from './provincial-support.js'
import { publicResearchParameters } from './public-research.js'
import { rdAccountsParameters } from './rd-accounts-parameters.js'
import { rdParameters } from './rd.js'
import { renewalParameters } from './renewal.js'
import { scaleParameters } from './scale-threshold.js'
import { sharedEquipmentParameters } from './platform-services.js'
import { spilloversParameters } from './spillovers.js'
import { standardsParameters } from './standards.js'
import { talentParameters } from './talent.js'
import { taxesParameters } from './taxes.js'
import { technologyBrokersParameters } from './technology-brokers.js'
import { technologyMarketParameters } from './technology-market.js'
import { technologyOffersParameters } from './technology-offers.js'
import { ventureDealParameters } from './venture-deal-parameters.js'
import { ventureExitParameters } from './venture-exits.js'
import { ventureParameters } from './venture.js'
import { wagesParameters } from './wages.js'
import { workerInnovationParameters } from './worker-innovation.js'

/** The parameters of the mechanisms by subject; each group is declared beside its rule. */
export const parameterGroups = {
  macro: macroParameters,
  growth: growthParameters,
  exit: exitParameters,
  entry: entryParameters,
  incubation: incubationParameters,
  consortia: consortiaParameters,
  sharedEquipment: sharedEquipmentParameters,
  expertStations: expertStationsParameters,
  maturation: maturationParameters,
  scale: scaleParameters,
  taxes: taxesParameters,
  finance: financeParameters,
  credit: creditParameters,
  lending: lendingParameters,
  rd: rdParameters,
  rdAccounts: rdAccountsParameters,
  directSupport: directSupportParameters,
  milestones: milestonesParameters,
  workerInnovation: workerInnovationParameters,
  wages: wagesParameters,
  certification: certificationParameters,
  knowledge: knowledgeParameters,
  spillovers: spilloversParameters,
  patents: patentsParameters,
  internationalPatents: internationalPatentsParameters,
  publicResearch: publicResearchParameters,
  venture: ventureParameters,
  ventureDeals: ventureDealParameters,
  ventureExits: ventureExitParameters,
  talent: talentParameters,
  inventionLift: inventionLiftParameters,
  technologyMarket: technologyMarketParameters,
  technologyOffers: technologyOffersParameters,
  technologyBrokers: technologyBrokersParameters,
  clusters: clustersParameters,
  foreignKnowledge: foreignKnowledgeParameters,
  acquisitions: acquisitionsParameters,
  designation: designationParameters,
  productivity: productivityParameters,
  provincialSupport: provincialSupportParameters,
  demand: demandParameters,
  assessment: assessmentParameters,
  renewal: renewalParameters,
  standards: standardsParameters,
  adoption: adoptionParameters,
} as const

type Groups = typeof parameterGroups
/** Name of a group of parameters. */
export type ParameterGroupName = keyof Groups
/** Values of all parameters, by group and name. */
export type Parameters = { readonly [K in ParameterGroupName]: ReturnType<Groups[K]['central']> }

const names = Object.keys(parameterGroups) as ParameterGroupName[]
const build = (valuesOf: (name: ParameterGroupName) => unknown): Parameters =>
  Object.fromEntries(names.map((name) => [name, valuesOf(name)])) as unknown as Parameters

const draws = new Map<string, Decision>(Object.values(parameterGroups).flatMap(({ group, specs }) =>
  Object.keys(specs).map((name) => [`${group}.${name}`, decision(`parameter/${group}.${name}`)])))

/** Central values of all priors. */
export const centralParameters = (): Parameters => build((name) => parameterGroups[name].central())

/**
 * One draw from every prior. Each parameter has a stream of its own, so a new parameter moves no other; a run draws once
 * and all its scenarios share the values.
 */
export const drawParameters = (run: Draws): Parameters =>
  build((name) => parameterGroups[name].draw((id) => run.stream(draws.get(id)!).uniform(0)))

/** Other values, by group and name. Throws `InputError` with the path of what is unknown or out of range. */
export function overrideParameters(
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>, base: Parameters = centralParameters(), path = 'parameters',
): Parameters {
  const changed: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(values)) {
    if (!Object.hasOwn(parameterGroups, name)) throw new InputError(`${path}.${name}`, `one of ${names.join(', ')}`, name)
    const override = parameterGroups[name as ParameterGroupName].override as
      (values: Readonly<Record<string, unknown>>, path: string, base: unknown) => unknown
    changed[name] = override(given, `${path}.${name}`, base[name as ParameterGroupName])
  }
  return build((name) => (Object.hasOwn(changed, name) ? changed[name] : base[name]))
}
