import { defineSchedule } from '../kernel/schedule.js'
import type { World } from './world.js'
import { endPolicy, openTheYear } from './opening.js'
import { acquireForeignTechnology } from './acquisitions.js'
import { nameEnterprises } from './designation.js'
import { researchInForeignCentres } from './foreign-knowledge.js'
import { enterMarket } from './entry.js'
import { foundConsortia } from './consortium-founding.js'
import { workTogether } from './consortium-gains.js'
import { openFacilities, serveEnterprises } from './facilities.js'
import { trainAndMove } from './talent.js'
import { bringKnowledge } from './invention-lift.js'
import { releaseResults } from './technology-offers.js'
import { assessProfit, treatForTax } from './taxes.js'
import { raiseVentureFunds, investVenture } from './venture.js'
import { settleCash } from './finance.js'
import { spreadTechniques } from './adoption.js'
import { weighAssessment } from './assessed-cost.js'
import { reportForAssessment } from './assessment.js'
import { lend } from './lending.js'
import { startAndStopRd, chooseEffort } from './rd.js'
import { clearResearchWages } from './wages.js'
import { certify } from './certification.js'
import { masterTechnologies } from './milestones.js'
import { makeSuggestions } from './worker-innovation.js'
import { accumulateKnowledge } from './knowledge.js'
import { poolSpillovers } from './spillovers.js'
import { fileInventions, grantInventions } from './patents.js'
import { fileInternationally } from './international-patents.js'
import { conductPublicResearch } from './public-research.js'
import { formStandards } from './standards.js'
import { tradeTechnology } from './technology-market.js'
import { raiseProductivity } from './productivity.js'
import { growRevenue } from './growth.js'
import { agglomerate, promoteClusters } from './clusters.js'
import { reviewScale } from './scale-threshold.js'
import { leaveMarket } from './exit.js'

/**
 * The year, in order; each line is a rule in a file of that subject. Three steps are open: simulation fills them with
 * the levers of a scenario and with the reading of indicators, so that mechanisms know neither.
 */
export const year = defineSchedule<World>([
  { name: 'open the year: macro path, lags', does: openTheYear },
  { name: 'revenue grows', does: growRevenue },
  { name: 'enterprises leave', does: leaveMarket },
  { name: 'new enterprises enter', does: enterMarket },
  { name: 'enterprises cross the scale threshold', does: reviewScale },
  { name: 'profit before relief is known', does: assessProfit },
  { name: 'policy of last year ends', does: endPolicy },
  { name: 'policy writes' },
  { name: 'facilities open', does: openFacilities },
  { name: 'facilities serve', does: serveEnterprises },
  { name: 'alliances and centres are founded', does: foundConsortia },
  { name: 'members of alliances and centres work together', does: workTogether },
  { name: 'people are trained and move', does: trainAndMove },
  { name: 'tax treatment follows', does: treatForTax },
  { name: 'venture and guidance funds raise and call money', does: raiseVentureFunds },
  { name: 'venture funds invest', does: investVenture },
  { name: 'banks lend', does: lend },
  { name: 'enterprises start and stop R&D', does: startAndStopRd },
  { name: 'managers of state enterprises weigh their assessment', does: weighAssessment },
  { name: 'performers choose R&D', does: chooseEffort },
  { name: 'wages of research staff clear', does: clearResearchWages },
  { name: 'enterprises apply for the high-tech certificate', does: certify },
  { name: 'state enterprises report for their assessment', does: reportForAssessment },
  { name: 'core technologies are mastered', does: masterTechnologies },
  { name: 'knowledge accumulates', does: accumulateKnowledge },
  { name: 'foreign technology is acquired', does: acquireForeignTechnology },
  { name: 'foreign centres do research', does: researchInForeignCentres },
  { name: 'knowledge spills over', does: poolSpillovers },
  { name: 'hires bring knowledge', does: bringKnowledge },
  { name: 'inventions are filed', does: fileInventions },
  { name: 'earlier filings are granted, patents lapse', does: grantInventions },
  { name: 'some are filed internationally', does: fileInternationally },
  { name: 'universities and institutes do research', does: conductPublicResearch },
  { name: 'results are released', does: releaseResults },
  { name: 'technology is traded', does: tradeTechnology },
  { name: 'clusters agglomerate and congest', does: agglomerate },
  { name: 'clusters are promoted', does: promoteClusters },
  { name: 'standards are formed', does: formStandards },
  { name: 'techniques spread', does: spreadTechniques },
  { name: 'workers make suggestions', does: makeSuggestions },
  { name: 'productivity grows', does: raiseProductivity },
  { name: 'enterprises are named', does: nameEnterprises },
  { name: 'policy settles' },
  { name: 'cash and losses are carried forward', does: settleCash },
  { name: 'indicators are read' },
])
