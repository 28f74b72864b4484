import { formatChange, formatValue } from '../minus.js'
import { formatProbability, styleOf } from '../numbers.js'
import { attainmentChart } from '../charts/attainment-chart.js'
import type { ChartOptions } from '../charts/canvas.js'
import { effectChart } from '../charts/effect-chart.js'
import { fanChart } from '../charts/fan-chart.js'
import { effectInWords, fanInWords, withUnit } from '../charts/told.js'
import { TILES, tileMap } from '../charts/tile-map.js'
import { targets } from '../../data/targets.js'
import { inLanguage } from '../language.js'
import type { BriefChart } from './brief.js'
import { plainText } from './plain-text.js'
import { effectOn, indicatorName, levelOf, named, quoted, say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** From so many provinces on a map tells more than a table. */
const FEWEST_ON_MAP = 5

type Draw = (options: ChartOptions) => string

function chart(subject: BriefSubject, id: string, caption: string, says: readonly string[], draw: Draw): BriefChart {
  const { language, names, options: { document } } = subject
  const safe = Object.fromEntries(Object.entries(names).map(([key, { en, zh }]) => [key, { en: plainText(en), zh: plainText(zh) }]))
  const description = plainText(says.join(' '))
  return { id, caption, description, svg: draw({ language, document, names: safe, description: { id: `chart-${id}`, text: description } }) }
}

function fan(subject: BriefSubject): BriefChart {
  const { answer, language, indicator, nation, first, last, whole } = subject
  const says = answer.result.scenarios.map(({ id }) =>
    fanInWords([first, last].map((year) => levelOf(subject, id, indicator, year)!), named(subject, id), language))
  return chart(subject, 'fan', say(language, 'Where it goes under each scenario: median, and the bands that hold half and nine tenths of runs.',
    '各情景下的走势：中位数，以及包含一半和九成运行的区间。'), says, (options) => fanChart(answer.indicators,
    { ...options, indicator, region: nation, history: whole, target: whole }))
}

function effect(subject: BriefSubject): BriefChart {
  const { answer, language, indicator, nation, first } = subject
  const says = answer.result.scenarios.slice(0, -1).map(({ id }) => {
    const row = effectOn(subject, id, indicator)!
    const style = styleOf(row.unit, language, true, levelOf(subject, id, indicator, first)!.mean)
    return effectInWords(row, style, named(subject, id), language)
  })
  return chart(subject, 'effect', say(language, 'What the policy changes, run by run against the same chance; the band is the 90 % interval of the mean.',
    '政策带来的变化：在相同随机性下逐次运行相减；区间为均值的90%区间。'), says, (options) => effectChart(answer.effects, { ...options, indicator, region: nation }))
}

function attained(subject: BriefSubject): BriefChart {
  const { answer, language } = subject
  const says = targets.flatMap(({ id, name }) => {
    const rows = answer.attainment.filter((row) => row.target === id)
    if (rows.length === 0) return []
    return [`${inLanguage(name, language)}: ${rows.map((row) => `${quoted(subject, row.scenario)} ${formatProbability(row.probability, language)}`).join(', ')}.`]
  })
  return chart(subject, 'targets', say(language, 'In which share of runs each target of the plan is reached. A share of the runs of this model, not of the world.',
    '各项规划目标在多大比例的运行中实现；这是本模型各次运行中的比例。'), says, (options) => attainmentChart(answer.attainment, options))
}

function map(subject: BriefSubject): BriefChart {
  const { answer, language, compared, indicator, last } = subject
  const [{ id: scenario }] = answer.result.scenarios
  const provinces = answer.result.regions.filter(({ code }) => Object.hasOwn(TILES, code))
  const value = (code: string): number | undefined =>
    (compared ? effectOn(subject, scenario, indicator, code)?.mean : levelOf(subject, scenario, indicator, last, code)?.p50)
  const values = Object.fromEntries(provinces.flatMap(({ code }) => { const found = value(code); return found === undefined ? [] : [[code, found]] }))
  const { unit } = answer.indicators.find((row) => row.indicator === indicator)!
  const label = (l: 'en' | 'zh'): string => (compared
    ? say(l, `${indicatorName(indicator, l)}: effect by province in ${last}`, `${indicatorName(indicator, l)}：${last}年各省效应`)
    : say(l, `${indicatorName(indicator, l)} by province in ${last}`, `${last}年各省${indicatorName(indicator, l)}`))
  const ranked = provinces.filter(({ code }) => Object.hasOwn(values, code)).sort((a, b) => values[b.code] - values[a.code])
  const style = styleOf(unit, language, compared, Math.max(...Object.values(values).map(Math.abs)))
  const told = (n: number): string => `${inLanguage(ranked.at(n)!.name, language)} ${withUnit((compared ? formatChange : formatValue)(values[ranked.at(n)!.code], style), style, language)}`
  return chart(subject, 'map', say(language, `${compared ? 'Where it happens' : 'Where it stands'} under ${quoted(subject, scenario)}, by province, on tiles of one size.`,
    `${quoted(subject, scenario)}之下的省际分布，每省一格，大小相同。`),
  [say(language, `Highest: ${told(0)}, ${told(1)}, ${told(2)}; lowest: ${told(-1)}.`, `最高：${told(0)}、${told(1)}、${told(2)}；最低：${told(-1)}。`)],
  (options) => tileMap(values, unit, { en: label('en'), zh: label('zh') }, { ...options, change: compared }))
}

/** The charts of an answer: where the indicator goes, what policy changes in it, targets, and provinces where there are several. */
export function briefCharts(subject: BriefSubject): BriefChart[] {
  const { answer, compared } = subject
  const provinces = answer.result.regions.filter(({ code }) => Object.hasOwn(TILES, code)).length
  return [fan(subject), ...(compared ? [effect(subject)] : []), ...(answer.attainment.length > 0 ? [attained(subject)] : []),
    ...(provinces >= FEWEST_ON_MAP ? [map(subject)] : [])]
}
