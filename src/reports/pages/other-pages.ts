import type { Label } from '../../population/population.js'
import type { CatalogueRow } from '../catalogue.js'
import { plain } from '../catalogue-text.js'
import type { Language } from '../language.js'
import { formatValue, styleOf } from '../numbers.js'
import { parameterEntries } from '../parameter-entries.js'
import type { ParameterEntry } from '../parameter-entries.js'
import type { PlanRow } from '../plan-coverage.js'
import { bothNames, pageOf, parameterTable, part, say, sourceList, uncertain } from './markdown.js'

interface Observed { readonly value: number, readonly source: string, readonly confidence: string }
interface Wanted { readonly id: string, readonly year: number, readonly threshold: number }

/** The page of an indicator, from its row of the catalogue; `movedBy` are the levers that claim to move it. */
export function indicatorPage(row: CatalogueRow, movedBy: readonly { readonly id: string, readonly name: Label }[], language: Language): string {
  const style = styleOf(String(row.unit), language)
  const inUnit = (value: number): string => `${formatValue(value, style)} ${style.unit}`
  const [observed, target] = [row.observed as Observed | null | undefined, row.target as Wanted | null]
  const behind = (row.parameters ?? []) as readonly ParameterEntry[]
  const facts = [
    `${say('Unit', '单位')(language)}: ${style.unit || String(row.unit)}`,
    observed ? `${say('In 2015', '2015年')(language)}: ${inUnit(observed.value)} (\`${observed.source}\`, ${observed.confidence})` : '',
    target ? `${say('Target', '目标')(language)} ${target.year}: ${inUnit(target.threshold)}` : '',
    `${say('Rows of the inventory of the plan', '规划系统清单')(language)}: ${plain(row.inventory, language)}`,
    `${say('Source of the definition', '定义来源')(language)}: \`${String(row.source)}\``,
  ].filter(Boolean).map((line) => `- ${line}`).join('\n')
  return pageOf(bothNames(row.name as Label, language), `\`${row.id}\`. ${plain(row.definition, language)}\n`, `${facts}\n`,
    part(say('Levers that move it', '影响它的政策工具')(language), movedBy.map(({ id, name }) => `- [${name[language]}](../levers/${id}.md)`).join('\n')),
    part(say('What sets how it moves', '决定其变动的参数')(language), parameterTable(behind, language)),
    part(say('What is uncertain', '不确定性')(language), behind.length === 0 ? '' : uncertain(behind, language)),
    part(say('Sources', '来源')(language), sourceList(behind)))
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
  return pageOf(bothNames(row, language), `${row.id}. ${STATUS[row.status](language)}.\n`,
    part(say('How it is modelled', '如何建模')(language), language === 'zh' ? row.whyZh : row.why),
    part(say('Objects of the catalogue', '对应的目录对象')(language), row.modelledBy.map((object) => `- \`${object}\``).join('\n')),
    part(say('Parameters', '参数')(language), parameterTable(behind, language)),
    part(say('What is uncertain', '不确定性')(language), behind.length === 0 ? '' : uncertain(behind, language)),
    part(say('Sources', '来源')(language), row.sources.map((id) => `- \`${id}\``).join('\n')))
}
