import { closeSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { InputError } from '../kernel/input-error.js'
import { ACCOUNTS, PARTIES } from '../levers/ledger.js'
import type { Journal } from '../questions/options.js'
import { digestOfRun } from '../simulation/digests.js'
import type { RunOutcome } from '../simulation/study.js'
import { readNumbers, writtenNumbers } from './written-numbers.js'

/** Name of the journal in the directory of an answer, as long as the study is unfinished. */
export const JOURNAL = 'unfinished-runs.jsonl'

/** How journals of parts are named: the name of the part follows. */
const PART = 'unfinished-part-'

/** Journals of parts in a directory. */
const partsIn = (directory: string): string[] =>
  (existsSync(directory) ? readdirSync(directory).filter((name) => name.startsWith(PART) && name.endsWith('.jsonl')) : [])

const line = z.strictObject({ lever: z.string(), year: z.int(), account: z.enum(ACCOUNTS), payer: z.enum(PARTIES), payee: z.enum(PARTIES) })
const entry = z.strictObject({
  run: z.int().min(0), digest: z.string(), values: z.base64(),
  ledgers: z.array(z.strictObject({ lines: z.array(line), amounts: z.base64() })),
})

const lineOf = ({ run, digest, values, ledgers }: RunOutcome): string => `${JSON.stringify({ run, digest, values: writtenNumbers(values),
  ledgers: ledgers.map(({ lines, amounts }) => ({ lines, amounts: writtenNumbers(amounts) })) })}\n`

/** The run of a line; nothing when the line is not whole, as the last one is when the machine stopped in the middle of it. */
function outcomeOf(text: string): RunOutcome | undefined {
  let document: unknown
  try { document = JSON.parse(text) } catch { return undefined }
  const { success, data } = entry.safeParse(document)
  if (!success) return undefined
  const values = readNumbers(data.values)
  const ledgers = data.ledgers.map(({ lines, amounts }) => ({ lines, amounts: readNumbers(amounts) }))
  return digestOfRun(values, ledgers) === data.digest ? { run: data.run, values, ledgers, digest: data.digest } : undefined
}

/**
 * Keeps finished runs in a file of a directory, so that a study that was interrupted or killed goes on where it stopped:
 * every run is written as it finishes, and one that was written half is made again. With `resume` runs found there are
 * used; without, finding them is an error, since they would be lost. Throws InputError, also when they belong to another
 * question. A question that asks in parts keeps each in a file of its own.
 */
export function journalIn(directory: string, { resume = false, part }: { readonly resume?: boolean, readonly part?: string } = {}): Journal {
  const path = join(directory, part === undefined ? JOURNAL : `${PART}${part}.jsonl`)
  let file: number | undefined
  let begun: Set<string> | undefined
  return {
    open(identity) {
      const head = `${JSON.stringify({ technopole: 'unfinished runs', identity })}\n`
      const outcomes: RunOutcome[] = []
      if (existsSync(path)) {
        if (!resume) throw new InputError(path, 'no unfinished study where a new one is written, or resuming it', 'an unfinished study')
        const [first, ...lines] = readFileSync(path, 'utf8').split('\n')
        if (`${first}\n` !== head) throw new InputError(path, 'an unfinished study of the same question, data and version', 'another one')
        for (const text of lines) {
          const outcome = outcomeOf(text)
          if (outcome) outcomes.push(outcome)
        }
      }
      const whole = `${path}.part`
      writeFileSync(whole, head)
      for (const outcome of outcomes) writeFileSync(whole, lineOf(outcome), { flag: 'a' })
      renameSync(whole, path)
      file = openSync(path, 'a')
      return outcomes
    },
    keep(outcome) { writeSync(file!, lineOf(outcome)) },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
    discard() {
      rmSync(path, { force: true })
      if (part === undefined) for (const name of partsIn(directory)) rmSync(join(directory, name))
    },
    part(name) {
      if (!resume && begun === undefined) begun = new Set(partsIn(directory))
      if (begun && begun.size > 0) {
        throw new InputError(directory, 'no unfinished study where a new one is written, or resuming it', 'an unfinished study')
      }
      return journalIn(directory, { resume, part: name })
    },
  }
}
