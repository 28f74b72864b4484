import { indicatorById } from '../indicators/index.js'
import type { AccountedChange } from '../questions/account.js'
import type { Label } from '../population/population.js'
import { formatChange, formatProbability, styleOf } from './numbers.js'
import type { QuestionReport } from './question-report.js'

/** Why a number changed, as a report: all years together in the table, each year in the file. */
export function accountReport({ manifest, rows }: AccountedChange): QuestionReport {
  const all = rows.find(({ channel, year }) => channel === 'all' && year === null)
  const shown = rows.filter(({ year, value, channel }) => year === null && (value !== 0 || channel === 'all'))
    .sort((a, b) => Number(a === all) - Number(b === all) || Math.abs(b.value) - Math.abs(a.value))
  const name = all && indicatorById(all.indicator)!.name
  const told = (language: 'en' | 'zh'): string => `${formatChange(all!.value, styleOf(all!.unit, language, true))} ${styleOf(all!.unit, language, true).unit}`
  return {
    manifest,
    title: { en: `Why did it change? ${name?.en ?? ''}, ${all?.region ?? ''}`, zh: `为何变化？${name?.zh ?? ''}，${all?.region ?? ''}` },
    sentences: all ? inWords(all, shown, told) : [],
    tables: [{ name: 'channels', title: { en: 'By channel; they sum to the change', zh: '按渠道分解（合计等于总变化）' }, rows, shown, columns: [
      { key: 'name', title: { en: 'channel', zh: '渠道' }, show: 'text' }, { key: 'value', title: { en: 'adds', zh: '贡献' }, show: 'change' },
      { key: 'low', title: { en: 'from', zh: '下限' }, show: 'change' }, { key: 'high', title: { en: 'to', zh: '上限' }, show: 'change' },
      { key: 'unit', title: { en: 'unit', zh: '单位' }, show: 'unit' }, { key: 'share', title: { en: 'share', zh: '占比' }, show: 'probability' },
    ] }],
  }
}

type Row = AccountedChange['rows'][number]

/** The channel that most brought the change about, how much of it that is, and the largest that worked against it. */
function inWords(all: Row, shown: readonly Row[], told: (language: 'en' | 'zh') => string): Label[] {
  const share = (row: Row, language: 'en' | 'zh'): string => (row.share === null ? '–' : formatProbability(row.share, language))
  const onward = shown.find((row) => row !== all && row.value * all.value > 0)
  const against = shown.find((row) => row !== all && row.value * all.value < 0)
  if (!onward) return []
  const most = (onward.share ?? 0) > 0.5
  return [{
    en: `${told('en')}, ${most ? 'most of it' : 'more than by any other channel'} through ${onward.name.en} (${share(onward, 'en')})${against ? `; against it: ${against.name.en} (${share(against, 'en')})` : ''}.`,
    zh: `${told('zh')}，主要渠道为${onward.name.zh}（${share(onward, 'zh')}）${against ? `；反向作用为${against.name.zh}（${share(against, 'zh')}）` : ''}。`,
  }]
}
