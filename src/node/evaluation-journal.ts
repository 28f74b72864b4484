import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import * as z from 'zod/mini'
import type { EvaluationJournal } from '../evidence/calibration/evaluations.js'
import { digestOfNumbers } from '../kernel/digest.js'
import { InputError } from '../kernel/input-error.js'
import { kindOfFile } from './regular-file.js'
import { readNumbers, writtenNumbers } from './written-numbers.js'

const entry = z.strictObject({ key: z.string(), moments: z.base64(), digest: z.string() })

const lineOf = (key: string, moments: Float64Array): string =>
  `${JSON.stringify({ key, moments: writtenNumbers(moments), digest: digestOfNumbers(moments) })}\n`

/** The evaluation of a line; nothing when it is not whole, as the last one is when the machine stopped in the middle of it. */
function evaluationOf(text: string): [string, Float64Array] | undefined {
  let document: unknown
  try { document = JSON.parse(text) } catch { return undefined }
  const { success, data } = z.safeParse(entry, document)
  if (!success) return undefined
  const moments = readNumbers(data.moments)
  return digestOfNumbers(moments) === data.digest ? [data.key, moments] : undefined
}

/** A journal on disk. */
export interface EvaluationFile extends EvaluationJournal {
  /** The calibration is finished: forgets the evaluations. */
  discard(): void
}

/**
 * Keeps simulated moments in a file, so that a calibration that was interrupted or killed goes on where it stopped. Throws
 * InputError when the file holds another problem: its parameters, moments, data or version differ.
 */
export function evaluationsIn(path: string): EvaluationFile {
  let file: number | undefined
  return {
    open(identity) {
      const head = `${JSON.stringify({ technopole: 'evaluations', identity })}\n`
      const kept = new Map<string, Float64Array>()
      const found = statSync(path, { throwIfNoEntry: false })
      if (found && !found.isFile()) throw new InputError(path, 'a file of evaluations, or nothing yet', kindOfFile(found))
      // An empty one is as if there were none: the machine stopped between making and writing it.
      if (found && found.size > 0) {
        const [first, ...lines] = readFileSync(path, 'utf8').split('\n')
        if (`${first}\n` !== head) throw new InputError(path, 'evaluations of the same problem, data and version', 'those of another one')
        for (const text of lines) {
          const evaluation = evaluationOf(text)
          if (evaluation) kept.set(...evaluation)
        }
      }
      const whole = `${path}.part`
      writeFileSync(whole, head + [...kept].map(([key, moments]) => lineOf(key, moments)).join(''))
      renameSync(whole, path)
      file = openSync(path, 'a')
      return kept
    },
    keep(key, moments) { writeSync(file!, lineOf(key, moments)) },
    close() {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
    discard() { rmSync(path, { force: true }) },
  }
}
