import { InputError, unknownName } from '../kernel/input-error.js'
import { ln } from '../kernel/math.js'
import { china2015 } from '../population/china-2015.js'
import { OWNERSHIPS, SIZES } from '../population/classes.js'
import { onlyKnownOptions } from '../population/known-options.js'
import type { AnyLeverId } from '../levers/by-id.js'
import type { Population } from '../population/population.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { observe, rowsByKey } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import { stepAndNote } from './whom-it-reaches.js'

/** Outcomes of an enterprise in a year: yuan of 2015 of one enterprise, applications of all the row stands for, log points. */
export const IMPACT_OUTCOMES = ['revenue', 'realRd', 'reportedRd', 'filings', 'productivity'] as const
/** Name of an outcome. */
export type ImpactOutcome = (typeof IMPACT_OUTCOMES)[number]

/** An enterprise in a year, as an econometrician might have it, and what no econometrician has: the same without the policy. */
export interface ImpactRow extends Readonly<Record<ImpactOutcome, number>> {
  /** Key of the enterprise, the same in all years and in both countries. */
  readonly enterprise: number
  readonly year: number
  /** Enterprises that the row stands for. */
  readonly weight: number
  readonly region: string
  readonly industry: string
  readonly size: string
  readonly ownership: string
  readonly age: number
  readonly performsRd: boolean
  readonly certified: boolean
  /** Reached by the lever this year; first year in which it was, if ever. */
  readonly treated: boolean
  readonly treatedSince: number | null
  /** Outcomes of the same enterprise in the same year without the policy; null if it does not live there. */
  readonly without: Readonly<Record<ImpactOutcome, number>> | null
}

/** True mean effect on the enterprises treated up to a year, of those that live in both countries. */
export interface ImpactTruth {
  readonly outcome: ImpactOutcome
  readonly year: number
  /** Enterprises treated so far. */
  readonly treated: number
  /** Mean difference, unit of the outcome. */
  readonly difference: number
  /** Mean difference of logs, where the outcome is above 0 in both; log points. NaN for productivity, which is in logs. */
  readonly logDifference: number
}

/** Simulated microdata with known truth. */
export interface ImpactEvaluation { readonly rows: readonly ImpactRow[], readonly truth: readonly ImpactTruth[] }

/** What is evaluated and where; everything has a default. */
export interface ImpactOptions {
  /** Country with the policy; as enacted by default. */
  readonly scenario?: Scenario
  /** Country to compare with; by default the same without the lever. */
  readonly without?: Scenario
  /** Who lives there; China at the end of 2015, one in fifty ordinary enterprises. */
  readonly region?: Population
  /** Last year; 2018. */
  readonly to?: number
  readonly seed?: string | number
  /** Number of the run, from 0: other runs have other luck. */
  readonly run?: number
  /** `central` by default. */
  readonly parameters?: 'drawn' | 'central'
}

const KNOWN = ['scenario', 'without', 'region', 'to', 'seed', 'run', 'parameters']

/**
 * Microdata of a simulated country for the evaluation of a lever, enterprise by year from the base year, with the true effect from a
 * paired country that differs by the policy alone: same enterprises, same luck. `treated` is whom the lever reached; what estimators
 * make of that can be compared with `truth`. Effects on others (wages, knowledge, displacement) are in the rows of both groups.
 * Throws InputError on a lever that there is not or that the scenario does not have.
 */
export function impactEvaluation(lever: AnyLeverId, options: ImpactOptions = {}): ImpactEvaluation {
  onlyKnownOptions(options, KNOWN)
  const { scenario = asEnacted, without, region: population = china2015({ scale: 0.02 }), to = 2018, seed = 'technopole', run = 0, parameters = 'central' } = options
  if (!Number.isInteger(to) || to <= population.baseYear) throw new InputError('to', `a year after the base year ${population.baseYear}`, to)
  const enacted = enactmentsOf(scenario)
  const inForce = enacted.map((one) => one.lever.id)
  if (!inForce.includes(lever)) throw unknownName('lever', lever, inForce, `one that the scenario has in force: ${inForce.join(', ')}`)
  const settings = { population, seed, to, parameters, reference: enactmentsOf(asEnacted) }
  const common = new CommonStart(settings, run)
  const country = new ModelRun(common, enacted)
  const paired = new ModelRun(common, without ? enactmentsOf(without) : enacted.filter((one) => one.lever.id !== lever))
  const since = new Map<number, number>()
  const rows: ImpactRow[] = []
  const truth: ImpactTruth[] = []
  const note = (reached: ReadonlyMap<number, number>): void => {
    const [now, other] = [observe(country), observe(paired)]
    const rowOf = rowsByKey(other)
    const here = Array.from({ length: now.count }, (_, i): ImpactRow => {
      const key = now.key[i]
      const there = rowOf.get(key)
      return { enterprise: key, year: now.year, weight: now.weight[i], region: population.regions[now.province[i]].code,
        industry: population.industries[now.industry[i]].code, size: SIZES[now.size[i]], ownership: OWNERSHIPS[now.ownership[i]],
        age: now.year - now.founded[i], performsRd: now.performsRd[i] === 1, certified: now.certified[i] === 1, treated: reached.has(key),
        treatedSince: since.get(key) ?? null, ...outcomesOf(now, i), without: there === undefined ? null : outcomesOf(other, there) }
    })
    for (const row of here) rows.push(row)
    if (since.size > 0) truth.push(...IMPACT_OUTCOMES.map((outcome) => effectOn(here, outcome, now.year)))
  }
  note(new Map())
  while (country.year < to) {
    const reached = stepAndNote(country, lever)
    paired.step()
    for (const key of reached.keys()) if (!since.has(key)) since.set(key, country.year)
    note(reached)
  }
  return { rows, truth }
}

const outcomesOf = (year: EnterpriseYear, row: number): Record<ImpactOutcome, number> =>
  ({ revenue: year.revenue[row], realRd: year.realRd[row], reportedRd: year.reportedRd[row], filings: year.filings[row], productivity: year.productivity[row] })

/** Weighted mean difference between the two countries over the treated that live in both. */
function effectOn(rows: readonly ImpactRow[], outcome: ImpactOutcome, year: number): ImpactTruth {
  const sums = { weight: 0, difference: 0, logWeight: 0, log: 0 }
  for (const row of rows) {
    if (row.treatedSince === null || row.without === null) continue
    const [a, b] = [row[outcome], row.without[outcome]]
    sums.weight += row.weight
    sums.difference += row.weight * (a - b)
    if (outcome === 'productivity' || !(a > 0 && b > 0)) continue
    sums.logWeight += row.weight
    sums.log += row.weight * ln(a / b)
  }
  return { outcome, year, treated: sums.weight, difference: sums.difference / sums.weight, logDifference: sums.log / sums.logWeight }
}
