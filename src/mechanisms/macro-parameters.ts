import { defineParameters } from '../data/parameter.js'
import { fixed, lognormal, normal, triangular } from '../data/prior.js'

const shortHistory = 'assumption:macro-short-history'
const unevenHistory = 'assumption:uneven-growth'
const longRun = 'assumption:long-run-growth'
const residual = 'assumption:residual-drift'
const dearerStaff = 'assumption:staff-cost'
const officeInWaves = 'assumption:examiners'
const dampingSource = 'assumption:damped-drift'

/**
 * Growth, prices and drift of the nation. Everything is fitted on years up to 2015; `docs/decisions/0003-macro-and-drift.md`
 * shows the figures and the arithmetic, and a test repeats the fit.
 *
 * Common growth g of real revenue (nominal revenue of above-scale industry over producer prices) and inflation p of
 * producer prices are two AR(1) processes with correlated shocks, started at their values of 2015:
 *   g_t = m_g + r_g·(g_{t−1} − m_g) + s_g·z1,   p_t = m_p + r_p·(p_{t−1} − m_p) + s_p·(c·z1 + √(1 − c²)·z2).
 * Growth returns slowly to what countries grow by in the long run; prices to their mean of history, less what demand out of the common did to them.
 */
export const macroParameters = defineParameters('macro', {
  /** Growth of real revenue in the long run, less .003 that R&D brings inside the model. */
  growthMean: {
    prior: normal(0.027, 0.015), unit: 'log points a year', range: [-0.02, 0.14], source: longRun, grade: 'D',
  },
  /**
   * Part of fast growth that is left a year later: means of ten years then correlate by .1 to .35. (Around a mean of ten years .45, which Kendall
   * (1954) corrects to .79).
   */
  growthPersistence: {
    prior: triangular(0.75, 0.85, 0.92), unit: 'ratio', range: [0, 0.95], source: 'easterly-kremer-pritchett-summers-1993', grade: 'C',
  },
  /** Standard deviation of the yearly shock to common growth of real revenue. */
  growthSpread: {
    prior: lognormal(0.036, 0.3), unit: 'log points', range: [0.01, 0.1], source: 'yearbook-2015-industry', grade: 'C',
  },
  /**
   * Growth of real revenue of above-scale industry in 2015: nominal .0025 less producer prices -.0534, less .003 that R&D brings inside the
   * model.
   */
  growthBefore: {
    prior: fixed(0.053), unit: 'log points', range: [-0.2, 0.2], source: 'yearbook-recalled', grade: 'C',
  },
  /** Mean rise of producer prices: 2005-15 .010, less .002 that growth beyond its rule brought. */
  inflationMean: {
    prior: normal(0.008, 0.018), unit: 'log points a year', range: [-0.06, 0.08], source: 'producer-prices-recalled', grade: 'C',
  },
  /** Share of a deviation of producer price inflation from its mean that is left a year later (2005-15: 0; 2012-15 stayed low). */
  inflationPersistence: {
    prior: triangular(0, 0.3, 0.7), unit: 'ratio', range: [0, 0.95], source: shortHistory, grade: 'D',
  },
  /** Standard deviation of the yearly shock to producer prices. */
  inflationSpread: {
    prior: lognormal(0.045, 0.3), unit: 'log points', range: [0.01, 0.12], source: 'producer-prices-recalled', grade: 'C',
  },
  /** Rise of producer prices in 2015. */
  inflationBefore: {
    prior: fixed(-0.053), unit: 'log points', range: [-0.2, 0.2], source: 'producer-prices-recalled', grade: 'C',
  },
  /** Correlation of shocks to growth and to producer prices (2006-15: .65): demand moves both. */
  demandShare: {
    prior: triangular(0.3, 0.65, 0.9), unit: 'correlation', range: [-0.99, 0.99], source: 'yearbook-2015-industry', grade: 'C',
  },
  /** Rise of general prices (deflator of GDP) when producer prices stand still. */
  generalInflation: {
    prior: normal(0.0336, 0.004), unit: 'log points a year', range: [0, 0.08], source: 'yearbook-recalled', grade: 'C',
  },
  /** Rise of general prices for a rise of producer prices; the two regress with residual .006. */
  passThrough: {
    prior: normal(0.71, 0.08), unit: 'ratio', range: [0, 1.2], source: 'yearbook-recalled', grade: 'C',
  },
  /** Standard deviation of general prices around that line. */
  generalSpread: {
    prior: fixed(0.006), unit: 'log points', range: [0, 0.05], source: 'yearbook-recalled', grade: 'C',
  },
  /** Spread of lasting growth differences between industries, damped like drift. */
  industryTrendSpread: {
    prior: triangular(0.005, 0.02, 0.04), unit: 'log points a year', range: [0, 0.1], source: unevenHistory, grade: 'D',
  },
  /** Spread of yearly growth differences between industries (high-technology manufacturing against all: .045). */
  industrySpread: {
    prior: triangular(0.02, 0.04, 0.06), unit: 'log points', range: [0, 0.2], source: unevenHistory, grade: 'D',
  },
  /** Faster growth of high-technology manufacturing, mean of 2011-15, damped like drift. */
  highTechnologyPremium: {
    prior: normal(0.033, 0.02), unit: 'log points a year', range: [-0.05, 0.12], source: 'science-yearbook-high-technology', grade: 'C',
  },
  /** Spread of lasting growth differences between provinces, damped like drift. */
  provinceTrendSpread: {
    prior: triangular(0.01, 0.02, 0.035), unit: 'log points a year', range: [0, 0.1], source: unevenHistory, grade: 'D',
  },
  /** Spread of yearly growth differences between provinces; industry moves more than GDP. */
  provinceSpread: {
    prior: triangular(0.015, 0.025, 0.04), unit: 'log points', range: [0, 0.2], source: unevenHistory, grade: 'D',
  },
  /** What is left to learn of the trend of research of a province against the nation, damped like drift: staff 2010-15. */
  researchTrendSpread: {
    prior: triangular(0.013, 0.024, 0.039), unit: 'log points a year', range: [0, 0.1], source: 'science-yearbook-rd', grade: 'C',
  },
  /** Yearly shock to R&D over revenue of a province against the nation: R&D over GDP 2010-15, less what revenue varies beyond GDP. */
  researchSpread: {
    prior: triangular(0.031, 0.048, 0.065), unit: 'log points', range: [0, 0.2], source: 'science-yearbook-rd', grade: 'C',
  },
  /** Yearly shock to research staff of a province against the nation that its R&D does not share, 2010-15. */
  staffingSpread: {
    prior: triangular(0.042, 0.059, 0.077), unit: 'log points', range: [0, 0.2], source: 'science-yearbook-rd', grade: 'C',
  },
  /** Part of a shock to R&D of a province that its staff shares: money is noisier than people, 2010-15. */
  staffFollows: {
    prior: triangular(0.3, 0.6, 0.9), unit: 'ratio', range: [0, 1], source: 'science-yearbook-rd', grade: 'C',
  },
  /** Yearly shock to grants of a province against the nation: lasting changes of its stock .038, over grants of a third of the stock. */
  grantSpread: {
    prior: triangular(0.065, 0.115, 0.17), unit: 'log points', range: [0, 0.5], source: 'science-yearbook-patents', grade: 'C',
  },
  /** What is left to learn of the trend of inventions of a province against the nation, damped like drift: 2010-15. */
  inventionTrendSpread: {
    prior: triangular(0.01, 0.016, 0.022), unit: 'log points a year', range: [0, 0.1], source: 'science-yearbook-patents', grade: 'C',
  },
  /** Grants to residents that the patent office can add a year: 79,767 in 2010 to 263,440 in 2015, over those of 2015. */
  examinationGrowth: {
    prior: normal(0.139, 0.06), unit: 'share of the base year, a year', range: [0, 0.5], source: 'science-yearbook-patents', grade: 'C',
  },
  /** Yearly shock to grants of the country that lasts: changes of 2011-15 were .34, .25, .00, .13, .48. */
  examinationSpread: {
    prior: lognormal(0.173, 0.3), unit: 'log points', range: [0.02, 0.5], source: officeInWaves, grade: 'D',
  },
  /** Share of every drift that is left a year later. */
  damping: {
    prior: triangular(0.6, 0.85, 0.98), unit: 'ratio', range: [0, 1], source: dampingSource, grade: 'D',
  },
  /**
   * Growth of R&D over revenue of above-scale industry: .059 ± .012 in 2011-15 (0.71 to 0.90 %), weighed with .026 ± .02 of all R&D over that
   * revenue in 2005-15.
   */
  intensityDrift: {
    prior: normal(0.05, 0.01), unit: 'log points a year', range: [-0.05, 0.15], source: 'industrial-rd-2015', grade: 'B',
  },
  /** Growth in 2015 of real R&D of those who already performed: .079 in all, less .02 by new performers. */
  effortBefore: {
    prior: normal(0.06, 0.02), unit: 'log points', range: [-0.1, 0.2], source: 'industrial-rd-2015', grade: 'C',
  },
  /** Growth of the share of above-scale enterprises with R&D, 11.5 % in 2011 to 19.2 % in 2015. */
  participationDrift: {
    prior: normal(0.151, 0.025), unit: 'logit points a year', range: [-0.1, 0.35], source: 'industrial-rd-2015', grade: 'B',
  },
  /** Growth of invention applications that performers, their R&D and spillovers leave unexplained (2012-15 .002 ± .034). */
  patentingDrift: {
    prior: normal(0.001, 0.028), unit: 'log points a year', range: [-0.15, 0.15], source: residual, grade: 'C',
  },
  /** Growth of international over invention applications: both grew .150 a year (± .056). */
  internationalDrift: {
    prior: normal(0, 0.037), unit: 'logit points a year', range: [-0.2, 0.2], source: residual, grade: 'C',
  },
  /** Growth of certified enterprises (.165 a year) beyond that of enterprises with R&D (.169). */
  certificationDrift: {
    prior: normal(-0.003, 0.026), unit: 'logit points a year', range: [-0.15, 0.15], source: residual, grade: 'C',
  },
  /** Growth of technology contracts (.058 a year) beyond what knowledge offered and demanded bring (half of .114). */
  contractCountDrift: {
    prior: normal(0.001, 0.022), unit: 'log points a year', range: [-0.15, 0.1], source: residual, grade: 'C',
  },
  /** Growth of the mean value of a contract at constant prices (.127 nominal). */
  contractValueDrift: {
    prior: normal(0.1, 0.028), unit: 'log points a year', range: [-0.05, 0.2], source: 'science-yearbook-technology-market', grade: 'B',
  },
  /** Growth of R&D of institutes and universities at constant prices, 2010-15. */
  publicResearchDrift: {
    prior: normal(0.086, 0.018), unit: 'log points a year', range: [-0.05, 0.2], source: 'rd-communique-2015', grade: 'B',
  },
  /** Growth of research staff less that of real R&D: -.038 ± .015 in above-scale industry, 2011-15 (.077 less .115), and -.043 by wages. */
  staffingDrift: {
    prior: normal(-0.04, 0.012), unit: 'log points a year', range: [-0.12, 0.05], source: dearerStaff, grade: 'C',
  },
  /** Growth of venture capital under management at constant prices, 2010-15. */
  ventureDrift: {
    prior: normal(0.177, 0.066), unit: 'log points a year', range: [-0.1, 0.4], source: 'venture-recalled', grade: 'C',
  },
})
