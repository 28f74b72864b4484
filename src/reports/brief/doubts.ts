import { provinces } from '../../data/provinces.js'
import { EVERYBODY } from '../../indicators/groupings.js'
import { PASS, SCORED_TO } from '../../evidence/hindcast/protocol.js'
import { rowsOf } from '../../evidence/hindcast/tables.js'
import { scenarioById } from '../../scenarios/named.js'
import { ORDER_OF_INTEREST } from './order-of-interest.js'
import { formatNumber, formatValue } from '../minus.js'
import { evenStyle, formatProbability, perCent, styleOf } from '../numbers.js'
import type { BriefBlock, BriefSection } from './brief.js'
import { effectOn, indicatorName, levelOf, quoted, say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** Bands shown. */
const SHOWN = 6
/** Targets that chance decides: neither nearly sure nor nearly hopeless. */
const OPEN = [0.1, 0.9] as const

const right = (title: string) => ({ title, align: 'right' as const })

/** Headline indicators with the widest bands for their size in the last year. */
function widestBands(subject: BriefSubject): BriefBlock[] {
  const { answer, language, last } = subject
  const [{ id: scenario }] = answer.result.scenarios
  const known = ORDER_OF_INTEREST.flatMap((id) => levelOf(subject, scenario, id, last) ?? [])
  const rows = known.filter(({ p50, n }) => p50 > 0 && n > 1)
    .map((row) => ({ row, width: (row.p95 - row.p05) / row.p50 })).sort((a, b) => b.width - a.width).slice(0, SHOWN)
  if (rows.length === 0) return []
  return [{ is: 'table', caption: say(language, `Widest bands in ${last} under ${quoted(subject, scenario)}, of the headline indicators`, `${last}年区间最宽的主要指标（情景${quoted(subject, scenario)}）`), table: {
    columns: [{ title: say(language, 'indicator', '指标') }, right(say(language, 'median', '中位数')), right(say(language, '5th percentile', '第5百分位')),
      right(say(language, '95th percentile', '第95百分位')), { title: say(language, 'unit', '单位') }, right(say(language, 'width over median', '宽度/中位数'))],
    rows: rows.map(({ row, width }) => {
      const told = [row.p50, row.p05, row.p95]
      const style = evenStyle(told, styleOf(row.unit, language, false, row.p50), false, [row.p50])
      const figures = told.map((value) => formatValue(value, style))
      return [indicatorName(row.indicator, language), ...figures, style.unit, formatProbability(width, language)]
    }) } }]
}

/** How many effects the runs can tell from nothing. */
function unclearEffects({ answer, compared, language, nation, last }: BriefSubject): string[] {
  if (!compared) return []
  const here = answer.effects.filter((row) => row.region === nation && row.year === last && row.group === EVERYBODY)
  const moved = here.filter((row) => row.mean !== 0 && row.low !== null && row.high !== null)
  if (moved.length === 0) return []
  const unclear = moved.filter(({ low, high }) => low! <= 0 && high! >= 0).length
  return [say(language, `Of ${moved.length} effects in ${last} that are not nil, these runs cannot tell ${unclear} from nothing: more runs narrow intervals of means, not the spread of the effect itself.`,
    `${last}年${moved.length}项非零效应中，有${unclear}项尚不能与零区分：增加运行次数能缩小均值区间，但不能缩小效应本身的离散。`)]
}

/** How much of an effect is the same whatever chance brings. */
function spreadOfEffect(subject: BriefSubject): string[] {
  const { answer, compared, indicator, language } = subject
  const row = compared ? effectOn(subject, answer.result.scenarios[0].id, indicator) : undefined
  if (!row || row.pairedSd === null || row.mean === 0) return []
  const share = formatProbability(row.pairedSd / Math.abs(row.mean), language)
  return [say(language, `From run to run the effect itself has a standard deviation of ${share} of its mean: what parameters and chance leave open.`,
    `效应本身在各次运行间的标准差为其均值的${share}：即参数与随机性所留的不确定。`)]
}

/** Targets that some runs reach and others miss. */
function openTargets({ answer, language }: BriefSubject): string[] {
  const [{ id: scenario }] = answer.result.scenarios
  const open = answer.attainment.filter((row) => row.scenario === scenario && row.probability >= OPEN[0] && row.probability <= OPEN[1])
  if (answer.attainment.length === 0) return []
  const names = open.map(({ indicator, probability }) => `${indicatorName(indicator, language)} (${formatProbability(probability, language)})`)
  return [open.length === 0 ? say(language, 'No target is open: each is reached, or missed, in nine tenths of runs or more.', '没有悬而未决的目标：每项目标都在九成以上的运行中实现或未实现。')
    : say(language, `Open targets: ${names.join(', ')}.`, `悬而未决的目标：${names.join('、')}。`)]
}

/** Chance, the path of the economy and ignorance of parameters in past forecasts, where the hindcast is known. */
function chanceAndIgnorance({ answer, options: { hindcast }, language }: BriefSubject): BriefBlock[] {
  const attempt = hindcast?.attempts.at(-1)
  if (!attempt) return []
  const rows = rowsOf(attempt.variance).filter((row) => row.origin === PASS.origin && row.year === SCORED_TO && row.level === 'nation' && answer.result.indicators.includes(String(row.series)))
  if (rows.length === 0) return []
  const share = (value: unknown, whole: unknown): string => perCent(formatNumber((100 * Number(value)) / Number(whole), 0), language)
  return [{ is: 'table', caption: say(language, `Chance against ignorance: variance of forecasts of the nation from ${PASS.origin} to ${SCORED_TO} (logs), and their squared error beside it`,
    `随机性与无知：${PASS.origin}至${SCORED_TO}年全国预测（对数）的方差构成，及预测平方误差`), table: {
    columns: [{ title: say(language, 'indicator', '指标') }, right(say(language, 'chance', '随机性')), right(say(language, 'path of the economy', '宏观路径')),
      right(say(language, 'parameters', '参数')), right(say(language, 'squared error over variance', '平方误差/方差'))],
    rows: rows.map(({ series, chance, macro, parameters, forecast, squaredError }) => [indicatorName(String(series), language),
      share(chance, forecast), share(macro, forecast), share(parameters, forecast), formatNumber(Number(squaredError) / Number(forecast), 1)]) } },
  { is: 'paragraph', text: say(language, 'Each share is what varies when only that varies; together they need not give the whole. A squared error far above the variance is what the model leaves out.',
    '各份额为单独变动时的方差占比，合计不必为100%。平方误差远大于方差时，差额是模型未包含的因素。') }]
}

/** What would change the answer: what these runs leave open, and what the model itself has left open before. */
export function doubtsSection(subject: BriefSubject): BriefSection {
  const { answer, language, indicator, scenarios } = subject
  const said = [...unclearEffects(subject), ...spreadOfEffect(subject), ...openTargets(subject)]
  // A region of the user's own is a file, and so is a scenario.
  const codes = answer.manifest.region.filter((code) => provinces.some((province) => province.code === code))
  const own = !answer.manifest.region.every((code) => code === 'CN' || codes.includes(code))
  const where = own ? ' --region REGION.json' : codes.map((code) => ` --region ${code}`).join('')
  const asked = scenarioById(scenarios[0].id) ? scenarios[0].id : 'SCENARIO.json'
  return { id: 'doubts', heading: say(language, 'What would change the answer', '什么会改变结论'), blocks: [
    ...(said.length > 0 ? [{ is: 'list', items: said } as const] : []),
    ...widestBands(subject), ...chanceAndIgnorance(subject),
    { is: 'paragraph', text: say(language, 'Which parameters matter most, chance among them:', '哪些参数影响最大（含随机性）：') },
    { is: 'code', text: `technopole sensitivity ${asked} --indicator ${indicator}${where} --scale 0.01` },
  ] }
}
