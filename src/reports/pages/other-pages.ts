import { leverById } from '../../levers/index.js'
import type { Label } from '../../population/population.js'
import type { CatalogueRow } from '../catalogue.js'
import { plain, wordOf } from '../catalogue-text.js'
import type { Language } from '../language.js'
import { formatValue, styleOf } from '../numbers.js'
import { parameterEntries } from '../parameter-entries.js'
import type { ParameterEntry } from '../parameter-entries.js'
import type { PlanRow } from '../plan-coverage.js'
import { effectInWords } from './lever-page.js'
import type { PairedEffect } from './lever-page.js'
import { bothNames, pageOf, parameterTable, part, say, sourceList, uncertain } from './markdown.js'

interface Observed { readonly value: number, readonly source: string, readonly confidence: string }
interface Wanted { readonly id: string, readonly year: number, readonly threshold: number }

/** Levers shown of those that move what none claims to move. */
const SHOWN = 12

/** What levers did in the committed experiment to an indicator on which none is tested. */
function foundToMove(unit: string, effects: readonly PairedEffect[], language: Language): string {
  if (effects.length === 0) return say('No lever is tested on it, and none was found to move it in the committed experiment.', '没有工具以它为检验指标，已提交的试验中也未发现影响它的工具。')(language)
  const n = effects.length
  const found = say(`No lever is tested on it. In the committed experiment ${n} moved ${n === 1 ? 'it' : 'it, each by itself,'} so that the runs tell it from nothing, a few perhaps by chance; `
    + `${n > SHOWN ? `the ${SHOWN} largest effects` : 'effects'} in 2020, with the 90 % interval of the mean:`,
  `没有工具以它为检验指标。已提交的试验中，${n}项工具单独实施时使其变动且能与零区分（少数可能出于偶然）；2020年${n > SHOWN ? `最大的${SHOWN}项` : ''}效应及均值的90%区间：`)(language)
  const strength = { plan: say('as the plan asks', '按规划要求的力度')(language), test: say('at the values of its test of direction', '按其方向检验的取值')(language) }
  return `${found}\n\n${[...effects].sort((x, y) => Math.abs(y.mean) - Math.abs(x.mean)).slice(0, SHOWN)
    .map((row) => `- [${leverById<string>(row.lever)!.name[language]}](../levers/${row.lever}.md)${language === 'zh' ? '：' : ': '}${effectInWords(row, unit, language)}${language === 'zh' ? '，' : ', '}${strength[row.dose]}`).join('\n')}`
}

/** The page of an indicator, from its row of the catalogue; `movedBy` are the levers tested on it, `effects` what the committed experiment shows. */
export function indicatorPage(row: CatalogueRow, movedBy: readonly { readonly id: string, readonly name: Label }[], effects: readonly PairedEffect[],
  language: Language): string {
  const style = styleOf(String(row.unit), language)
  const inUnit = (value: number): string => `${formatValue(value, style)} ${style.unit}`
  const [observed, target] = [row.observed as Observed | null | undefined, row.target as Wanted | null]
  const behind = (row.parameters ?? []) as readonly ParameterEntry[]
  const facts = [
    `${say('Unit: ', '单位：')(language)}${style.unit || String(row.unit)}`,
    observed ? `${say('In 2015: ', '2015年：')(language)}${inUnit(observed.value)}${say(' (', '（')(language)}\`${observed.source}\`${say(', ', '，')(language)}${wordOf(observed.confidence, language)}${say(')', '）')(language)}` : '',
    target ? `${say('Target ', '目标')(language)}${target.year}${say(': ', '年：')(language)}${inUnit(target.threshold)}` : '',
    `${say('Rows of the inventory of the plan: ', '规划系统清单：')(language)}${plain(row.inventory, language)}`,
    `${say('Source of the definition: ', '定义来源：')(language)}\`${String(row.source)}\``,
  ].filter(Boolean).map((line) => `- ${line}`).join('\n')
  return pageOf(bothNames(row.name as Label, language), `\`${row.id}\`${language === 'zh' ? '：' : '. '}${plain(row.definition, language)}\n`, `${facts}\n`,
    part(say('Levers that move it', '影响它的政策工具')(language), movedBy.length > 0
      ? movedBy.map(({ id, name }) => `- [${name[language]}](../levers/${id}.md)`).join('\n') : foundToMove(String(row.unit), effects, language)),
    part(say('What sets how it moves', '决定其变动的参数')(language), parameterTable(behind, language)),
    part(say('What is uncertain', '不确定性')(language), behind.length === 0 ? '' : uncertain(behind, language)),
    part(say('Sources', '来源')(language), sourceList(behind, language)))
}

const STATUS: Readonly<Record<PlanRow['status'], (language: Language) => string>> = {
  modelled: say('modelled: a mechanism stands for it, and its size rests on data or studies', '已建模：有相应机制，其大小有数据或研究依据'),
  assumed: say('assumed: a mechanism stands for it, but its size is judgement alone', '假设：有相应机制，但其大小仅凭判断'),
  'not-modelled': say('not modelled', '未建模'),
}

/** The page of an agent, institution or region of the plan, from its row of the coverage. */
export function systemPage(row: PlanRow, language: Language): string {
  const behind = [...parameterEntries().values()].filter(({ source }) => row.sources.includes(source.id) && row.modelledBy.length > 0)
    .filter(({ id }) => row.rests.includes(id))
  return pageOf(bothNames(row, language), language === 'zh' ? `${row.id}：${STATUS[row.status](language)}。\n` : `${row.id}. ${STATUS[row.status](language)}.\n`,
    part(say('How it is modelled', '如何建模')(language), language === 'zh' ? row.whyZh : row.why),
    part(say('Objects of the catalogue', '对应的目录对象')(language), row.modelledBy.map((object) => `- \`${object}\``).join('\n')),
    part(say('Parameters', '参数')(language), parameterTable(behind, language)),
    part(say('What is uncertain', '不确定性')(language), behind.length === 0 ? '' : uncertain(behind, language)),
    part(say('Sources', '来源')(language), row.sources.map((id) => `- \`${id}\``).join('\n')))
}
