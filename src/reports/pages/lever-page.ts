import { BASIS } from '../../levers/cost.js'
import type { Lever } from '../../levers/lever.js'
import { indicatorById } from '../../indicators/index.js'
import { ACCOUNT_NAMES, PARTY_NAMES } from '../language.js'
import type { Language } from '../language.js'
import { evenStyle, formatChange, styleOf } from '../numbers.js'
import { parametersNamed, parametersOfLever } from '../parameter-entries.js'
import { predicateText } from '../predicate-text.js'
import { bothNames, pageOf, parameterTable, part, say, sourceList, table, uncertain } from './markdown.js'

/**
 * What one lever did in a committed experiment: paired effect on an indicator of the nation, by year where the lever claims to move it; in the
 * last year, where it can be told from nothing, on what no lever claims.
 */
export interface PairedEffect {
  readonly lever: string
  readonly dose: 'plan' | 'test'
  readonly indicator: string
  readonly year: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

const BASES = { cash: say('cash', '收付实现'), accrual: say('accrual', '权责发生'), promise: say('promise', '承诺') }

function asked({ clause, plan }: Lever, language: Language): string {
  const where = clause
    ? say(`Section ${clause.section}, row ${clause.inventory} of the inventory of the plan.`, `规划第${clause.section}节，系统清单${clause.inventory}。`)(language)
    : say('No row of the inventory of the plan.', '不在规划系统清单之列。')(language)
  if (!plan) return clause ? `${where}${say(' The plan asks for no more than the law does already.', '规划的要求不超出现行规定。')(language)}`
    : say('General law, which the plan does not name.', '一般法律，规划未列。')(language)
  const why = plan.params ? say('The plan asks', '规划要求')(language) : say('No dose in the scenario of the plan', '规划情景中未设力度')(language)
  return language === 'zh' ? `${where}${why}：${plan.why.zh}。` : `${where} ${why}: ${plan.why.en}.`
}

/** An effect with the interval of its mean, in the unit of the indicator. */
export function effectInWords({ mean, low, high }: PairedEffect, unit: string, language: Language): string {
  const style = evenStyle([mean, low, high], styleOf(unit, language, true, mean), true, [mean])
  return `${formatChange(mean, style)} (${formatChange(low, style)} … ${formatChange(high, style)}) ${style.unit}`
}

function moves({ test }: Lever, effects: readonly PairedEffect[], language: Language): string {
  const titles = { en: ['indicator', 'direction', 'through', 'effect in 2020, 90 % interval of the mean'], zh: ['指标', '方向', '决定大小的参数', '2020年效应，均值的90%区间'] }[language]
  return table(titles, test.moves.map(({ indicator, direction, through }) => {
    const found = indicatorById(indicator)
    const last = effects.filter((row) => row.indicator === indicator).sort((a, b) => b.year - a.year)[0]
    return [found ? found.name[language] : indicator, { up: say('up', '上升'), down: say('down', '下降') }[direction](language), through.join(', '),
      last ? effectInWords(last, found?.unit ?? '', language) : '–']
  }))
}

function experiment(lever: Lever, effects: readonly PairedEffect[], language: Language): string {
  if (effects.length === 0) return ''
  const dose = effects[0].dose === 'plan' ? say('at the strength the plan asks for', '按规划要求的力度')(language)
    : say(`at the values of the test of direction, ${JSON.stringify(lever.test.params)}, since it does nothing measurable at the strength of the plan`,
      `按方向检验的取值 ${JSON.stringify(lever.test.params)}，因其在规划力度下没有可测的作用`)(language)
  const { beside } = lever.test
  return beside
    ? say(`It works through others. The chart and the last column show it beside ${JSON.stringify(beside)}, against these without it, at the values of the test of direction, ${JSON.stringify(lever.test.params)}.`,
      `该工具通过其他工具起作用。图与末列为在 ${JSON.stringify(beside)} 之外加上该工具相对于不加的效应，按方向检验的取值 ${JSON.stringify(lever.test.params)}。`)(language)
    : say(`The chart and the last column show the lever alone against the law as enacted, ${dose}.`, `图与末列为该工具单独实施相对于实际政策的效应，${dose}。`)(language)
}

const FINEST = { enterprises: say('A scenario may aim it at any part of these enterprises.', '情景可将其定向于上述企业的任何部分。'),
  provinces: say('A scenario may aim it at provinces, not at some of their enterprises.', '情景可将其定向于省份，但不能定向于省内部分企业。'),
  nation: say('A scenario cannot aim it: it acts on the nation as a whole.', '情景不能将其定向：它作用于全国。') }

/** The page of a lever. `effects` are its rows of the committed experiment; `chart` is the address of its picture, if there is one. */
export function leverPage(lever: Lever, effects: readonly PairedEffect[], chart: string | undefined, language: Language): string {
  const { name, summary, equation: { formula, where }, eligible, aim = 'enterprises', cost, centralShare, test } = lever
  const own = parametersOfLever(lever)
  const behind = parametersNamed([...new Set(test.moves.flatMap(({ through }) => through))].filter((id) => id.includes('.') && !id.startsWith(`${lever.id}.`)))
  const parties = (names: readonly string[]): string => names.map((party) => PARTY_NAMES[party][language]).join(language === 'zh' ? '、' : ', ')
  const costs = table({ en: ['account', 'basis', 'paid by', 'to', 'amount', 'what'], zh: ['账户', '记账基础', '支付方', '收款方', '金额', '说明'] }[language],
    cost.map(({ account, payers, payees, amount, what }) => [ACCOUNT_NAMES[account][language], BASES[BASIS[account]](language),
      parties(payers), parties(payees), amount, what[language]]))
  return pageOf(bothNames(name, language),
    language === 'zh' ? `\`${lever.id}\`：${summary.zh}。\n` : `\`${lever.id}\`. ${summary.en}.\n`,
    part(say('What the plan says', '规划要求')(language), asked(lever, language)),
    part(say('Rule', '规则')(language), `\`\`\`text\n${formula.split('; ').join('\n')}\n\`\`\`\n\n${where[language].split(/[;；] ?/).map((line) => `- ${line}`).join('\n')}`),
    part(say('Who may claim', '适用对象')(language), `${predicateText(eligible, language)}\n\n${FINEST[aim](language)}`),
    part(say('What it moves', '影响的指标')(language), [moves(lever, effects, language), experiment(lever, effects, language),
      chart ? `![${say('Paired effect', '配对效应')(language)}](${chart})` : ''].filter(Boolean).join('\n\n')),
    part(say('What it costs', '成本')(language), `${costs}\n\n${say(`Central share of joint cost: ${100 * centralShare} %.`, `共同支出中中央分担${100 * centralShare}%。`)(language)}`),
    part(say('Parameters of the lever', '政策工具参数')(language), parameterTable(own, language)),
    part(say('Parameters of mechanisms behind it', '相关机制参数')(language), parameterTable(behind, language)),
    part(say('What is uncertain', '不确定性')(language), uncertain([...own, ...behind], language)),
    part(say('Sources', '来源')(language), sourceList([...own, ...behind], language)))
}
