import { InputError } from '../../kernel/input-error.js'
import type { FixedPath } from '../../mechanisms/macro-path.js'
import { chinaAt } from '../../population/china-2015.js'
import { CHINA_YEARS } from '../../population/china/earlier.js'
import type { ChinaYear } from '../../population/china/earlier.js'
import { asEnacted } from '../../scenarios/named.js'
import { enactmentsOf, scenarioDigest } from '../../scenarios/scenario.js'
import { toDocument } from '../../scenarios/document.js'
import { simulate } from '../../simulation/ensemble.js'
import type { SimulationResult } from '../../simulation/result.js'
import { SCORED_TO } from './protocol.js'
import type { Ensemble, ProjectionOptions } from './ensemble.js'
import { generalPrices, producerPrices, realRevenue, yearsBetween } from './history.js'
import { asKnownBy } from './known-by.js'

/** Growth and prices of the nation after an origin, as published up to 2015. */
export function publishedPath(origin: number): FixedPath {
  const years = yearsBetween(origin + 1, SCORED_TO)
  const byYear = (values: readonly number[]): Record<number, number> => Object.fromEntries(years.map((year, n) => [year, values[n]]))
  return {
    growth: byYear(realRevenue(origin + 1, SCORED_TO)),
    producerInflation: byYear(producerPrices(origin + 1, SCORED_TO)),
    generalInflation: byYear(generalPrices(origin + 1, SCORED_TO)),
  }
}

/**
 * Projects from the end of a year to 2015, under the law as it was enacted: the population, the momentum of provinces and every parameter that was
 * fitted on history know figures up to that year and no later one (`docs/hindcast-protocol.md`). Rejects with InputError on a year that is no origin.
 */
export async function projectOrigin(origin: number, options: ProjectionOptions): Promise<Ensemble> {
  const from = CHINA_YEARS.find((year) => year === origin && year < SCORED_TO)
  if (from === undefined) throw new InputError('origin', `one of ${CHINA_YEARS.filter((year) => year < SCORED_TO).join(', ')}`, origin)
  return projectFrom(from, SCORED_TO, options)
}

/** The same from any year with a population, to any later year. */
export async function projectFrom(origin: ChinaYear, to: number, options: ProjectionOptions): Promise<Ensemble> {
  const { runs, scale, seed, macroPath, parameters = 'drawn', runner, progress, signal } = options
  const enactments = enactmentsOf(asEnacted)
  const outcome = await simulate({
    scenarios: [{ id: asEnacted.id, name: asEnacted.name, document: toDocument(asEnacted), digest: scenarioDigest(asEnacted), enactments }],
    population: chinaAt(origin, { scale }), reference: enactments, runs, seed, to, parameters, runner, progress, signal,
    fixedPath: macroPath === 'known' ? publishedPath(origin) : undefined,
    overrides: origin < SCORED_TO ? asKnownBy(origin) : undefined,
  })
  return asEnsemble(outcome, origin, macroPath)
}

/** Values of a study of one scenario in the order of an ensemble, where runs of a figure lie side by side. */
function asEnsemble(
  { indicators, regions, years, finished, values }: Pick<SimulationResult, 'indicators' | 'regions' | 'years' | 'finished' | 'values'>, origin: number, macroPath: Ensemble['macroPath'],
): Ensemble {
  const turned = new Float64Array(indicators.length * regions.length * years.length * finished)
  for (let run = 0, n = 0; run < finished; run++) {
    for (let y = 0; y < years.length; y++) for (let r = 0; r < regions.length; r++) for (let s = 0; s < indicators.length; s++, n++) {
      turned[((s * regions.length + r) * years.length + y) * finished + run] = values[n]
    }
  }
  return { origin, macroPath, series: indicators, regions: regions.map(({ code }) => code), years, runs: finished, values: turned }
}
