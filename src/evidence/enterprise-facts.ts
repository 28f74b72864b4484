import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { observe } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'
import { growthOfEnterprises, lifeOfEnterprises } from './facts-of-industry.js'
import { filingsOfEnterprises, persistenceOfResearch } from './facts-of-research.js'
import { filingFacts } from './filing-facts.js'
import { growthFacts } from './growth-facts.js'
import { lifeFacts, persistenceFacts } from './life-facts.js'

const measures = [...growthOfEnterprises, ...lifeOfEnterprises, ...persistenceOfResearch, ...filingsOfEnterprises]

/** Five years of every enterprise of two provinces under the law as enacted, read as a panel. */
export const enterpriseFacts: Experiment = {
  runs: 1,
  measures,
  *perform({ everyone, settings, enacted }) {
    const population = everyone()
    const country = new ModelRun(new CommonStart(settings(population), 0), enacted)
    const years = [observe(country)]
    while (country.year < 2020) {
      country.step()
      years.push(observe(country))
    }
    yield
    return inOrder(measures, { ...growthFacts(years), ...lifeFacts(years), ...persistenceFacts(years), ...filingFacts(years, population.industries.length) })
  },
}
