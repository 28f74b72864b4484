import { targets } from '../data/targets.js'
import type { DifferenceRow } from '../scenarios/difference.js'
import {
  costsTable, effectsTable, frameOf, groupsTable, indicatorsTable, regionsTable, targetsTable,
} from './answer-sections.js'
import type { ReportTable, ReportedAnswer } from './answer-sections.js'
import { PHRASES, inLanguage } from './language.js'
import type { Language } from './language.js'
import { runsInWords } from './numbers.js'
import { parameterName, valuesInWords } from './parameter-words.js'
import { provincesNote } from './provinces-note.js'
import { textTable } from './text-table.js'

const HEADINGS = {
  indicators: { en: (place: string, year: number) => `${place} in ${year}: mean over runs, 5th to 95th percentile`,
    zh: (place: string, year: number) => `${place}，${year}年：各次运行的均值与第5至95百分位` },
  targets: { en: () => 'Targets of the plan: probability of reaching them', zh: () => '规划目标：实现概率' },
  effects: { en: (against: string, year: number) => `Effects in ${year}, run by run against ${against}: mean, 90 % interval of the mean, and what 90 % of runs lie between`,
    zh: (against: string, year: number) => `${year}年的效应（逐次运行与 ${against} 相比）：均值、均值的90%区间、90%的运行所处范围` },
  costs: { en: (_: string, year: number) => `What the levers caused to be paid until ${year}, mean over runs`,
    zh: (_: string, year: number) => `各政策工具引致的资金流（至${year}年累计，当年价，各次运行均值）` },
  regions: { en: (scenario: string, year: number) => `Regions in ${year} under ${scenario}: mean over runs`,
    zh: (scenario: string, year: number) => `${year}年各地区（情景 ${scenario}）：各次运行均值` },
  groups: { en: (scenario: string, year: number) => `Groups of enterprises in ${year} under ${scenario}: mean over runs`,
    zh: (scenario: string, year: number) => `${year}年各类企业（情景 ${scenario}）：各次运行均值` },
  differences: { en: () => 'Where the scenarios differ: values in force', zh: () => '各情景的差异：生效的参数值' },
} as const

/** The first lines of a report: what was asked, of whom, how often. */
function opening(answer: ReportedAnswer, language: Language): string[] {
  const { manifest: m, result, asked } = answer
  const place = inLanguage(result.regions.at(-1)!.name, language)
  const names = result.scenarios.map(({ id, name }) => `  ${id}: ${inLanguage(name, language)}`)
  const stopped = m.runs < asked
  const fixed = m.behaviour === 'off'
  if (language === 'zh') {
    const drawn = { drawn: '随机抽取', posterior: '取自后验', central: '取中值' }[m.parameters]
    return [
      `technopole ${m.version}：${place}，${m.base}–${m.to}年，每个情景运行${m.runs}次`,
      `  种子 ${m.seed}，样本比例 ${m.scale}，参数${drawn}${fixed ? '，静态测算（主体不作反应）' : ''}`,
      ...names, ...(stopped ? [`提前停止：完成${asked}次运行中的${m.runs}次`] : []),
    ]
  }
  return [
    `technopole ${m.version}: ${place}, ${m.base}–${m.to}, ${runsInWords(m.runs)} of each scenario`,
    `  seed ${m.seed}, scale ${m.scale}, parameters ${m.parameters}${fixed ? ', static costing: nobody reacts' : ''}`,
    ...names, ...(stopped ? [`Stopped early: ${m.runs} of ${asked} runs`] : []),
  ]
}

/** What a reader must know to read the tables rightly. */
export function notes(answer: ReportedAnswer, language: Language): string[] {
  const { lawKnownUntil, to } = answer.manifest
  const missing = targets.filter(({ indicator }) => !answer.result.indicators.includes(indicator))
    .map(({ name }) => inLanguage(name, language)).join(language === 'zh' ? '、' : '; ')
  const later = to > lawKnownUntil
  return language === 'zh' ? [
    `法规掌握至${lawKnownUntil}年${later ? `；此后至${to}年假定沿用最后已知的规定` : ''}。`,
    '均值的90%区间为平均效应的置信区间（学生t），运行越多越窄；概率区间为90% Wilson区间。',
    '90%的运行介于效应的第5与第95百分位：参数取自后验时，即效应本身的90%可信区间。',
    '各区间均以模型成立为前提。金额为当年价。',
    ...(answer.attainment.length > 0 && missing ? [`尚未计算的目标：${missing}。`] : []),
  ] : [
    `Law is known until ${lawKnownUntil}${later ? `; from then to ${to} the last known law is held` : ''}.`,
    'Intervals of the mean are 90 % intervals of the mean effect over runs (Student): more runs narrow them. Those of probabilities are 90 % Wilson intervals.',
    '90 % of runs lie between the 5th and 95th percentile: the 90 % credible interval of the effect itself, where parameters are drawn from the posterior.',
    'All take the model as given. Money is in yuan of each year.',
    ...(answer.attainment.length > 0 && missing ? [`Targets not yet computed: ${missing}.`] : []),
  ]
}

/** Rows of years that follow one another with the same values, as one. */
function stretches(rows: readonly DifferenceRow[]): (DifferenceRow & { readonly until: number })[] {
  const ordered = [...rows].sort((a, b) => (a.lever !== b.lever ? (a.lever < b.lever ? -1 : 1)
    : a.parameter !== b.parameter ? (a.parameter < b.parameter ? -1 : 1) : a.year - b.year))
  const merged: (DifferenceRow & { until: number })[] = []
  for (const row of ordered) {
    const before = merged.at(-1)
    const same = before && before.lever === row.lever && before.parameter === row.parameter
      && before.until === row.year - 1 && row.values.every((value, i) => value === before.values[i])
    if (same) before.until = row.year
    else merged.push({ ...row, until: row.year })
  }
  return merged
}

/** Where scenarios differ, as a table with a column for each, headed as told. */
export function differencesTable(
  rows: readonly DifferenceRow[], heads: readonly string[], language: Language,
): ReportTable {
  const title = (name: keyof typeof PHRASES): { title: string } => ({ title: PHRASES[name][language] })
  const columns = [title('lever'), title('parameter'), title('yearWord'), title('unit'),
    ...heads.map((head) => ({ title: head, align: 'right' as const }))]
  return { columns, rows: stretches(rows).map(({ lever, leverName, parameter, year, until, ...row }) => {
    const { unit, values } = valuesInWords(row.values, row.unit, PHRASES.notInForce[language], language)
    return [inLanguage(leverName, language), parameterName(lever, parameter, language),
      until > year ? `${year}–${until}` : String(year), unit, ...values]
  }) }
}

/** An answer as text: indicators with bands, targets with probabilities, effects, costs by lever, regions. */
export function answerText(answer: ReportedAnswer, language: Language, differences: readonly DifferenceRow[] = []): string {
  const frame = frameOf(answer, language)
  const { scenarios, regions } = answer.result
  const place = inLanguage(regions.at(-1)!.name, language)
  const section = (name: keyof typeof HEADINGS, about: string, { columns, rows }: ReportTable, note = ''): string =>
    `${HEADINGS[name][language](about, frame.last)}\n\n${textTable(columns, rows)}${note === '' ? '' : `\n${note}`}`
  const parts = [opening(answer, language).join('\n')]
  if (differences.length > 0) {
    parts.push(section('differences', '', differencesTable(differences, scenarios.map(({ id }) => id), language)))
  }
  if (answer.indicators.length > 0) {
    parts.push(section('indicators', place, indicatorsTable(frame)))
    if (answer.attainment.length > 0) parts.push(section('targets', '', targetsTable(frame)))
    if (answer.effects.length > 0) parts.push(section('effects', scenarios.at(-1)!.id, effectsTable(frame)))
    if (answer.ledger.length > 0) parts.push(section('costs', '', costsTable(frame)))
    if (answer.result.groups) parts.push(section('groups', scenarios[0].id, groupsTable(frame)))
    if (regions.length > 2) {
      parts.push(section('regions', scenarios[0].id, regionsTable(frame), provincesNote(answer, language)))
    }
  }
  return `${[...parts, notes(answer, language).join('\n')].join('\n\n')}\n`
}
