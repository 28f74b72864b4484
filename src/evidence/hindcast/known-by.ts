import { national } from '../../data/national.js'
import { ln } from '../../kernel/math.js'
import { macroParameters } from '../../mechanisms/macro-parameters.js'
import type { Parameters } from '../../mechanisms/parameters.js'
import { patentsParameters } from '../../mechanisms/patents.js'
import { publicResearchParameters } from '../../mechanisms/public-research.js'
import { GRANTS_OVER_STOCK } from '../../mechanisms/regional-paths.js'
import { technologyMarketParameters } from '../../mechanisms/technology-market.js'
import { provinceTrends } from '../../population/china/momentum.js'
import { generalPrices, priceLine, producerPrices } from '../../population/china/prices.js'
import { historyParameters } from './history-parameters.js'
import { growthOf, mean, meanOfSeries, minus, realRevenue, yearsBetween } from './history.js'

/** A parameter as the data up to a year leave it: a centre, and how much wider than at the end of 2015 the doubt about it is. */
export interface Known {
  readonly centre: number
  /** Standard deviation over that of the prior of 2015; 1 for a value that is known. */
  readonly wider: number
}

/** Changes known at the end of 2015 for a series that starts in 2011. */
const CHANGES_BY_2015 = 4

const { broughtByRd, broughtByNewcomers, residualDrift, staffByWages, staffByWagesDoubt, examinationSpread, examinationYears, outsideIndustry,
  ...yearly } = historyParameters.central()
/** First year whose growth of revenue is known. */
const REVENUE_FROM = 2006

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
  const inflation = meanOfSeries(producerPrices(2005, year), central.inflationPersistence)
  const surprises = growthSurprises(year, central)
  const growthSpread = Math.sqrt(mean(surprises.map((x) => x * x)))
  // What demand beyond the rule of growth did to the mean of prices.
  const byDemand = central.demandShare * inflation.shock / growthSpread * mean(surprises) / (1 - central.inflationPersistence)
  const line = priceLine(year)
  const realWages = mean(minus(growthOf('wage-research', 2011, year), generalPrices(2011, year)))
  const research = provinceTrends('research', year)
  const inventions = provinceTrends('inventions', year)
  const grants = growthOf('invention-grants', 2011, year)
  const aroundMean = grants.reduce((sum, x) => sum + (x - mean(grants)) * (x - mean(grants)), 0)
  const participation = ln(odds(year) / odds(2011)) / since2011
  // All R&D over revenue of industry, which is known for longer than that of industry alone.
  const allOverRevenue = researchOverRevenue(year)
  const lapses = yearsBetween(2011, year).map((y) => 1 - (national('invention-stock', y) - national('invention-grants', y)) / national('invention-stock', y - 1))
  return {
    'macro.growthSpread': observed(growthSpread),
    'macro.growthBefore': observed(realRevenue(year, year)[0] - broughtByRd),
    'macro.inflationMean': observed(inflation.mean - byDemand),
    'macro.inflationBefore': observed(producerPrices(year, year)[0]),
    'macro.passThrough': fitted(line.slope),
    'macro.generalInflation': fitted(line.level),
    'macro.highTechnologyPremium': fitted(from2011('high-technology-revenue') - from2011('revenue-industry')),
    'macro.researchTrendSpread': observed(research.trendError),
    'macro.staffingSpread': observed(research.lastingSpread),
    'macro.grantSpread': observed(inventions.lastingSpread / GRANTS_OVER_STOCK),
    'macro.inventionTrendSpread': observed(inventions.trendError),
    'macro.examinationGrowth': { centre: (national('invention-grants', year) - national('invention-grants', 2010)) / (year - 2010) / national('invention-grants', year),
      wider: Math.sqrt(5 / (year - 2010)) },
    'macro.examinationSpread': observed(Math.sqrt((examinationYears * examinationSpread * examinationSpread + aroundMean) / (examinationYears + grants.length - 1))),
    'patents.lapse': observed(mean(lapses)),
    'macro.intensityDrift': shrunk(from2012('rd-intensity-industry'), since2011, yearly.intensityYearly, mean(allOverRevenue), doubtOfAll(2015), doubtOfAll(year)),
    'macro.effortBefore': observed(growthOf('rd-expenditure-industry', year, year)[0] - generalPrices(year, year)[0] - broughtByNewcomers * participation),
    'macro.participationDrift': fitted(participation),
    'macro.patentingDrift': shrunk(from2012('invention-applications-industry') - explained, since2011, yearly.patentingYearly),
    'macro.internationalDrift': shrunk(from2012('pct-applications') - from2012('invention-applications-industry'), since2011, yearly.internationalYearly),
    'macro.certificationDrift': shrunk(from2012('hnte-count-surveyed') - performers, since2011, yearly.certificationYearly),
    'macro.contractCountDrift': shrunk(from2011('technology-contracts') - technologyMarketParameters.central().returns * realRd, since2011, yearly.contractCountYearly),
    'macro.contractValueDrift': fitted(from2011('technology-contract-turnover') - from2011('technology-contracts') - prices),
    'macro.publicResearchDrift': fitted(ln(publicRd(year) / publicRd(2010)) / (year - 2010) - prices),
    'macro.staffingDrift': shrunk(from2012('rd-personnel-industry') - realRd, since2011, yearly.staffingYearly, staffByWages * realWages, staffByWagesDoubt),
    'macro.ventureDrift': fitted(from2011('vc-capital') - prices),
    'patents.stockGrowth': observed(national('invention-stock-industry', year) / national('invention-stock-industry', year - 1) - 1),
    'publicResearch.stockGrowth': observed(national('invention-stock', year) / national('invention-stock', year - 1) - 1),
    'publicResearch.filingGrowth': observed(outsideIndustry * mean(growthOf('invention-applications', Math.max(2011, year - 2), year))),
  }
}

/** Growth of all R&D over revenue of industry into each year from the first that is known, log points. */
const researchOverRevenue = (year: number): number[] => minus(growthOf('rd-expenditure', REVENUE_FROM, year), growthOf('revenue-industry', REVENUE_FROM, year))

/** Standard error of its mean. */
function doubtOfAll(year: number): number {
  const changes = researchOverRevenue(year)
  const centre = mean(changes)
  return Math.sqrt(changes.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / (changes.length - 1) / changes.length)
}

/** Growth of real revenue beyond what its rule makes of the year before, log points. */
function growthSurprises(year: number, { growthMean, growthPersistence }: { readonly growthMean: number, readonly growthPersistence: number }): number[] {
  const real = realRevenue(REVENUE_FROM, year).map((x) => x - broughtByRd)
  return real.slice(1).map((now, n) => now - growthMean - growthPersistence * (real[n] - growthMean))
}

/**
 * A mean of `changes` yearly changes that vary by `yearly`, weighed with a prior by precision; against what four changes leave of the doubt, it
 * is so much wider.
 */
function shrunk(found: number, changes: number, yearly: number, prior = 0, doubtOf2015: number = residualDrift, doubt = doubtOf2015): Known {
  const left = (n: number, of: number): number => 1 / (1 / (of * of) + n / (yearly * yearly))
  const weight = left(changes, doubt) * changes / (yearly * yearly)
  return { centre: weight * found + (1 - weight) * prior, wider: Math.sqrt(left(changes, doubt) / left(CHANGES_BY_2015, doubtOf2015)) }
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
