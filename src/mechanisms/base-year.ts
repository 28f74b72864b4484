import { defineSchedule } from '../kernel/schedule.js'
import { wholeYuan } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import { surveyedRd } from '../population/rd-accounts.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from '../population/synthesis/research.js'
import { technologyMarketOf } from '../population/technology-supply.js'
import { certificateOffered } from './certificate-case.js'
import { calibrateApproval } from './certification-base.js'
import { initialKnowledge } from './knowledge.js'
import { measurePilotRevenue } from './lending.js'
import { calibratePatents } from './patent-base.js'
import { startAdoption } from './adoption.js'
import { calibrateParticipation } from './rd-participation.js'
import { ownEffort } from './research-models.js'
import { researchCells } from './research-cells.js'
import { noteServices } from './platform-services.js'
import { poolSpillovers } from './spillovers.js'
import { startStandards } from './standards.js'
import { assessProfit, treatForTax } from './taxes.js'
import { policyCosts } from './user-cost.js'
import { noteVentureMoney } from './venture-deals.js'
import { makeSuggestions } from './worker-innovation.js'
import { calibrateWorldStanding, reviewWorldStanding } from './world-standing.js'
import type { World } from './world.js'

/**
 * The base year, in order: what its law, its survey and this draw of the parameters say of each enterprise before anything
 * happens. Gone through once, with the policy columns of the base-year law written and before the first year. Afterwards the
 * rules of the model reproduce the base year: who performs R&D and how much, who files, who holds a certificate.
 */
export const baseYear = defineSchedule<World>([
  { name: 'the past is as steady as the future is to be', does: makeSteady },
  { name: 'profit before relief is known', does: assessProfit },
  { name: 'tax treatment follows', does: treatForTax },
  { name: 'the survey is kept', does: keepSurvey },
  { name: 'costs of R&D are noted', does: noteCosts },
  { name: 'stocks of knowledge begin', does: startStocks },
  { name: 'markets for staff and technology clear', does: startMarkets },
  { name: 'workers make suggestions', does: makeSuggestions },
  { name: 'standards begin', does: startStandards },
  { name: 'techniques are in use', does: startAdoption },
  { name: 'pilot revenue is measured', does: measurePilotRevenue },
  { name: 'knowledge spills over', does: poolSpillovers },
  { name: 'it has spilled over before', does: noteSpillovers },
  { name: 'participation in R&D is calibrated', does: calibrateParticipation },
  { name: 'approval of certificates is calibrated', does: calibrateApproval },
  { name: 'venture money is noted', does: noteVentureMoney },
  { name: 'services are noted', does: noteServices },
  { name: 'filings and grants are calibrated', does: calibratePatents },
  { name: 'standing in the world is calibrated', does: calibrateWorldStanding },
  { name: 'standing in the world is reviewed', does: reviewWorldStanding },
])

/** What R&D costs under the law of the base year: later costs are held against it. */
function noteCosts(world: World): void {
  const { enterprises: e } = world
  const performers = performersOf(e)
  const costs = policyCosts(world, performers)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    e.baselineCost[i] = costs[n]
    e.costRatio[i] = 1
    e.propensity[i] = e.revenue[i] > 0 ? ownEffort(e, i) / e.revenue[i] : 0
  }
}

function noteSpillovers({ enterprises: e }: World): void {
  e.spilloverOneYearAgo.set(e.spillover.subarray(0, e.count))
}

/** A steady state has no past growth: R&D and applications have always been what they are. */
function makeSteady({ enterprises: e, closures }: World): void {
  if (closures.growth) return
  for (let i = 0; i < e.count; i++) {
    e.effortOneYearAgo[i] = e.effort[i]
    e.effortTwoYearsAgo[i] = e.effort[i]
    e.filingsOneYearAgo[i] = e.filings[i]
    e.filingsTwoYearsAgo[i] = e.filings[i]
    e.filingsThreeYearsAgo[i] = e.filings[i]
    e.filingsFourYearsAgo[i] = e.filings[i]
  }
}

/**
 * What was surveyed in the base year is a fact; how much relabelled cost it held is not. A run that believes the survey
 * took more of it for R&D has less real R&D, and the other way round: own efforts of each province, above and below the
 * scale, are scaled so that the survey finds what it found.
 */
function keepSurvey(world: World): void {
  const { enterprises: e, parameters: { rdAccounts }, population } = world
  const offered = certificateOffered(world)
  for (let i = 0; i < e.count; i++) {
    // Where the law of the base year offers no certificate, nobody had a reason to relabel: what was surveyed is real.
    if ((e.relabelled[i] === 0 && e.extraEffort[i] === 0) || offered(i)) continue
    e.effort[i] = wholeYuan(surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR))
    e.relabelled[i] = 0
    e.extraEffort[i] = 0
  }
  const groups = population.regions.length * 2
  const surveyed = new Float64Array(groups)
  const scalable = new Float64Array(groups)
  for (let i = 0; i < e.count; i++) {
    const g = e.province[i] * 2 + e.aboveScale[i]
    if (e.relabelled[i] === 0) scalable[g] += e.weight[i] * e.effort[i]
    else surveyed[g] += e.weight[i] * (wholeYuan(surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR))
      - wholeYuan(surveyedRd(e.effort[i], e.relabelled[i], rdAccounts.surveyedShare)))
  }
  const factor = scalable.map((rd, g) => (rd > 0 ? Math.max(0, rd + surveyed[g]) / rd : 1))
  for (let i = 0; i < e.count; i++) {
    const scale = factor[e.province[i] * 2 + e.aboveScale[i]]
    if (e.relabelled[i] > 0 || e.effort[i] === 0 || scale === 1) continue
    e.effort[i] = Math.max(1, wholeYuan(e.effort[i] * scale))
    e.effortOneYearAgo[i] = wholeYuan(e.effortOneYearAgo[i] * scale)
    e.effortTwoYearsAgo[i] = wholeYuan(e.effortTwoYearsAgo[i] * scale)
    e.knowledge[i] = wholeYuan(e.knowledge[i] * scale)
  }
}

/** Stocks of knowledge at this draw of depreciation; whoever does no R&D has none to speak of. */
function startStocks({ enterprises: e, regions, parameters: { knowledge: p }, closures }: World): void {
  const steady = !closures.growth
  for (let i = 0; i < e.count; i++) {
    e.knowledge[i] = e.effort[i] === 0 ? 0
      : wholeYuan(initialKnowledge(e.knowledge[i], e.effort[i], p.depreciation, steady))
    e.knowledgeOneYearAgo[i] = e.knowledge[i]
  }
  for (let r = 0; r < regions.count; r++) {
    const research = regions.instituteRd[r] + regions.higherEducationRd[r] + regions.otherRd[r]
    const stock = initialKnowledge(regions.publicKnowledge[r], research, p.depreciation, steady)
    regions.publicKnowledge[r] = wholeYuan(stock)
  }
}

/** Markets for staff and for technology clear in the base year, at what they trade then. */
function startMarkets({ enterprises: e, labour, regions, population }: World): void {
  const cells = researchCells(population)
  labour.demandBase.fill(0)
  for (let i = 0; i < e.count; i++) {
    if (e.effort[i] > 0) labour.demandBase[cells.market(e.province[i], e.industry[i])] += e.weight[i] * ownEffort(e, i)
  }
  labour.demand.set(labour.demandBase.subarray(0, labour.count))
  labour.supply.fill(1)
  labour.wage.fill(1)
  const { supply, demand } = technologyMarketOf(e, regions)
  for (let r = 0; r < regions.count; r++) {
    regions.supplyBase[r] = supply[r]
    regions.demandBase[r] = demand[r]
  }
}
