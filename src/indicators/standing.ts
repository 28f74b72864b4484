import { wholeYuan } from '../kernel/sums.js'
import { designationBits } from '../population/designations.js'
import type { DesignationName } from '../population/designations.js'
import { realSpending, surveyedRd } from '../population/rd-accounts.js'
import type { IndicatorRule } from './indicator.js'
import { ratioOfSums, sumOfRegions } from './reading.js'
import type { IndicatorScene } from './scene.js'

const count = (designation: DesignationName): IndicatorRule['read'] => {
  const bit = designationBits(designation)
  return ({ enterprises: { province, weight, designations }, designated }, into) => {
    const here = new Float64Array(into.length - 1)
    for (let n = 0; n < designated.length; n++) {
      const i = designated[n]!
      if ((designations[i]! & bit) !== 0) here[province[i]!] = here[province[i]!]! + weight[i]!
    }
    sumOfRegions(into, (r) => here[r]!)
  }
}

/** Innovative enterprises and pilots. */
export const pilotFirms: IndicatorRule = {
  id: 'pilot-firms',
  unit: 'enterprise', inventory: ['I08'], source: 'innovative-enterprises-recalled',
  through: ['leading-firm-cultivation.pilots', 'exit.youngHazard'],
  byGroup: 'add',
  read: count('pilot'),
}

/** R&D intensity of pilots. */
export const pilotRdIntensity: IndicatorRule = {
  id: 'pilot-rd-intensity',
  unit: 'share of revenue', inventory: ['I04'], source: 'plan',
  byGroup: 'ratio',
  through: ['rd.elasticityLarge', 'rd.adjustment', 'macro.intensityDrift'],
  read: (scene, into) => {
    const { research, revenue } = pilotSums(scene)
    ratioOfSums(into, (r) => research[r]! * scene.generalPrice, (r) => revenue[r]! * scene.producerPrice)
  },
}

/** Surveyed R&D and revenue of pilots by province, yuan of 2015, whole. */
function pilotSums({ enterprises: e, designated, population, accounts, researchPrice }: IndicatorScene): { research: Float64Array, revenue: Float64Array } {
  const bit = designationBits('pilot')
  const classes = population.technologyClasses.length
  const research = new Float64Array(population.regions.length)
  const revenue = new Float64Array(population.regions.length)
  for (const i of designated) {
    if ((e.designations[i]! & bit) === 0) continue
    const r = e.province[i]!
    const price = researchPrice[r * classes + population.industries[e.industry[i]!]!.technologyClass]!
    research[r] = research[r]! + wholeYuan(surveyedRd(realSpending(e.effort[i]!, price), e.relabelled[i]!, accounts.surveyedShare)) * e.weight[i]!
    revenue[r] = revenue[r]! + wholeYuan(e.revenue[i]!) * e.weight[i]!
  }
  return { research, revenue }
}

/** Leaders of world influence. */
export const leadingFirms: IndicatorRule = {
  id: 'leading-firms',
  unit: 'enterprise', inventory: ['I06'], source: 'eu-scoreboard-2015',
  through: ['designation.worldResearch', 'designation.worldFilings', 'designation.filingsWeight', 'designation.frontierGrowth'],
  byGroup: 'add',
  read: count('leader'),
}

/** Enterprises among the global top 100. */
export const globalTopHundred: IndicatorRule = {
  id: 'global-top-100',
  unit: 'enterprise', inventory: ['I07'], source: 'global-innovators-2014',
  through: ['designation.listedBefore'],
  byGroup: 'add',
  read: count('global-hundred'),
}

/** Hidden champions. */
export const hiddenChampions: IndicatorRule = {
  id: 'hidden-champions',
  unit: 'enterprise', inventory: ['I11'], source: 'simon-2012',
  through: ['designation.championsBefore', 'designation.championRevenue', 'designation.championAge', 'designation.championFrontier'],
  byGroup: 'add',
  read: count('hidden-champion'),
}

/** Little giants. */
export const littleGiants: IndicatorRule = {
  id: 'little-giants',
  unit: 'enterprise', inventory: ['A06'], source: 'plan',
  through: ['designation.giantIntensity', 'designation.giantInventions'],
  byGroup: 'add',
  read: count('little-giant'),
}

/** Demonstration enterprises. */
export const demonstrationEnterprises: IndicatorRule = {
  id: 'demonstration-enterprises',
  unit: 'enterprise', inventory: ['L09'], source: 'demonstration-enterprises-recalled',
  through: ['demonstration-recognition.recognised'],
  byGroup: 'add',
  read: count('demonstration'),
}

/** Members of the top-100 project. */
export const hundredProjectEnterprises: IndicatorRule = {
  id: 'hundred-project-enterprises',
  unit: 'enterprise', inventory: ['L08'], source: 'plan',
  through: ['top-hundred-project.members'],
  byGroup: 'add',
  read: count('hundred-project'),
}

/** Enterprises with an R&D centre abroad. */
export const overseasRdCentres: IndicatorRule = {
  id: 'overseas-rd-centres',
  unit: 'enterprise', inventory: ['I48'], source: 'plan',
  through: ['overseas-rd-support.centres'],
  byGroup: 'add',
  read: count('overseas-centre'),
}
