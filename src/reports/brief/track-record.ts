import { rowsOf, forecasterName } from '../../evidence/hindcast/tables.js'
import { PASS, SCORED_TO } from '../../evidence/hindcast/protocol.js'
import type { Forecaster } from '../../evidence/hindcast/cases.js'
import { scoreLines } from '../hindcast-text.js'
import { formatNumber } from '../minus.js'
import { perCent } from '../numbers.js'
import type { BriefSection } from './brief.js'
import { say } from './subject.js'
import type { BriefSubject } from './subject.js'

const decimals = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, 3) : '–')
const right = (title: string) => ({ title, align: 'right' as const })

/** How forecasts by the model fared beside naive ones, losses first; how to read it where the score is not at hand. */
export function trackRecordSection({ options: { hindcast }, language }: BriefSubject): BriefSection {
  const share = (value: unknown): string => (typeof value === 'number' ? perCent(formatNumber(100 * value, 0), language) : '–')
  const heading = say(language, 'Track record, losses first', '历史成绩：先列失败')
  const last = hindcast?.attempts.at(-1)
  if (!hindcast || !last) {
    return { id: 'track-record', heading, blocks: [{ is: 'paragraph', text: say(language, 'How forecasts by this model fared beside naive ones:', '本模型与朴素预测的对比：') },
      { is: 'code', text: 'technopole hindcast' }] }
  }
  const names = new Map(rowsOf(hindcast.series).map((row) => [String(row.id), String(row[language])]))
  const level = (id: string): string => (id === 'provinces' ? say(language, 'provinces', '各省') : say(language, 'nation', '全国'))
  const lines = scoreLines(last).filter(({ origin }) => origin === PASS.origin)
  const rows = lines.map(({ level: of, series, model, rival, ratio }) => [level(of), names.get(series) ?? series,
    rival === undefined ? say(language, 'no rival', '无对手') : ratio < 1 ? say(language, 'won', '胜') : say(language, 'lost', '负'), decimals(model.rmseLog), decimals(rival?.rmseLog),
    rival ? forecasterName(rival.forecaster as Forecaster)[language] : '–',
    of === 'provinces' ? share(model.cover80) : model.cover80 === 1 ? say(language, 'inside', '在内') : say(language, 'outside', '在外')])
  const lost = lines.filter(({ rival, ratio }) => rival !== undefined && ratio >= 1).length
  const met = lines.filter(({ rival }) => rival !== undefined).length
  const worse = lost * 2 > met
  return { id: 'track-record', heading, blocks: [
    { is: 'paragraph', text: say(language,
      `Forecasts from the end of ${PASS.origin} to ${SCORED_TO}: of ${met} series with a naive rival the model lost ${lost}; its 80 % intervals cover ${share(last.summary.cover80)} of the figures of provinces.${worse ? ' Levels it forecasts worse than the naive forecast that did best after the fact; what it adds is the difference between policies.' : ''}`,
      `${PASS.origin}年末对${SCORED_TO}年的预测：在有朴素对手的${met}个序列中，本模型输了${lost}个；80%区间覆盖了各省${share(last.summary.cover80)}的数据。${worse ? '就水平预测而言，模型不如事后最佳的朴素预测；其价值在于比较政策之间的差别。' : ''}`) },
    { is: 'table', caption: say(language, `Root mean square error of logs, ${PASS.origin} to ${SCORED_TO}, beside the best naive forecast`, `${PASS.origin}至${SCORED_TO}年对数均方根误差，与最佳朴素预测对比`), table: {
      columns: [{ title: say(language, 'of', '范围') }, { title: say(language, 'forecast', '预测对象') }, { title: say(language, 'verdict', '结果') }, right(say(language, 'error', '误差')),
        right(say(language, 'best rival\'s', '最佳对手误差')), { title: say(language, 'which', '对手') }, right(say(language, '80 % interval', '80%区间'))], rows } },
  ] }
}
