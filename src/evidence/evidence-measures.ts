import { deductionStudies, designationStudy, equipmentStudies, grantStudies, guidanceStudy, incubatorStudies, notchStudies, productivityStudy, spilloverStudies,
  voucherStudies } from './causal-measures.js'
import { growthOfEnterprises, lifeOfEnterprises, sizeAndPlace } from './facts-of-industry.js'
import { bunchingAtNotch, filingsOfEnterprises, persistenceOfResearch, structureOfResearch } from './facts-of-research.js'
import type { Measure } from './experiment.js'

/** Stylised facts that simulated microdata must show. */
export const factMeasures: readonly Measure[] = [...sizeAndPlace, ...growthOfEnterprises, ...lifeOfEnterprises, ...structureOfResearch,
  ...persistenceOfResearch, ...filingsOfEnterprises, ...bunchingAtNotch]

/** Studies of causes that must come out the same when they are done on simulated microdata. */
export const causalMeasures: readonly Measure[] = [...deductionStudies, ...notchStudies, ...productivityStudy, ...voucherStudies, ...guidanceStudy,
  ...equipmentStudies, ...spilloverStudies, ...incubatorStudies, ...designationStudy, ...grantStudies]
