import { national } from '../../data/national.js'
import { ln } from '../../kernel/math.js'
import { macroParameters } from '../../mechanisms/macro-parameters.js'
import type { Parameters } from '../../mechanisms/parameters.js'
import { patentsParameters } from '../../mechanisms/patents.js'
import { publicResearchParameters } from '../../mechanisms/public-research.js'
import { provinceTrends } from '../../population/china/momentum.js'
import { generalPrices, priceLine, producerPrices } from '../../population/china/prices.js'
import { growthOf, mean, meanOfSeries, minus, realRevenue } from './history.js'

/** A parameter as the data up to a year leave it: a centre, and how much wider than at the end of 2015 the doubt about it is. */
export interface Known {
  readonly centre: number
  /** Standard deviation over that of the prior of 2015; 1 for a value that is known. */
  readonly wider: number
}

/** Changes known at the end of 2015 for a series that starts in 2011. */
const CHANGES_BY_2015 = 4

/**
 * Growth of industrial value added that official plans guided to, log points a year, and its doubt: 8 % in the industrial plan for 2011 to 2015, about
 * 6 % at the end of 2015. A mean of few years is weighed with it.
 */
const GUIDANCE = { until2014: ln(1.08), in2015: 0.06, doubt: 0.02 } as const
/** Growth that R&D brings inside the model, and growth of R&D that new performers bring (decision 0003). */
const BROUGHT_BY_RD = 0.003
const BROUGHT_BY_NEWCOMERS = 0.02
/** Applications outside industry grow with all applications, as .18 to .23 in 2012–15 (decision 0003). */
const OUTSIDE_INDUSTRY = 0.18 / 0.23

/**
 * Every number of the model that was fitted on years up to 2015, fitted in the same way on years up to `year` (2012 to 2015), by
 * `group.name`. With one change instead of four a mean is twice as doubtful.
 */
export function knownBy(year: number): Readonly<Record<string, Known>> {
  const since2011 = year - 2011
  const wider = Math.sqrt(CHANGES_BY_2015 / since2011)
  const fitted = (centre: number): Known => ({ centre, wider })
  const observed = (centre: number): Known => ({ centre, wider: 1 })
  const from2012 = (id: string): number => mean(growthOf(id, 2012, year))
  const from2011 = (id: string): number => mean(growthOf(id, 2011, year))
  const prices = mean(generalPrices(2011, year))
  const realRd = mean(minus(growthOf('rd-expenditure-industry', 2012, year), generalPrices(2012, year)))
  const performers = from2012('rd-performers-industry')
  const explained = performers + 0.6 * (realRd - performers) + 0.1 * realRd
  const odds = (y: number): number => national('rd-performer-share-industry', y) / (1 - national('rd-performer-share-industry', y))
  const publicRd = (y: number): number => national('institute-rd', y) + national('higher-education-rd', y)
  const central = macroParameters.central()
  const real = meanOfSeries(realRevenue(year - 4, year), central.growthPersistence)
  const inflation = meanOfSeries(producerPrices(2005, year), central.inflationPersistence)
  const [ofHistory, ofGuidance] = [1 / (real.error * real.error), 1 / (GUIDANCE.doubt * GUIDANCE.doubt)]
  const guided = year < 2015 ? GUIDANCE.until2014 : GUIDANCE.in2015
  const line = priceLine(year)
  return {
    'macro.growthMean': observed((real.mean * ofHistory + guided * ofGuidance) / (ofHistory + ofGuidance) - BROUGHT_BY_RD),
    'macro.growthBefore': observed(realRevenue(year, year)[0]),
    'macro.inflationMean': observed(inflation.mean),
    'macro.inflationBefore': observed(producerPrices(year, year)[0]),
    'macro.passThrough': fitted(line.slope),
    'macro.generalInflation': fitted(line.level),
    'macro.highTechnologyPremium': fitted(from2011('high-technology-revenue') - from2011('revenue-industry')),
    'macro.researchTrendSpread': observed(provinceTrends('research', year).trendError),
    'macro.intensityDrift': fitted(from2012('rd-intensity-industry')),
    'macro.effortBefore': observed(growthOf('rd-expenditure-industry', year, year)[0] - generalPrices(year, year)[0] - BROUGHT_BY_NEWCOMERS),
    'macro.participationDrift': fitted(ln(odds(year) / odds(2011)) / since2011),
    'macro.patentingDrift': fitted(from2012('invention-applications-industry') - explained),
    'macro.internationalDrift': fitted(from2012('pct-applications') - from2012('invention-applications-industry')),
    'macro.certificationDrift': fitted(from2012('hnte-count-surveyed') - performers),
    'macro.contractCountDrift': fitted(from2011('technology-contracts') - realRd),
    'macro.contractValueDrift': fitted(from2011('technology-contract-turnover') - from2011('technology-contracts') - prices),
    'macro.publicResearchDrift': fitted(ln(publicRd(year) / publicRd(2010)) / (year - 2010) - prices),
    'macro.staffingDrift': fitted(from2012('rd-personnel-industry') - realRd),
    'macro.ventureDrift': fitted(from2011('vc-capital') - prices),
    'patents.stockGrowth': observed(national('invention-stock-industry', year) / national('invention-stock-industry', year - 1) - 1),
    'publicResearch.stockGrowth': observed(national('invention-stock', year) / national('invention-stock', year - 1) - 1),
    'publicResearch.filingGrowth': observed(OUTSIDE_INDUSTRY * mean(growthOf('invention-applications', Math.max(2011, year - 2), year))),
  }
}

const groups = { macro: macroParameters, patents: patentsParameters, publicResearch: publicResearchParameters } as const

/**
 * The same draw of the parameters, moved from what was known at the end of 2015 to what was known at the end of `year`:
 * x → centre + wider·(x − centre of 2015), held inside the range of the parameter.
 */
export function asKnownBy(year: number): (parameters: Parameters) => Parameters {
  const known = Object.entries(knownBy(year)).map(([id, { centre, wider }]) => {
    const [group, name] = id.split('.') as [keyof typeof groups, string]
    const { prior, range } = (groups[group].specs as Readonly<Record<string, { prior: { central: number }, range: readonly [number, number] }>>)[name]
    return { group, name, centre, wider, of2015: prior.central, range }
  })
  return (parameters) => {
    const moved: Record<string, Record<string, number>> = {}
    for (const { group, name, centre, wider, of2015, range: [low, high] } of known) {
      const values = (moved[group] ??= { ...(parameters[group] as Readonly<Record<string, number>>) })
      values[name] = Math.min(high, Math.max(low, centre + wider * (values[name] - of2015)))
    }
    return { ...parameters, ...moved } as Parameters
  }
}
