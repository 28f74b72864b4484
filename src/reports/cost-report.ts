import type { Label } from '../population/population.js'
import type { CostAnswer } from '../questions/cost.js'
import type { FirstRoundCost, FirstRoundRow } from '../questions/first-round-cost.js'
import { ACCOUNT_NAMES, PARTY_NAMES } from './language.js'
import { decimalsTelling, formatNumber, formatValue, runsInWords, showing, styleOf } from './numbers.js'
import type { QuestionReport } from './question-report.js'
import type { Manifest } from '../simulation/manifest.js'

const FROM = { key: 'low', title: { en: 'from', zh: '下限' } } as const
const TO = { key: 'high', title: { en: 'to', zh: '上限' } } as const
const UNIT = { key: 'unit', title: { en: 'unit', zh: '单位' } } as const

/** Whether an interval leaves 0 out: where it does not, the figure beside it is no finding. */
const DIFFERS = { key: 'differsFromZero', title: { en: 'differs from 0', zh: '异于0' }, show: 'word' } as const

/** Beyond what, over which years, from how many runs: the same for a cost before anybody reacts and after. */
function basisOf({ scenarios, base, to, runs, parameters }: Manifest): Label {
  const [, against] = scenarios.map(({ id, document }) => ({ id, name: (document as { readonly name: Label }).name }))
  const drawn = { posterior: { en: 'drawn from their posterior', zh: '取自后验' }, drawn: { en: 'drawn from their priors', zh: '取自先验' },
    central: { en: 'at their centres', zh: '取中值' } }[parameters]
  const years = `${base + 1}–${to}`
  return { en: `${against ? `Beyond ${against.name.en} (${against.id})` : 'All that is paid'}, ${years}, mean of ${runsInWords(runs)}, parameters ${drawn.en}.`,
    zh: `${against ? `相对于${against.name.zh}（${against.id}）` : '全部支出'}，${years}年，${runs}次运行的均值，参数${drawn.zh}。` }
}

/** Lines of the ledger that a report shows; files hold all. */
const MOST_LINES = 40

/** What a scenario costs and brings, as a report. */
export function costReport({ manifest, measures, gains }: CostAnswer): QuestionReport {
  const ratios = measures.filter(({ unit }) => unit.includes(' per '))
  const amounts = measures.filter((row) => !ratios.includes(row))
  const told = ratios.filter(({ measure }) => ['incrementality', 'mvpf'].includes(measure))
  const groups = gains.filter(({ by, measure }) => by !== 'all' && by !== 'province' && (measure === 'rd' || measure === 'revenue'))
  return {
    manifest,
    title: { en: 'What does it cost, what does the money bring, and who gains?', zh: '成本多大、效益几何、谁受益？' },
    sentences: [basisOf(manifest), ...told.map(({ name, value, low, high, differsFromZero }): Label => {
      const decimals = Math.max(2, decimalsTelling((differsFromZero === false ? low : value) ?? 0))
      const show = (x: number | null): string => (x === null ? '–' : formatNumber(x, decimals))
      return value === null
        ? { en: `${name.en}: undefined, since the interval of what it is divided by covers 0.`, zh: `${name.zh}：分母的区间包含0，无法定义。` }
        : differsFromZero === null
        ? { en: `${name.en}: ${show(value)} in one run, which has no interval: more runs are needed.`, zh: `${name.zh}：单次运行为${show(value)}，没有区间：需要更多运行。` }
        : differsFromZero
        ? { en: `${name.en}: ${show(value)} (${show(low)} to ${show(high)}).`, zh: `${name.zh}：${show(value)}（${show(low)}至${show(high)}）。` }
        : { en: `${name.en}: cannot be told from 0 (${show(low)} to ${show(high)}).`, zh: `${name.zh}：与0无法区分（${show(low)}至${show(high)}）。` }
    })],
    tables: [
      { name: 'measures', title: { en: 'What a yuan of public money brings', zh: '每元财政支出的效果' }, rows: measures, shown: ratios, columns: [
        { key: 'name', title: { en: 'measure', zh: '指标' }, show: 'text' }, { key: 'value', title: { en: 'value', zh: '数值' }, show: 'ratio' },
        { ...FROM, show: 'ratio' }, { ...TO, show: 'ratio' }, DIFFERS, { ...UNIT, show: 'unit-words' },
      ] },
      { name: 'amounts', title: { en: 'Amounts over all years, yuan of the year', zh: '各年合计（当年价）' }, rows: amounts, columns: [
        { key: 'name', title: { en: 'amount', zh: '金额' }, show: 'text' }, { key: 'value', title: { en: 'value', zh: '数值' }, show: 'change' },
        { ...FROM, show: 'change' }, { ...TO, show: 'change' }, DIFFERS, { ...UNIT, show: 'unit' },
      ] },
      { name: 'gains', title: { en: 'Who gains in the last year', zh: '末年谁受益' }, rows: gains, shown: groups, columns: [
        { key: 'by', title: { en: 'by', zh: '分组' }, show: 'word' }, { key: 'name', title: { en: 'group', zh: '组' }, show: 'text' },
        { key: 'measureName', title: { en: 'of', zh: '项目' }, show: 'text' }, { key: 'value', title: { en: 'change', zh: '变化' }, show: 'change' },
        { ...FROM, show: 'change' }, { ...TO, show: 'change' }, DIFFERS, { ...UNIT, show: 'unit' }, { key: 'relative', title: { en: 'relative, %', zh: '相对变化，%' }, show: 'percent' },
      ] },
    ],
  }
}

/** First-round cost as a report: the nation by lever in tables, years and provinces in files. */
export function firstRoundReport({ manifest, rows }: FirstRoundCost): QuestionReport {
  const nation = manifest.region.length === 1 ? manifest.region[0] : 'CN'
  const named = rows.map((row) => ({ ...row, accountName: ACCOUNT_NAMES[row.account], payerName: PARTY_NAMES[row.payer], payeeName: PARTY_NAMES[row.payee] }))
  const sums = new Map<string, (typeof named)[number]>()
  for (const row of named) {
    if (row.region !== nation) continue
    const key = [row.lever, row.account, row.payer, row.payee].join('|')
    const before = sums.get(key)
    sums.set(key, before ? { ...before, amount: before.amount + row.amount } : row)
  }
  const largest = [...sums.values()].map((row) => ({ ...row, value: row.amount })).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const shown = largest.slice(0, MOST_LINES)
  const fromGovernment = (row: FirstRoundRow): number => (row.payer === 'central' || row.payer === 'local' ? row.amount : row.payee === 'central' || row.payee === 'local' ? -row.amount : 0)
  const isEquity = ({ account }: FirstRoundRow): boolean => account === 'equity' || account === 'equity-returned'
  const sumOf = (of: readonly FirstRoundRow[]): number => of.filter(({ basis }) => basis === 'cash').reduce((sum, row) => sum + fromGovernment(row), 0)
  const [cash, equity] = [largest.filter((row) => !isEquity(row)), largest.filter(isEquity)].map(sumOf)
  const told = (amount: number, language: 'en' | 'zh'): string => `${formatValue(amount, showing(amount, styleOf('CNY', language)))} ${styleOf('CNY', language).unit}`
  return {
    manifest,
    title: { en: 'First-round cost: what is paid if nobody reacts', zh: '首轮成本：主体不作反应时的资金流' },
    sentences: [basisOf(manifest), { en: `Before anybody reacts governments pay ${told(cash, 'en')} in cash over all years, net of what comes back, and ${told(equity, 'en')} of equity into funds.`,
      zh: `主体不作反应时，各年财政现金净支出合计${told(cash, 'zh')}，另有基金股权净出资${told(equity, 'zh')}。` }],
    tables: [{ name: 'first-round', title: largest.length > MOST_LINES
      ? { en: `Over all years, by lever: the largest ${MOST_LINES} of ${largest.length} lines`, zh: `各年合计，按政策工具：${largest.length}项中金额最大的${MOST_LINES}项` }
      : { en: 'Over all years, by lever', zh: '各年合计，按政策工具' }, rows: named, shown, columns: [
      { key: 'leverName', title: { en: 'lever', zh: '政策工具' }, show: 'text' }, { key: 'accountName', title: { en: 'account', zh: '账户' }, show: 'text' },
      { key: 'payerName', title: { en: 'paid by', zh: '支付方' }, show: 'text' }, { key: 'payeeName', title: { en: 'to', zh: '收款方' }, show: 'text' },
      { key: 'value', title: { en: 'amount', zh: '金额' }, show: 'value' }, { ...UNIT, show: 'unit' },
    ] }],
  }
}
