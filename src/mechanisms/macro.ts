/**
 * The path of the economy that no enterprise chooses: common growth, prices and structural drift, with shocks of the
 * nation, of industries and of provinces. Drawn once per run and shared by all scenarios. Arrays are indexed by
 * years since the base year (0 is the base year itself); two-way tables are row-major by year.
 */
export interface MacroPath {
  readonly baseYear: number
  readonly years: number
  /** Log growth of real revenue into each year: trend and common shock of the nation. */
  readonly nation: Float64Array
  /** The same, deviation of each industry: `[year * industries + industry]`. */
  readonly industry: Float64Array
  /** The same, deviation of each province: `[year * provinces + province]`. */
  readonly province: Float64Array
  /** Producer prices of industry, base year 1. */
  readonly producerPrice: Float64Array
  /** General prices (deflator of GDP), base year 1; R&D and public money are valued at them. */
  readonly generalPrice: Float64Array
  /** Structural drift since the base year, log points, damped: not explained by any lever, fitted on years up to 2015. */
  readonly drift: {
    /** All R&D over revenue: of performers and of those who start. */ readonly research: Float64Array
    /** Wanted R&D over revenue of a performer. */ readonly propensity: Float64Array
    /** Share of enterprises that perform R&D (logit points). */ readonly participation: Float64Array
    /** Invention applications per unit of R&D. */ readonly patenting: Float64Array
    /** Logit of the share filed internationally. */ readonly international: Float64Array
    /** Ability to pass the certificate's gates (logit points). */ readonly certification: Float64Array
    /** Number of technology contracts. */ readonly contractCount: Float64Array
    /** Real mean value of a contract. */ readonly contractValue: Float64Array
    /** R&D of universities and institutes. */ readonly publicResearch: Float64Array
    /** Research staff per real yuan of R&D (negative: each costs more). History: R&D +67 %, FTE +36 % from 2011 to 2015. */ readonly staffing: Float64Array
    /** Private venture fund-raising. */ readonly venture: Float64Array
    /** What the patent office can examine. */ readonly examination: Float64Array
  }
  /** Paths of provinces against the nation beside that of revenue, log points: `[year * provinces + province]`. */
  readonly regional: {
    /** R&D of all performers since the base year: momentum and chance. */ readonly research: Float64Array
    /** Wanted R&D over revenue of enterprises since the base year: what makes their R&D move as `research` does. */ readonly propensity: Float64Array
    /** R&D of enterprises that training expects since the base year. */ readonly training: Float64Array
    /** Research staff per real yuan of R&D since the base year: chance. */ readonly staffing: Float64Array
    /** Grants of the year for each application: chance. */ readonly grants: Float64Array
    /** Mean value of a contract since the base year: without what was passing. */ readonly contracts: Float64Array
  }
}
