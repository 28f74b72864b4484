import { leverById } from '../../levers/index.js'
import { ACCOUNT_NAMES, PARTY_NAMES, PHRASES, inLanguage } from '../language.js'
import { formatChange, formatValue } from '../minus.js'
import { evenStyle, styleOf } from '../numbers.js'
import type { BriefBlock, BriefSection } from './brief.js'
import { say } from './subject.js'
import type { BriefSubject } from './subject.js'

/** Most lines of the ledger that a brief shows. */
const SHOWN = 14

/** What each lever caused to be paid over all years, the lines that differ or weigh most; the whole ledger is in files. */
export function moneySection({ answer, language, nation, compared, last, called }: BriefSubject): BriefSection {
  const scenarios = answer.result.scenarios.map(({ id }) => id)
  const sums = new Map<string, { readonly cells: readonly string[], readonly amounts: number[] }>()
  const named = (names: Readonly<Record<string, { en: string, zh: string }>>, id: string): string => (Object.hasOwn(names, id) ? names[id][language] : id)
  for (const { lever, account, payer, region, scenario, amount } of answer.ledger) {
    if (region !== nation) continue
    const key = [lever, account, payer].join('|')
    const line = sums.get(key) ?? { amounts: scenarios.map(() => 0),
      cells: [inLanguage(leverById(lever)?.name ?? lever, language), named(ACCOUNT_NAMES, account), named(PARTY_NAMES, payer)] }
    line.amounts[scenarios.indexOf(scenario)] += amount
    sums.set(key, line)
  }
  const change = ({ amounts }: { readonly amounts: readonly number[] }): number => amounts[0] - amounts.at(-1)!
  const weight = (line: { readonly amounts: readonly number[] }): number => (compared ? Math.abs(change(line)) : Math.max(...line.amounts.map(Math.abs)))
  const lines = [...sums.keys()].sort().map((key) => sums.get(key)!).filter((line) => weight(line) > 0)
    .sort((a, b) => weight(b) - weight(a))
  const style = styleOf('CNY', language)
  const right = (title: string) => ({ title, align: 'right' as const })
  const columns = [{ title: PHRASES.lever[language] }, { title: PHRASES.account[language] }, { title: PHRASES.payer[language] },
    ...scenarios.map((id) => right(called(id))),
    ...(compared ? [right(say(language, 'first less last', '首列减末列'))] : [])]
  const rows = lines.slice(0, SHOWN).map((line) => {
    const even = evenStyle(compared ? [...line.amounts, change(line)] : line.amounts, style)
    return [...line.cells, ...line.amounts.map((amount) => formatValue(amount, even)), ...(compared ? [formatChange(change(line), even)] : [])]
  })
  const rest = lines.length - rows.length
  const blocks: BriefBlock[] = lines.length === 0
    ? [{ is: 'paragraph', text: compared ? say(language, 'The scenarios cause the same payments.', '各情景引致的资金流相同。') : say(language, 'No lever causes a payment.', '没有政策工具引致资金流。') }]
    : [{ is: 'table', caption: say(language, `Paid until ${last} because of each lever, ${style.unit} of each year, mean over runs`, `各政策工具引致的资金流（至${last}年累计，${style.unit}，当年价，各次运行均值）`), table: { columns, rows } },
      { is: 'paragraph', text: say(language, 'Accounts are never added to one another: cash is what is paid in a year, accrual what is earned, a commitment a promise, equity an asset.',
        '各账户不相加：收付为当年支付，权责为当年应得，承诺尚未支付，股权为资产。') }]
  if (rest > 0) blocks.push({ is: 'paragraph', text: say(language, `${rest} smaller lines are left out here; the tables of the answer have them.`, `另有${rest}条较小的记录未列于此，见结果表。`) })
  return { id: 'cost', heading: say(language, 'What it costs, by lever', '各政策工具的成本'), blocks }
}
