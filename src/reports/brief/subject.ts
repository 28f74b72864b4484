import { provinces } from '../../data/provinces.js'
import { indicatorById } from '../../indicators/index.js'
import { EVERYBODY, columnOf } from '../../indicators/groupings.js'
import { InputError, unknownName } from '../../kernel/input-error.js'
import type { Label } from '../../population/population.js'
import type { EffectRow } from '../../questions/effects.js'
import type { IndicatorRow } from '../../questions/summary.js'
import { fromDocument } from '../../scenarios/document.js'
import type { Scenario } from '../../scenarios/scenario.js'
import { frameOf } from '../answer-sections.js'
import type { ReportFrame, ReportedAnswer } from '../answer-sections.js'
import { inLanguage } from '../language.js'
import type { Language } from '../language.js'
import type { ChartDocument } from '../charts/canvas.js'
import type { PastScores } from './past-scores.js'

/** How a brief is written. */
export interface BriefOptions {
  /** English by default. */
  readonly language?: Language
  /** Document to draw charts in: `document` of a page, or `chartDocument()` of technopole/node elsewhere. */
  readonly document: ChartDocument
  /** Indicator that the answer is given in; by default the first of `HEADLINES` that the answer has, and that changes where scenarios are compared. */
  readonly indicator?: string
  /** What `docs/results/hindcast.json` holds; without it there stands how to read the score instead of it. */
  readonly hindcast?: PastScores
}

/** Indicators that an answer is given in unless one is named, first first. */
export const HEADLINES = ['enterprise-rd', 'rd-intensity-industry', 'rd-expenditure', 'hnte-count', 'invention-stock-industry'] as const
/** The same of a projection. */
const PROJECTED = ['rd-intensity-industry', 'rd-expenditure', 'enterprise-rd', 'hnte-count'] as const

/** What every section of a brief reads. */
export interface BriefSubject extends ReportFrame {
  readonly options: BriefOptions
  readonly compared: boolean
  readonly place: string
  /** Whether it is the whole country, whose history and targets are known; a part of it goes by the same code. */
  readonly whole: boolean
  /** Scenarios as they were written, in the order of the answer. */
  readonly scenarios: readonly Scenario[]
  /** Names of scenarios by id. */
  readonly names: Readonly<Record<string, Label>>
  /** Indicator that the answer is given in. */
  readonly indicator: string
}

/** What a brief of an answer is about. Throws InputError without a finished run, or on an indicator that the answer has not. */
export function subjectOf(answer: ReportedAnswer, options: BriefOptions): BriefSubject {
  const { language = 'en' } = options
  if (answer.indicators.length === 0) throw new InputError('answer', 'an answer of at least one run', answer.manifest.runs)
  const frame = frameOf(answer, language)
  const compared = answer.effects.length > 0
  const indicators = answer.result.indicators.filter((id) => columnOf(id).group === EVERYBODY)
  if (options.indicator !== undefined && !indicators.includes(options.indicator)) {
    throw unknownName('indicator', options.indicator, indicators)
  }
  const order = [...(compared ? HEADLINES : PROJECTED), ...indicators].filter((id) => indicators.includes(id))
  const [{ id: first }] = answer.result.scenarios
  const moved = (id: string): boolean => (effectOn(frame, first, id)?.mean ?? 0) !== 0
  const indicator = options.indicator ?? (compared ? order.find(moved) : undefined) ?? order[0]
  const whole = frame.nation === 'CN' && answer.result.regions.length - 1 === provinces.length
  const names = Object.fromEntries(answer.result.scenarios.map(({ id, name }) => [id, name]))
  const called = (id: string): string => inLanguage(Object.hasOwn(names, id) ? names[id] : id, language)
  return { ...frame, options, names, called, compared, indicator, whole, place: inLanguage(answer.result.regions.at(-1)!.name, language),
    scenarios: answer.manifest.scenarios.map(({ document }) => fromDocument(document)) }
}

/** The effect of a scenario on an indicator of the nation, or of another region, in the last year. */
export function effectOn({ answer, nation, last }: ReportFrame, scenario: string, indicator: string, region = nation): EffectRow | undefined {
  return answer.effects.find((row) =>
    row.scenario === scenario && row.indicator === indicator && row.region === region && row.year === last && row.group === EVERYBODY)
}

/** An indicator of the nation, or of another region, under a scenario in a year. */
export function levelOf({ answer, nation }: ReportFrame, scenario: string, indicator: string, year: number, region = nation): IndicatorRow | undefined {
  return answer.indicators.find((row) =>
    row.scenario === scenario && row.indicator === indicator && row.region === region && row.year === year && row.group === EVERYBODY)
}

/** Name of an indicator. */
export const indicatorName = (id: string, language: Language): string => inLanguage(indicatorById(id)?.name ?? id, language)

/** Name of a scenario. */
export const named = ({ called }: BriefSubject, id: string): string => called(id)

/** The same in quotation marks. */
export const quoted = (subject: BriefSubject, id: string): string => `“${named(subject, id)}”`

/** One sentence or another, by language. */
export const say = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en)
