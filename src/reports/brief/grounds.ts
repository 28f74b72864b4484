import { targets } from '../../data/targets.js'
import type { Label } from '../../population/population.js'
import { isBooked } from '../../questions/costs.js'
import { differences } from '../../scenarios/difference.js'
import { differencesTable, notes } from '../answer-text.js'
import { inLanguage } from '../language.js'
import type { Language } from '../language.js'
import { parameterEntries } from '../parameter-entries.js'
import type { ParameterEntry } from '../parameter-entries.js'
import { provincesNote } from '../provinces-note.js'
import type { ReportTable } from '../answer-sections.js'
import type { BriefBlock, BriefSection } from './brief.js'
import { say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** What a grade means, strongest first. */
const GRADES: Readonly<Record<string, Label>> = {
  law: { en: 'law: read, not estimated', zh: '法规：直接引用，无需估计' },
  A: { en: 'experiment or discontinuity', zh: '实验或断点设计' },
  B: { en: 'panel or structural estimate', zh: '面板或结构估计' },
  C: { en: 'association, statistic or report', zh: '相关关系、统计或报告' },
  D: { en: 'judgement, without evidence found', zh: '判断，未找到证据' },
}

/** Most assumptions that are named. */
const NAMED = 12

function gradesTable(entries: readonly ParameterEntry[], here: ReadonlySet<string>, language: Language): ReportTable {
  const levers = entries.filter(({ id }) => here.has(id.split('.')[0]))
  const count = (among: readonly ParameterEntry[], grade: string): string => String(among.filter((entry) => entry.grade === grade).length)
  const right = (title: string) => ({ title, align: 'right' as const })
  return {
    columns: [{ title: say(language, 'grade', '等级') }, { title: say(language, 'rests on', '依据') }, right(say(language, 'parameters', '全部参数')),
      right(say(language, 'of the levers asked about', '其中相关政策工具'))],
    rows: Object.keys(GRADES).map((grade) => [grade === 'law' ? say(language, grade, '法规') : grade, GRADES[grade][language], count(entries, grade), count(levers, grade)]),
  }
}

/** Meaning of a parameter in a language, or its id. */
function meaningOf({ id, meaning }: ParameterEntry, language: Language): string {
  const told = typeof meaning === 'object' && meaning !== null ? (meaning as Partial<Label>)[language] : undefined
  return told === undefined ? id : say(language, `${told} (${id})`, `${told}（${id}）`)
}

/** What the answer rests on: how the scenarios differ, how many parameters have what evidence, what of it is assumed, and what is left out. */
export function groundsSection(subject: BriefSubject): BriefSection {
  const { answer, language, scenarios, first, last } = subject
  const differing = scenarios.length > 1 ? differences(scenarios, first, last) : []
  const paid = answer.ledger.filter((row) => row.scenario === scenarios[0].id && isBooked(row)).map(({ lever }) => lever)
  const here = new Set(differing.length > 0 ? differing.map(({ lever }) => lever) : paid)
  const entries = [...parameterEntries().values()]
  const assumed = entries.filter(({ source, grade }) => source.kind === 'assumption' || grade === 'D')
  const ofLevers = assumed.filter(({ id }) => here.has(id.split('.')[0]))
  const { parameters, behaviour } = answer.manifest
  const drawn = { drawn: say(language, 'Uncertain parameters are drawn in each run from what studies and judgement leave open.', '不确定参数在每次运行中按研究与判断所留的范围抽取。'),
    posterior: say(language, 'Uncertain parameters are drawn in each run, those that growth from 2012 to 2015 informs from their posterior.', '不确定参数在每次运行中抽取，其中受2012—2015年增长约束者取自后验。'),
    central: say(language, 'Parameters stand at their centres: bands hold chance alone.', '参数取中值：区间只反映随机性。') }[parameters]
  const table = differencesTable(differing, scenarios.map(({ name }) => inLanguage(name, language)), language)
  const most = 20
  const differenceBlocks: BriefBlock[] = differing.length === 0 ? [] : [
    { is: 'table', caption: say(language, 'Where the scenarios differ: values in force', '各情景的差异：生效的参数值'), table: { ...table, rows: table.rows.slice(0, most) } },
    ...(table.rows.length > most ? [{ is: 'paragraph', text: say(language, `${table.rows.length - most} more rows differ.`, `另有${table.rows.length - most}行不同。`) } as const] : []),
  ]
  const provinces = provincesNote(answer, language)
  const missing = targets.filter(({ indicator }) => !answer.result.indicators.includes(indicator))
  return { id: 'grounds', heading: say(language, 'What it rests on', '结论的依据'), blocks: [
    ...differenceBlocks,
    { is: 'paragraph', text: drawn + (behaviour === 'off' ? say(language, ' Static costing: nobody reacts.', '静态测算：主体不作反应。') : '') },
    { is: 'table', caption: say(language, 'Parameters by strength of evidence', '按证据强度分类的参数'), table: gradesTable(entries, here, language) },
    { is: 'paragraph', text: say(language, `${assumed.length} of ${entries.length} parameters rest on judgement alone, ${ofLevers.length} of them of the levers asked about${ofLevers.length > NAMED ? `; the first ${NAMED}:` : ofLevers.length > 0 ? ':' : '.'}`,
      `${entries.length}个参数中有${assumed.length}个仅凭判断，其中相关政策工具${ofLevers.length}个${ofLevers.length > NAMED ? `；前${NAMED}个为：` : ofLevers.length > 0 ? '：' : '。'}`) },
    ...(ofLevers.length > 0 ? [{ is: 'list', items: ofLevers.slice(0, NAMED).map((entry) => meaningOf(entry, language)) } as const] : []),
    { is: 'list', items: [...notes(answer, language), ...(provinces === '' ? [] : [provinces]),
      ...(answer.attainment.length === 0 && missing.length < targets.length && answer.result.regions.at(-1)!.code !== 'CN'
        ? [say(language, 'Targets of the plan are national: a part of the country has none.', '规划目标为全国目标，局部地区没有对应目标。')] : [])] },
  ] }
}
