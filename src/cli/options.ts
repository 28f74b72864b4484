import { regionGroups } from '../data/region-groups.js'
import { groupingNames } from '../indicators/groupings.js'
import { PARAMETER_CHOICES } from '../mechanisms/posterior-parameters.js'
import type { Label } from '../population/population.js'
import { LANGUAGES } from '../reports/language.js'

const groups = regionGroups.map(({ id }) => id).join(', ')
const YES_OR_NO = ['yes', 'no'] as const

/** Forms of output of an answer. */
export const OUTPUT_FORMATS = ['table', 'json', 'csv', 'sdmx-csv', 'parquet', 'xlsx'] as const
/** Forms of a table: those of an answer but SDMX, which is for series of observations. */
export const TABLE_OUTPUTS = ['table', 'json', 'csv', 'parquet', 'xlsx'] as const
/** How the levers of a scenario are grouped. */
export const LEVER_GROUPINGS = ['chapters', 'families', 'levers'] as const
/** A way to group them. */
export type LeverGrouping = (typeof LEVER_GROUPINGS)[number]
/** Parts of what is validated. */
export const VALIDATED = ['margins', 'magnitudes', 'facts', 'causal'] as const

/** Options of the command line and what they take: `among`, one of these words (with `several`, more of them with commas), or else what `takes` says. */
export const OPTIONS = {
  scenario: { type: 'string', multiple: true, takes: 'NAME|FILE',
    means: { en: 'a scenario that ships, or a JSON or YAML document; may be repeated',
      zh: '随包情景的名称，或JSON、YAML文档；可多次给出' } },
  region: { type: 'string', multiple: true, takes: 'china|CN-JS|GROUP|FILE',
    means: { en: `the country, provinces by code, a group of them (${groups}), or a data pack; may be repeated`,
      zh: `全国、按代码的省份、省份组（${groups}）或数据包；可多次给出` } },
  scale: { type: 'string', takes: 'N', such: '0.05',
    means: { en: 'share of ordinary enterprises that are simulated, 0.001 to 1',
      zh: '参与模拟的普通企业占比，0.001至1' } },
  runs: { type: 'string', takes: 'N', such: '50', means: { en: 'runs of each scenario', zh: '每个情景的运行次数' } },
  seed: { type: 'string', takes: 'TEXT', means: { en: 'the same seed gives the same bytes', zh: '种子相同，结果逐字节相同' } },
  base: { type: 'string', takes: 'N', such: '2015', means: { en: 'year of the data; it must be that of the region', zh: '数据年份，须与地区数据一致' } },
  to: { type: 'string', takes: 'N', such: '2020', means: { en: 'last year', zh: '末年' } },
  parameters: { type: 'string', among: PARAMETER_CHOICES,
    means: { en: 'uncertain parameters drawn in each run, those that data inform from their posterior; all from their priors; or at their centres',
      zh: '不确定参数的取法：posterior为有数据者取自后验，drawn为全部取自先验，central为全部取中值' } },
  behaviour: { type: 'string', among: ['on', 'off'], means: { en: 'off: static costing, nobody reacts', zh: 'off：静态测算，主体不作反应' } },
  revenue: { type: 'string', among: ['legacy', 'published'], means: { en: 'definition of revenue in published ratios', zh: '公布比率中营业收入的口径' } },
  workers: { type: 'string', takes: 'N', such: '4', means: { en: 'threads that make runs', zh: '运行所用线程数' } },
  lang: { type: 'string', among: LANGUAGES, means: { en: 'language of help, progress, warnings and tables', zh: '帮助、进度、提示与表格的语言' } },
  format: { type: 'string', among: OUTPUT_FORMATS,
    means: { en: 'form of the output, each command those that its own help shows',
      zh: '输出形式；各命令可用的形式见其帮助' } },
  bom: { type: 'string', among: YES_OR_NO,
    means: { en: 'whether CSV begins with a mark that makes spreadsheets read it as Unicode',
      zh: 'CSV是否以字节顺序标记开头，使电子表格按Unicode读取' } },
  'every-run': { type: 'string', among: YES_OR_NO,
    means: { en: 'whether --out DIR also gets every value of every run',
      zh: '--out DIR是否也写入每次运行的每个数值' } },
  out: { type: 'string', takes: 'DIR',
    means: { en: 'also write report, tables, every run and manifest to this directory; where the parts of a study are',
      zh: '同时将报告、表格、各次运行与清单写入此目录；或研究各分片所在目录' } },
  resume: { type: 'boolean', takes: '', means: { en: 'go on with the unfinished study in --out DIR', zh: '继续--out DIR中未完成的研究' } },
  replace: { type: 'boolean', takes: '',
    means: { en: 'replace the answer that is in --out DIR; without it a directory with one is refused',
      zh: '替换--out DIR中已有的答案；否则拒绝写入已有答案的目录' } },
  target: { type: 'string', multiple: true, takes: 'ID|INDICATOR>=NUMBER[@YEAR]',
    means: { en: 'a target of the plan, or one of your own (>= or <=); may be repeated',
      zh: '规划目标，或自定目标（>=或<=）；可多次给出' } },
  against: { type: 'string', takes: 'NAME|FILE', means: { en: 'the scenario to compare with', zh: '用于比较的情景' } },
  by: { type: 'string', among: [...groupingNames, ...LEVER_GROUPINGS],
    means: { en: 'run, compare: also by class of enterprises; attribute, optimise: how levers are grouped',
      zh: 'run、compare：另按企业类别列出（size规模、ownership所有制、sector行业、status状态）；attribute、optimise：政策工具的分组方式（chapters章、families类、levers单项）' } },
  indicator: { type: 'string', multiple: true, takes: 'ID', means: { en: 'an indicator; may be repeated', zh: '指标；可多次给出' } },
  pairs: { type: 'string', takes: 'N', such: '12',
    means: { en: 'pairs of random orders where there are more than eight groups',
      zh: '组数超过八时随机次序的对数' } },
  probability: { type: 'string', takes: 'N', such: '0.8', means: { en: 'with which targets are to be reached together', zh: '各目标同时实现的概率要求' } },
  packages: { type: 'string', takes: 'N', such: '60', means: { en: 'most packages to simulate', zh: '最多模拟的政策组合数' } },
  place: { type: 'string', takes: 'CN-ZJ', means: { en: 'the region of the number to account for; the nation otherwise', zh: '所核算数字的地区；默认全国' } },
  rule: { type: 'string', takes: 'FILE',
    means: { en: 'signpost, reviews, lag, changes and surprises of an adaptive policy, JSON or YAML',
      zh: '适应性政策的信号、复查年份、时滞、调整与意外，JSON或YAML' } },
  method: { type: 'string', among: ['morris', 'sobol'], means: { en: 'how to find what matters', zh: '寻找关键因素的方法' } },
  factor: { type: 'string', multiple: true, takes: 'ID',
    means: { en: 'chance, levers, data, a subject such as rd, or a parameter; may be repeated',
      zh: 'chance、levers、data，rd等主题，或某个参数；可多次给出' } },
  size: { type: 'string', takes: 'N', such: '32', means: { en: 'trajectories of morris, rows of sobol', zh: 'morris的轨迹数，sobol的行数' } },
  dose: { type: 'string', takes: 'LEVER.PARAMETER=0.5,0.75,1',
    means: { en: 'the response to values of a lever from the first year on',
      zh: '从首年起对政策工具取值的反应' } },
  set: { type: 'string', multiple: true, takes: 'NAME=VALUE',
    means: { en: 'a parameter of the lever where it is rolled out; may be repeated',
      zh: '推行地区政策工具的参数；可多次给出' } },
  pilots: { type: 'string', takes: 'N', such: '10', means: { en: 'pilot provinces', zh: '试点省份数' } },
  waves: { type: 'string', takes: 'N', such: '3', means: { en: 'in how many yearly waves pilots start', zh: '试点分几年逐批启动' } },
  lotteries: { type: 'string', takes: 'N', such: '6', means: { en: 'random draws of the pilots', zh: '随机抽取试点的次数' } },
  from: { type: 'string', takes: 'N', such: '2017', means: { en: 'first year of the roll-out', zh: '推行的首年' } },
  line: { type: 'string', takes: 'N', such: '4e7', means: { en: 'revenue below which enterprises may claim, yuan', zh: '企业可申请的营业收入上限，元' } },
  level: { type: 'string', takes: 'N', such: '0.95', means: { en: 'nominal level of intervals', zh: '区间的名义水平' } },
  only: { type: 'string', among: VALIDATED, several: true,
    means: { en: 'validate the population, or the behaviour of the model; several with commas',
      zh: '检验企业总体或模型行为；多项以逗号分隔' } },
  shards: { type: 'string', takes: 'N', such: '4', means: { en: 'in how many shards a study is submitted', zh: '研究分成几个分片提交' } },
  retry: { type: 'boolean', takes: '', means: { en: 'submit: try shards again that were set aside', zh: 'submit：重试被搁置的分片' } },
  watch: { type: 'boolean', takes: '', means: { en: 'status: follow the study to its end', zh: 'status：跟踪研究直至结束' } },
  lock: { type: 'string', takes: 'N', such: '30',
    means: { en: 'seconds of silence after which a worker is taken for dead',
      zh: '工作进程无响应多少秒后视为已停止' } },
  redis: { type: 'string', takes: 'redis://HOST',
    means: { en: 'the queue is on this Redis or Valkey; rediss: speaks TLS',
      zh: '队列所在的Redis或Valkey；rediss使用TLS' } },
  postgres: { type: 'string', takes: 'postgres://HOST/DATABASE', means: { en: 'the queue is on this PostgreSQL', zh: '队列所在的PostgreSQL' } },
  outturns: { type: 'string', takes: 'FILE',
    means: { en: 'figures after 2015 that score the frozen projection: series,region,year,unit,value',
      zh: '2015年后的实际数据，用于评定冻结的预测：series,region,year,unit,value' } },
  'no-color': { type: 'boolean', takes: '', means: { en: 'no colours on a terminal; NO_COLOR in the environment says the same', zh: '终端输出不用颜色；与环境变量NO_COLOR相同' } },
  help: { type: 'boolean', short: 'h', takes: '', means: { en: 'show this page', zh: '显示本页' } },
  version: { type: 'boolean', short: 'v', takes: '', means: { en: 'show the version', zh: '显示版本' } },
} as const satisfies Readonly<Record<string, Option>>

interface Option {
  readonly type: 'string' | 'boolean'
  /** One letter that stands for it. */
  readonly short?: string
  readonly multiple?: true
  readonly takes?: string
  readonly among?: readonly string[]
  readonly several?: true
  readonly means: Label
  readonly such?: string
}

/** Name of an option. */
export type OptionName = keyof typeof OPTIONS
