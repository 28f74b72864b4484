import { defineParameters } from '../../data/parameter.js'
import { fixed } from '../../data/prior.js'

const dearerStaff = 'assumption:staff-cost'
const officeInWaves = 'assumption:examiners'

/** How much the drift of a series varies from year to year. */
const yearly = (value: number, source: string) => ({ prior: fixed(value), unit: 'log points', range: [0.005, 0.5], source, grade: 'C' } as const)

/**
 * Numbers by which years up to an origin are turned into parameters, the same for every origin: what is not to be counted twice, beliefs
 * with which few figures are weighed, and how much drifts vary from year to year (twice the standard error of a mean of four changes,
 * decision 3). None is drawn: they set centres and widths of parameters that are.
 */
export const historyParameters = defineParameters('history', {
  /** Growth of real revenue that R&D brings inside the model. */
  broughtByRd: {
    prior: fixed(0.003), unit: 'log points a year', range: [0, 0.03], source: 'assumption:brought-inside', grade: 'D',
  },
  /** Growth of R&D that new performers bring for each logit point of participation. */
  broughtByNewcomers: {
    prior: fixed(0.02 / 0.151), unit: 'log points per logit point', range: [0, 0.5], source: 'assumption:brought-by-newcomers', grade: 'D',
  },
  /** Standard deviation around 0 of a drift that mechanisms leave unexplained, before figures are seen. */
  residualDrift: {
    prior: fixed(0.05), unit: 'log points a year', range: [0.005, 0.5], source: 'assumption:residual-drift', grade: 'D',
  },
  /** Growth of staff per real yuan of R&D over growth of real research wages. */
  staffByWages: {
    prior: fixed(-0.65), unit: 'ratio', range: [-1, 0], source: dearerStaff, grade: 'D',
  },
  /** Standard deviation of what wages say of staff per real yuan. */
  staffByWagesDoubt: {
    prior: fixed(0.02), unit: 'log points a year', range: [0.002, 0.2], source: dearerStaff, grade: 'D',
  },
  /** Yearly spread of the drift of invention applications. */
  patentingYearly: yearly(0.068, 'science-yearbook-patents'),
  /** Yearly spread of the drift of international applications. */
  internationalYearly: yearly(0.112, 'science-yearbook-patents'),
  /** Yearly spread of the drift of certificates. */
  certificationYearly: yearly(0.06, 'science-yearbook-recalled'),
  /** Yearly spread of the drift of the number of contracts. */
  contractCountYearly: yearly(0.05, 'science-yearbook-technology-market'),
  /** Yearly spread of the drift of staff per real yuan. */
  staffingYearly: yearly(0.03, 'science-yearbook-rd'),
  /** Yearly spread of the growth of R&D over revenue. */
  intensityYearly: yearly(0.024, 'industrial-rd-2015'),
  /** Spread of grants of the country around their rise, before figures are seen. */
  examinationSpread: {
    prior: fixed(0.15), unit: 'log points', range: [0.01, 0.5], source: officeInWaves, grade: 'D',
  },
  /** How many years of figures that belief counts for. */
  examinationYears: {
    prior: fixed(3), unit: 'year', range: [0, 50], source: officeInWaves, grade: 'D',
  },
  /** Growth of applications outside industry over that of all, .18 to .23 in 2012-15 (decision 3). */
  outsideIndustry: {
    prior: fixed(0.18 / 0.23), unit: 'ratio', range: [0, 2], source: 'science-yearbook-patents', grade: 'C',
  },
})
