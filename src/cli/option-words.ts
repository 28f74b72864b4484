import type { Label } from '../population/population.js'
import { groupingNames } from '../indicators/groupings.js'
import { USUAL_PARAMETERS } from '../mechanisms/posterior-parameters.js'
import { DEFAULTS, DEFAULT_LOCK, DEFAULT_RUNS } from '../questions/defaults.js'
import { LEVER_GROUPINGS, OPTIONS, OUTPUT_FORMATS, TABLE_OUTPUTS } from './options.js'
import type { OptionName } from './options.js'
import type { CommandName } from './takes.js'

/** What an option takes and means, and what holds where it is not given. */
export interface OptionWords {
  readonly takes: string
  /** The words of which it takes one. */
  readonly among?: readonly string[]
  readonly means: Label
  readonly otherwise?: Label | string
}

type Words = Readonly<Partial<Record<OptionName, Partial<Omit<OptionWords, 'takes'>>>>>

/** What holds where an option is not given, in most commands that take it. */
const OTHERWISE: Words = {
  region: { otherwise: 'china' },
    scale: { otherwise: '0.05' },
    seed: { otherwise: 'technopole' },
    base: { otherwise: { en: 'the year of the data', zh: '数据年份' } },
    to: { otherwise: '2020' },
  parameters: { otherwise: USUAL_PARAMETERS },
    behaviour: { otherwise: 'on' },
    revenue: { otherwise: 'legacy' },
    lang: { otherwise: 'en' },
    format: { among: TABLE_OUTPUTS, otherwise: 'table', means: { en: 'form of the output; the last two go into a pipe or > FILE', zh: '输出形式；最后两种须写入管道或> FILE' } },
  workers: { otherwise: { en: 'as many as there are cores', zh: '核心数' } },
    bom: { otherwise: { en: 'yes where --lang zh', zh: '--lang zh时为yes' } },
  out: { means: { en: 'also write report, tables and manifest to this directory', zh: '同时将报告、表格与清单写入此目录' } },
    'every-run': { otherwise: 'yes' },
    level: { otherwise: String(DEFAULTS.level) },
    lock: { otherwise: String(DEFAULT_LOCK) },
}

/** Of questions, whose answer may be written to a directory. */
const written: Words = { format: { among: TABLE_OUTPUTS, otherwise: 'table', means: {
  en: 'form of the output; the last two are also forms of the tables in --out DIR, and otherwise go into a pipe or > FILE', zh: '输出形式；最后两种也是--out DIR中表格的形式，否则须写入管道或> FILE' } } }
/** Of questions whose answer is series of observations. */
const observed: Words = { format: { among: OUTPUT_FORMATS, otherwise: 'table', means: {
  en: 'form of the output; the last three are also forms of the tables in --out DIR, and the last two otherwise go into a pipe or > FILE',
  zh: '输出形式；后三种也是--out DIR中表格的形式，最后两种否则须写入管道或> FILE' } } }
const grouped = { among: LEVER_GROUPINGS, means: { en: 'how the levers of the scenario are grouped', zh: '情景中政策工具的分组方式' }, otherwise: 'chapters' }
const byClass = { among: groupingNames, means: { en: 'also by class of enterprises', zh: '另按企业类别列出' } }
const runs = (command: keyof typeof DEFAULT_RUNS, means: Label = { en: 'runs of each scenario', zh: '每个情景的运行次数' }): Words => ({ runs: { means, otherwise: String(DEFAULT_RUNS[command]) } })
const against = { against: { otherwise: 'frozen-2015' } }
const planTargets = { target: { otherwise: { en: 'the targets of the plan that the model computes', zh: '模型能够计算的规划目标' } } }
const one = { means: { en: 'the indicator that is looked at', zh: '所考察的指标' } }
const parts = { out: { means: { en: 'where the parts of the study are', zh: '研究各分片所在目录' } } }

/** What the options of a command take, mean and are unless given, where that is its own. */
const OWN: Readonly<Partial<Record<CommandName, Words>>> = {
  run: { ...observed, ...runs('project'), by: byClass, scenario: { otherwise: 'as-enacted' } },
  compare: { ...observed, ...runs('compare'), by: byClass },
  attain: { ...written, ...runs('attain'), scenario: { otherwise: 'plan' }, ...planTargets },
  attribute: { ...written, ...runs('attribute', { en: 'runs of each coalition of groups', zh: '每个组合的运行次数' }), ...against, by: grouped,
    pairs: { otherwise: String(DEFAULTS.pairs) },
    indicator: { otherwise: { en: 'those of the main targets of the plan', zh: '规划主要目标的指标' } } },
  cost: { ...written, ...runs('cost'), ...against },
  sensitivity: { ...written, runs: { means: { en: 'with --dose: runs of each dose', zh: '与--dose同用：每个取值的运行次数' }, otherwise: String(DEFAULT_RUNS.dose) }, parameters: {
    means: { en: 'with --dose: how parameters are drawn; else they are always drawn from their priors', zh: '与--dose同用：参数的取法；否则总是取自先验' },
      otherwise: USUAL_PARAMETERS },
  against: { means: { en: 'asks about the effect against this scenario, not the value itself', zh: '考察相对于该情景的效应，而非数值本身' } },
    method: { otherwise: 'morris' },
    size: { means: { en: 'trajectories of morris, rows of sobol', zh: 'morris的轨迹数，sobol的行数' },
      otherwise: { en: '4 for morris, 32 for sobol', zh: 'morris为4，sobol为32' } },
  factor: { otherwise: { en: 'every subject for morris; chance, macro, rd, certification, patents, levers and the rest for sobol', zh: 'morris为全部主题；sobol为chance、macro、rd、certification、patents、levers及其余' } },
    indicator: { ...one, otherwise: 'rd-intensity-industry' } },
  optimise: { ...written, ...runs('optimise', { en: 'runs of each package in the search', zh: '搜索中每个政策组合的运行次数' }), ...against, by: grouped,
    target: { means: { en: 'a target of the plan, or one of your own, all to be reached in the same run; may be repeated', zh: '规划目标或自定目标，须在同一次运行中全部实现；可多次给出' },
      otherwise: 'hnte-revenue' },
    probability: { otherwise: String(DEFAULTS.probability) }, packages: { otherwise: String(DEFAULTS.packages) } },
  discover: { ...written, ...runs('discover', { en: 'runs, at least 10, with parameters drawn from their priors', zh: '运行次数，至少10，参数均取自先验' }),
    target: { means: { en: 'a target of the plan, or one of your own; a run misses where it misses any; may be repeated', zh: '规划目标或自定目标；任一落空即为落空；可多次给出' },
      otherwise: 'rd-intensity-industry' } },
  account: { ...written, ...runs('account'),
    against: { means: { en: 'accounts for the effect against this scenario, not the change since the base year', zh: '分解相对于该情景的效应，而非基年以来的变化' } },
    indicator: { ...one, otherwise: 'enterprise-rd' },
    place: { otherwise: { en: 'the nation', zh: '全国' } } },
  adapt: { ...written, ...runs('adapt', { en: 'runs of each policy in each world', zh: '每种政策在每种情形下的运行次数' }) },
  evaluate: { ...written, ...runs('evaluate', { en: 'runs of each country', zh: '每个模拟国家的运行次数' }), indicator: { ...one, otherwise: 'enterprise-rd' },
    pilots: { otherwise: { en: 'a third of the provinces', zh: '三分之一的省份' } },
    waves: { otherwise: { en: '3, or as many as years and pilots allow', zh: '3，或年份与试点所允许的最多批次' } },
    lotteries: { otherwise: String(DEFAULTS.lotteries) },
    from: { otherwise: { en: 'the second year after the base year', zh: '基年后第二年' } },
    line: { otherwise: { en: 'the median of those that do R&D', zh: '开展研发企业的中位数' } } },
  shard: { ...runs('compare'), ...parts }, submit: { ...runs('compare'), ...parts }, worker: parts, status: parts,
  schema: { format: { among: ['json'], otherwise: 'json', means: { en: 'form of the output', zh: '输出形式' } } },
  merge: { format: { among: OUTPUT_FORMATS, otherwise: 'table', means: { en: 'form of the output; the last three are forms of the tables that are written', zh: '输出形式；后三种为所写表格的形式' } }, out: { means: { en: 'where to write the answer', zh: '答案写入的目录' }, otherwise: { en: 'beside the parts', zh: '与分片同目录' } } },
  reproduce: { region: { means: { en: 'what it was made from, where that is no part of China', zh: '结果所用的地区数据，若非中国的一部分' }, otherwise: undefined } },
}

/** What an option takes, means and is unless given, in a command or, without one, in general. */
export function wordsOfOption(name: OptionName, command?: CommandName): OptionWords {
  const { takes = '', among: all, means } = OPTIONS[name] as { readonly takes?: string, readonly among?: readonly string[], readonly means: Label }
  const own = { among: all, means, ...(command && { ...OTHERWISE[name], ...OWN[command]?.[name] }) }
  return { takes: own.among?.join('|') ?? takes, ...own }
}
