import type { Label } from '../population/population.js'
import { errorWordsInChinese } from '../reports/input-error-text.js'
import type { Language } from '../reports/language.js'
import { marked } from './colour.js'

/** Where commands tell of what is no result, and in which language. */
export interface Listener {
  /** Writes to standard error. */
  warn(text: string): void
  /** Language of progress and warnings; English where nothing was asked for. */
  readonly language?: Language
  /** Whether standard error has colours. */
  readonly coloured?: boolean
}

/** Tells a sentence on a line of its own. */
export const notify = ({ warn, language = 'en' }: Listener, notice: Label): void => { warn(`${notice[language]}\n`) }
/** Tells what an answer lacks. */
export const caution = (listener: Listener, notice: Label): void => { listener.warn(`${marked(notice[listener.language ?? 'en'], 'yellow', listener)}\n`) }

const resumed: Label = { en: 'the same command with --resume goes on from there', zh: '同一命令加--resume可从此处继续' }

/** What commands tell beside their results. */
export const NOTICES = {
  part: (share: number): Label => ({
    en: `A part: it gets ${share.toPrecision(2)} % of the budgets of national programmes, as it has of enterprise R&D. A lever aimed at its regions gets all.`,
    zh: `局部地区：按其占全国企业研发的份额分得国家计划预算的${share.toPrecision(2)}%；只面向本地区的政策工具得全部预算。` }),
  kept: (path: string): Label => ({ en: `Finished runs are kept in ${path}: ${resumed.en}.`, zh: `已完成的运行保存在${path}：${resumed.zh}。` }),
  noRun: (asked: number): Label => ({ en: `Stopped before the first of ${asked} runs: nothing to report.`, zh: `在${asked}次运行的第一次完成前停止：没有结果。` }),
  someRuns: (runs: number, asked: number): Label => ({ en: `Stopped early: ${runs} of ${asked} runs are kept.`, zh: `提前停止：保留${asked}次运行中的${runs}次。` }),
  lawHeld: (until: number, to: number): Label => ({
    en: `Law is known until ${until}; from then to ${to} the last known law is held.`, zh: `已知法规截至${until}年；此后至${to}年沿用最后已知的法规。` }),
  written: (directory: string, files: readonly string[]): Label => ({
    en: `Written to ${directory}: ${files.join(', ')}`, zh: `已写入${directory}：${files.join('、')}` }),
  page: (path: string): Label => ({ en: `The answer as a page: ${path}`, zh: `网页形式的答案：${path}` }),
  noAnswer: (keeps: boolean): Label => ({ en: `Stopped before there was an answer.${keeps ? ` Finished runs are kept: ${resumed.en}.` : ''}`,
    zh: `在得出答案前停止。${keeps ? `已完成的运行已保存：${resumed.zh}。` : ''}` }),
  stopped: (keeps: boolean): Label => ({ en: `Stopped early${keeps ? `: finished runs are kept, and ${resumed.en}` : ''}.`,
    zh: `提前停止${keeps ? `：已完成的运行已保存，${resumed.zh}` : ''}。` }),
  measured: (found: number, asked: number, kind: Label): Label => ({ en: `Stopped early: ${found} of ${asked} ${kind.en} were measured.`,
    zh: `提前停止：${asked}项${kind.zh}中测得${found}项。` }),
  shardStopped: { en: 'Stopped before the shard was whole: nothing is written, the same command makes it again.', zh: '在分片完整前停止：未写入任何内容，同一命令可重新计算。' },
  shardThere: (path: string): Label => ({ en: `${path}: was there whole`, zh: `${path}：已完整存在` }),
  shardMade: (path: string, runs: number): Label => ({ en: `${path}: ${runs} run${runs === 1 ? '' : 's'}`, zh: `${path}：${runs}次运行` }),
  madeAgain: (why: string): Label => ({ en: `Made again: ${why}`, zh: `重新计算：${why}` }),
  drains: { en: 'Takes no more shards; ends when those in hand are done.', zh: '不再领取分片；手中分片完成后结束。' },
  submitted: (added: number, shards: number, retried: number): Label => ({ en: `${added} of ${shards} shards added to the queue${retried > 0 ? `, ${retried} tried again` : ''}`,
    zh: `已将${shards}个分片中的${added}个加入队列${retried > 0 ? `，重试${retried}个` : ''}` }),
  failed: (why: string): Label => ({ en: `failed: ${why}`, zh: `失败：${errorWordsInChinese(why) ?? why}` }),
  identical: { en: 'identical: the same bytes came out', zh: '一致：得到相同字节' },
  differs: (what: string, there: string, here: string): Label => ({ en: `differs: ${what}: manifest ${there}, here ${here}`, zh: `不同：${what}：清单为${there}，此处为${here}` }),
} as const

/** A time in words. */
function spell(seconds: number, language: Language): string {
  const [hours, minutes, second] = language === 'zh' ? ['小时', '分', '秒'] : [' h', ' min', ' s']
  const whole = Math.ceil(seconds)
  const between = language === 'zh' ? '' : ' '
  return whole < 60 ? `${whole}${second}` : whole < 3600 ? `${Math.floor(whole / 60)}${minutes}${between}${whole % 60}${second}` : `${(seconds / 3600).toFixed(1)}${hours}`
}

/** How far a work is, its rate, and the time left where the rate is known. */
export function progressInWords(done: number, total: number, rate: number, language: Language): string {
  const left = rate > 0 ? spell((total - done) / rate, language) : '?'
  return language === 'zh' ? `已完成${done}/${total}次运行，每秒${rate.toFixed(2)}次，还需${left}` : `${done}/${total} runs, ${rate.toFixed(2)} a second, ${left} left`
}
