import { InputError } from '../kernel/input-error.js'
import { DEFAULT_LOCK } from '../questions/defaults.js'
import { brokerOf } from '../queue/broker.js'
import type { Broker } from '../queue/broker.js'
import { statusOf } from '../queue/status.js'
import type { StudyStatus } from '../queue/status.js'
import { reach } from '../queue/job-queue.js'
import { checkShards } from '../queue/shards.js'
import { submitStudy } from '../queue/submit.js'
import { openStudy } from '../queue/study-file.js'
import { work } from '../queue/work.js'
import { MOST_WORKERS } from '../simulation/runners/pool.js'
import type { Language } from '../reports/language.js'
import { languageOption, numberOption } from './command-line.js'
import type { CommandLine, OptionValues } from './command-line.js'
import { compileInPlace } from './compile-in-place.js'
import { tellReport } from './console.js'
import type { Console } from './console.js'
import { NOTICES, notify } from './notices.js'
import { progressLine } from './progress.js'
import { directoryOption, studyIn } from './shards.js'
import { tableOption, tellTable } from './table-output.js'

const brokerAsked = (values: OptionValues, { environment }: Console): Promise<Broker> =>
  brokerOf({ redis: values.redis, postgres: values.postgres }, environment)

/** The directory of a study, as a word or with `--out`. */
function directoryAsked(words: readonly string[], values: OptionValues, command: string): string {
  if (words.length > 1 || (words.length === 1 && values.out !== undefined)) throw new InputError(command, 'one directory with a study', words.join(' '))
  return words[0] ?? directoryOption(values)
}

const inWords = ({ shards, done, lost, missing, active, waiting, runs, runsAsked, setAside, strangers }: StudyStatus, language: Language): string => (language === 'zh' ? [
  `${shards}个分片中完成${done}个，正在计算${active}个，等待${waiting}个，搁置${setAside.length}个；${runsAsked}次运行中完成${runs}次`,
  ...(lost > 0 ? [`${lost}个已完成但目录中没有分片：请重新提交研究`] : []),
  ...(missing > 0 ? [`${missing}个不在该队列中：请检查服务器地址，或重新提交研究`] : []),
  ...(strangers > 0 ? [`该队列中有${strangers}个任务不是本研究的分片，已搁置`] : []),
  ...setAside.map(({ shard, attempts, error }) => `分片${shard}/${shards}已尝试${attempts}次：${error}`), '',
] : [
  `${done} of ${shards} shards done, ${active} in the making, ${waiting} waiting, ${setAside.length} set aside; ${runs} of ${runsAsked} runs`,
  ...(lost > 0 ? [`${lost} done without a part in the directory: submit the study again`] : []),
  ...(missing > 0 ? [`${missing} not in this queue: see whether it is the right server, or submit the study again`] : []),
  ...(strangers > 0 ? [`${strangers} jobs in this queue are no shards of the study, and are set aside`] : []),
  ...setAside.map(({ shard, attempts, error }) => `shard ${shard}/${shards} was tried ${attempts} times: ${error}`), '',
]).join('\n')

/** `submit A B …`: puts the shards of a study into the queue. Submitting again changes nothing. */
export async function submit({ words, values }: CommandLine, console: Console): Promise<number> {
  const language = languageOption(values)
  const broker = await brokerAsked(values, console)
  const shards = numberOption(values, 'shards')
  if (shards === undefined) throw new InputError('--shards', 'the number of shards, such as 200', undefined)
  checkShards(shards, '--shards')
  // Whoever cannot get in leaves no file.
  await reach(broker)
  const open = await studyIn(directoryOption(values), 'submit', words, values, shards)
  const { added, retried } = await submitStudy(open, broker, { shards, retry: 'retry' in values })
  await console.out(`${NOTICES.submitted(added, shards, retried)[language]}\n`)
  return 0
}

/** `worker DIR`: makes shards until the study is done. An interrupt or SIGTERM lets it finish what it has in hand. */
export async function worker({ words, values }: CommandLine, console: Console): Promise<number> {
  const language = languageOption(values)
  const broker = await brokerAsked(values, console)
  const count = numberOption(values, 'workers') ?? Math.min(console.cores, MOST_WORKERS)
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS) throw new InputError('--workers', `a whole number from 1 to ${MOST_WORKERS}`, count)
  const lockSeconds = numberOption(values, 'lock') ?? DEFAULT_LOCK
  if (!(lockSeconds >= 1 && lockSeconds <= 3600)) throw new InputError('--lock', 'a number of seconds from 1 to 3600', lockSeconds)
  const open = await openStudy(directoryAsked(words, values, 'worker'))
  // Others of its kind are on the machine's other cores.
  compileInPlace()
  const drain = new AbortController()
  const deaf = console.onInterrupt(() => {
    notify(console, NOTICES.drains)
    drain.abort()
  })
  try {
    const status = await work(open, broker, { count, lockSeconds, drain: drain.signal, tell: (what) => { console.warn(`${what}\n`) } })
    await tellReport(console, inWords(status, language))
    return status.setAside.length > 0 ? 1 : 0
  } finally {
    deaf()
  }
}

/** `status DIR`: how far a study is, or with `--watch` a line that follows it to its end. */
export async function status({ words, values }: CommandLine, console: Console): Promise<number> {
  const broker = await brokerAsked(values, console)
  const format = await tableOption(values, console)
  const language = languageOption(values)
  const open = await openStudy(directoryAsked(words, values, 'status'))
  let now = await statusOf(open, broker)
  if ('watch' in values) {
    const line = progressLine(console)
    const stop = new AbortController()
    const deaf = console.onInterrupt(() => { stop.abort() })
    while (now.waiting + now.active > 0 && !stop.signal.aborted) {
      line.show(now.runs, now.runsAsked)
      await new Promise((resolve) => { setTimeout(resolve, 1000) })
      // As workers do, it waits for a server that went away.
      now = await statusOf(open, broker).catch(() => now)
    }
    line.end()
    deaf()
  }
  const row = { ...now, setAside: now.setAside.map((one) => JSON.stringify(one)).join(' ') }
  await tellTable({ name: 'status', title: { en: 'How far the study is', zh: '研究进度' }, text: () => inWords(now, language), json: () => now, rows: () => [row] }, format, values, console)
  return now.setAside.length > 0 ? 1 : 0
}
