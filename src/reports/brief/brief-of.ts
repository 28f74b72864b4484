import { withMinus } from '../minus.js'
import { effectsTable, indicatorsTable, targetsTable } from '../answer-sections.js'
import type { ReportTable, ReportedAnswer } from '../answer-sections.js'
import { runsInWords } from '../numbers.js'
import { answeredSection } from './answered.js'
import type { Brief, BriefBlock, BriefSection } from './brief.js'
import { doubtsSection } from './doubts.js'
import { groundsSection } from './grounds.js'
import { moneySection } from './money.js'
import { originSection } from './origin.js'
import { ORDER_OF_INTEREST } from './order-of-interest.js'
import { briefCharts } from './pictures.js'
import { quoted, say, subjectOf } from './subject.js'
import type { BriefOptions, BriefSubject } from './subject.js'
import { trackRecordSection } from './track-record.js'

/** A table whose figures have the minus sign of print. */
const inPrint = ({ columns, rows }: ReportTable): ReportTable =>
  ({ columns, rows: rows.map((row) => row.map((cell, n) => (columns[n].align === 'right' ? withMinus(cell) : cell))) })

function tablesSection(subject: BriefSubject): BriefSection {
  const { answer, language, place, compared, last, indicator } = subject
  const shown = [...new Set([indicator, ...ORDER_OF_INTEREST])].filter((id) => answer.result.indicators.includes(id))
  const against = answer.result.scenarios.at(-1)!.id
  const table = (caption: string, of: ReturnType<typeof indicatorsTable>): BriefBlock => ({ is: 'table', caption, table: inPrint(of) })
  return { id: 'figures', heading: say(language, 'Figures', '数据'), blocks: [
    ...(answer.attainment.length > 0 ? [table(say(language, 'Targets of the plan: share of runs that reach them, with its 90 % interval', '规划目标：实现的概率及其90%区间'), targetsTable(subject))] : []),
    table(say(language, `${place} in ${last}: headline indicators, mean over runs, 5th to 95th percentile`, `${place}，${last}年：主要指标的均值与第5至95百分位`), indicatorsTable(subject, shown)),
    ...(compared ? [table(say(language, `Effects in ${last} on them, run by run against ${quoted(subject, against)}, where there is any`, `${last}年对上述指标的非零效应（逐次运行与${quoted(subject, against)}相比）`),
      effectsTable(subject, ({ indicator: id, mean, pairedSd }) => shown.includes(id) && (mean !== 0 || (pairedSd ?? 0) !== 0)))] : []),
    { is: 'paragraph', text: say(language, `${answer.result.indicators.length - shown.length} more indicators are in the tables of the answer.`, `另有${answer.result.indicators.length - shown.length}个指标见结果表。`) },
  ] }
}

/** Scenarios that a title names; of more, the first stands for all. */
const MOST_NAMED = 2

function subjectInWords(subject: BriefSubject, scenarios: readonly { readonly id: string }[]): string {
  const { language } = subject
  const [first, ...others] = scenarios.map(({ id }) => quoted(subject, id))
  if (scenarios.length > MOST_NAMED) return say(language, `${first} and ${others.length} other scenarios`, `${first}等${scenarios.length}个情景`)
  return [first, ...others].join(say(language, ' and ', '、'))
}

/** What a brief of an answer says, before it is a page. Throws InputError without a finished run. */
export function briefOf(answer: ReportedAnswer, options: BriefOptions): Brief {
  const subject = subjectOf(answer, options)
  const { language, compared, place, first, last } = subject
  const { manifest: m, result: { scenarios } } = answer
  const names = subjectInWords(subject, compared ? scenarios.slice(0, -1) : scenarios)
  const leads = !compared && scenarios.length > 1 ? 'lead' : 'leads'
  return {
    language, version: m.version,
    title: compared ? say(language, `What ${names} would change`, `${names}会带来什么变化`) : say(language, `Where ${names} ${leads}`, `${names}走向何处`),
    subtitle: say(language, `${place}, ${first}–${last}; ${runsInWords(m.runs)} of each scenario at scale ${m.scale}, technopole ${m.version}`,
      `${place}，${first}–${last}年；每个情景运行${m.runs}次，样本比例${m.scale}，technopole ${m.version}`),
    sections: [
      answeredSection(subject),
      { id: 'pictures', heading: say(language, 'In pictures', '图示'), blocks: briefCharts(subject).map((chart): BriefBlock => ({ is: 'chart', chart })) },
      moneySection(subject), doubtsSection(subject), groundsSection(subject), trackRecordSection(subject), tablesSection(subject), originSection(subject),
    ],
  }
}
