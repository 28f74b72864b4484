import { closeSync, existsSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { InputError } from '../kernel/input-error.js'
import { ACCOUNTS, PARTIES } from '../levers/ledger.js'
import type { Journal } from '../questions/options.js'
import { digestOfRun } from '../simulation/digests.js'
import type { RunOutcome } from '../simulation/study.js'
import { kindOfFile } from './regular-file.js'
import { readNumbers, writtenNumbers } from './written-numbers.js'

/** Name of the journal in the directory of an answer, as long as the study is unfinished. */
export const JOURNAL = 'unfinished-runs.jsonl'

/** How journals of parts are named: the name of the part follows. */
const PART = 'unfinished-part-'

/** Journals in a directory, whatever is in them. */
const journalsIn = (directory: string): string[] => (existsSync(directory)
  ? readdirSync(directory).filter((name) => name === JOURNAL || (name.startsWith(PART) && name.endsWith('.jsonl'))) : [])

/** A journal with nothing in it is as if there were none: the machine stopped between making and writing it. */
const isEmpty = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new InputError(path, 'the file of an unfinished study, or nothing', kindOfFile(found))
  return !found || found.size === 0
}

/** Journals in a directory: whatever was begun there and not finished. Throws InputError when one is no file. */
export const unfinishedIn = (directory: string): string[] => journalsIn(directory).filter((name) => !isEmpty(join(directory, name)))

const line = z.strictObject({ lever: z.string(), year: z.int(), account: z.enum(ACCOUNTS), payer: z.enum(PARTIES), payee: z.enum(PARTIES) })
const entry = z.strictObject({
  run: z.int().check(z.minimum(0)), digest: z.string(), values: z.base64(),
  ledgers: z.array(z.strictObject({ lines: z.array(line), amounts: z.base64() })),
})

const lineOf = ({ run, digest, values, ledgers }: RunOutcome): string => `${JSON.stringify({ run, digest, values: writtenNumbers(values),
  ledgers: ledgers.map(({ lines, amounts }) => ({ lines, amounts: writtenNumbers(amounts) })) })}\n`

/** The run of a line; nothing when the line is not whole, as the last one is when the machine stopped in the middle of it. */
function outcomeOf(text: string): RunOutcome | undefined {
  let document: unknown
  try { document = JSON.parse(text) } catch { return undefined }
  const { success, data } = z.safeParse(entry, document)
  if (!success) return undefined
  const values = readNumbers(data.values)
  const ledgers = data.ledgers.map(({ lines, amounts }) => ({ lines, amounts: readNumbers(amounts) }))
  return digestOfRun(values, ledgers) === data.digest ? { run: data.run, values, ledgers, digest: data.digest } : undefined
}

/**
 * Keeps finished runs in a directory, so that a study that was interrupted or killed goes on where it stopped: every run is
 * written as it finishes, and one that was written half is made again. With `resume` runs found there are used; without, finding
 * any is an error, since they would be lost, and so is finding those of another question, whichever way. Throws InputError. A
 * question that asks in parts keeps each in a file of its own.
 */
export function journalIn(directory: string, { resume = false }: { readonly resume?: boolean } = {}): Journal {
  let looked = false
  /** Before anything is written: a directory holds one unfinished study, and one that is gone on with has begun with its first file. */
  const look = (first: string): void => {
    if (looked) return
    looked = true
    const found = unfinishedIn(directory)
    if (found.length === 0) return
    if (!resume) throw new InputError(join(directory, found[0]), 'no unfinished study where a new one is written, or resuming it', 'an unfinished study')
    if (!found.includes(first)) throw new InputError(join(directory, found[0]), 'an unfinished study of the same question, data and version', 'another one')
  }
  const file = (name: string): Journal => {
    const path = join(directory, name)
    let open: number | undefined
    return {
      open(identity) {
        look(name)
        const head = `${JSON.stringify({ technopole: 'unfinished runs', identity })}\n`
        const outcomes: RunOutcome[] = []
        if (!isEmpty(path)) {
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
        open = openSync(path, 'a')
        return outcomes
      },
      keep(outcome) { writeSync(open!, lineOf(outcome)) },
      close() {
        if (open !== undefined) closeSync(open)
        open = undefined
      },
      discard() { rmSync(path, { force: true }) },
      part: (part) => file(`${PART}${part}.jsonl`),
    }
  }
  return { ...file(JOURNAL), discard() { for (const name of journalsIn(directory)) rmSync(join(directory, name)) } }
}
