import { canonicalJson, digest } from '../../kernel/digest.js'
import { createDraws } from '../../kernel/draws.js'
import { InputError, unknownName } from '../../kernel/input-error.js'
import type { Population } from '../population.js'
import { assemble } from './assemble.js'
import { calibrateRevenue } from './calibration.js'
import { drawFinances } from './finances.js'
import { frameOf } from './frame.js'
import { drawHistory } from './history.js'
import { drawInventions } from './invention.js'
import { drawMemberships } from './memberships.js'
import { nameEnterprises } from './named.js'
import type { RegionPack } from './pack.js'
import { drawResearch, researchLevels } from './research.js'
import { revenueByKey } from './revenue.js'
import { drawSample } from './sampling.js'
import type { Stratum } from './strata.js'
import { drawTraits, drawVentureStages, setTaxStatus } from './traits.js'

/** What part of a country to build, and how finely. */
export interface SynthesisOptions {
  /** Sampling fraction of ordinary enterprises, 0.001 to 1; 1 is everybody. */
  readonly scale?: number
  /** Codes of the regions wanted; all by default. */
  readonly regions?: readonly string[]
  /**
   * Which of the countries that fit the margins equally well, 0 to 9999; 0 by default. What differs between samples is
   * what the margins leave open.
   */
  readonly sample?: number
}

/** The population has chance of its own: a sample is the same in every run, whatever the seed of the run. */
const POPULATION_SEED = 'technopole: population of the base year'
const DEFAULT_SCALE = 0.05
const MOST_SAMPLES = 9999

/**
 * Builds the population that a pack's margins describe. The country is laid out whole in strata of whole numbers, from
 * which rows are sampled; so an enterprise has the same key and the same traits at every scale and in every part of the
 * country. Same pack and options, same bytes. Throws `InputError` on a scale or region that cannot be.
 */
export function synthesise(pack: RegionPack, { scale = DEFAULT_SCALE, regions, sample: number = 0 }: SynthesisOptions = {}): Population {
  if (typeof scale !== 'number' || !(scale >= 0.001 && scale <= 1)) throw new InputError('scale', 'a number from 0.001 to 1', scale)
  if (!Number.isInteger(number) || number < 0 || number > MOST_SAMPLES) throw new InputError('sample', `a whole number from 0 to ${MOST_SAMPLES}`, number)
  const wanted = wantedRegions(pack, regions)
  const country = frameOf(pack)
  const draws = createDraws(POPULATION_SEED, number)
  const isWanted = ({ region }: Stratum): boolean => wanted[region] >= 0
  const sample = drawSample(country.frame, scale, isWanted, draws)
  const whole = pack.regions.reduce((sum, r) => sum + r.industry.revenue, 0)
  const part = pack.regions.reduce((sum, r, i) => sum + (wanted[i] >= 0 ? r.industry.revenue : 0), 0)
  const revenue = revenueByKey(country.frame, country.largest, isWanted, draws)
  for (let i = 0; i < sample.enterprises.count; i++) sample.enterprises.revenue[i] = revenue[sample.enterprises.key[i]]
  calibrateRevenue(sample, country.frame, country.largest, pack)
  drawResearch(sample, country.frame, pack, researchLevels(revenue, country.frame, pack, country.research, isWanted, draws), draws)
  drawHistory(sample, pack, draws)
  drawTraits(sample, country.frame, pack, draws)
  drawInventions(sample, pack, draws)
  drawFinances(sample, pack, draws, part / whole)
  setTaxStatus(sample.enterprises, pack.baseYear)
  drawVentureStages(sample, country.frame, pack.baseYear, draws)
  drawMemberships(sample, country.frame, pack, draws)
  nameEnterprises(sample.enterprises, pack, draws)
  const codes = pack.regions.filter((_, r) => wanted[r] >= 0).map((r) => r.code)
  packs.set(sample.enterprises, pack)
  return assemble(pack, sample.enterprises, wanted, scale, digest(canonicalJson({ pack, scale, regions: codes, sample: number === 0 ? undefined : number })))
}

/** Margins behind each table of enterprises, which every copy of a population shares. */
const packs = new WeakMap<Population['enterprises'], RegionPack>()

/** The margins a population was synthesised from; none for a user's own enterprises. */
export const packOf = ({ enterprises }: Population): RegionPack | undefined => packs.get(enterprises)

/** New index of every region of the pack, -1 for those not wanted. */
function wantedRegions(pack: RegionPack, codes: readonly string[] | undefined): Int32Array {
  const index = new Int32Array(pack.regions.length).fill(codes === undefined ? 0 : -1)
  codes?.forEach((code, i) => {
    const r = pack.regions.findIndex((region) => region.code === code)
    if (r < 0) throw unknownName(`regions[${i}]`, code, pack.regions.map((region) => region.code), `a region of the pack, such as ${pack.regions[0].code}`)
    index[r] = 0
  })
  let next = 0
  for (let r = 0; r < index.length; r++) if (index[r] >= 0) index[r] = next++
  if (next === 0) throw new InputError('regions', 'at least one region', codes)
  return index
}
