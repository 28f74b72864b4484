/**
 * The contents page of technopole: what a program may import. Runs in Node and in a browser.
 * @module technopole
 */

// Asking: where indicators go, what a policy changes, and the same bytes again.
export { compare, project } from './questions/ask.js'
export type { Answer } from './questions/ask.js'
export type { AskOptions, Journal } from './questions/options.js'
export { attain } from './questions/attain.js'
export type { AttainOptions, Attainment, BindingRow, TargetRow } from './questions/attain.js'
export type { Target } from './questions/targets.js'
export { attribute } from './questions/attribute.js'
export type { AttributeOptions, Attribution, ContributionRow, InteractionRow } from './questions/attribute.js'
export type { Grouping, LeverGroup } from './questions/players.js'
export type { AttainmentRow } from './questions/attainment.js'
export { ledgerTotals } from './questions/costs.js'
export type { LedgerMean, LedgerTotal } from './questions/costs.js'
export type { EffectRow } from './questions/effects.js'
export { reproduce } from './questions/reproduce.js'
export type { Reproduction, ReproduceOptions } from './questions/reproduce.js'
export type { IndicatorRow } from './questions/summary.js'

// Scenarios: sentences about policy, and the same as documents.
export { amend, enact, hold, repeal } from './scenarios/change.js'
export type { Amend, Change, Enact, EnactmentTerms, Hold, Repeal, WrittenParams, WrittenValue } from './scenarios/change.js'
export { differences } from './scenarios/difference.js'
export type { DifferenceRow } from './scenarios/difference.js'
export { fromDocument, toDocument } from './scenarios/document.js'
export type { ReadingOptions } from './scenarios/document.js'
export {
  asEnacted, delayedImplementation, doubleVouchers, earlierDeduction, frozen2015, namedScenarios, noGuidanceFunds, plan, scenarioById,
  turningPoint, zeroSumProvinces,
} from './scenarios/named.js'
export { enactmentsOf, scenario, scenarioDigest } from './scenarios/scenario.js'
export type { Scenario, ScenarioDefinition } from './scenarios/scenario.js'
export { scenarioSchema } from './scenarios/schema.js'
export type { ScenarioDocument } from './scenarios/schema.js'

// Levers: what government does, and how to write one.
export * from './levers/index.js'
export { all, any, designated, everyone, inRegionGroup, industry, not, notExcludedIndustry, ownership, region, size, status } from './levers/eligibility.js'
export { GOVERNMENTS, books, perEnterprise, perProvince } from './levers/cost.js'
export type { Charge, CostRule } from './levers/cost.js'
export { gives } from './levers/effect.js'
export type { BySize, Effect, Occasion } from './levers/effect.js'
export { brings, opens } from './levers/province.js'
export type { Opening, ProvinceYear, RegionalEffect } from './levers/province.js'
export { reaches, reachesOnce } from './levers/take-up.js'
export type { Term } from './levers/terms.js'
export { assumption } from './data/sources.js'
export type { Grade, Source } from './data/sources.js'
export { beta, lognormal, normal, triangular, uniform } from './data/prior.js'
export type { Prior } from './data/prior.js'
export { equation } from './levers/equation.js'
export type { Equation } from './levers/equation.js'
export { defineLever } from './levers/lever.js'
export type { Claimants, IncentiveYear, Lever, LeverDefinition, SettleYear } from './levers/lever.js'
export { behaviour, choice, dated, fixed, national } from './levers/parameters.js'
export type { Enactment, Implementation } from './levers/enactment.js'
export { ledgerRows } from './levers/ledger.js'
export type { Account, ClosedLedger, LedgerLine, LedgerRow, Party } from './levers/ledger.js'

// Who lives there.
export { china2015, chinaAt } from './population/china-2015.js'
export type { ChinaYear } from './population/china/earlier.js'
export { imputedMargins } from './population/china/imputation.js'
export { margins } from './population/margins.js'
export type { MarginRow } from './population/margins.js'
export { populationFrom } from './population/microdata.js'
export { populationFromPack } from './population/population-from-pack.js'
export type { Label, Population, Region } from './population/population.js'

// What is measured.
export { indicatorById, indicators } from './indicators/index.js'
export type { Indicator } from './indicators/indicator.js'

// One world, many years, many runs.
export { startWorld } from './questions/start-world.js'
export type { WorldOptions } from './questions/start-world.js'
export { simulate } from './simulation/ensemble.js'
export type { Keeping, SimulationOptions } from './simulation/ensemble.js'
export type { RunnableScenario, Runner, RunnerCalls, RunOutcome, Study } from './simulation/study.js'
export { inline } from './simulation/runners/inline.js'
export { webWorkers } from './simulation/runners/web-workers.js'
export type { WebWorker, WebWorkersOptions } from './simulation/runners/web-workers.js'
export { CommonStart, ModelRun } from './simulation/model-run.js'
export type { RunSettings } from './simulation/model-run.js'
export type { DesignPoint } from './simulation/design.js'
export type { Manifest, QuestionName } from './simulation/manifest.js'
export { tidy, valueIndex } from './simulation/result.js'
export type { SimulationResult, TidyRow } from './simulation/result.js'
export { trace } from './simulation/trace.js'
export type { TraceRow } from './simulation/trace.js'
export { mechanismParameters, overrideParameters } from './mechanisms/parameters.js'
export { allClosures } from './mechanisms/world.js'
export type { Closures, ReadonlyNumbers, ReadonlyWorld, World } from './mechanisms/world.js'
export { year } from './mechanisms/year.js'
export { timeSteps } from './kernel/schedule.js'
export type { Observer, StepTime, StepTimes } from './kernel/schedule.js'

// Why to believe it.
export { causalMeasures, factMeasures } from './evidence/evidence-measures.js'
export { causalEvidence } from './evidence/causal-evidence.js'
export { stylisedFacts } from './evidence/stylised-facts.js'
export { magnitudes, measures } from './evidence/magnitudes.js'
export type { EvidenceOptions, EvidenceRow } from './evidence/carry-out.js'
export type { Fit, Measure } from './evidence/experiment.js'
export * as calibration from './evidence/calibration/index.js'
export * as hindcasting from './evidence/hindcast/index.js'

// How to measure what happened: regressions, discontinuities, bunching, tails.
export * as statistics from './statistics/index.js'

// Reports.
export { answerColumns } from './reports/answer-columns.js'
export { answerText } from './reports/answer-text.js'
export { catalogue, catalogueNames, entryOf } from './reports/catalogue.js'
export type { CatalogueRow } from './reports/catalogue.js'
export { catalogueText } from './reports/catalogue-text.js'
export { explainText } from './reports/explain-text.js'
export { pages } from './reports/pages/pages.js'
export type { Page } from './reports/pages/pages.js'
export type { PairedEffect } from './reports/pages/lever-page.js'
export { answerDocument, answerJson } from './reports/contract.js'
export type { AnswerDocument } from './reports/contract.js'
export { csvTable } from './reports/csv.js'
export { attainReport } from './reports/attain-report.js'
export { attributeReport } from './reports/attribute-report.js'
export { questionCsv, questionJson, questionText } from './reports/question-report.js'
export type { QuestionColumn, QuestionReport, QuestionTable, Shown } from './reports/question-report.js'
export type { Language } from './reports/language.js'
export { regionSchema } from './reports/schemas.js'

// Law, data, and the error for wrong input.
export * as law from './law/index.js'
export * as data from './data/index.js'
export { InputError } from './kernel/input-error.js'
