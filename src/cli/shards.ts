import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import { refuseAnswerThere } from '../node/answer-there.js'
import { makeDirectory } from '../node/write-files.js'
import { makeShard } from '../queue/make-shard.js'
import { mergeParts } from '../queue/merge.js'
import { TABLE, prepareTable } from '../queue/merged-table.js'
import { readShard, shardOfTask } from '../queue/shards.js'
import type { Shard } from '../queue/shards.js'
import { openStudy, prepareStudy } from '../queue/study-file.js'
import type { OpenStudy } from '../queue/study-file.js'
import { inputErrorText } from '../reports/input-error-text.js'
import type { Scenario } from '../scenarios/scenario.js'
import { checkBase, checkYears, runnerOf, settingsOf, tell, withProgress } from './ask.js'
import { languageOption, markOption, numberOption, outputOption } from './command-line.js'
import type { CommandLine, OptionValues } from './command-line.js'
import type { Console } from './console.js'
import { checkScale, regionOf, scenarioFrom } from './documents.js'
import { NOTICES, caution, notify } from './notices.js'
import { STUDY_OPTIONS } from './takes.js'

/**
 * The study of a directory: what the words and options ask, written there, or what is written there when nothing is asked.
 * Throws InputError when the directory holds another study, or when there are more shards than runs, before anything is written.
 */
export async function studyIn(directory: string, command: string, words: readonly string[], values: OptionValues, shards: number): Promise<OpenStudy> {
  const asked = words.length > 0 || STUDY_OPTIONS.some((name) => values[name] !== undefined)
  if (!asked) return openStudy(directory)
  if (words.length > 0 && values.scenario) throw new InputError('--scenario', `nothing beside ${words[0]}: scenarios to compare are words`, values.scenario[0])
  if (words.length === 1) throw new InputError(command, 'at least two scenarios to compare, the last to compare with, or --scenario NAME', words[0])
  const names = words.length > 0 ? words : values.scenario ?? ['as-enacted']
  const settings = settingsOf(values)
  checkYears(values, settings.to)
  const scale = numberOption(values, 'scale')
  checkScale(scale)
  const scenarios: Scenario[] = []
  for (const name of names) scenarios.push(await scenarioFrom(name))
  const region = await regionOf(values.region ?? [])
  const open = await prepareStudy(directory, { question: words.length > 0 ? 'compare' : 'project', scenarios, region, scale, ...settings }, shards)
  checkBase(values, open.options.region)
  return open
}

/** The directory of a study. */
export function directoryOption(values: OptionValues): string {
  if (values.out === undefined) throw new InputError('--out', 'DIR, where the parts of the study are', undefined)
  return values.out
}

/** The shard that is asked for, or that a batch system says this task is; and the words that are left. */
function shardAsked(words: readonly string[], environment: Console['environment']): { readonly shard: Shard, readonly rest: readonly string[] } {
  if (words.length > 0 && words[0].includes('/') && /^[^./\\]*\/[^./\\]*$/.test(words[0])) return { shard: readShard(words[0]), rest: words.slice(1) }
  const shard = shardOfTask(environment)
  if (!shard) throw new InputError('shard', 'I/N, such as 3/200, or SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX in the environment', words[0])
  return { shard, rest: words }
}

/** `shard I/N`: makes one share of the runs and writes it as a part. A whole part that is there stays as it is. */
export async function shard({ words, values }: CommandLine, console: Console): Promise<number> {
  const language = languageOption(values)
  const { shard: asked, rest } = shardAsked(words, console.environment)
  const directory = directoryOption(values)
  const open = await studyIn(directory, 'shard', rest, values, asked.of)
  const runner = runnerOf(values, console)
  const { became, path, runs, replaced } = await withProgress(console, (progress, signal) => makeShard(open, asked, { runner, progress, signal }))
  if (replaced) notify(console, NOTICES.madeAgain(inputErrorText(replaced, language)))
  if (became === 'stopped') {
    caution(console, NOTICES.shardStopped)
    return 1
  }
  await console.out(`${(became === 'there' ? NOTICES.shardThere(path) : NOTICES.shardMade(path, runs))[language]}\n`)
  return 0
}

/** `merge DIR`: puts the parts of a study together, and writes the answer beside them. */
export async function merge({ words, values }: CommandLine, console: Console): Promise<number> {
  if (words.length !== 1) throw new InputError('merge', 'one directory with the parts of a study', words.length === 0 ? undefined : words.join(' '))
  const directory = values.out ?? words[0]
  const format = await outputOption({ ...values, out: directory }, console)
  const language = languageOption(values)
  const open = await openStudy(words[0])
  const merged = await withProgress(console, (progress) => mergeParts(open, { progress, engine: console.engine }))
  if ('faults' in merged) {
    for (const fault of merged.faults.slice(0, -1)) console.warn(`${inputErrorText(fault, language)}\n`)
    throw merged.faults.at(-1)!
  }
  await makeDirectory(directory)
  await refuseAnswerThere(directory, { replace: 'replace' in values, result: merged.answer.manifest.digests.result })
  const table = await prepareTable(join(directory, TABLE), merged.parts, open)
  try {
    const telling = { language, format, directory, everyRun: false, beside: table, byteOrderMark: markOption(values) }
    return await tell(merged.answer, open.scenarios, telling, console)
  } finally {
    await table.drop()
  }
}
