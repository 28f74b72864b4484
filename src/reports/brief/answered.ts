import type { Scenario } from '../../scenarios/scenario.js'
import { PHRASES } from '../language.js'
import { formatChange, formatValue } from '../minus.js'
import { evenStyle, formatProbability, styleOf } from '../numbers.js'
import type { BriefBlock, BriefSection } from './brief.js'
import { publicCash } from './public-cash.js'
import { effectOn, indicatorName, levelOf, quoted, say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** What was asked, in a sentence. */
function question(subject: BriefSubject): string {
  const { scenarios, compared, language, place, last } = subject
  const names = (compared ? scenarios.slice(0, -1) : scenarios).map(({ id }) => quoted(subject, id)).join(say(language, ' and ', '、'))
  return compared
    ? say(language, `What does ${names} change in ${place} until ${last}, against ${quoted(subject, scenarios.at(-1)!.id)}?`,
      `与${quoted(subject, scenarios.at(-1)!.id)}相比，到${last}年，${names}使${place}发生什么变化？`)
    : say(language, `Where does ${place} stand in ${last} under ${names}?`, `在${names}之下，${last}年${place}将达到什么水平？`)
}

/** A scenario by its id, with its name and what it says it is to answer. */
function told(subject: BriefSubject, { id, question: stated }: Scenario): string {
  const asks = stated === undefined ? '' : ` ${typeof stated === 'string' ? stated : stated[subject.language]}`
  return `${id}: ${quoted(subject, id)}${asks === '' ? '' : say(subject.language, '.', '。')}${subject.language === 'zh' ? asks.trim() : asks}`
}

/** How likely the target of the indicator is reached, as the end of a sentence; empty where it has none. */
function chanceOfTarget(subject: BriefSubject, scenario: string): string {
  const { answer, indicator, language } = subject
  const row = answer.attainment.find((one) => one.scenario === scenario && one.indicator === indicator)
  if (!row) return ''
  const style = styleOf(levelOf(subject, scenario, indicator, subject.last)!.unit, language, false, row.threshold)
  const wanted = `${formatValue(row.threshold, style)} ${style.unit}`
  return say(language, `; the plan's target of ${wanted} is reached in ${formatProbability(row.probability, language)} of runs`,
    `；规划目标${wanted}在${formatProbability(row.probability, language)}的运行中实现`)
}

function effectSentence(subject: BriefSubject, scenario: string): string {
  const { answer, indicator, language, nation, place, first, last } = subject
  const against = answer.result.scenarios.at(-1)!.id
  const effect = effectOn(subject, scenario, indicator)!
  const style = styleOf(effect.unit, language, true, levelOf(subject, scenario, indicator, first)!.mean)
  const name = indicatorName(indicator, language)
  const { mean, low, high, p05, p95 } = effect
  const even = evenStyle([mean, low, high, p05, p95], style, true, [mean])
  const told = (value: number | null): string => formatChange(value!, even)
  const interval = low === null || high === null ? ''
    : say(language, ` (90 % interval of the mean ${told(low)} to ${told(high)}; 90 % of runs ${told(p05)} to ${told(p95)})`,
      `（均值的90%区间为${told(low)}至${told(high)}；90%的运行在${told(p05)}至${told(p95)}之间）`)
  const unclear = low !== null && high !== null && low <= 0 && high >= 0 && effect.mean !== 0
    ? `${say(language, ', ', '，')}${PHRASES.unclear[language]}` : ''
  const cash = publicCash(answer.ledger, nation)
  const extra = (cash.get(scenario) ?? 0) - (cash.get(against) ?? 0)
  const money = styleOf('CNY', language)
  const cost = say(language,
    extra === 0 ? `; public money paid until ${last} stays the same`
      : `; until ${last} governments pay ${formatValue(Math.abs(extra), money)} ${money.unit} ${extra > 0 ? 'more' : 'less'} (cash, equity in funds apart)`,
    extra === 0 ? `；到${last}年财政支出不变` : `；到${last}年财政${extra > 0 ? '多' : '少'}支出${formatValue(Math.abs(extra), money)}${money.unit}（收付实现制，不含基金股权）`)
  return effect.mean === 0
    ? say(language, `Against ${quoted(subject, against)}, ${quoted(subject, scenario)} leaves every indicator of ${place} in ${last} where it was${cost}.`,
      `与${quoted(subject, against)}相比，${quoted(subject, scenario)}不改变${last}年${place}的任何指标${cost}。`)
    : say(language,
      `${name}, ${place}, ${last}: ${told(effect.mean)} ${style.unit} under ${quoted(subject, scenario)} against ${quoted(subject, against)}${interval}${unclear}${cost}.`,
      `${last}年${place}${name}：与${quoted(subject, against)}相比，${quoted(subject, scenario)}使之变化${told(effect.mean)}${style.unit}${interval}${unclear}${cost}。`)
}

function levelSentence(subject: BriefSubject, scenario: string): string {
  const { indicator, language, place, first, last } = subject
  const before = levelOf(subject, scenario, indicator, first)!
  const row = levelOf(subject, scenario, indicator, last)!
  const style = evenStyle([before.p50, row.p50, row.p05, row.p95], styleOf(row.unit, language, false, row.p50), false, [before.p50, row.p50])
  const told = (value: number): string => formatValue(value, style)
  const band = row.n > 1 ? say(language, ` (90 % of runs: ${told(row.p05)} to ${told(row.p95)})`, `（90%的运行在${told(row.p05)}至${told(row.p95)}之间）`) : ''
  return say(language,
    `${indicatorName(indicator, language)}, ${place}, under ${quoted(subject, scenario)}: from ${told(before.p50)} ${style.unit} in ${first} to ${told(row.p50)} ${style.unit} in ${last}${band}${chanceOfTarget(subject, scenario)}.`,
    `${quoted(subject, scenario)}之下，${place}${indicatorName(indicator, language)}由${first}年的${told(before.p50)}${style.unit}变为${last}年的${told(row.p50)}${style.unit}${band}${chanceOfTarget(subject, scenario)}。`)
}

/** The answer to what was asked: a sentence a scenario, of the first scenario first. */
export function answerSentences(subject: BriefSubject): string[] {
  const { answer, compared } = subject
  const ids = answer.result.scenarios.map(({ id }) => id)
  return compared ? ids.slice(0, -1).map((id) => effectSentence(subject, id)) : ids.map((id) => levelSentence(subject, id))
}

/** The first section: the question, the answer in a sentence, what it says of other scenarios, and which scenarios there are. */
export function answeredSection(subject: BriefSubject): BriefSection {
  const { answer, language } = subject
  const [first, ...others] = answerSentences(subject)
  const { runs } = answer.manifest
  const stopped = runs < answer.asked
  const blocks: BriefBlock[] = [
    { is: 'paragraph', text: question(subject) },
    { is: 'answer', text: first },
    ...others.map((text): BriefBlock => ({ is: 'paragraph', text })),
    ...(stopped ? [{ is: 'paragraph', text: say(language, `Stopped early: ${runs} of ${answer.asked} runs.`, `提前停止：完成${answer.asked}次运行中的${runs}次。`) } as const] : []),
    { is: 'list', items: subject.scenarios.map((one) => told(subject, one)) },
  ]
  return { id: 'answer', heading: say(language, 'Question and answer', '问题与回答'), blocks }
}
